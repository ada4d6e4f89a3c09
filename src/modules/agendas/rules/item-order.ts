/** The order of an agenda: its sections with their items, by their names in addresses. Null = before any section. */
export type OrderedSection = { readonly section: number | null; readonly entries: readonly number[] };
export type ItemOrder = readonly OrderedSection[];

export type Move =
  | { readonly kind: 'up' | 'down' }
  | { readonly kind: 'before'; readonly entry: number }
  | { readonly kind: 'last-in'; readonly section: number | null };

export const isInOrder = (order: ItemOrder, entry: number): boolean =>
  order.some(({ entries }) => entries.includes(entry));

/** Whether two orders are the same. */
export const isSameOrder = (one: ItemOrder, other: ItemOrder): boolean => orderText(one) === orderText(other);

/**
 * The order after one item was moved. Up from the top of a section is the end of the one before, down from its end the
 * top of the next. At either end of the agenda nothing happens.
 */
export function movedOrder(order: ItemOrder, entry: number, move: Move): ItemOrder {
  if (!isInOrder(order, entry)) return order;
  if (move.kind === 'before') return placedBefore(order, entry, move.entry);
  if (move.kind === 'last-in') return placedLast(order, entry, move.section);
  return steppedBy(order, entry, move.kind === 'up' ? -1 : 1);
}

const without = (order: ItemOrder, entry: number): ItemOrder =>
  order.map(({ section, entries }) => ({ section, entries: entries.filter((one) => one !== entry) }));

function placedBefore(order: ItemOrder, entry: number, next: number): ItemOrder {
  if (entry === next || !isInOrder(order, next)) return order;
  return without(order, entry).map(({ section, entries }) => ({
    section,
    entries: entries.flatMap((one) => (one === next ? [entry, one] : [one])),
  }));
}

function placedLast(order: ItemOrder, entry: number, section: number | null): ItemOrder {
  if (!order.some((one) => one.section === section)) return order;
  return without(order, entry).map((one) =>
    one.section === section ? { section, entries: [...one.entries, entry] } : one,
  );
}

function steppedBy(order: ItemOrder, entry: number, step: 1 | -1): ItemOrder {
  const at = order.findIndex(({ entries }) => entries.includes(entry));
  const entries = order[at]?.entries ?? [];
  const neighbour = entries[entries.indexOf(entry) + step];
  if (neighbour !== undefined)
    return step < 0 ? placedBefore(order, entry, neighbour) : placedBefore(order, neighbour, entry);
  const target = order[at + step];
  if (!target) return order;
  const first = target.entries[0];
  if (step > 0 && first !== undefined) return placedBefore(order, entry, first);
  return placedLast(order, entry, target.section);
}

/**
 * The wished order with what happened meanwhile: items that are gone are left out, new ones stand after the item they
 * stand after now.
 */
export function mergedOrder(wished: ItemOrder, now: ItemOrder): ItemOrder {
  const sections = new Set(now.map(({ section }) => section));
  const kept = wished
    .filter(({ section }) => sections.has(section))
    .flatMap(({ entries }) => entries)
    .filter((entry) => isInOrder(now, entry));
  const placed = new Set(kept);
  const start = now.map(({ section }) => ({
    section,
    entries: (wished.find((one) => one.section === section)?.entries ?? []).filter((one) => placed.has(one)),
  }));
  return now.reduce<ItemOrder>((order, { section, entries }) => addedTo(order, section, entries), start);
}

function addedTo(order: ItemOrder, section: number | null, entries: readonly number[]): ItemOrder {
  return entries.reduce<ItemOrder>((sofar, entry, index) => {
    if (isInOrder(sofar, entry)) return sofar;
    const before = entries[index - 1];
    return sofar.map((one) =>
      one.section === section ? { section, entries: insertedAfter(one.entries, entry, before) } : one,
    );
  }, order);
}

const insertedAfter = (entries: readonly number[], entry: number, before: number | undefined): number[] => {
  const at = before === undefined ? -1 : entries.indexOf(before);
  if (at < 0) return before === undefined ? [entry, ...entries] : [...entries, entry];
  return [...entries.slice(0, at + 1), entry, ...entries.slice(at + 1)];
};

/** As a form carries it: "0:;1:3,1;2:2". 0 is before any section. */
export const orderText = (order: ItemOrder): string =>
  order.map(({ section, entries }) => `${section ?? 0}:${entries.join(',')}`).join(';');

export const orderTextMax = 20_000;

/** The order a form carried; undefined where it is none of ours. */
export function orderOf(text: string): ItemOrder | undefined {
  if (text.length > orderTextMax || !/^(\d{1,6}:(\d{1,6}(,\d{1,6})*)?(;|$))*$/.test(text)) return undefined;
  return text.split(';').flatMap((part) => {
    const [section = '', entries = ''] = part.split(':');
    if (section === '') return [];
    const numbers = entries === '' ? [] : entries.split(',').map(Number);
    return [{ section: section === '0' ? null : Number(section), entries: numbers }];
  });
}
