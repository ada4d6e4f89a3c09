import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  bodyEvents,
  bodyStatuses,
  lifeAfter,
  possibleEvents,
  type BodyEvent,
  type BodyEventOrder,
  type BodyLife,
  type BodyStatus,
} from './body-states.ts';

const life = (status: BodyStatus, more: Partial<BodyLife> = {}): BodyLife => ({
  status,
  startedOn: day('2013-11-15'),
  termEndsOn: day('2015-11-15'),
  closedOn: null,
  ...more,
});
const order = (event: BodyEvent, more: Partial<BodyEventOrder> = {}): BodyEventOrder => ({
  event,
  day: day('2016-11-17'),
  newTermEndsOn: day('2018-11-15'),
  today: day('2026-11-22'),
  lastEventOn: null,
  activeSubBodies: 0,
  isConfirmed: false,
  ...more,
});

/** Every status with every event: where it leads, or that it cannot happen. */
const everyPair: Record<BodyStatus, Record<BodyEvent, BodyStatus | 'no'>> = {
  proposed: {
    'set-up': 'active',
    extended: 'no',
    'put-on-hold': 'no',
    recalled: 'no',
    closed: 'closed',
    reopened: 'no',
  },
  active: {
    'set-up': 'no',
    extended: 'active',
    'put-on-hold': 'on-hold',
    recalled: 'no',
    closed: 'closed',
    reopened: 'no',
  },
  'on-hold': {
    'set-up': 'no',
    extended: 'on-hold',
    'put-on-hold': 'no',
    recalled: 'active',
    closed: 'closed',
    reopened: 'no',
  },
  closed: {
    'set-up': 'no',
    extended: 'no',
    'put-on-hold': 'no',
    recalled: 'no',
    closed: 'no',
    reopened: 'active',
  },
};
const pairs = bodyStatuses.flatMap((status) =>
  bodyEvents.map((event) => [status, event, everyPair[status][event]] as const),
);

describe('the life of a body', () => {
  test.each(pairs)('%s, %s: %s', (status, event, becomes) => {
    const after = lifeAfter(life(status), order(event));
    expect(after.ok ? after.value.status : after.refusal.code).toBe(
      becomes === 'no' ? 'not-in-this-status' : becomes,
    );
    expect(possibleEvents(life(status)).includes(event)).toBe(becomes !== 'no');
  });

  test('every status has a way out', () => {
    expect(bodyStatuses.filter((status) => possibleEvents(life(status)).length === 0)).toEqual([]);
  });
});

type Case = [says: string, life: BodyLife, order: BodyEventOrder, gives: object];
const cases: Case[] = [
  [
    'an extension moves the last day',
    life('active'),
    order('extended'),
    { value: { status: 'active', termEndsOn: '2018-11-15' } },
  ],
  [
    'an extension needs a new last day',
    life('active'),
    order('extended', { newTermEndsOn: null }),
    { refusal: { code: 'term-missing', field: 'termEnds' } },
  ],
  [
    'an extension that has already run out is none',
    life('active'),
    order('extended', { newTermEndsOn: day('2016-11-17') }),
    { refusal: { code: 'term-not-later', facts: { day: '2016-11-17' } } },
  ],
  [
    'an extension decided in time is later than the old last day',
    life('active'),
    order('extended', { day: day('2015-01-01'), newTermEndsOn: day('2015-11-15') }),
    { refusal: { code: 'term-not-later', facts: { day: '2015-11-15' } } },
  ],
  [
    'a permanent body has no term to extend',
    life('active', { termEndsOn: null }),
    order('extended'),
    { refusal: { code: 'not-in-this-status' } },
  ],
  [
    'closing writes the day',
    life('active'),
    order('closed'),
    { value: { status: 'closed', closedOn: '2016-11-17' } },
  ],
  [
    'closing with sub-bodies at work asks first',
    life('active'),
    order('closed', { activeSubBodies: 2 }),
    { refusal: { code: 'has-active-sub-bodies', field: 'confirmed', facts: { count: 2 } } },
  ],
  [
    'and does it when told to',
    life('active'),
    order('closed', { activeSubBodies: 2, isConfirmed: true }),
    { value: { status: 'closed' } },
  ],
  [
    'what has not happened yet is not told',
    life('active'),
    order('closed', { day: day('2026-11-23') }),
    { refusal: { code: 'day-ahead', field: 'day' } },
  ],
  [
    'nothing happens before the last event',
    life('active'),
    order('closed', { lastEventOn: day('2017-01-01') }),
    { refusal: { code: 'before-the-last-event', facts: { day: '2017-01-01' } } },
  ],
  [
    'nothing happens before the body began',
    life('active'),
    order('put-on-hold', { day: day('2013-11-14') }),
    { refusal: { code: 'before-the-last-event', facts: { day: '2013-11-15' } } },
  ],
  [
    'a body is not reopened into a term gone by',
    life('closed', { closedOn: day('2016-01-01') }),
    order('reopened', { newTermEndsOn: null }),
    { refusal: { code: 'term-missing' } },
  ],
  [
    'a permanent body is reopened as permanent',
    life('closed', { closedOn: day('2016-01-01'), termEndsOn: null }),
    order('reopened', { newTermEndsOn: null }),
    { value: { status: 'active', closedOn: null, termEndsOn: null } },
  ],
  [
    'what is set up begins that day',
    life('proposed', { startedOn: null }),
    order('set-up'),
    { value: { status: 'active', startedOn: '2016-11-17' } },
  ],
  [
    'what was to begin on a day keeps it',
    life('proposed', { startedOn: day('2017-01-01') }),
    order('set-up'),
    { value: { startedOn: '2017-01-01' } },
  ],
];

test.each(cases)('%s', (_, before, asked, gives) => {
  expect(lifeAfter(before, asked)).toMatchObject(gives);
});
