import type { LineRange } from './meeting-record.ts';
import { itemLists, type Entry, type ItemList, type ReviewItem, type Slice } from './review-record.ts';

/**
 * Where an item is cut. A text that crosses the line is cut with it: `halves` has its two parts, by the key of the
 * text.
 */
export type Split = {
  readonly line: number;
  readonly title: string;
  readonly halves: Readonly<Record<string, readonly [string, string]>>;
};
/** The key of an item's minutes among the halves. */
export const minutesHalf = 'minutes';

/** The items with one of them cut in two at a line. The second part takes what was read from there on. */
export function splitItem(
  items: readonly ReviewItem[],
  split: Split & { at: string },
): readonly ReviewItem[] {
  const later = `${split.at}@${split.line}`;
  const isThere = items.some(({ key }) => key === later);
  return isThere
    ? items
    : items.flatMap((item) => (item.key === split.at ? cut(item, split, later) : [item]));
}

function cut(item: ReviewItem, split: Split, laterKey: string): ReviewItem[] {
  const { line, title } = split;
  const minutes = cutMinutes(item, split);
  const halves = <Side extends 0 | 1>(side: Side) =>
    Object.fromEntries(
      itemLists.map((list) => [list, item.lists[list].flatMap((entry) => cutEntry(entry, split)[side])]),
    ) as Record<ItemList, Entry[]>;
  const { section, closed, municipalOnly } = item.values;
  const empty = Object.fromEntries(Object.keys(item.values).map((field) => [field, null]));
  const first = {
    ...item,
    values: { ...item.values, ...minutes.first },
    lists: halves(0),
    slices: item.slices.flatMap((slice) => before(slice, line)),
  };
  const second = {
    key: laterKey,
    lists: halves(1),
    minutesAt: item.minutesAt,
    values: { ...empty, section, closed, municipalOnly, title, ...minutes.second },
    slices: item.slices.flatMap((slice) => from(slice, line)),
  } as ReviewItem;
  return [first, second];
}

/** Minutes that stand wholly after the cut go with it, and the outcome goes with the minutes. */
function cutMinutes(item: ReviewItem, { line, halves }: Split) {
  const { minutesText, outcome, outcomeText } = item.values;
  const own = {
    minutesText: minutesText ?? null,
    outcome: outcome ?? null,
    outcomeText: outcomeText ?? null,
  };
  const none = { minutesText: null, outcome: 'NO_MINUTES', outcomeText: null };
  const parts = halves[minutesHalf];
  if (parts) return { first: { ...own, minutesText: parts[0] }, second: { ...own, minutesText: parts[1] } };
  const isLater = item.minutesAt !== null && item.minutesAt[0] >= line;
  return isLater ? { first: none, second: own } : { first: own, second: none };
}

function cutEntry(entry: Entry, { line, halves }: Split): readonly [Entry[], Entry[]] {
  const parts = halves[entry.key];
  if (parts) {
    const [text, rest] = parts;
    const [earlier, later] = cutLines(entry.lines, line);
    return [
      [{ ...entry, values: { ...entry.values, text }, lines: earlier }],
      [{ key: `${entry.key}@${line}`, values: { ...entry.values, text: rest }, lines: later }],
    ];
  }
  return entry.lines !== null && entry.lines[0] >= line ? [[], [entry]] : [[entry], []];
}

const cutLines = (lines: LineRange | null, line: number): [LineRange | null, LineRange | null] =>
  lines
    ? [
        [lines[0], line - 1],
        [line, lines[1]],
      ]
    : [null, null];

const before = ({ index, from: first, to }: Slice, line: number): Slice[] =>
  first < line ? [{ index, from: first, to: Math.min(to, line - 1) }] : [];
const from = ({ index, from: first, to }: Slice, line: number): Slice[] =>
  to >= line ? [{ index, from: Math.max(first, line), to }] : [];

/** The items with one of them put into the one before it. Its title becomes text, so that no word is lost. */
export function mergedItems(items: readonly ReviewItem[], at: string): readonly ReviewItem[] {
  const place = items.findIndex(({ key }) => key === at);
  const [previous, item] = [items[place - 1], items[place]];
  if (place < 1 || !previous || !item) return items;
  return [...items.slice(0, place - 1), joined(previous, item), ...items.slice(place + 1)];
}

function joined(previous: ReviewItem, item: ReviewItem): ReviewItem {
  const first = item.slices[0]?.from;
  const heading: Entry = {
    key: `${item.key}/heading`,
    values: { label: null, text: [item.values['number'], item.values['title']].filter(Boolean).join(' ') },
    lines: first === undefined ? null : [first, first],
  };
  const lists = Object.fromEntries(
    itemLists.map((list) => {
      const added = list === 'body' ? [heading, ...item.lists.body] : item.lists[list];
      return [list, [...previous.lists[list], ...added]];
    }),
  ) as Record<ItemList, Entry[]>;
  return {
    key: previous.key,
    values: { ...previous.values, ...joinedMinutes(previous, item), ...stricterAccess(previous, item) },
    lists,
    minutesAt: previous.minutesAt ?? item.minutesAt,
    slices: [...previous.slices, ...item.slices],
  };
}

function joinedMinutes({ values: one }: ReviewItem, { values: other }: ReviewItem) {
  const texts = [one['minutesText'], other['minutesText']].filter(
    (text) => text !== null && text !== undefined,
  );
  const hasOwn = one['outcome'] !== 'NO_MINUTES' && one['outcome'] !== 'EMPTY' && one['outcome'] !== null;
  const decided = hasOwn ? one : other;
  return {
    minutesText: texts.length > 0 ? texts.join('\n\n') : null,
    outcome: decided['outcome'] ?? null,
    outcomeText: decided['outcomeText'] ?? null,
  };
}

/** Two items made one are walled as the stricter of them. */
function stricterAccess({ values: one }: ReviewItem, { values: other }: ReviewItem) {
  const either = (field: string): string => (one[field] === 'yes' || other[field] === 'yes' ? 'yes' : 'no');
  return { closed: either('closed'), municipalOnly: either('municipalOnly') };
}
