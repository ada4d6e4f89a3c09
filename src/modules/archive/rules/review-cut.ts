import { minutesHalf, type Split } from './review-items.ts';
import { itemLists, type Entry, type ReviewItem } from './review-record.ts';

/** A line of the item after its first, where it can be cut. */
export function canBeCutAt({ slices }: ReviewItem, line: number): boolean {
  return slices.some(({ from, to }, index) => line <= to && (index === 0 ? line > from : line >= from));
}

/**
 * Cuts an item at a line. A text that crosses the line is read again from the source, half by half, because its lines
 * were joined when it was read. Without a title the line itself is the title.
 */
export function splitOf(
  item: ReviewItem,
  lines: readonly string[],
  { line, title }: { line: number; title: string | null },
): Split {
  const crossing = itemLists.flatMap((list) => item.lists[list]).filter((entry) => crosses(entry, line));
  const halves = crossing.map((entry): [string, readonly [string, string]] => [
    entry.key,
    halvesOf(lines, entry.lines ?? [line, line], line),
  ]);
  const at = item.minutesAt;
  const minutes =
    at && at[0] < line && line <= at[1] ? [[minutesHalf, halvesOf(lines, at, line)] as const] : [];
  const found = (lines[line - 1] ?? '').trim().replace(/^\d+(\.\d+)*[.)]?\s+/, '');
  return { line, title: title ?? found, halves: Object.fromEntries([...halves, ...minutes]) };
}

const crosses = ({ lines, values }: Entry, line: number): boolean =>
  lines !== null && lines[0] < line && line <= lines[1] && typeof values['text'] === 'string';

function halvesOf(
  lines: readonly string[],
  [from, to]: readonly [number, number],
  line: number,
): readonly [string, string] {
  return [joined(lines.slice(from - 1, line - 1)), joined(lines.slice(line - 1, to))];
}

/** Lines of one paragraph are joined by a space, and a word divided at the end of a line is made whole. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replaceAll('\n', ' ');
