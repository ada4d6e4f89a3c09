/** Who comes to the meetings: over demo minutes, and over meetings of a body that loses its people. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../../../tests/access/scenarios.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  for (const [index, came] of [
    ['aalborg', 'rebild', 'morsoe', 'thisted'],
    ['aalborg', 'rebild', 'morsoe'],
    ['aalborg', 'rebild'],
    ['rebild'],
  ].entries())
    await addMeeting(`2026-0${index + 2}-05`, came);
});
afterAll(() => world.close());

/** A meeting of the panel, whose members' municipalities are not in the register. */
async function addMeeting(heldOn: string, came: readonly string[], audience = 'cooperation'): Promise<void> {
  await world.owner.query(
    `insert into meetings (body_id, audience, held_on, state, document_type, ends_at)
      select id, $2, $1, 'held', 'minutes', '12:00' from bodies where key = 'aftagerpanelet-strandgaarden'`,
    [heldOn, audience],
  );
  for (const [position, key] of came.entries())
    await world.owner.query(
      `insert into attendances (meeting_id, body_id, audience, position, presence, name, role, organisation_id, ends_at)
        select m.id, m.body_id, m.audience, $2, 'present', o.short_name || ' ' || $4, 'Konsulent', o.id,
          case when o.key = 'rebild' then time '11:00' end
        from meetings m join bodies b on b.id = m.body_id, organisations o
        where b.key = 'aftagerpanelet-strandgaarden' and m.held_on = $1 and o.key = $3`,
      [heldOn, position + 1, key, key === 'rebild' ? heldOn : ''],
    );
}

const panel = '/fremmoede/aftagerpanelet-strandgaarden';
const words = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('falling attendance is told with the figures behind it', async () => {
  const page = words(
    await play(world, {
      says: 'panel',
      as: 'birgitte',
      get: panel,
      gives: 200,
      shows: ['Faldende', 'href="/moeder/aftagerpanelet-strandgaarden/2026-02-05/deltagere"', '<svg'],
    }),
  );
  expect(page).toContain('falder: 88 % af kredsen i den første halvdel af møderne, 38 % i den sidste');
  // Day, share, represented, people, replaced of those there twice, levels, left early.
  expect(page).toContain('05.02.2026 100 % 4 af 4 4 0 af 0 0 0 4 0 1');
  expect(page).toContain('05.04.2026 50 % 2 af 4 2 1 af 2 0 0 2 0 1');
  expect(page).toContain('Rebild Kommune 4 af 4 1 4 3 af 3');
  expect(page).toContain('Aalborg Kommune 3 af 4 1 1 0 af 2');
});

test('the period is in the address, and too few meetings say nothing', async () => {
  const get = `${panel}?fra=1.3.2026&til=31.12.2026`;
  const shows = ['Der er 3 møder med deltagerliste', '>For få møder<', 'fra=2026-03-01&amp;til=2026-12-31'];
  await play(world, { says: 'three', as: 'birgitte', get, gives: 200, shows, hides: ['05.02.2026'] });
  const old = {
    says: 'old',
    as: 'birgitte',
    get: '/fremmoede?fra=1.1.2010&til=1.1.2018',
    gives: 200,
  } as const;
  await play(world, { ...old, shows: ['DAS', 'SOCDIR'], hides: ['Aftagerpanel'] });
  const empty = { says: 'empty', as: 'birgitte', get: '/fremmoede?til=1.1.2001', gives: 200 } as const;
  await play(world, { ...empty, shows: ['Ingen deltagerlister i perioden'] });
  await play(world, { says: 'no body', as: 'birgitte', get: '/fremmoede/findes-ikke', gives: 404 });
});

test('a meeting somebody may not know of counts in nothing he sees', async () => {
  await addMeeting('2026-06-05', ['aalborg'], 'body');
  for (const get of ['/fremmoede', panel, `${panel}/csv`]) {
    const outside = words(await play(world, { says: get, as: 'niels', get, gives: 200 }));
    const inside = words(await play(world, { says: get, as: 'mette', get, gives: 200 }));
    expect(inside).not.toBe(outside);
    expect(outside).not.toMatch(/05\.06\.2026|2026-06-05/);
    expect(get === '/fremmoede' || /05\.06\.2026|2026-06-05/.test(inside)).toBe(true);
  }
  await play(world, { says: 'public', as: 'nobody', get: panel, gives: 303 });
  await world.owner.query(`delete from meetings where held_on = '2026-06-05'`);
});

test('the file has a row for each organisation at each meeting', async () => {
  const logs = ['participation.exported done'];
  const file = await play(world, { says: 'file', as: 'ole', get: `${panel}/csv`, gives: 200, logs });
  const rows = file.trim().split('\r\n');
  expect(rows).toHaveLength(1 + 16);
  expect(rows[1]).toMatch(
    /^2026-02-05;[^;]+;[^;]+;ja;ja;1;\/moeder\/aftagerpanelet-strandgaarden\/2026-02-05\/deltagere$/,
  );
  expect(rows.filter((row) => row.includes(';ja;nej;0;'))).toHaveLength(6);
});
