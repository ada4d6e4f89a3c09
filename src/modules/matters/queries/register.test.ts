/** The register reads its rows in two ways: all decisions at once, or meeting by meeting from the newest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../../../../tests/support/world.ts';
import { readAs } from '../../../platform/database.ts';
import { latestDecisions, register } from './register.ts';
import { noFilter } from '../rules/register-filter.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

test.each(['mette', 'birgitte', 'ole', 'signe', 'niels'] as const)(
  '%s is shown the same decisions in the same order both ways, and choices that each have one',
  async (who) => {
    await readAs(world.database, world.actor(who), async (db) => {
      const all = await register(db, noFilter);
      const open = all.rows.filter(({ closed, municipalOnly }) => !closed && !municipalOnly);
      expect(await latestDecisions(db, 100)).toEqual(open);
      expect(open.length).toBeGreaterThan(0);
      const found = async (more: Partial<typeof noFilter>): Promise<number> =>
        (await register(db, { ...noFilter, withFormalities: true, ...more })).total;
      for (const { key } of all.bodies) expect([key, await found({ body: key })]).not.toContain(0);
      for (const year of all.years) expect([year, await found({ year })]).not.toContain(0);
      for (const outcome of all.outcomes) expect([outcome, await found({ outcome })]).not.toContain(0);
      for (const { key } of all.parties) expect([key, await found({ reservation: key })]).not.toContain(0);
      const sums = await Promise.all([found({}), sum(all.years, (year) => found({ year }))]);
      expect(sums[1]).toBe(sums[0]);
    });
  },
);

async function sum<T>(list: readonly T[], of: (one: T) => Promise<number>): Promise<number> {
  let total = 0;
  for (const one of list) total += await of(one);
  return total;
}
