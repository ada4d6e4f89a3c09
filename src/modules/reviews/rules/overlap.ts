import type { Day } from '../../../kernel/day.ts';

/** An item that is no formality, as the search for overlap sees it. Source: R-012. */
export type TreatedItem = {
  readonly id: string;
  /** Body, day and item in one word: names the flag it is the first of. */
  readonly key: string;
  readonly bodyId: string;
  readonly heldOn: Day;
  readonly title: string;
  /** The number of the matter it belongs to, and the kinds that matter is known to be of. */
  readonly matter: string | null;
  readonly kinds: readonly string[];
  /** The telling words of the title in their basic form, and the parts of those that are put together. */
  readonly words: readonly string[];
  readonly parts: readonly string[];
};
export const flagKinds = ['same-matter', 'shared-words', 'outside-terms'] as const;
export type FlagKind = (typeof flagKinds)[number];

/** What somebody should look at; `items` by day. */
export type Flag<Item extends TreatedItem = TreatedItem> = {
  readonly kind: FlagKind;
  readonly items: readonly Item[];
  /** The rare words that are shared, and the highest score of two of the items in whole per cent. */
  readonly words: readonly string[];
  readonly score: number | null;
  /** The number of the terms of reference that say nothing of it. */
  readonly terms: number | null;
};

const [rareItemsMin, itemsARareWord, all] = [5, 20, 100];

type Found = {
  readonly one: number;
  readonly other: number;
  readonly score: number;
  words: readonly string[];
};

/** Matters with items in two or more bodies. */
export const sameMatters = <Item extends TreatedItem>(items: readonly Item[]): Flag<Item>[] =>
  [...Map.groupBy(items, ({ matter }) => matter)].flatMap(([matter, ofMatter]) =>
    matter === null || bodiesOf(ofMatter).length < 2
      ? []
      : [{ kind: 'same-matter' as const, items: byDay(ofMatter), words: [], score: null, terms: null }],
  );

/**
 * Items of different bodies whose titles share at least `shareMin` per cent of their rare words, those that hang
 * together as one flag. A word is rare when at most 5 of the items have it, or one in 20. Items of one matter are
 * told of there.
 */
export function sharedWords<Item extends TreatedItem>(
  items: readonly Item[],
  shareMin: number,
): Flag<Item>[] {
  const rare = rareWordsOf(items);
  const pairs = pairsOf(items, rare).filter(({ score }) => score >= shareMin);
  return together(pairs).map((ofFlag) => {
    const places = new Set(ofFlag.flatMap(({ one, other }) => [one, other]));
    return {
      kind: 'shared-words' as const,
      items: byDay(items.filter((_item, index) => places.has(index))),
      words: [...new Set(ofFlag.flatMap(({ words }) => words))].toSorted((one, other) =>
        one.localeCompare(other, 'da'),
      ),
      score: Math.max(...ofFlag.map(({ score }) => score)),
      terms: null,
    };
  });
}

function rareWordsOf(items: readonly TreatedItem[]): (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { words } of items)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const max = Math.max(rareItemsMin, Math.floor(items.length / itemsARareWord));
  return items.map(({ words }) => [...new Set(words)].filter((word) => (counts.get(word) ?? 0) <= max));
}

function pairsOf(items: readonly TreatedItem[], rare: readonly (readonly string[])[]): Found[] {
  const holders = new Map<string, number[]>();
  const found: Found[] = [];
  for (const [other, words] of rare.entries()) {
    const before = new Set(words.flatMap((word) => holders.get(word) ?? []));
    for (const one of before)
      if (isAnother(items[one], items[other])) found.push(scored(one, other, [rare[one] ?? [], words]));
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), other]);
  }
  return found;
}

const isAnother = (one: TreatedItem | undefined, other: TreatedItem | undefined): boolean =>
  one?.bodyId !== other?.bodyId && (one?.matter === null || one?.matter !== other?.matter);

/** Of the words of both titles, the share that stands in both, in whole per cent. */
function scored(one: number, other: number, [some, more]: [readonly string[], readonly string[]]): Found {
  const words = some.filter((word) => more.includes(word));
  return { one, other, words, score: Math.floor((2 * all * words.length) / (some.length + more.length)) };
}

/** The pairs in groups that have an item in common. */
function together(pairs: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const pair of pairs) {
    const touched = groups.filter((group) =>
      group.some(({ one, other }) => [one, other].some((at) => at === pair.one || at === pair.other)),
    );
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...touched.flat(), pair]);
  }
  return groups;
}

