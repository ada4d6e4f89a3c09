import type { SearchEntry } from './search-entry.ts';

/** A matter, body, organisation or person: its name, its other names, and a few words about it. */
export type NameToFind = {
  readonly is: 'matter' | 'body' | 'organisation' | 'person';
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly about: readonly string[];
};

export const entryOfName = ({ is, id, key, name, otherNames, about }: NameToFind): SearchEntry => ({
  subject: { is, id },
  kind: is,
  title: name,
  address: key,
  number: is === 'matter' ? key : '',
  heldOn: null,
  outcome: null,
  hasReservation: false,
  strong: otherNames,
  texts: about,
});
