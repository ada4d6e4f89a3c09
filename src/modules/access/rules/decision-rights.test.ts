import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  proposeRoute,
  refusalOfRights,
  upTheChain,
  versionOn,
  type BodyLevel,
  type DecisionRight,
  type RoutedBody,
} from './decision-rights.ts';

const body = (id: string, level: BodyLevel, parentId: string | null = null, isActive = true): RoutedBody => ({
  id,
  name: id.toUpperCase(),
  level,
  parentId,
  isActive,
});
const bodies = [
  body('kkr', 'political'),
  body('kdk', 'chief-executive', 'kkr'),
  body('das', 'director', 'kdk'),
  body('socdir', 'director', 'kdk'),
  body('fu', 'executive', 'socdir'),
  body('gruppen', 'permanent-group', 'das'),
  body('panelet', 'panel', 'das', false),
];
const right = (bodyId: string, task: DecisionRight['task']): DecisionRight => ({ bodyId, task });
const agreement = [
  right('kdk', 'recommends'),
  right('kkr', 'decides'),
  right('gruppen', 'prepares'),
  right('das', 'recommends'),
  right('fu', 'informed'),
];
const words = (rights: readonly DecisionRight[], isPolitical = true) =>
  proposeRoute({ isPolitical }, rights, bodies).steps.map(({ body: { id }, task }) => `${task} ${id}`);

test('a case is prepared, recommended up the chain, decided, and told', () => {
  expect(words(agreement)).toEqual([
    'prepares gruppen',
    'recommends das',
    'recommends kdk',
    'decides kkr',
    'informed fu',
  ]);
});

test('who reports to whom counts before level and name', () => {
  // A director's body that reports to a panel goes first, though a panel stands lower.
  const odd = [body('a', 'panel'), body('b', 'director', 'a'), body('c', 'political', 'b')];
  expect(upTheChain(odd, odd).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  const apart = [body('y', 'director'), body('x', 'director'), body('z', 'network')];
  expect(upTheChain(apart, apart).map(({ id }) => id)).toEqual(['z', 'x', 'y']);
  const between = [body('low', 'panel', 'mid'), body('mid', 'executive', 'top'), body('top', 'panel')];
  const ends = between.filter(({ id }) => id !== 'mid');
  expect(upTheChain(ends, between).map(({ id }) => id)).toEqual(['low', 'top']);
});

test('bodies that report in a circle are each passed once', () => {
  const round = [body('a', 'director', 'b'), body('b', 'director', 'a')];
  expect(upTheChain(round, round).map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  [false, [right('das', 'decides')], undefined],
  [true, [right('kkr', 'decides')], undefined],
  [true, [right('kkr', 'decides'), right('das', 'decides')], 'political-level-only'],
  [true, [right('das', 'decides')], 'political-level-only'],
  [false, [right('das', 'recommends')], 'nobody-decides'],
] as const)('political: %s, %j: %s', (isPolitical, rights, code) => {
  expect(refusalOfRights({ isPolitical }, rights, bodies)?.code).toBe(code);
});

test('a route says which of its bodies is not active, once', () => {
  const rights = [right('panelet', 'prepares'), right('panelet', 'informed'), right('das', 'decides')];
  const { remarks } = proposeRoute({ isPolitical: false }, rights, bodies);
  expect(remarks).toEqual([{ code: 'body-not-active', body: 'PANELET' }]);
});

const versions = [
  { number: 3, holdsFrom: day('2026-01-01') },
  { number: 1, holdsFrom: null },
  { number: 2, holdsFrom: day('2027-01-01') },
  { number: 4, holdsFrom: day('2026-01-01') },
];
test.each([
  ['2025-12-31', 1],
  ['2026-01-01', 4],
  ['2026-12-31', 4],
  ['2027-01-01', 2],
])('on %s version %i holds', (on, number) => {
  expect(versionOn(versions, day(on))?.number).toBe(number);
});
test('before the first day nothing holds', () => {
  expect(versionOn(versions.slice(0, 1), day('2025-01-01'))).toBeUndefined();
});
