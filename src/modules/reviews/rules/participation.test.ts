import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { periodOf } from './participation-filter.ts';
import {
  figuresOfMeetings,
  figuresOfOrganisations,
  levelOf,
  trendOf,
  type AttendedMeeting,
} from './participation.ts';

/** "a:anna,b:bo/leder!" is who came: organisation, person, title, and a mark where somebody left early. */
const meeting = (heldOn: string, came: string, expected = 'abcd'): AttendedMeeting => ({
  id: heldOn,
  heldOn: day(heldOn),
  expected: expected.split(''),
  present:
    came === ''
      ? []
      : came.split(',').map((one) => {
          const [, organisationId = '', person = '', title = ''] =
            /^(.):([a-z]+)\/?([a-zæøå]*)/.exec(one) ?? [];
          return { organisationId, person, title, leftEarly: one.endsWith('!') };
        }),
});

const meetings = [
  meeting('2025-01-10', 'a:anna/direktør,b:bo/leder,b:bent/konsulent,c:carl,x:xenia'),
  meeting('2025-03-10', 'a:anna/direktør,b:bodil/konsulent!,c:cecilie'),
  meeting('2025-05-10', 'a:anton/fagleder,b:bodil,b:bo', 'abc'),
  meeting('2025-07-10', '', 'abc'),
];

test('each meeting: who was expected and came, who sent somebody else than last time, who left', () => {
  const shown = figuresOfMeetings(meetings).map((one) => [
    `${one.represented}/${one.expected}`,
    one.people,
    `${one.replaced}/${one.comparable}`,
    one.leftEarly,
    Object.values(one.levels).join(' '),
  ]);
  expect(shown).toEqual([
    ['3/4', 5, '0/0', 0, '1 1 1 2'],
    ['3/4', 3, '2/3', 1, '1 0 1 1'],
    ['2/3', 3, '1/2', 0, '0 1 0 2'],
    ['0/3', 0, '0/0', 0, '0 0 0 0'],
  ]);
});

test('each organisation with a seat: how often, how many people, how often somebody new', () => {
  const shown = figuresOfOrganisations(meetings).map((one) => [
    one.organisationId,
    `${one.represented}/${one.expected}`,
    one.people,
    one.seats,
    `${one.replaced}/${one.comparable}`,
  ]);
  expect(shown).toEqual([
    ['a', '3/4', 2, 3, '1/2'],
    ['b', '3/4', 3, 5, '1/2'],
    ['c', '2/4', 2, 2, '1/1'],
    ['d', '0/2', 0, 0, '0/0'],
  ]);
});

const shares = (...represented: number[]) => represented.map((one) => ({ represented: one, expected: 10 }));
const limits = { meetingsMin: 4, pointsMin: 10 };
test.each([
  [shares(9, 8, 8, 7), { kind: 'falling', meetings: 4, early: 85, late: 75 }],
  [shares(9, 8, 8, 8), { kind: 'stable', meetings: 4, early: 85, late: 80 }],
  [shares(7, 7, 8, 8), { kind: 'rising', meetings: 4, early: 70, late: 80 }],
  [shares(9, 9, 0, 9, 9), { kind: 'stable', meetings: 5, early: 90, late: 90 }],
  [shares(9, 8, 7), { kind: 'too-few', meetings: 3, needed: 4 }],
  [[...shares(9, 8, 7), { represented: 0, expected: 0 }], { kind: 'too-few', meetings: 3, needed: 4 }],
  [[], { kind: 'too-few', meetings: 0, needed: 4 }],
] as const)('%j', (all, trend) => {
  expect(trendOf(all, limits)).toEqual(trend);
});

test.each([
  ['Socialdirektør', 'director'],
  ['Fagchef', 'leader'],
  ['Udviklingskonsulent', 'specialist'],
  ['formand', 'unknown'],
  ['', 'unknown'],
])('%j is %s', (title, level) => {
  expect(levelOf(title)).toBe(level);
});

test.each([
  [{}, '2024-11-23 2026-11-23'],
  [{ til: '29.2.2024' }, '2022-02-28 2024-02-29'],
  [{ fra: '1.1.2011' }, '2011-01-01 2026-11-23'],
  [{ fra: 'i går' }, '2024-11-23 2026-11-23'],
])('the period of %j', (query, words) => {
  const { from, to } = periodOf(query, day('2026-11-23'));
  expect(`${from} ${to}`).toBe(words);
});
