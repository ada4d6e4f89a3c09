/** All forms a Danish word of each kind may take. Some do not exist; those do no harm, because nobody writes them. */

const vowels = 'aeiouyæøå';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);

export function formsOfNoun(noun: string): string[] {
  const plain = [noun, ...bodiesOf(noun).flatMap((body) => nounEndings(body).map((ending) => body + ending))];
  if (noun.endsWith('mand')) plain.push(...['mænd', 'mændene'].map((end) => noun.slice(0, -4) + end));
  return [...plain, ...plain.filter((form) => !/[sxz]$/u.test(form)).map((form) => `${form}s`)];
}

function nounEndings(body: string): readonly string[] {
  if (body.endsWith('e')) return ['n', 't', 'r', 'rne'];
  if (isVowel(body.at(-1))) return ['en', 'et', 'er', 'erne', 'ene', 'et', 'n', 't'];
  return ['en', 'et', 'er', 'erne', 'e', 'ene', 'ne'];
}

/**
 * The word itself, with its last consonant doubled (hjem-met), without the e before it (cent-ret), without Latin
 * -um.
 */
function bodiesOf(word: string): string[] {
  const bodies = [word];
  if (/(?:^|[^aeiouyæøå])[aeiouyæø][bdfgklmnprst]$/u.test(word)) bodies.push(word + (word.at(-1) ?? ''));
  const syncope = /^(.*[a-zæøå])(e)([lrn])$/u.exec(word);
  if (syncope) bodies.push(`${undoubled(syncope[1] ?? '')}${syncope[3]}`);
  if (/.{3}um$/u.test(word)) bodies.push(word.slice(0, -2));
  return bodies;
}

const undoubled = (text: string): string => (text.at(-1) === text.at(-2) ? text.slice(0, -1) : text);

export function formsOfVerb(verb: string): string[] {
  if (verb.endsWith('es')) return [verb, `${verb.slice(0, -1)}des`, `${verb.slice(0, -2)}tes`];
  if (!verb.endsWith('e')) return [verb, ...['r', 'ede', 'et', 's', 'ende'].map((ending) => verb + ending)];
  const stem = verb.slice(0, -1);
  const endings = ['e', 'er', 'es', 'ede', 'et', 'edes', 'te', 't', 'tes', 'ende', 'ets', 'endes'];
  const short = undoubled(stem);
  return [...new Set([...endings.map((ending) => stem + ending), `${short}te`, `${short}t`, `${short}tes`])];
}

/** Barn, bog, hånd: only the singular follows the rules. */
export const singularOf = (noun: string): string[] =>
  bodiesOf(noun).flatMap((body) => ['', 'en', 'et', 'ens', 'ets', 's'].map((ending) => body + ending));

/** Who does it: vinder, vindere. The plural in -ere tells it from the verb. */
export const doersOf = (verb: string): string[] =>
  /[^e]e$/u.test(verb) && !verb.endsWith('ere')
    ? ['', 'en', 'e', 'ne', 's', 'ens', 'es', 'nes'].map((ending) => `${verb}r${ending}`)
    : [];

/** Of a strong verb's own forms: skrevet, skrevne; fandt, fandtes; lagde, lagdes. */
export const formsOfStrong = (own: readonly string[]): string[] =>
  own.flatMap((form) => {
    if (form.endsWith('et')) return [form, `${form}s`, `${form.slice(0, -2)}ne`, `${form.slice(0, -2)}nes`];
    if (form.endsWith('e')) return [form, `${form}s`];
    return [form, `${form}es`, `${form}e`];
  });

export function formsOfAdjective(adjective: string): string[] {
  const endings = ['t', 'e', 'es', 'ere', 'est', 'este', 's'];
  const forms = [adjective];
  for (const body of bodiesOf(adjective)) forms.push(...endings.map((ending) => body + ending));
  if (adjective.endsWith('et')) forms.push(`${adjective.slice(0, -1)}de`, `${adjective.slice(0, -1)}des`);
  return forms;
}
