/**
 * Danish-like text for load: real stems and endings in the frequencies of real text, always the same for the same
 * seed.
 */
import { formsOfAdjective, formsOfNoun, formsOfVerb } from '../../src/modules/search/rules/inflect.ts';
import { stopWords } from '../../src/modules/search/rules/stop-words.ts';
import { adjectives } from '../../src/modules/search/rules/words-adjectives.ts';
import { nouns } from '../../src/modules/search/rules/words-nouns.ts';
import { verbs } from '../../src/modules/search/rules/words-verbs.ts';

const wordsIn = (list: string): string[] => list.split(/\s+/u).filter((word) => word.length > 2);
const stopShare = 0.45;
const compoundShare = 0.18;
const compoundsCount = 12_000;

export type TextMaker = {
  text(words: number): string;
  title(): string;
};

export function textMaker(seed: number): TextMaker {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  /** The first words of a shuffled list come often, the last seldom. */
  const pickOften = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 6)] as T;
  const shuffled = (list: string): string[] =>
    wordsIn(list)
      .map((word) => ({ word, at: random() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ word }) => word);
  const [things, deeds, qualities] = [shuffled(nouns), shuffled(verbs), shuffled(adjectives)];
  const stops = [...stopWords];
  const compounds = Array.from(
    { length: compoundsCount },
    () => `${pickOften(things)}s${pick(formsOfNoun(pickOften(things)).slice(0, 5))}`,
  );
  const content = (): string => {
    const which = random();
    if (which < compoundShare) return pickOften(compounds);
    if (which < 0.6) return pick(formsOfNoun(pickOften(things)).slice(0, 5));
    return which < 0.85
      ? pick(formsOfVerb(pickOften(deeds)).slice(0, 6))
      : pick(formsOfAdjective(pickOften(qualities)).slice(0, 3));
  };
  const word = (): string => (random() < stopShare ? pickOften(stops) : content());
  const text = (words: number): string => {
    const all = Array.from({ length: words }, word);
    return `${all.map((one, index) => (index % 14 === 13 ? `${one}.` : one)).join(' ')}.`;
  };
  return {
    text,
    title: () => [content(), 'af', content(), content()].join(' '),
  };
}

/** A small generator of our own, so that each run makes the same text (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
