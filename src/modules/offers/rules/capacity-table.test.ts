import { expect, test } from 'vitest';
import { capacityTable } from './capacity-table.ts';

const municipalities = [
  { key: 'nordby', name: 'Nordby Kommune', abbreviation: 'Nor' },
  { key: 'sydby', name: 'Sydby Kommune', abbreviation: 'Syd' },
];

test('groups down, municipalities across, and each place once in the total', () => {
  const table = capacityTable({
    municipalities,
    cells: [
      { targetGroup: 'autisme', municipality: 'sydby', places: 12 },
      { targetGroup: 'udviklingshaemning', municipality: 'nordby', places: 30 },
      { targetGroup: 'udviklingshaemning', municipality: 'sydby', places: 12 },
    ],
    totals: [
      { municipality: 'nordby', places: 30, offers: 2 },
      { municipality: 'sydby', places: 12, offers: 1 },
    ],
  });
  expect(table.lines.map(({ targetGroup, total }) => [targetGroup, total])).toEqual([
    ['udviklingshaemning', 42],
    ['autisme', 12],
  ]);
  expect(table.lines[1]?.places).toEqual([
    { places: null, shade: 0 },
    { places: 12, shade: 2 },
  ]);
  expect([table.totals, table.total]).toEqual([[30, 12], 42]);
  expect(table.largest).toEqual({
    targetGroup: 'udviklingshaemning',
    municipality: 'Nordby Kommune',
    places: 30,
  });
});

test('no places make no lines', () => {
  expect(capacityTable({ municipalities, cells: [], totals: [] })).toMatchObject({
    lines: [],
    total: 0,
    largest: null,
  });
});
