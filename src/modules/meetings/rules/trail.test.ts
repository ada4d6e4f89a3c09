import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { IncomingReference, ReferenceTarget, ReferenceView } from './meeting-views.ts';
import { trail, type TrailStep } from './trail.ts';

const here = { heldOn: '2015-03-12', position: 4 };
const at = (on: string, position: number): IncomingReference => ({
  bodyKey: 'das',
  bodyShortName: 'DAS',
  heldOn: day(on),
  sequence: 1,
  item: { address: String(position), number: String(position), title: 'Sag', position },
});
const points = (
  text: string,
  target: ReferenceTarget | null,
  more: Partial<ReferenceView> = {},
): ReferenceView => ({
  kind: 'item',
  text,
  targetOn: target?.heldOn ?? null,
  target,
  ...more,
});
const names = (steps: readonly TrailStep[]) =>
  steps.map(({ text, target }) => (target ? `${target.heldOn} ${target.item?.number}` : text));

test('earlier is where it came from, later is where it led to, whoever points', () => {
  const { cameFrom, ledTo } = trail(
    here,
    [points('før', at('2014-11-20', 3)), points('senere', at('2015-05-21', 2))],
    [at('2015-09-10', 7), at('2015-01-15', 1)],
  );
  expect(names(cameFrom)).toEqual(['2014-11-20 3', '2015-01-15 1']);
  expect(names(ledTo)).toEqual(['2015-05-21 2', '2015-09-10 7']);
});

test('on the same day the order on the agenda decides', () => {
  const { cameFrom, ledTo } = trail(here, [points('punkt 2', at('2015-03-12', 2))], [at('2015-03-12', 9)]);
  expect([names(cameFrom), names(ledTo)]).toEqual([['2015-03-12 2'], ['2015-03-12 9']]);
});

test('what is not in the archive stands as it was written; a law is where it came from', () => {
  const later = points('mødet i juni', null, { kind: 'meeting', targetOn: day('2015-06-11') });
  const { cameFrom, ledTo } = trail(here, [points('serviceloven § 107', null, { kind: 'law' }), later], []);
  expect([names(cameFrom), names(ledTo)]).toEqual([['serviceloven § 107'], ['mødet i juni']]);
});

test('the same place is one step, however often it is named; appendices are none', () => {
  const twice = [points('a', at('2014-11-20', 3)), points('b', at('2014-11-20', 3))];
  const appendix = points('bilag 2', null, { kind: 'appendix' });
  expect(names(trail(here, [...twice, appendix], [at('2014-11-20', 3)]).cameFrom)).toEqual(['2014-11-20 3']);
});
