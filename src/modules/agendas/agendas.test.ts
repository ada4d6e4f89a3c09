/** The doors of the draft as a scenario table: who sends what, what comes back, what is shown and what is not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { changeAs } from '../../platform/database.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { planMeeting } from '../meetings/index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

/** Plans a meeting of DAS and returns its address. */
async function planned(heldOn: string, body = 'das'): Promise<string> {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const meeting = { bodyId: demoId('body', body), audience: 'cooperation', heldOn, ...time } as const;
  const done = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, meeting));
  if (!done.ok) throw new Error(done.refusal.code);
  return `/moeder/${body}/${heldOn}`;
}

test('smoke', async () => {
  const at = await planned('2026-12-10');
  const mette = await world.as('mette');
  const begin = await mette.get(`${at}/kladde`);
  const words = await begin.text();
  expect(begin.status).toBe(200);
  expect(words).toContain('Byg videre på dagsordenen fra');
  const made = await mette.post(`${at}/kladde`, { from: 'former' });
  expect([made.status, made.headers.get('location')]).toEqual([303, `${at}/kladde`]);
  const page = await (await mette.get(`${at}/kladde`)).text();
  expect(page).toContain('Godkendelse af referat fra mødet');
    page
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 3000),
  );
  for (const path of ['hent-ind', 'afsnit/ny', 'afsnit/1', 'punkt/nyt']) {
    const one = await mette.get(`${at}/kladde/${path}`);
    expect(one.status).toBe(200);
  }
  for (const path of [
    '/skabeloner',
    '/skabeloner/forum/das',
    '/skabeloner/sag/ny',
    '/skabeloner/sag/Orientering',
    `${at}/koereplan`,
  ]) {
    const one = await mette.get(path);
    expect(one.status).toBe(200);
  }
});
