import type { MeetingRecord } from './meeting-record.ts';
import { mergedItems, splitItem, type Split } from './review-items.ts';
import {
  itemLists,
  peopleLists,
  reviewOf,
  type Entry,
  type ItemList,
  type PeopleList,
  type Review,
  type ReviewItem,
  type Values,
} from './review-record.ts';

/**
 * One correction. `at` is the key of what it changes: the JSON pointer it was read at ("/items/3", "/attendees/0"),
 * or '' for the meeting. The list of edits is what is stored; the reading itself is never changed.
 */
export type Edit =
  | { kind: 'set'; at: string; field: string; value: string | null }
  | { kind: 'add'; at: string; list: ItemList | PeopleList; key: string; values: Values }
  | { kind: 'remove'; at: string }
  | { kind: 'move'; at: string; to: number }
  | ({ kind: 'split-item'; at: string } & Split)
  | { kind: 'merge-item'; at: string }
  | { kind: 'relist'; at: string; to: PeopleList }
  | { kind: 'settle'; at: string }
  | { kind: 'link-person'; at: string; to: string }
  | { kind: 'link-organisation'; at: string; to: string }
  | { kind: 'link-body'; at: ''; to: string | null }
  | { kind: 'set-audience'; at: ''; to: string };

/** What one person changed in one go, and takes back in one go. `at` is an instant in ISO form. */
export type Change = { readonly by: string; readonly at: string; readonly edits: readonly Edit[] };

export const editsOf = (changes: readonly Change[]): Edit[] => changes.flatMap(({ edits }) => edits);

/** The record with the reviewer's edits, in order. An edit whose target is gone changes nothing. */
export const applyEdits = (record: MeetingRecord, edits: readonly Edit[]): Review =>
  edits.reduce(withEdit, reviewOf(record));

/** The review after one more edit. */
export function withEdit(review: Review, edit: Edit): Review {
  switch (edit.kind) {
    case 'set':
      return withValue(review, edit);
    case 'add':
      return withEntry(review, edit);
    case 'remove':
      return inItsList(review, edit.at, (list) => list.filter(({ key }) => key !== edit.at));
    case 'move':
      return inItsList(review, edit.at, (list) => moved(list, edit));
    case 'split-item':
      return { ...review, items: splitItem(review.items, edit) };
    case 'merge-item':
      return { ...review, items: mergedItems(review.items, edit.at) };
    case 'relist':
      return relisted(review, edit);
    case 'settle':
      return { ...review, settled: [...review.settled.filter((at) => at !== edit.at), edit.at] };
    case 'link-person':
    case 'link-organisation':
    case 'link-body':
    case 'set-audience':
      return withLink(review, edit);
  }
}

type Linking = Extract<Edit, { kind: 'link-person' | 'link-organisation' | 'link-body' | 'set-audience' }>;

function withLink(review: Review, edit: Linking): Review {
  if (edit.kind === 'link-body') return { ...review, bodyKey: edit.to };
  if (edit.kind === 'set-audience') return { ...review, audience: edit.to };
  const which = edit.kind === 'link-person' ? 'persons' : 'organisations';
  return { ...review, [which]: { ...review[which], [edit.at]: edit.to } };
}

function withValue(review: Review, { at, field, value }: Extract<Edit, { kind: 'set' }>): Review {
  const set = <Part extends { values: Values }>(part: Part): Part => ({
    ...part,
    values: { ...part.values, [field]: value },
  });
  if (at === '') return { ...review, meeting: { ...review.meeting, [field]: value } };
  if (review.items.some(({ key }) => key === at))
    return { ...review, items: review.items.map((item) => (item.key === at ? set(item) : item)) };
  return inItsList(review, at, (list) => list.map((entry) => (entry.key === at ? set(entry) : entry)));
}

function withEntry(review: Review, { at, list, key, values }: Extract<Edit, { kind: 'add' }>): Review {
  const entry: Entry = { key, values, lines: null };
  if (isPeopleList(list))
    return { ...review, people: { ...review.people, [list]: [...review.people[list], entry] } };
  const added = (item: ReviewItem): ReviewItem => ({
    ...item,
    lists: { ...item.lists, [list]: [...item.lists[list], entry] },
  });
  return { ...review, items: review.items.map((item) => (item.key === at ? added(item) : item)) };
}

function moved(list: readonly Entry[], { at, to }: { at: string; to: number }): readonly Entry[] {
  const entry = list.find(({ key }) => key === at);
  const rest = list.filter(({ key }) => key !== at);
  const place = Math.min(Math.max(to, 0), rest.length);
  return entry ? [...rest.slice(0, place), entry, ...rest.slice(place)] : list;
}

function relisted(review: Review, { at, to }: { at: string; to: PeopleList }): Review {
  const entry = peopleLists.flatMap((list) => review.people[list]).find(({ key }) => key === at);
  if (!entry || review.people[to].includes(entry)) return review;
  const { people } = inItsList(review, at, (list) => list.filter(({ key }) => key !== at));
  return { ...review, people: { ...people, [to]: [...people[to], entry] } };
}

type ChangeOfList = (list: readonly Entry[]) => readonly Entry[];

/** Changes the one list that holds the entry, wherever it stands by now. */
function inItsList(review: Review, key: string, change: ChangeOfList): Review {
  const holds = (list: readonly Entry[]): boolean => list.some((entry) => entry.key === key);
  const people = peopleLists.find((list) => holds(review.people[list]));
  if (people) return { ...review, people: { ...review.people, [people]: change(review.people[people]) } };
  const within = (item: ReviewItem): ReviewItem => {
    const list = itemLists.find((name) => holds(item.lists[name]));
    return list ? { ...item, lists: { ...item.lists, [list]: change(item.lists[list]) } } : item;
  };
  return { ...review, items: review.items.map(within) };
}

const isPeopleList = (list: string): list is PeopleList => peopleLists.some((name) => name === list);
