import type { EvidenceEntry } from './evidence.ts';
import { guestsOf } from './guests.ts';
import type { HeaderField } from './header-labels.ts';
import type { FieldText, HeaderRegion } from './header-region.ts';
import type { DoubtCode, GuestRecord, LineRange, PersonRecord } from './meeting-record.ts';
import { peopleOf, type PeopleContext } from './people.ts';
import type { Reading } from './reading.ts';

export type HeaderPeople = {
  readonly attendees: PersonRecord[];
  readonly absentees: PersonRecord[];
  readonly guests: GuestRecord[];
  readonly lines: Readonly<
    Record<'attendees' | 'absentees' | 'guests', readonly { no: number; text: string }[]>
  >;
  readonly doubtful: ReadonlySet<string>;
};

/** Everybody the header names: present, absent, guests; chair and minute taker are added to those present. */
export function headerPeople(reading: Reading, region: HeaderRegion): HeaderPeople {
  const context: PeopleContext = { known: reading.known, pairs: reading.pairs };
  const of = (field: HeaderField): FieldText[] => region.fields.filter((one) => one.field === field);
  const doubtful = new Set<string>();
  const read = (field: HeaderField): PersonRecord[] =>
    of(field).flatMap((one) => {
      const people = peopleOf(
        one.lines.map((line) => line.text),
        context,
      );
      for (const name of people.doubtful) doubtful.add(name);
      return people.persons;
    });
  const listed = read('attendees');
  const present = listed.length > 0 ? listed : unlabelled(region, context);
  const withRoles = addRole(
    addRole(present, read('chair'), roleOf(of('chair'))),
    read('minuteTaker'),
    'referent',
  );
  const absent = read('absentees');
  const came = absent.filter((person) => person.substituteFor !== undefined);
  const guests = of('guests').flatMap((one) =>
    guestsOf(
      one.lines.map((line) => line.text),
      context,
    ),
  );
  const lines = (field: HeaderField): { no: number; text: string }[] =>
    of(field).flatMap((one) => [...one.lines]);
  return {
    attendees: [...withRoles, ...came],
    absentees: absent.filter((person) => person.substituteFor === undefined),
    guests,
    lines: { attendees: lines('attendees'), absentees: lines('absentees'), guests: lines('guests') },
    doubtful,
  };
}

/** Names with their organisations on a line without a label, in a header that names nobody else as present. */
function unlabelled(region: HeaderRegion, context: PeopleContext): PersonRecord[] {
  const people = region.titles.flatMap((line) => {
    const { persons, doubtful } = peopleOf([line.text], context);
    const isList = persons.length > 0 && doubtful.length === 0 && persons.every(isPlaced);
    return isList ? persons : [];
  });
  return people.length >= unlabelledMin ? people : [];
}
const isPlaced = ({ name, organisation }: PersonRecord): boolean =>
  organisation !== null && / \p{Lu}/u.test(name);
const unlabelledMin = 2;

/** "Mødeleder: X" gives the role "mødeleder", "Formand: X" the role "formand". */
const roleOf = (fields: readonly FieldText[]): string => (fields[0]?.asWritten ?? 'formand').toLowerCase();

/** "Referent: X": X gets the role when already listed, else is added. */
function addRole(people: PersonRecord[], named: readonly PersonRecord[], role: string): PersonRecord[] {
  let all = people;
  for (const person of named) {
    const isListed = all.some((one) => one.name === person.name);
    all = isListed
      ? all.map((one) => (one.name === person.name ? { ...one, role: one.role ?? role } : one))
      : [...all, { ...person, role: person.role ?? role }];
  }
  return all;
}

const kinds = ['attendees', 'absentees', 'guests'] as const;

/** Lines and certainty of each person. */
export function peopleEvidence(people: HeaderPeople): EvidenceEntry[] {
  const absent = new Set(people.absentees.map((person) => person.name));
  const present = new Set(people.attendees.map((person) => person.name));
  return kinds.flatMap((kind) =>
    people[kind].map((person, index) => {
      const isBoth = absent.has(person.name) && present.has(person.name);
      const doubt = doubtOf(person, isBoth, people.doubtful);
      return {
        pointer: `/${kind}/${index}`,
        lines: [linesOf(people.lines[kind], person.name)],
        confidence: doubt ? 0.6 : 0.95,
        doubt,
      };
    }),
  );
}

function doubtOf(person: PersonRecord, isBoth: boolean, doubtful: ReadonlySet<string>): DoubtCode | null {
  if (isBoth) return 'person-present-and-absent';
  if (doubtful.has(person.name)) return 'person-split-uncertain';
  return person.organisation === null && person.party === undefined ? 'organisation-missing' : null;
}

function linesOf(lines: readonly { no: number; text: string }[], name: string): LineRange {
  const first = name.split(' ')[0] ?? name;
  const found =
    lines.find((line) => line.text.includes(name)) ?? lines.find((line) => line.text.includes(first));
  if (found) return [found.no, found.no];
  return [lines[0]?.no ?? 1, lines.at(-1)?.no ?? 1];
}
