import { slug } from '../../../kernel/slug.ts';

const lengthMax = 40;

/**
 * The last part of each item's address, in the order of the items: the printed number made readable ('9', '3.a',
 * '12-16' for 12/16), else 'nr-' and the position. No two are alike; of two items with one number the first keeps
 * it.
 */
export function itemAddresses(numbers: readonly (string | null)[]): string[] {
  const printed = numbers.map((number) => readable(number ?? ''));
  const taken = new Set<string>();
  const kept = printed.map((address) => {
    const isFree = address !== '' && !isPositional(address) && !taken.has(address);
    if (isFree) taken.add(address);
    return isFree ? address : undefined;
  });
  return kept.map((address, index) => address ?? `nr-${index + 1}`);
}

/** 'nr-4' is always the fourth item, so a printed number may not look like it. */
const isPositional = (address: string): boolean => /^nr-\d+$/.test(address);

const readable = (number: string): string =>
  number
    .split('.')
    .map(slug)
    .filter((part) => part !== '')
    .join('.')
    .slice(0, lengthMax)
    .replace(/[.-]+$/, '');
