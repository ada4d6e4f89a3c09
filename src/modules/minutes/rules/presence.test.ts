import { expect, test } from 'vitest';
import {
  attendanceRows,
  itemsThereFor,
  notRepresented,
  standingOf,
  wasThere,
  type Participant,
} from './presence.ts';

const somebody = (over: Partial<Participant> = {}): Participant => ({
  id: 'p',
  position: 1,
  kind: 'member',
  name: 'Ida Krog',
  organisation: 'Morsø',
  role: '',
  personId: null,
  organisationId: null,
  municipalityId: 'morsoe',
  came: true,
  standsInFor: '',
  changes: [],
  version: 1,
  ...over,
});
const arrived = (at: string) => ({ id: at, event: 'arrived' as const, at });
const left = (at: string) => ({ id: at, event: 'left' as const, at });
const items = [
  { number: '1', began: '13:00', ended: '13:10' },
  { number: '2', began: '13:10', ended: '13:30' },
  { number: '3', began: '13:30', ended: '13:50' },
  { number: '4', began: '13:50', ended: '14:10' },
  { number: '5', began: '14:10', ended: null },
];

test('R-031: who came late was not there for what was over, and was for what went on', () => {
  const late = somebody({ came: false, changes: [arrived('13:20')] });
  expect(itemsThereFor(late, items)).toBe('2–5');
  expect(standingOf(late)).toEqual({ is: 'here', since: '13:20' });
  expect(attendanceRows([late], items)[0]).toMatchObject({
    presence: 'present',
    startsAt: '13:20',
    itemNumber: '2–5',
  });
});

test('R-031: who left and came back was away for what was taken up in between', () => {
  const away = somebody({ changes: [left('13:25'), arrived('13:55')] });
  expect(itemsThereFor(away, items)).toBe('1–2, 4–5');
  expect(wasThere(away, { began: '13:30', ended: '13:50' })).toBe(false);
  expect(attendanceRows([away], items)[0]).toMatchObject({
    startsAt: null,
    endsAt: null,
    itemNumber: '1–2, 4–5',
  });
});

test('R-031: who left on the minute an item began was not there for it', () => {
  expect(itemsThereFor(somebody({ changes: [left('13:30')] }), items)).toBe('1–2');
});

test('R-031: who was there all the time has no items named; of an item nobody timed nothing is said', () => {
  expect(itemsThereFor(somebody(), items)).toBe('');
  expect(
    itemsThereFor(somebody({ changes: [left('13:25')] }), [{ number: '1', began: null, ended: null }]),
  ).toBe('');
});

test('R-031: arriving twice is arriving once, and leaving before one came says nothing', () => {
  const twice = somebody({
    came: false,
    changes: [left('12:00'), arrived('13:00'), arrived('13:10'), left('14:00')],
  });
  expect(standingOf(twice)).toEqual({ is: 'left', since: '14:00' });
  expect(attendanceRows([twice], items)[0]).toMatchObject({ startsAt: '13:00', endsAt: '14:00' });
});

test('R-031: a municipality is represented by a member who came, not by a guest or one of whom nobody said', () => {
  const all = [{ id: 'morsoe' }, { id: 'thisted' }, { id: 'rebild' }, { id: 'laesoe' }];
  const people = [
    somebody(),
    somebody({ municipalityId: 'thisted', kind: 'guest' }),
    somebody({ municipalityId: 'rebild', came: null }),
    somebody({ municipalityId: 'laesoe', came: false, changes: [arrived('14:00')] }),
  ];
  expect(notRepresented(all, people).map(({ id }) => id)).toEqual(['thisted', 'rebild']);
  expect(notRepresented(all, [somebody({ came: null })])).toEqual([]);
});

test('R-031: the list of attendance has who came, who sent apologies, and no one of whom nobody has said', () => {
  const people = [
    somebody(),
    somebody({ came: false }),
    somebody({ came: null }),
    somebody({ kind: 'guest' }),
    somebody({ kind: 'secretariat', came: false }),
  ];
  expect(attendanceRows(people, items).map(({ presence }) => presence)).toEqual([
    'present',
    'absent',
    'guest',
  ]);
});
