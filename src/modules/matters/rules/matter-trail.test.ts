import { expect, test } from 'vitest';
import { buildsOn, type TrailItem } from './matter-trail.ts';

const item = (key: string, references: TrailItem['references'] = []): TrailItem => {
  const [bodyKey = '', heldOn = '', number = ''] = key.split('/');
  return { key, bodyKey, heldOn, number, address: number, references };
};
const first = item('socdir/2011-08-11/7');

test.each<[string, TrailItem['references'], string[]]>([
  ['nothing', [], []],
  ['the item', [{ bodyKey: 'socdir', on: '2011-08-11', number: '7' }], [first.key]],
  ['the meeting', [{ bodyKey: 'socdir', on: '2011-08-11', number: null }], [first.key]],
  ['another item', [{ bodyKey: 'socdir', on: '2011-08-11', number: '8' }], []],
  ['another body', [{ bodyKey: 'das', on: '2011-08-11', number: '7' }], []],
  ['itself', [{ bodyKey: 'das', on: '2016-11-17', number: '15' }], []],
])('it points to %s', (_, references, keys) => {
  const later = item('das/2016-11-17/15', references);
  expect(buildsOn([first, later]).get(later.key)).toEqual(keys);
});

test('what comes later is not what it builds on', () => {
  const pointing = item('socdir/2011-08-11/7', [{ bodyKey: 'das', on: '2016-11-17', number: '15' }]);
  expect(buildsOn([pointing, item('das/2016-11-17/15')]).get(pointing.key)).toEqual([]);
});
