import { expect, test } from 'vitest';
import { likeness, likenessMin } from './near-name.ts';

test.each([
  ['Aktivitetshuset Hobro', 'Aktivititetshuset Hobro'],
  ['Søparken', 'SØPARKEN'],
  ['Boform Støvring', 'Boform Støvring, afd. 2'],
  ['Pitsvej', 'Botilbuddet Pitsvej'],
])('%s and %s may be one offer', (one, other) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(likenessMin);
});

test.each([
  ['Kirketoften', 'Skivevej'],
  ['Botilbuddet Hobitten', 'Botilbuddet Pitsvej'],
  ['Dagbeskæftigelse SAB', 'Hjørringdistriktet'],
  ['', 'Pitsvej'],
])('%s and %s are two', (one, other) => {
  expect(likeness(one, other)).toBeLessThan(likenessMin);
});
