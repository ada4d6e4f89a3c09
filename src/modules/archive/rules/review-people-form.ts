import { withEdit, type Edit } from './review-edits.ts';
import type { Register } from './review-matching.ts';
import {
  asText,
  organisationOf,
  personOf,
  peopleOf,
  suggestedOrganisation,
  suggestedPerson,
  toCreate,
  type Placed,
} from './review-people.ts';
import { peopleLists, type Review } from './review-record.ts';
import { typedText } from './review-typed.ts';

/** The form of the persons: each field ends in the person's place in the list, from 0. */
export const peopleFormFields = [
  'link',
  'place',
  'name',
  'organisation',
  'department',
  'role',
  'list',
  'split',
  'merge',
] as const;
export type PeopleField = (typeof peopleFormFields)[number];
export const personField = (field: PeopleField, index: number): string => `${field}.${index}`;

const fieldPattern = new RegExp(`^(${peopleFormFields.join('|')})\\.\\d{1,5}$`);
export const isPeopleField = (name: string): boolean => fieldPattern.test(name);

export type PeopleTyped = Readonly<Record<string, string>>;
type Given = { review: Review; register: Register };

/** The choice as it stands: what was chosen, else a sure match, else nothing. */
export function chosenPerson({ review, register }: Given, { entry }: Placed): string {
  return review.persons[entry.key] ?? personOf(review, register, entry)?.key ?? '';
}
export const chosenOrganisation = ({ review, register }: Given, { entry }: Placed): string =>
  organisationOf(review, register, entry)?.key ?? '';

/** Those of the people that the form showed: a long list is shown in pages. */
export const isShown = (typed: PeopleTyped, index: number): boolean =>
  Object.hasOwn(typed, personField('name', index));

export function namelessPersons(review: Review, typed: PeopleTyped): number[] {
  return peopleOf(review).flatMap((_, index) =>
    isShown(typed, index) && typedText(typed[personField('name', index)]) === null ? [index] : [],
  );
}

/** What the form changes, person by person. `count` makes the keys of new persons unlike all others. */
export function peopleFormEdits(given: Given, typed: PeopleTyped, count: number): Edit[] {
  const people = peopleOf(given.review);
  return people.flatMap((placed, index) => {
    if (!isShown(typed, index)) return [];
    const own = ownEdits(placed, (field) => typed[personField(field, index)]);
    const links = linkEdits(given, placed, (field) => typed[personField(field, index)] ?? '');
    const previous = people[index - 1];
    const isMerged = typed[personField('merge', index)] === 'ja' && previous !== undefined;
    const names = typedNames(typed[personField('split', index)]);
    if (isMerged) return mergedWith(previous, placed);
    return [...own, ...links, ...apart(placed, names, count + index)];
  });
}

type TypedField = (field: PeopleField) => string | undefined;

function ownEdits({ entry, list }: Placed, typed: TypedField): Edit[] {
  const at = entry.key;
  const values = (['name', 'organisation', 'department', 'role'] as const).flatMap((field): Edit[] => {
    const value = typedText(typed(field));
    return value === (entry.values[field] ?? null) ? [] : [{ kind: 'set', at, field, value }];
  });
  const to = peopleLists.find((known) => known === typed('list'));
  return to === undefined || to === list ? values : [...values, { kind: 'relist', at, to }];
}

function linkEdits(given: Given, placed: Placed, typed: (field: PeopleField) => string): Edit[] {
  const at = placed.entry.key;
  const [person, organisation] = [typed('link'), typed('place')];
  return [
    ...(person === chosenPerson(given, placed)
      ? []
      : [{ kind: 'link-person' as const, at, to: person === '' ? asText : person }]),
    ...(organisation === chosenOrganisation(given, placed)
      ? []
      : [{ kind: 'link-organisation' as const, at, to: organisation === '' ? asText : organisation }]),
  ];
}

export const typedNames = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The first name stays with the entry; the others become entries beside it, from the same place. */
function apart({ entry, list }: Placed, names: readonly string[], count: number): Edit[] {
  const [first, ...more] = names;
  if (first === undefined) return [];
  return [
    { kind: 'set', at: entry.key, field: 'name', value: first },
    ...more.map((name, index): Edit => {
      const key = `${entry.key}+${count}.${index + 1}`;
      return { kind: 'add', at: '', list, key, values: { ...entry.values, name } };
    }),
  ];
}

/** A name that was broken over two entries is made whole; what only the second knew is kept. */
function mergedWith(previous: Placed, { entry }: Placed): Edit[] {
  const { key, values } = previous.entry;
  const name = [values['name'], entry.values['name']].filter(Boolean).join(' ');
  const rest = ['organisation', 'department', 'role'].flatMap((field): Edit[] =>
    values[field] === null && entry.values[field] !== null
      ? [{ kind: 'set', at: key, field, value: entry.values[field] ?? null }]
      : [],
  );
  return [{ kind: 'set', at: key, field: 'name', value: name }, ...rest, { kind: 'remove', at: entry.key }];
}

/** Every name that is not decided is linked to its suggestion, and so is its organisation; else it stays as text. */
export function suggestionEdits(given: Given): Edit[] {
  const places = peopleOf(given.review).flatMap((placed): Edit[] => {
    const match = suggestedOrganisation(given.register, placed.entry);
    const isOpen = given.review.organisations[placed.entry.key] === undefined;
    return match && !match.isSure && isOpen
      ? [{ kind: 'link-organisation', at: placed.entry.key, to: match.key }]
      : [];
  });
  const review = places.reduce(withEdit, given.review);
  const open = peopleOf(review).filter((placed) => chosenPerson({ ...given, review }, placed) === '');
  const persons = open.map(({ entry }): Edit => {
    const match = suggestedPerson(review, given.register, entry);
    return { kind: 'link-person', at: entry.key, to: match?.key ?? asText };
  });
  return [...places, ...persons];
}

/** True for what a link can be: nothing, a choice of words, or somebody in the register. */
export const isLink = (register: Register, text: string): boolean =>
  ['', asText, toCreate].includes(text) || register.persons.some(({ key }) => key === text);
