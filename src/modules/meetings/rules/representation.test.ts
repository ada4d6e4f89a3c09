import { expect, test } from 'vitest';
import type { Attendance } from './meeting-views.ts';
import { chairOf, representation } from './representation.ts';

const one = (
  presence: Attendance['presence'],
  municipalityId: string | null,
  role: string | null = null,
): Attendance => ({
  presence,
  name: `${presence} ${municipalityId ?? ''}`,
  organisation: null,
  department: null,
  role,
  municipalityId,
  itemNumber: null,
  startsAt: null,
  endsAt: null,
  isWalled: false,
});
const municipalities = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `${id} Kommune`, abbreviation: id }));
const standings = (people: Attendance[]) =>
  representation(municipalities, people).map(({ standing }) => standing);

test('who came counts, also when somebody else of the municipality sent apologies; guests represent nobody', () => {
  const people = [
    one('present', 'a'),
    one('absent', 'a'),
    one('absent', 'b'),
    one('guest', 'c'),
    one('present', null),
  ];
  expect(standings(people)).toEqual(['present', 'apology', 'not-mentioned', 'not-mentioned']);
});

test('a list that names no municipality says nothing about any', () => {
  expect(standings([one('present', null), one('absent', 'b')])).toEqual([]);
});

test('where the body seats no municipalities there are no seats', () => {
  expect(representation([], [one('present', 'a')])).toEqual([]);
});

test('the chair is the one so named who came, and the deputy only where there is none', () => {
  const deputy = one('present', 'b', 'næstformand');
  expect(chairOf([deputy, one('present', 'a', 'formand, Brønderslev')])?.municipalityId).toBe('a');
  expect(chairOf([deputy, one('absent', 'a', 'formand')])?.municipalityId).toBe('b');
  expect(chairOf([one('present', 'a', 'referent')])).toBeUndefined();
});
