/**
 * What may be recommended. Minutes answer the verb, statistics count it; so it is kept as a code beside the words. What
 * is none of them is `other`: then the text holds its own verb.
 */
export const recommendationVerbs = [
  'approve',
  'decide',
  'recommend',
  'discuss',
  'discuss-approve',
  'note',
  'be-informed',
  'comment',
  'appoint',
  'delegate',
  'set-up',
  'evaluate',
  'prioritise',
  'other',
] as const;
export type RecommendationVerb = (typeof recommendationVerbs)[number];

/** The verb as the recommendation has it: "godkender budgettet". `note` takes what is noted in the middle. */
const danish: Readonly<Record<RecommendationVerb, readonly [before: string, after: string]>> = {
  approve: ['godkender', ''],
  decide: ['beslutter', ''],
  recommend: ['anbefaler', ''],
  discuss: ['drøfter', ''],
  'discuss-approve': ['drøfter og godkender', ''],
  note: ['tager', 'til efterretning'],
  'be-informed': ['orienteres om', ''],
  comment: ['kommenterer', ''],
  appoint: ['udpeger', ''],
  delegate: ['bemyndiger', ''],
  'set-up': ['nedsætter', ''],
  evaluate: ['evaluerer', ''],
  prioritise: ['prioriterer', ''],
  other: ['', ''],
};

const isVerb = (code: string): code is RecommendationVerb =>
  recommendationVerbs.some((verb) => verb === code);

/**
 * A recommendation as a reader reads it: verb, what it is about, and the condition. Words that are typed already are
 * not said twice.
 */
export function recommendationWords(one: { verb: string; text: string; condition: string }): string {
  const [before, after] = isVerb(one.verb) ? danish[one.verb] : danish.other;
  const typed = one.text.trim().replace(/\.$/, '');
  const said = typed.toLowerCase();
  const words = [
    ...(before === '' || said.startsWith(`${before} `) ? [] : [before]),
    typed,
    ...(after === '' || said.endsWith(after) ? [] : [after]),
  ].filter((part) => part !== '');
  return [words.join(' '), ...conditionWords(one.condition)].join(', ');
}

const conjunction = /^(hvis|såfremt|når|forudsat|under forudsætning|med forbehold|dog|medmindre)\b/i;

/** "forudsat at KKR tiltræder"; a condition that is typed as a clause stays one, as in "Hvis den fortsætter, så". */
function conditionWords(condition: string): string[] {
  const typed = condition
    .trim()
    .replace(/[\s.…]+$/, '')
    .replace(/,?\s*så$/i, '');
  if (typed === '') return [];
  if (!conjunction.test(typed)) return [`forudsat at ${typed.replace(/^at\s+/i, '')}`];
  return [typed.charAt(0).toLowerCase() + typed.slice(1)];
}
