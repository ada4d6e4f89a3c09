import { analyseWord, partsToFind, wordLengthMax, type WordAnalysis } from './analyse-word.ts';
import type { Token } from './tokens.ts';

/**
 * The terms a token is filed under. The first sign tells what they are: none = the lemma of a whole word, + = a part of a
 * compound, '=' = the word as written, # = a figure or code, % = per cent, § = a section of law, @ = a day.
 */
export const signs = { part: '+', written: '=', figure: '#', percent: '%', section: '§', day: '@' } as const;

const figureLengthMax = 60;

export function termsOf(token: Token, analyse: (word: string) => WordAnalysis = analyseWord): string[] {
  if (token.kind !== 'word') return [figureTerm(token)];
  const own = wordTerms(token.text, analyse(token.text));
  return token.joined === undefined ? own : [...own, ...joinedTerms(token.joined.text, analyse(token.joined.text))];
}

export function figureTerm({ kind, text }: Token): string {
  const short = text.slice(0, figureLengthMax);
  if (kind === 'percent') return signs.percent + short;
  if (kind === 'section') return signs.section + short;
  return (kind === 'date' ? signs.day : signs.figure) + short;
}

const wordTerms = (word: string, { lemmas, parts }: WordAnalysis): string[] => [
  ...lemmas,
  ...partsToFind(parts).map((part) => signs.part + part),
  signs.written + word.slice(0, wordLengthMax),
];

/** A word with a hyphen is also found when it is written together; its pieces stand beside it in their own places. */
const joinedTerms = (word: string, { lemmas }: WordAnalysis): string[] => [...lemmas, signs.written + word.slice(0, wordLengthMax)];
