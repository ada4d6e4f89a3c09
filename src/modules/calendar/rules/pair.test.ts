import { expect, test } from 'vitest';
import { sideOf, timesMovedAlong } from './pair.ts';

test('one of a pair meets before, the other after; joint meetings and lunches look the same from both', () => {
  expect([sideOf('before', true), sideOf('before', false)]).toEqual(['meets-before', 'meets-after']);
  expect([sideOf('joint', true), sideOf('joint', false), sideOf('lunch', false)]).toEqual([
    'joint',
    'joint',
    'lunch',
  ]);
});

const at = (startsAt: string | null, endsAt: string | null) => ({ startsAt, endsAt });

test('a paired meeting keeps its distance when it moves along', () => {
  const moved = { from: at('13:00', '15:00'), to: at('10:30', '12:30') };
  expect(timesMovedAlong(at('11:00', '12:00'), moved)).toEqual(at('08:30', '09:30'));
  expect(timesMovedAlong(at('11:00', null), moved)).toEqual(at('08:30', null));
});

test('nothing but times comes out: a day that came in with them would move the meeting back', () => {
  const paired = { ...at('11:00', '12:00'), heldOn: '2027-01-21' };
  for (const startsAt of ['13:00', '14:00', null])
    expect(Object.keys(timesMovedAlong(paired, { from: at('13:00', null), to: at(startsAt, null) }))).toEqual(
      ['startsAt', 'endsAt'],
    );
});

test('it keeps its own times where a time is unknown, the time is the same, or it would leave its day', () => {
  const paired = at('11:00', '12:00');
  expect(timesMovedAlong(paired, { from: at(null, null), to: at('10:00', null) })).toEqual(paired);
  expect(timesMovedAlong(paired, { from: at('13:00', null), to: at('13:00', null) })).toEqual(paired);
  expect(timesMovedAlong(at('22:00', '23:30'), { from: at('13:00', null), to: at('14:30', null) })).toEqual(
    at('22:00', '23:30'),
  );
  expect(timesMovedAlong(at('01:00', null), { from: at('13:00', null), to: at('11:00', null) })).toEqual(
    at('01:00', null),
  );
  expect(timesMovedAlong(at('01:00', '02:00'), { from: at('13:00', null), to: at('11:00', null) })).toEqual(
    at('01:00', '02:00'),
  );
});
