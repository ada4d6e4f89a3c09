/** A recommendation with the verb that says what is asked of the meeting, so that it can stand out. */
export type LeadVerb = { readonly before: string; readonly verb: string; readonly after: string };

const verbs = [
  'drøfter godkender beslutter vedtager tiltræder anbefaler indstiller evaluerer orienteres udpeger vælger nedsætter',
  'afgør kommenterer bemyndiger tilkendegiver prioriterer beder støtter tager',
];
const anyVerb = verbs.join(' ').replaceAll(' ', '|');
const verb = new RegExp(`(^|\\s)((?:${anyVerb})(?: og (?:${anyVerb}))?)(?=[\\s,.:;]|$)`, 'i');
const wordsBeforeMax = 8;

/** Finds the first verb near the start ("DAS drøfter og godkender …"); undefined when there is none. */
export function leadVerb(text: string): LeadVerb | undefined {
  const found = verb.exec(text);
  if (!found) return undefined;
  const [, space = '', words = ''] = found;
  const start = found.index + space.length;
  const before = text.slice(0, start);
  if (before.trim().split(/\s+/).length > wordsBeforeMax) return undefined;
  return { before, verb: words, after: text.slice(start + words.length) };
}
