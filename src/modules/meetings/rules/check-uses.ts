import type { CheckItem, CheckReading, Passage } from './check-reading.ts';

/** A word of the document: how often it is used, and where it stands first. */
export type Use = {
  readonly count: number;
  readonly item: CheckItem;
  readonly passage: Passage;
  readonly written: string;
};

/** Everything in the document that a pattern finds, by how it reads in lower case. */
export function usesOf({ items }: CheckReading, pattern: RegExp): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const { item, passage } of passagesOf(items)) {
    for (const [written] of passage.text.matchAll(pattern)) {
      const key = written.toLowerCase();
      const known = uses.get(key) ?? { count: 0, item, passage, written };
      uses.set(key, { ...known, count: known.count + 1 });
    }
  }
  return uses;
}

export const passagesOf = (items: readonly CheckItem[]): { item: CheckItem; passage: Passage }[] =>
  items.flatMap((item) => item.passages.map((passage) => ({ item, passage })));
