import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchesOf, makesACircle, withOnly, type Branch, type Standing } from './lineage.ts';

const all: Standing[] = [
  { key: 'kkr', above: null },
  { key: 'kdk', above: 'kkr' },
  { key: 'das', above: 'kdk' },
  { key: 'fu', above: 'das' },
];

const circles: [says: string, key: string, above: string | null, is: boolean][] = [
  ['itself', 'das', 'das', true],
  ['its own sub-body', 'kdk', 'das', true],
  ['one far below', 'kkr', 'fu', true],
  ['another place', 'fu', 'kdk', false],
  ['nobody', 'das', null, false],
  ['somebody unknown', 'das', 'ukendt', false],
];
test.each(circles)('reporting to %s', (_, key, above, is) => {
  expect(makesACircle(key, above, all)).toBe(is);
});

test('who loses the one above is placed under the next one that is shown', () => {
  expect(withOnly(all, ({ key }) => key !== 'das' && key !== 'kkr')).toEqual([
    { key: 'kdk', above: null },
    { key: 'fu', above: 'kdk' },
  ]);
});

test('the trees hold everybody exactly once, also when the one above is not among them', () => {
  const some = fc.array(fc.nat(30), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(some, (aboves) => {
      const standing = aboves.map((above, index) => ({
        key: `b${index}`,
        above: above < index ? `b${above}` : above % 2 === 0 ? null : 'elsewhere',
      }));
      const keys = (branch: Branch<Standing>): string[] => [branch.one.key, ...branch.below.flatMap(keys)];
      const found = branchesOf(standing).flatMap(keys);
      return found.length === standing.length && new Set(found).size === standing.length;
    }),
  );
});

test('a circle already in the data is not followed for ever', () => {
  const round = [
    { key: 'a', above: 'b' },
    { key: 'b', above: 'a' },
  ];
  expect(makesACircle('c', 'a', round)).toBe(false);
  expect(withOnly(round, ({ key }) => key === 'a')).toEqual([{ key: 'a', above: null }]);
});
