import { analyseWord, endedWords, partsToFind, wordLengthMax, type WordAnalysis } from './analyse-word.ts';
import type { Token } from './tokens.ts';

/**
 * The terms a token is filed under. The first sign tells what they are: none = a whole word, its lemma and as it is
 * written; + = a part of a compound, # = a figure or code, % = per cent, § = a section of law, @ = a day, ^ = a
 * word of a title as written.
 */
export const signs = {
  part: '+',
  written: '',
  figure: '#',
  percent: '%',
  section: '§',
  day: '@',
  title: '^',
} as const;

const figureLengthMax = 60;

/** How a text is taken apart: `termsOf`, or the same with a memory. */
export type TermsOf = (token: Token) => readonly string[];

export function termsOf(token: Token): string[] {
  if (token.kind !== 'word') return [figureTerm(token)];
  const own = wordTerms(token.text, analyseWord(token.text));
  if (token.endedBy !== undefined) return [...own, ...endedTerms(token.text, token.endedBy)];
  return token.joined === undefined
    ? own
    : [...own, ...joinedTerms(token.joined.text, analyseWord(token.joined.text))];
}

export function figureTerm({ kind, text }: Token): string {
  const short = text.slice(0, figureLengthMax);
  if (kind === 'percent') return signs.percent + short;
  if (kind === 'section') return signs.section + short;
  return (kind === 'date' ? signs.day : signs.figure) + short;
}

const wordTerms = (word: string, { lemmas, parts }: WordAnalysis): string[] => [
  ...new Set([...lemmas, signs.written + word.slice(0, wordLengthMax)]),
  ...partsToFind(parts).map((part) => signs.part + part),
];

/** A word with a hyphen is also found when it is written together; its pieces stand beside it in their own places. */
const joinedTerms = (word: string, { lemmas }: WordAnalysis): string[] => [
  ...new Set([...lemmas, signs.written + word.slice(0, wordLengthMax)]),
];

/** "Børne- og ungeområdet" holds børneområde, as a part: it does not stand there as written. */
const endedTerms = (word: string, ending: string): string[] =>
  endedWords(word, ending).map((lemma) => signs.part + lemma);

const rememberedMax = 100_000;

/** The same, remembered by word: a text repeats most of its words, and so does the next text. */
export function rememberingTerms(): TermsOf {
  const known = new Map<string, readonly string[]>();
  return (token) => {
    if (token.kind !== 'word' || token.joined || token.endedBy) return termsOf(token);
    const found = known.get(token.text);
    if (found) return found;
    if (known.size >= rememberedMax) known.clear();
    const terms = termsOf(token);
    known.set(token.text, terms);
    return terms;
  };
}
