import { matchOrganisation, matchPerson, type Match, type Register } from './review-matching.ts';
import { peopleLists, type Entry, type PeopleList, type Review } from './review-record.ts';

/** What the reviewer chose for a name instead of somebody in the register. */
export const personChoices = ['create', 'text'] as const;
export const asText = 'text';
export const toCreate = 'create';

export type Placed = { readonly entry: Entry; readonly list: PeopleList };

/** Everybody named in the head of the document, in the order they are shown. */
export const peopleOf = (review: Review): Placed[] =>
  peopleLists.flatMap((list) => review.people[list].map((entry) => ({ entry, list })));

/** The organisation a person was chosen to come from, else the one whose very name stands in the text. */
export function organisationOf(
  review: Review,
  register: Register,
  entry: Entry,
): Register['organisations'][number] | undefined {
  const chosen = review.organisations[entry.key];
  const match = chosen === undefined ? suggestedOrganisation(register, entry) : undefined;
  const key = chosen ?? (match?.isSure ? match.key : undefined);
  return register.organisations.find((found) => found.key === key);
}

export const suggestedOrganisation = (register: Register, { values }: Entry): Match | undefined =>
  matchOrganisation(register, {
    organisation: values['organisation'] ?? null,
    department: values['department'] ?? null,
  });

export function suggestedPerson(review: Review, register: Register, entry: Entry): Match | undefined {
  const organisation = organisationOf(review, register, entry);
  return matchPerson(register, entry.values['name'] ?? '', organisation?.key);
}

/** The person a name was linked to, else the one of the same name at the same organisation. */
export function personOf(
  review: Review,
  register: Register,
  entry: Entry,
): Register['persons'][number] | undefined {
  const chosen = review.persons[entry.key];
  const match = chosen === undefined ? suggestedPerson(review, register, entry) : undefined;
  const key = chosen ?? (match?.isSure ? match.key : undefined);
  return register.persons.find((found) => found.key === key);
}

export type PeopleCounts = { linked: number; created: number; text: number };

/** How the names will be stored: tied to the register, made new in it, or as they are written. */
export function peopleCounts(review: Review, register: Register): PeopleCounts {
  const all = peopleOf(review);
  const created = all.filter(({ entry }) => review.persons[entry.key] === toCreate).length;
  const linked = all.filter(({ entry }) => personOf(review, register, entry) !== undefined).length;
  return { linked, created, text: all.length - linked - created };
}
