import { slug } from '../../../kernel/slug.ts';

/** Names that may be the same person's, the likest first: shared names count, and an initial counts half. */
export function similarNames<T extends { name: string }>(
  name: string,
  others: readonly T[],
  most: number,
): T[] {
  const words = wordsOf(name);
  return others
    .map((other) => ({ other, likeness: likeness(words, wordsOf(other.name)) }))
    .filter((one) => one.likeness >= likenessMin)
    .toSorted((one, two) => two.likeness - one.likeness)
    .slice(0, most)
    .map(({ other }) => other);
}

const likenessMin = 0.5;
const wordsOf = (name: string): string[] => slug(name).split('-').filter(Boolean);

/** Twice what the names share, over all they have: 1 for the same words in any order, 0 for none. */
function likeness(words: readonly string[], others: readonly string[]): number {
  const shared = words.reduce(
    (sum, word) => sum + Math.max(0, ...others.map((other) => wordLikeness(word, other))),
    0,
  );
  return (2 * shared) / Math.max(1, words.length + others.length);
}

function wordLikeness(word: string, other: string): number {
  if (word === other) return 1;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return short.length === 1 && long.startsWith(short) ? 1 / 2 : 0;
}