/** The words of terms of reference that hold for a body on a day. */
export type TermsOfBody = { readonly number: number; readonly words: ReadonlySet<string> };

/** Items none of whose words, nor parts of them, stands in what the terms of their body say it is for. */
export const outsideTerms = <Item extends TreatedItem>(
  items: readonly Item[],
  termsOf: (item: Item) => readonly TermsOfBody[],
): Flag<Item>[] =>
  items.flatMap((item) => {
    const terms = termsOf(item).filter(({ words }) => words.size > 0);
    const said = [...item.words, ...item.parts];
    const [first] = terms;
    if (!first || said.length === 0 || terms.some(({ words }) => said.some((word) => words.has(word))))
      return [];
    return [{ kind: 'outside-terms' as const, items: [item], words: [], score: null, terms: first.number }];
  });

/** The way of cases of one kind through the bodies, as decision rights have it. */
export type Way = {
  readonly key: string;
  readonly title: string;
  readonly steps: readonly { readonly bodyId: string; readonly task: string }[];
};

/**
 * The way that explains why several bodies treat the topic: each body it came to stands on it, later than the one
 * before, and that one prepares or recommends. Where the kind of the matter is known, only its own way counts.
 */
export function wayOf(flag: Flag, ways: readonly Way[]): Way | undefined {
  if (flag.kind === 'outside-terms') return undefined;
  const kinds = flag.items.flatMap((item) => item.kinds);
  const first = [...Map.groupBy(flag.items, ({ bodyId }) => bodyId)].flatMap(([bodyId, [item]]) =>
    item ? [{ bodyId, on: item.heldOn }] : [],
  );
  return ways
    .filter(({ key }) => kinds.length === 0 || kinds.includes(key))
    .find(({ steps }) => goesUp(first, steps));
}

type Came = { readonly bodyId: string; readonly on: Day };

function goesUp(first: readonly Came[], steps: Way['steps']): boolean {
  const places = new Map(steps.map(({ bodyId }, index) => [bodyId, index] as const).toReversed());
  if (first.some(({ bodyId }) => !places.has(bodyId))) return false;
  const ordered = first.toSorted(
    (one, other) => (places.get(one.bodyId) ?? 0) - (places.get(other.bodyId) ?? 0),
  );
  return ordered.every(({ bodyId, on }, index) => {
    const next = ordered[index + 1];
    const task = steps[places.get(bodyId) ?? 0]?.task;
    return !next || (on <= next.on && (task === 'prepares' || task === 'recommends'));
  });
}

/** Days between the two items of different bodies that lie nearest; null where there is one body. */
export function daysApart({ items }: Flag): number | null {
  const apart = items.flatMap((one) =>
    items.filter(({ bodyId }) => bodyId !== one.bodyId).map((other) => daysBetween(one.heldOn, other.heldOn)),
  );
  return apart.length === 0 ? null : Math.min(...apart);
}

/** Days from the first item to the last. */
export const daysInAll = ({ items }: Flag): number =>
  daysBetween(items[0]?.heldOn ?? '', items.at(-1)?.heldOn ?? '');

const dayMs = 86_400_000;
const daysBetween = (one: string, other: string): number =>
  Math.abs(Math.round((Date.parse(other) - Date.parse(one)) / dayMs)) || 0;

export type Dismissal = {
  readonly number: number;
  readonly kind: FlagKind;
  readonly itemIds: readonly string[];
  readonly reason: string;
  readonly on: Day;
  readonly by: string;
};

/** What put the flag aside: it holds for the items it was said of, and no longer when a new one joins. */
export const dismissalOf = (flag: Flag, dismissals: readonly Dismissal[]): Dismissal | undefined =>
  dismissals.find(
    ({ kind, itemIds }) => kind === flag.kind && flag.items.every(({ id }) => itemIds.includes(id)),
  );

/** Names a flag in an address. */
export const flagKey = ({ kind, items }: Flag): string => {
  const [first] = items;
  return kind === 'same-matter' ? `sag-${first?.matter ?? ''}` : `${keyWords[kind]}-${first?.key ?? ''}`;
};
const keyWords = { 'shared-words': 'ord', 'outside-terms': 'uden-for' } as const;

const bodiesOf = (items: readonly TreatedItem[]): string[] => [...new Set(items.map(({ bodyId }) => bodyId))];
const byDay = <Item extends TreatedItem>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => one.heldOn.localeCompare(other.heldOn) || one.key.localeCompare(other.key));
