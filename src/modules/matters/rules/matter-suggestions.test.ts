import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsToAdd, mattersToMake } from './matter-suggestions.ts';
import type { RelatableItem } from './related-items.ts';

const item = (key: string, title: string, matter: string | null = null): RelatableItem => {
  const [bodyId = '', heldOn = '', number = ''] = key.split('/');
  return { key, meeting: `${bodyId}/${heldOn}`, bodyId, heldOn, number, title, matter, references: [] };
};
const three = [
  item('das/2017-01-18/10', 'Opfølgning på Taleinstituttet'),
  item('socdir/2011-08-11/7', 'Taleinstituttet'),
  item('das/2016-11-17/15', 'Evaluering af nye tiltag på Taleinstituttet'),
];

test('three items with one rare word are suggested as one matter, the earliest first', () => {
  const [made, ...more] = mattersToMake([...three, item('das/2016-11-17/9', 'Budget for Børnehus Nord')]);
  expect(more).toEqual([]);
  expect(made?.title).toBe('Taleinstituttet');
  expect(made?.items.map(({ key }) => key)).toEqual([
    'socdir/2011-08-11/7',
    'das/2016-11-17/15',
    'das/2017-01-18/10',
  ]);
  expect(made?.reasons).toEqual([{ kind: 'word', word: 'taleinstituttet' }]);
});

test('what one of them has become a matter, the others are suggested for it, the newest first', () => {
  const items = three.map((one, index) => ({ ...one, matter: index === 1 ? '2026-001' : null }));
  expect(itemsToAdd('2026-001', items).map((one) => one.item.heldOn)).toEqual(['2017-01-18', '2016-11-17']);
  expect(itemsToAdd('2026-002', items)).toEqual([]);
});

test('an item of another matter is never suggested', () => {
  const items = three.map((one, index) => ({ ...one, matter: `2026-00${index}` }));
  expect(itemsToAdd('2026-001', items)).toEqual([]);
  expect(mattersToMake(items)).toEqual([]);
});

const words = ['Taleinstituttet', 'Børnehuset', 'Følgegruppen', 'Strandgården'];
const someItems = fc
  .array(
    fc.record({ body: fc.constantFrom('das', 'fu'), day: fc.nat(9), word: fc.nat(3), taken: fc.boolean() }),
  )
  .map((rows) =>
    rows.map(({ body, day, word, taken }, index) =>
      item(`${body}/${day}/${index}`, words[word] ?? '', taken ? 'x' : null),
    ),
  );

test('no item is suggested twice, and none that has a matter', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const keys = mattersToMake(items).flatMap((made) => made.items.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
      const free = new Set(items.filter(({ matter }) => matter === null).map(({ key }) => key));
      expect(keys.every((key) => free.has(key))).toBe(true);
    }),
  );
});
