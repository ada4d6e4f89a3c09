import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { freshWorld, type World } from '../../tests/support/world.ts';
import { changeAs } from './database.ts';
import { loginOfLink, makePersonalLink, type LinkToMake } from './personal-link.ts';

const now = new Date('2026-11-22T12:00:00Z');
const birgitte = demoId('person', 'birgitte-holm');
let world: World;

beforeAll(async () => {
  world = await freshWorld({ now });
});
afterAll(() => world.close());

const linkFor = (wish: Partial<LinkToMake> = {}): Promise<string> =>
  changeAs(world.database, world.actor('mette'), (db) =>
    makePersonalLink(db, {
      purpose: 'meeting-reply',
      personId: birgitte,
      subjectId: demoId('body', 'das'),
      expiresAt: new Date('2026-11-23T12:00:00Z'),
      ...wish,
    }),
  );
const held = (token: string, purpose: LinkToMake['purpose'] = 'meeting-reply', at = now) =>
  loginOfLink(world.database, { token, purpose, now: at });

test('a personal link acts as its person, with the rights of today', async () => {
  const login = await held(await linkFor());
  expect(login?.link).toEqual({
    purpose: 'meeting-reply',
    personId: birgitte,
    subjectId: demoId('body', 'das'),
  });
  expect(login?.actor.bodyIds).toEqual(world.actor('birgitte').bodyIds);
  expect(login?.actor.seat).toBe('link / meeting-reply');
});

test('a link opens nothing else, and nothing when it is unknown, too old or ended', async () => {
  const token = await linkFor();
  expect(await held(token, 'round-answer')).toBeUndefined();
  expect(await held('x'.repeat(43))).toBeUndefined();
  expect(await held(token, 'meeting-reply', new Date('2026-11-23T12:00:01Z'))).toBeUndefined();
  await world.owner.query('update personal_links set ended_at = now()');
  expect(await held(token)).toBeUndefined();
});

test('a person without a user can hold a link, and one whose user is closed cannot', async () => {
  const [guest] = (
    await world.owner.query<{ id: string }>(
      `insert into persons (key, name, is_invented) values ('linda-link', 'Linda Link', true) returning id`,
    )
  ).rows;
  const login = await held(await linkFor({ personId: guest?.id ?? '', subjectId: null }));
  expect(login?.actor).toMatchObject({ userId: '', personId: guest?.id, name: 'Linda Link', bodyIds: [] });
  const token = await linkFor();
  await world.owner.query('update users set disabled_at = now() where person_id = $1', [birgitte]);
  expect(await held(token)).toBeUndefined();
  await world.owner.query('update users set disabled_at = null where person_id = $1', [birgitte]);
});

test('what is stored of a link is its hash', async () => {
  const token = await linkFor();
  const { rows } = await world.owner.query<{ kept: string }>(
    `select string_agg(personal_links::text, ' ') as kept from personal_links`,
  );
  expect(rows[0]?.kept).not.toContain(token);
});
