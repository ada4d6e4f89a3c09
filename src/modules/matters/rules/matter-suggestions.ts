import { relations, type Reason, type RelatableItem, type Relation } from './related-items.ts';

export type SuggestedItem = { readonly item: RelatableItem; readonly reasons: readonly Reason[] };
export type SuggestedMatter = {
  readonly title: string;
  readonly items: readonly RelatableItem[];
  readonly reasons: readonly Reason[];
};

const itemsAMatterMax = 12;

/** Items without a matter that belong with those of one, the newest first, each with every reason once. */
export function itemsToAdd(matter: string, items: readonly RelatableItem[]): SuggestedItem[] {
  const own = new Set(items.filter((item) => item.matter === matter).map(({ key }) => key));
  const found = relations(items).flatMap(({ one, other, reason }) => [
    ...(own.has(one) ? [{ key: other, reason }] : []),
    ...(own.has(other) ? [{ key: one, reason }] : []),
  ]);
  return items
    .filter((item) => item.matter === null && found.some(({ key }) => key === item.key))
    .map((item) => ({
      item,
      reasons: eachOnce(found.filter(({ key }) => key === item.key).map(({ reason }) => reason)),
    }))
    .toSorted((a, b) => b.item.heldOn.localeCompare(a.item.heldOn));
}

/**
 * Groups of items without a matter that may be one. A group hangs together by its relations; one of more than twelve is
 * not suggested, because a word that binds so many binds by chance. The title is the shortest of its items.
 */
export function mattersToMake(items: readonly RelatableItem[]): SuggestedMatter[] {
  const free = items.filter(({ matter }) => matter === null);
  const keys = new Set(free.map(({ key }) => key));
  const found = relations(items).filter(({ one, other }) => keys.has(one) && keys.has(other));
  const groupOf = groupsOf(found);
  const groups = Map.groupBy(free, ({ key }) => groupOf(key));
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.length <= itemsAMatterMax)
    .map((group) => suggested(group, found))
    .toSorted((a, b) => (b.items.at(-1)?.heldOn ?? '').localeCompare(a.items.at(-1)?.heldOn ?? ''));
}

function suggested(group: readonly RelatableItem[], found: readonly Relation[]): SuggestedMatter {
  const keys = new Set(group.map(({ key }) => key));
  const reasons = found.filter(({ one }) => keys.has(one)).map(({ reason }) => reason);
  const [title = ''] = group.map((item) => item.title).toSorted((a, b) => a.length - b.length);
  const items = group.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
  return { title, items, reasons: eachOnce(reasons) };
}

/** For each key the first, in the order of letters, among all that hang together with it. */
function groupsOf(found: readonly Relation[]): (key: string) => string {
  const both = found.flatMap(({ one, other }) => [
    { from: one, to: other },
    { from: other, to: one },
  ]);
  const neighbours = Map.groupBy(both, ({ from }) => from);
  return (key) => {
    const reached = new Set([key]);
    for (const next of reached) for (const { to } of neighbours.get(next) ?? []) reached.add(to);
    return [...reached].toSorted()[0] ?? key;
  };
}

const eachOnce = (reasons: readonly Reason[]): Reason[] => {
  const texts = reasons.map((reason) => JSON.stringify(reason));
  return reasons.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
};
