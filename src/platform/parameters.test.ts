import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../../tests/support/world.ts';
import type { Dated } from '../kernel/dated.ts';
import { day } from '../kernel/day.ts';
import { changeAs, readAs } from './database.ts';
import { parameterOn } from './parameters.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

const limit: Dated<number> = {
  key: 'example.limit',
  scope: 'agreement',
  unit: 'per cent × 100',
  owner: 'secretariat',
  values: [
    {
      from: day('2012-01-01'),
      to: null,
      value: 500,
      source: 'Aftale',
      decision: 'Kredsen',
      reviewBy: null,
      status: 'adopted',
    },
  ],
};
const ask = (on: string) =>
  readAs(world.database, world.actor('mette'), (db) => parameterOn(db, limit, { on: day(on), read: Number }));

test('what the secretariat adds counts from its day, what is only proposed never does', async () => {
  await changeAs(world.database, world.actor('mette'), async (db) => {
    const row = { key: limit.key, scope: limit.scope, source: 'Styringsaftale 2027', reason: 'Ny aftale' };
    await db
      .insertInto('parameter_values')
      .values([
        { ...row, from_on: '2027-01-01', value: '700', status: 'adopted' },
        { ...row, from_on: '2028-01-01', value: '900', status: 'proposed' },
      ])
      .execute();
  });
  expect(await ask('2026-12-31')).toMatchObject({ value: { value: 500, decision: 'Kredsen' } });
  expect(await ask('2027-01-01')).toMatchObject({ value: { value: 700, source: 'Styringsaftale 2027' } });
  expect(await ask('2028-06-01')).toMatchObject({ value: { value: 700 } });
  expect(await ask('2011-12-31')).toMatchObject({ ok: false, refusal: { code: 'no-value' } });
});

test('a value can be added and never changed', async () => {
  const change = changeAs(world.database, world.actor('mette'), (db) =>
    db.updateTable('parameter_values').set({ value: '1' }).execute(),
  );
  await expect(change).rejects.toMatchObject({ code: '42501' });
});
