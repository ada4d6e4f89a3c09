/** An item as the search for what belongs together sees it. `key` is that of rules/item-key.ts. */
export type RelatableItem = {
  readonly key: string;
  readonly meeting: string;
  readonly bodyId: string;
  readonly heldOn: string;
  readonly number: string;
  readonly title: string;
  /** The number of the matter it belongs to. */
  readonly matter: string | null;
  readonly references: readonly {
    readonly bodyId: string | null;
    readonly on: string | null;
    readonly number: string | null;
  }[];
};

/** Why two items may be one matter: the later one points at the earlier, or their titles share a rare word. */
export type Reason = { readonly kind: 'reference' } | { readonly kind: 'word'; readonly word: string };
export type Relation = { readonly one: string; readonly other: string; readonly reason: Reason };

// Words of titles that say what is done, or where, and not what it is about.
const common = new Set(
  `godkendelse dagsorden dagsordenen dagsordenspunkt referat referatet orientering drøftelse evaluering opfølgning
  opsamling gennemgang behandling beslutning beslutninger budget budgettet status forslag forslaget årshjul
  rammeaftale rammeaftalen rammeaftaler rammeaftalearbejdet rammeaftalesamarbejdet kommune kommuner kommunerne
  kommunernes region regionen nordjylland eventuelt meddelelser mødet møderne næste januar februar august september
  oktober november december mellem fremover socialdirektørkredsen styregruppe afrapportering kommissorium projektet
  samarbejde samarbejdet tilbud tilbuddet takster lukket mødeplan`.split(/\s+/),
);
const rareItemsMin = 5;
const itemsARareWord = 200;

/** The words of a title that can tell what it is about, in small letters. */
export const tellingWords = (title: string): string[] => [
  ...new Set((title.toLowerCase().match(/\p{L}[\p{L}-]{5,}/gu) ?? []).filter((word) => !common.has(word))),
];

/**
 * Which items of different meetings belong together. A reference counts when it names the item, or names the meeting
 * and the titles share a telling word. A shared word counts by itself when few items have it: 5, or one in 200 of a
 * large archive. A pair is told once, by its reference if it has one.
 */
export function relations(items: readonly RelatableItem[]): Relation[] {
  const found = new Map<string, Relation>();
  for (const relation of [...byReference(items), ...byRareWord(items)]) {
    const pair = [relation.one, relation.other].toSorted().join(' ');
    if (!found.has(pair)) found.set(pair, relation);
  }
  return [...found.values()];
}

function byReference(items: readonly RelatableItem[]): Relation[] {
  const ofMeeting = Map.groupBy(items, ({ bodyId, heldOn }) => `${bodyId} ${heldOn}`);
  return items.flatMap((item) =>
    item.references.flatMap(({ bodyId, on, number }) =>
      (ofMeeting.get(`${bodyId} ${on}`) ?? [])
        .filter((target) => target.meeting !== item.meeting && isMeant(item, target, number))
        .map((target): Relation => ({ one: item.key, other: target.key, reason: { kind: 'reference' } })),
    ),
  );
}

const isMeant = (item: RelatableItem, target: RelatableItem, number: string | null): boolean =>
  number === null
    ? tellingWords(item.title).some((word) => tellingWords(target.title).includes(word))
    : number === target.number;

function byRareWord(items: readonly RelatableItem[]): Relation[] {
  const max = Math.max(rareItemsMin, Math.floor(items.length / itemsARareWord));
  const entries = items.flatMap((item) => tellingWords(item.title).map((word) => ({ word, item })));
  return [...Map.groupBy(entries, ({ word }) => word)].flatMap(([word, holders]) =>
    holders.length > max
      ? []
      : pairs(
          holders.map(({ item }) => item),
          word,
        ),
  );
}

const pairs = (items: readonly RelatableItem[], word: string): Relation[] =>
  items.flatMap((one, index) =>
    items
      .slice(index + 1)
      .filter(({ meeting }) => meeting !== one.meeting)
      .map(({ key }): Relation => ({ one: one.key, other: key, reason: { kind: 'word', word } })),
  );
