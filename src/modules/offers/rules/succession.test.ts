import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { closesCircle, leavesGap, placesLeftOver, type Succession } from './succession.ts';

test('an offer cannot follow itself, directly or round the corner', () => {
  const links = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ];
  expect(closesCircle(links, { from: 'c', to: 'a' })).toBe(true);
  expect(closesCircle(links, { from: 'a', to: 'a' })).toBe(true);
  expect(closesCircle(links, { from: 'a', to: 'c' })).toBe(false);
});

test('links that are only added where they close no circle never make one', () => {
  const offers = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.record({ from: offers, to: offers }), { maxLength: 30 }), (wishes) => {
      const links: Succession[] = [];
      for (const wish of wishes) if (!closesCircle(links, wish)) links.push(wish);
      for (const { from } of links) expect(reachable(links, from)).not.toContain(from);
    }),
  );
});

function reachable(links: readonly Succession[], from: string): Set<string> {
  const found = new Set<string>();
  let frontier = [from];
  while (frontier.length > 0) {
    frontier = links
      .filter((link) => frontier.includes(link.from))
      .map(({ to }) => to)
      .filter((to) => !found.has(to));
    for (const one of frontier) found.add(one);
  }
  return found;
}

test('places are accounted for only where every link says how many', () => {
  expect(placesLeftOver(12, [{ places: 5 }, { places: 7 }])).toBe(0);
  expect(placesLeftOver(12, [{ places: 5 }, { places: 9 }])).toBe(-2);
  expect(placesLeftOver(12, [{ places: 5 }, { places: null }])).toBeUndefined();
  expect(placesLeftOver(12, [])).toBeUndefined();
});

test('a successor that begins later leaves days with neither', () => {
  expect(leavesGap(day('2016-12-31'), day('2017-01-01'))).toBe(true);
  expect(leavesGap(day('2017-01-01'), day('2017-01-01'))).toBe(false);
  expect(leavesGap(null, day('2017-01-01'))).toBe(false);
});
