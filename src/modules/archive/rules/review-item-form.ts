import type { Edit } from './review-edits.ts';
import {
  entryFields,
  itemFields,
  itemLists,
  type Entry,
  type ItemList,
  type ReviewItem,
} from './review-record.ts';
import { typedText, typedTime } from './review-typed.ts';

/** The form of an item: its own fields by name, its parts as `recommendations.0.text`, a new part as `….new.text`. */
export type Typed = Readonly<Record<string, string>>;
export type FormFault = { field: string; code: 'title-missing' | 'not-a-time' };

const accessFields = ['closed', 'municipalOnly'];
const timeFields = ['start', 'end'];
const ticked = 'ja';
export const newPart = 'new';

export const partField = (list: ItemList, index: number | typeof newPart, field: string): string =>
  `${list}.${index}.${field}`;

const partPattern = new RegExp(`^(${itemLists.join('|')})\\.(\\d{1,4}|new)\\.(\\w+)$`);

/** True for the names that this form can send. */
export function isItemField(name: string): boolean {
  const [, list, , field] = partPattern.exec(name) ?? [];
  const found = itemLists.find((known) => known === list);
  return itemFields.includes(name) || (found !== undefined && entryFields[found].includes(field ?? ''));
}

/** The item as it is shown in the form. */
export function itemFormValues({ values, lists }: ReviewItem): Record<string, string> {
  const own = itemFields.map((field) => [field, shownValue(field, values[field] ?? null)]);
  const parts = itemLists.flatMap((list) =>
    lists[list].flatMap((entry, index) =>
      entryFields[list].map((field) => [partField(list, index, field), entry.values[field] ?? '']),
    ),
  );
  return Object.fromEntries([...own, ...parts].filter(([, value]) => value !== '')) as Record<string, string>;
}

function shownValue(field: string, value: string | null): string {
  if (accessFields.includes(field)) return value === 'yes' ? ticked : '';
  return timeFields.includes(field) ? (value ?? '').replace(':', '.') : (value ?? '');
}

export function itemFormFaults(typed: Typed): FormFault[] {
  const isNameless = typedText(typed['title']) === null;
  const odd = timeFields.filter((field) => {
    const text = typedText(typed[field]);
    return text !== null && typedTime(text) === undefined;
  });
  return [
    ...(isNameless ? [{ field: 'title', code: 'title-missing' as const }] : []),
    ...odd.map((field) => ({ field, code: 'not-a-time' as const })),
  ];
}

/** What the form changes. A part that was emptied is removed; `count` makes the keys of new parts unlike all others. */
export function itemFormEdits(item: ReviewItem, typed: Typed, count: number): Edit[] {
  const own = itemFields.flatMap((field): Edit[] => {
    const value = storedValue(field, typed[field]);
    return value === (item.values[field] ?? null) ? [] : [{ kind: 'set', at: item.key, field, value }];
  });
  return [...own, ...itemLists.flatMap((list) => partEdits(item, list, { typed, count }))];
}

function storedValue(field: string, typed: string | undefined): string | null {
  if (accessFields.includes(field)) return typed === ticked ? 'yes' : 'no';
  const text = typedText(typed);
  return text !== null && timeFields.includes(field) ? (typedTime(text) ?? text) : text;
}

type Sent = { typed: Typed; count: number };

function partEdits(item: ReviewItem, list: ItemList, { typed, count }: Sent): Edit[] {
  const changed = item.lists[list].flatMap((entry, index) =>
    entryEdits(entry, list, valuesOf(typed, list, index)),
  );
  const added = valuesOf(typed, list, newPart);
  const isAdded = Object.values(added).some((value) => value !== null);
  const key = `${item.key}/${list}/+${count}`;
  return isAdded ? [...changed, { kind: 'add', at: item.key, list, key, values: added }] : changed;
}

const valuesOf = (typed: Typed, list: ItemList, index: number | typeof newPart) =>
  Object.fromEntries(
    entryFields[list].map((field) => [field, typedText(typed[partField(list, index, field)])]),
  );

function entryEdits(entry: Entry, list: ItemList, values: Record<string, string | null>): Edit[] {
  if (Object.values(values).every((value) => value === null)) return [{ kind: 'remove', at: entry.key }];
  return entryFields[list].flatMap((field): Edit[] => {
    const value = values[field] ?? null;
    return value === typedText(entry.values[field] ?? '')
      ? []
      : [{ kind: 'set', at: entry.key, field, value }];
  });
}
