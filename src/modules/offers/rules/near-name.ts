import { slug } from '../../../kernel/slug.ts';

/** Of a hundred: from here on two names may be one offer written twice. */
export const likenessMin = 80;

/**
 * How alike two names are, of a hundred, by the pairs of letters they share (Dice): case, signs and the spelling of
 * æ, ø, å do not count, and the order of words hardly.
 */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = pairs.length + others.length;
  if (total === 0) return 0;
  const left = [...others];
  let shared = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return Math.round((200 * shared) / total);
}

const pairsOf = (name: string): string[] =>
  slug(name)
    .split('-')
    .filter((word) => !common.has(word))
    .flatMap((word) =>
      word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
    );

/** Words that half of all offers have. */
const common = new Set([
  'botilbud',
  'botilbuddet',
  'bosted',
  'bostedet',
  'tilbud',
  'center',
  'centret',
  'ved',
  'i',
  'og',
]);
