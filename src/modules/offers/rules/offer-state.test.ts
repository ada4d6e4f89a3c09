import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { eventsFrom, offerStateOn, offerStates, standingEvents, stateAfter } from './offer-state.ts';
import type { OfferEvent } from './vocabulary.ts';

const table = `
                   planned  entered       leaving-notified  left  closed
  unlisted         planned  in-agreement  -                 -     -
  planned          -        in-agreement  -                 -     closed
  in-agreement     -        -             leaving           left  closed
  leaving          -        -             -                 left  closed
  left             -        in-agreement  -                 -     closed
  closed           -        in-agreement  -                 -     -`;
const events = ['planned', 'entered', 'leaving-notified', 'left', 'closed'] as const;

describe('every state meets every event', () => {
  const [, , ...rows] = table.split('\n');
  test.each(rows.map((row) => row.trim().split(/\s+/)))('%s', (name, ...targets) => {
    const state = offerStates.find((one) => one === name) ?? 'unlisted';
    const met = events.map((event) => {
      const next = stateAfter(state, event);
      return next.ok ? next.value : '-';
    });
    expect(met).toEqual(targets);
    expect(eventsFrom(state)).toEqual(events.filter((_, index) => targets[index] !== '-'));
  });
  test('and none is left out', () => expect(rows).toHaveLength(offerStates.length));
});

const happened = (...named: [OfferEvent, string][]) => named.map(([event, on]) => ({ event, on: day(on) }));

test('a day has the state of what had happened by then', () => {
  const life = happened(['planned', '2011-03-01'], ['entered', '2012-01-01'], ['left', '2017-01-01']);
  expect(offerStateOn(life, day('2011-02-28'))).toBe('unlisted');
  expect(offerStateOn(life, day('2011-12-31'))).toBe('planned');
  expect(offerStateOn(life, day('2016-12-31'))).toBe('in-agreement');
  expect(offerStateOn(life, day('2017-01-01'))).toBe('left');
});

test('what was taken back has not happened', () => {
  const life = happened(['entered', '2012-01-01'], ['left', '2017-01-01'], ['taken-back', '2016-11-20']);
  expect(offerStateOn(life, day('2018-01-01'))).toBe('in-agreement');
  expect(standingEvents(life).map(({ event }) => event)).toEqual(['entered']);
});
