import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { inOutOf, type LinkedOffer, type OfferOfYear } from './in-out.ts';
import type { OfferEvent } from './vocabulary.ts';

type Happened = [event: OfferEvent, on: string];
const offer = (events: Happened[], more: Partial<OfferOfYear> = {}): OfferOfYear => ({
  key: 'a',
  events: events.map(([event, on]) => ({ event, on: day(on), cause: '', remark: '' })),
  standings: [],
  successors: [],
  predecessors: [],
  ...more,
});
const follower = (kind: LinkedOffer['kind'], on: string): LinkedOffer => ({
  key: 'b',
  name: 'B',
  kind,
  on: day(on),
  note: '',
  bases: [],
});
const entered: Happened = ['entered', '2012-01-01'];

type Case = [says: string, offer: OfferOfYear, leaves: string | undefined, enters: boolean];
const cases: Case[] = [
  ['left: still run', offer([entered, ['left', '2017-01-01']]), 'still-run', false],
  [
    'closed with nothing after it: not replaced',
    offer([entered, ['closed', '2017-12-31']]),
    'not-replaced',
    false,
  ],
  [
    'left, then closed: not still run',
    offer([entered, ['left', '2017-01-01'], ['closed', '2017-06-01']]),
    'not-replaced',
    false,
  ],
  [
    'left, and something came instead',
    offer([entered, ['left', '2017-01-01']], { successors: [follower('split', '2017-01-01')] }),
    'replaced',
    false,
  ],
  [
    'one merger among several makes it merged',
    offer([entered, ['closed', '2017-01-01']], {
      successors: [follower('replaced', '2017-01-01'), follower('merged', '2017-01-01')],
    }),
    'merged',
    false,
  ],
  [
    'what followed in another year is another year’s',
    offer([entered, ['closed', '2017-01-01']], { successors: [follower('merged', '2018-01-01')] }),
    'not-replaced',
    false,
  ],
  [
    'the last day of the year before is not of the year',
    offer([entered, ['left', '2016-12-31']]),
    undefined,
    false,
  ],
  ['only told that it will leave', offer([entered, ['leaving-notified', '2017-01-01']]), undefined, false],
  ['taken back', offer([entered, ['left', '2017-01-01'], ['taken-back', '2017-02-01']]), undefined, false],
  [
    'out and in again within the year',
    offer([entered, ['left', '2017-01-01'], ['entered', '2017-03-01']]),
    undefined,
    false,
  ],
  [
    'closed, when it was out before',
    offer([entered, ['left', '2015-01-01'], ['closed', '2017-01-01']]),
    undefined,
    false,
  ],
  [
    'new',
    offer([
      ['planned', '2016-05-01'],
      ['entered', '2017-08-01'],
    ]),
    undefined,
    true,
  ],
  [
    'new and gone within the year',
    offer([
      ['entered', '2017-02-01'],
      ['closed', '2017-08-01'],
    ]),
    undefined,
    false,
  ],
];

describe('the overview of 2017', () => {
  test.each(cases)('%s', (_, one, leaves, enters) => {
    const { leaving, entering } = inOutOf([one], 2017);
    expect(leaving.map(({ way }) => way)).toEqual(leaves === undefined ? [] : [leaves]);
    expect(entering.length).toBe(enters ? 1 : 0);
  });
});
