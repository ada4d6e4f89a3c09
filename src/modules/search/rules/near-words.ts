import { analyseAskedWord, analyseWord } from './analyse-word.ts';
import type { Expression } from './expression.ts';
import { lexicon } from './lexicon.ts';
import { signs, type TermsOf } from './terms.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Shorter words have too many neighbours. */
export const nearWordMin = 5;
/** Longer ones are no words: to try each letter of them would take seconds. */
export const nearWordMax = 40;
/** From here two letters may be wrong. */
const longWordMin = 8;
const sureStart = 4;
const foundStart = 6;
const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå';

/** The word with one letter left out, put in, changed, or swapped with the next. */
export function editsOf(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of alphabet) {
      found.add(before + letter + after);
      if (after !== '') found.add(before + letter + after.slice(1));
    }
    if (after !== '') found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
  }
  found.delete(word);
  return [...found];
}

const partMin = 3;

/**
 * Words of the list, and compounds of them, one letter away. Found without asking the index, so that most typing
 * errors cost one question. The rest of a compound must be right.
 */
export function listedNear(word: string): string[] {
  const found = editsOf(word).filter((edit) => lexicon.lemmasOf.has(edit));
  for (let at = partMin; at <= word.length - partMin; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const lasts = lexicon.firstParts.has(before) ? editsOf(after) : [];
    const firsts = lexicon.lastParts.has(after) ? editsOf(before) : [];
    found.push(...lasts.filter((edit) => lexicon.lastParts.has(edit)).map((edit) => before + edit));
    found.push(...firsts.filter((edit) => lexicon.firstParts.has(edit)).map((edit) => edit + after));
  }
  return [...new Set(found)].slice(0, listedMax);
}

const listedMax = 60;

const vowels = 'aeiouyæøå';
const oftenLeftOut = 'dghrtens';

/**
 * Of those the slips people make: a letter left out, doubled or swapped, a wrong vowel, a letter one does not
 * hear.
 */
function slipsOf(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    found.add(before + after).add(before + letter + letter + after);
    if (after !== '') found.add(before + after[0] + letter + after.slice(1));
    for (const silent of oftenLeftOut) found.add(before + silent + letter + after);
    if (vowels.includes(letter)) for (const vowel of vowels) found.add(before + vowel + after);
  }
  found.delete(word);
  return [...found];
}

/**
 * What the index is asked to find texts with a word one letter away: as written or as a lemma, and for a word that is
 * found nowhere also inside a compound. In several questions, because one is worked out for each pair of its terms.
 */
export function nearExpressions(word: string, edits: ReadonlySet<string>, isFound: boolean): Expression[] {
  const plain = [...edits].map((lexeme) => ({ lexeme }));
  const parts = isFound ? [] : editsOf(lemmaOf(word)).map((edit) => ({ lexeme: signs.part + edit }));
  const all = [...plain, ...parts];
  const questions = Math.ceil(all.length / termsAQuestionMax);
  return Array.from({ length: questions }, (_, index) => ({
    any: all.slice(index * termsAQuestionMax, (index + 1) * termsAQuestionMax),
  }));
}

const termsAQuestionMax = 128;

const lemmaOf = (word: string): string => analyseAskedWord(word).lemmas[0] ?? word;

/**
 * The word and its lemma with one letter wrong; of a word that is found, what is no word at all: its misspellings.
 */
export function nearTermsOf(word: string, isFound: boolean): Set<string> {
  const edits = isFound ? slipsOf : editsOf;
  const all = [...edits(word), ...edits(lemmaOf(word))];
  return new Set(isFound ? all.filter((edit) => !lexicon.lemmasOf.has(edit)) : all);
}

/** For long words, where nothing is one letter away: words that begin alike. */
export const likeBeginning = (word: string, isFound: boolean): Expression | undefined =>
  word.length < longWordMin
    ? undefined
    : { lexeme: signs.written + word.slice(0, isFound ? foundStart : sureStart), isPrefix: true };

export type NearWord = {
  /** What finds it: a lemma, or the word as written. */
  readonly lemma: string;
  readonly written: string;
  readonly distance: number;
  readonly isKnown: boolean;
  readonly count: number;
};

/** The words of the texts that are filed under one of the terms (as a whole or as a part), the likeliest first. */
export function wordsWithTerms(
  texts: readonly string[],
  near: ReadonlySet<string>,
  termsOf: TermsOf,
): NearWord[] {
  return nearWords(texts, (token) => {
    const term = termsOf(token).find(
      (one) => near.has(one) || (one.startsWith(signs.part) && near.has(one.slice(1))),
    );
    return term === undefined ? undefined : { lemma: term.replace(/^\+/u, ''), distance: 1 };
  });
}

/** The words of the texts that begin as the word does and are at most two letters from it. */
export function wordsLike(texts: readonly string[], word: string): NearWord[] {
  return nearWords(texts, ({ text }) => {
    if (!text.startsWith(word.slice(0, sureStart))) return undefined;
    const lemma = analyseWord(text).lemmas[0] ?? text;
    const lengths = [
      [word, text],
      [lemmaOf(word), lemma],
      [lemmaOf(word), text],
    ].map(([one = '', other = '']) => lettersBetween(one, other, 2));
    const distance = Math.min(...lengths);
    return distance > 0 && distance <= 2 ? { lemma, distance } : undefined;
  });
}

type Nearness = Pick<NearWord, 'lemma' | 'distance'>;

function nearWords(texts: readonly string[], nearness: (token: Token) => Nearness | undefined): NearWord[] {
  const found = new Map<string, NearWord>();
  for (const token of texts.flatMap(tokensOf)) {
    if (token.kind !== 'word' || token.text.length < nearWordMin - 1) continue;
    const before = found.get(token.text);
    const near = before ?? nearness(token);
    if (!near) continue;
    const isKnown = before?.isKnown ?? analyseWord(token.text).isKnown;
    found.set(token.text, { ...near, written: token.text, isKnown, count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted(
    (one, other) =>
      one.distance - other.distance || Number(other.isKnown) - Number(one.isKnown) || other.count - one.count,
  );
}

/** How many letters must be left out, put in, changed or swapped; `most + 1` when it is more than `most`. */
export function lettersBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change;
      next[j] = Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}
