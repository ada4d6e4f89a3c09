/** ISO-1: every class of people at every door, against a table written by hand. `npm run isolation` prints its one line. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expected, expectedClasses } from './expected.ts';
import { tableProblems, walkedCells } from './matrix.ts';
import { roleCodes } from './people.ts';
import { isolationWorld, type IsolationWorld } from './world.ts';

const [cellsMin, rowsMax] = [2000, 300];

let world: IsolationWorld;
beforeAll(async () => {
  world = await isolationWorld();
});
afterAll(() => world.close());

test('ISO-1: the table is written by hand: small, whole, and without a word from the policies', () => {
  expect(expectedClasses).toEqual(roleCodes);
  expect(expected.size).toBeLessThanOrEqual(rowsMax);
  expect(tableProblems(world.known)).toEqual([]);
});

test('ISO-1: nobody is told more, or less, than is written', { timeout: 300_000 }, async () => {
  const { cells, leaks } = await walkedCells(world);
  const line = `${cells} cells, ${leaks.length} leaks`;
  const report = process.env['ISOLATION_REPORT'];
  if (report !== undefined) writeFileSync(report, [line, ...leaks].join('\n'));
  expect(leaks).toEqual([]);
  expect(cells).toBeGreaterThanOrEqual(cellsMin);
});
