import type { Day } from '../../../kernel/day.ts';

/** What can stand in a record: text, numbers, truth, nothing, and lists and names of these. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * The one way to write a value down: names in the order of their letters, no blanks, no escapes but those JSON needs.
 * Equal records give equal texts, whatever made them; so their hash names the record.
 */
export function canonicalJson(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** One item of the record, as far as it does not change after approval, and what it is called. */
export type RecordedItem = {
  readonly itemId: string;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly hash: string;
};
/** A record with the hash of each item in reading order, and the one hash over all of it. */
export type HashedRecord = { readonly hash: string; readonly items: readonly RecordedItem[] };

/** What the hash of a whole record is taken of: the meeting, and the hashes of its items in reading order. */
export const wholeRecord = (meeting: Plain, items: readonly Pick<RecordedItem, 'hash'>[]): Plain => ({
  format: 1,
  meeting,
  items: items.map(({ hash }) => hash),
});

/** What stands in the form of the approval: each item as it was seen. Half a hash tells two texts apart. */
export const seenItems = (items: readonly RecordedItem[]): string =>
  items.map(({ address, hash }) => `${address}:${hash.slice(0, seenLength)}`).join(' ');

const seenLength = 32;

/** The items that say something else than what was seen, are new, or are gone (then by their address alone). */
export function changedSince(seen: string, now: readonly RecordedItem[]): ChangedItem[] {
  const before = new Map(seen.split(' ').map((one) => one.split(':') as [string, string | undefined]));
  const changed = now
    .filter(({ address, hash }) => before.get(address) !== hash.slice(0, seenLength))
    .map(({ address, number, title }) => ({ address, number, title, isNew: !before.has(address) }));
  const gone = [...before.keys()].filter(
    (address) => address !== '' && !now.some((item) => item.address === address),
  );
  return [...changed, ...gone.map((address) => ({ address, number: '', title: '', isNew: false }))];
}
export type ChangedItem = {
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly isNew: boolean;
};

/** What is wrong with the words of an approval: they are to be of minutes, and not of an agenda (R-032, 003/2). */
export function approvalTextProblem(words: string): 'text-missing' | 'says-agenda' | undefined {
  if (words.trim() === '') return 'text-missing';
  const isOfMinutes = /referat/iu.test(words);
  return /dagsorden/iu.test(words) && !isOfMinutes ? 'says-agenda' : undefined;
}

/** An approval is taken back on the day it was recorded, and on no other. */
export const mayUndoApproval = (approvedOn: Day, today: Day): boolean => approvedOn === today;
