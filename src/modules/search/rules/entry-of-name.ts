import type { SearchEntry } from './search-entry.ts';

/** A body, organisation or person of the register: its name, its other names, and a few words about it. */
export type NameToFind = {
  readonly is: 'body' | 'organisation' | 'person';
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
  number: '',
  heldOn: null,
  outcome: null,
  hasReservation: false,
  strong: otherNames,
  texts: about,
});
