import { caseNumberIn } from './case-numbers.ts';
import type { ItemHeading } from './item-headings.ts';
import { nextWritten, previousWritten, type Reading } from './reading.ts';

/**
 * The line with an item's case number, by the line of its heading, in documents that print it above the heading. Some
 * print it below; one of the two holds for a whole document.
 */
export function caseLinesAbove(reading: Reading, items: readonly ItemHeading[]): ReadonlyMap<number, number> {
  const above = new Map<number, number>();
  let below = 0;
  for (const item of items) {
    const before = previousWritten(reading, item.line);
    if (before && caseNumberIn(before.text) !== null) above.set(item.line, before.no);
    const after = nextWritten(reading, item.lastLine);
    if (after && caseNumberIn(after.text) !== null) below += 1;
  }
  const isUsual = above.size > 1 && above.size > below && above.size * 2 > items.length;
  return isUsual ? above : new Map();
}
