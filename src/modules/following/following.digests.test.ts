import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOnly, workplace } from '../../../tests/support/mail.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { startJobs } from '../../platform/jobs.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { takeNews } from './commands/digest.ts';
import { sendDigests, startDigests } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query(
    'delete from mails; delete from follows; delete from digest_wishes; delete from stop_links',
  );
  await world.owner.query(`update users set disabled_at = null,
    email = (select replace(key, '-', '.') || '@demo.example' from persons where persons.id = users.person_id)`);
});

const monday = new Date('2026-11-23T06:05:00Z');
const follow = async (who: PersonName, what: string) =>
  expect((await (await world.as(who)).post(`/foelger/${what}`)).status).toBe(303);
/** As if the follower had begun before anything of it was there. */
const forgetTold = () => world.owner.query(`update follows set told = '{}'`);
const sendAt = (now: Date) =>
  sendDigests({ database: world.database, jobs: outboxOnly, clock: () => now, log: fail });
const fail = (_level: string, event: string, facts?: unknown) => {
  throw new Error(`${event} ${JSON.stringify(facts)}`);
};

type Digest = { to_address: string; subject: string; body_text: string };
const digests = async () => {
  const query = `select to_address, subject, body_text from mails join mail_texts on mail_id = mails.id
    where mails.purpose = 'digest' order by to_address`;
  return (await world.owner.query<Digest>(query)).rows;
};
const digestOf = async (who: string) =>
  (await digests()).find(({ to_address: address }) => address.startsWith(`${who}.`))?.body_text ?? '';

const titles = async (which: string) => {
  const query = `select title from items where body_id = (select id from bodies where key = 'das')
    and meeting_id = (select id from meetings where held_on = '2016-11-17') and ${which}`;
  return (await world.owner.query<{ title: string }>(query)).rows.map(({ title }) => title);
};

/** A new item at the DAS meeting, with an outcome of its own; the walls come from the meeting. */
const addItem = (title: string, { municipalOnly = false, closed = false, outcome = 'APPROVED' } = {}) =>
  world.owner.query(
    `with made as (
      insert into items (meeting_id, body_id, audience, municipal_only, closed, position, address, number, title, kind)
      select id, body_id, audience, $2, $3, 900 + (select count(*)::int from items),
        'x' || (select count(*) from items),
        'x', $1, 'decision' from meetings where held_on = '2016-11-17'
        and body_id = (select id from bodies where key = 'das')
      returning *)
    insert into treatments (item_id, meeting_id, body_id, audience, municipal_only, closed, outcome, minutes_text)
    select id, meeting_id, body_id, audience, municipal_only, closed, $4, 'Hemmelig referattekst' from made`,
    [title, municipalOnly, closed, outcome],
  );

describe('what a digest holds is what its reader may see', () => {
  test('the region gets nothing of the municipal part, and nobody the text of an item', async () => {
    for (const who of ['ole', 'birgitte', 'signe'] as const) await follow(who, 'fora/das');
    await forgetTold();
    await sendAt(monday);
    const all = await titles('true');
    const municipal = await titles('municipal_only');
    expect([all.length, municipal.length]).toEqual([16, 3]);
    for (const who of ['ole', 'birgitte', 'signe'] as const) {
      const seen = await readAs(world.database, world.actor(who), (db) =>
        db.selectFrom('items').select('title').execute(),
      );
      const mayRead = all.filter((title) => seen.some((one) => one.title === title));
      const told = await digestOf(who);
      expect(all.filter((title) => told.includes(title))).toEqual(mayRead);
    }
    const [ole, birgitte] = [await digestOf('ole'), await digestOf('birgitte')];
    expect(municipal.filter((title) => ole.includes(title))).toEqual([]);
    expect(municipal.filter((title) => birgitte.includes(title))).toEqual(municipal);
    const texts = await world.owner.query<{ body_text: string }>(
      `select body_text from item_texts union all select minutes_text from treatments where minutes_text is not null`,
    );
    const quoted = texts.rows.filter(({ body_text: text }) => text.length > 60 && birgitte.includes(text));
    expect(quoted).toEqual([]);
  });

  test('a closed item is a title and the word closed, for members too', async () => {
    for (const who of ['birgitte', 'henning', 'signe'] as const) await follow(who, 'fora/das');
    await addItem('Et lukket punkt om noget', { closed: true, outcome: 'AGREED_BY_MAJORITY' });
    await sendAt(monday);
    for (const who of ['birgitte', 'henning']) {
      const text = await digestOf(who);
      expect(text).toMatch(/- Punkt x: Et lukket punkt om noget \(lukket punkt\)$/m);
    }
    for (const { body_text: text } of await digests()) expect(text).not.toContain('Hemmelig referattekst');
  });

  test('a municipal item alone is no news for the region, and no mail', async () => {
    for (const who of ['ole', 'birgitte'] as const) await follow(who, 'fora/das');
    await addItem('Kun for kommunerne', { municipalOnly: true });
    await sendAt(monday);
    expect((await digests()).map(({ to_address: address }) => address)).toEqual([
      'birgitte.holm@demo.example',
    ]);
    expect((await digests())[0]?.subject).toBe('Ugens sammendrag fra Rammeværk: én nyhed');
  });
});

describe('when a digest comes', () => {
  test('only when its time has come, and nothing new is no mail', async () => {
    await follow('birgitte', 'sager/2026-001');
    await addItem('Nyt punkt', {});
    await sendAt(new Date('2026-11-22T20:00:00Z'));
    await sendAt(monday);
    expect(await digests()).toEqual([]); // the item is none of the matter's
  });

  test('run twice, and twice at once, it is one mail; the next week it is told no more', async () => {
    await follow('birgitte', 'fora/das');
    await addItem('Et punkt, der kom til', {});
    await Promise.all([sendAt(monday), sendAt(monday)]);
    await sendAt(monday);
    expect(await digests()).toHaveLength(1);
    expect(await digestOf('birgitte')).toContain('Punkt x: Et punkt, der kom til: Godkendt');
    await sendAt(new Date('2026-11-30T06:05:00Z'));
    expect(await digests()).toHaveLength(1);
    const line = (await world.auditLog()).filter((one) => one.startsWith('digest.queued'));
    expect(line.at(-1)).toBe('digest.queued done');
  });

  test('a period is looked through once: what comes after waits for the next, and is not lost', async () => {
    await follow('birgitte', 'fora/das');
    const actor = world.actor('birgitte');
    const take = (period: string) =>
      changeAs(world.database, actor, (db) => takeNews(db, { userId: actor.userId, period: day(period) }));
    await addItem('Det første', {});
    expect(await take('2026-11-23')).toHaveLength(1);
    await addItem('Det næste', {});
    expect(await take('2026-11-23')).toBeUndefined();
    expect(await take('2026-11-30')).toMatchObject([{ meetings: [{ items: [{ title: 'Det næste' }] }] }]);
  });

  test('a user who may no longer sign in gets none, nor one without an address', async () => {
    for (const who of ['birgitte', 'signe'] as const) await follow(who, 'fora/das');
    await addItem('Endnu et punkt', {});
    await world.owner.query(`update users set disabled_at = now() where email like 'birgitte.%'`);
    await world.owner.query(`update users set email = null where email like 'signe.%'`);
    await sendAt(monday);
    expect(await digests()).toEqual([]);
  });
});

describe('stopping by the link of a mail', () => {
  const linkIn = (text: string): string => /\/foelger\/stop\/[\w-]{43}/.exec(text)?.[0] ?? '';
  const frequencies = async () =>
    (await world.owner.query<{ frequency: string }>('select frequency from digest_wishes')).rows;

  test('works without signing in, says whose it is, and is written down without the token', async () => {
    await follow('birgitte', 'fora/das');
    await follow('henning', 'fora/das');
    await addItem('Grund til en mail', {});
    await sendAt(monday);
    const link = linkIn(await digestOf('birgitte'));
    const nobody = await world.as('nobody');
    const asked = await nobody.get(link);
    expect(await asked.text()).toContain('Vil du stoppe sammendraget til birgitte.holm@demo.example?');
    expect(await frequencies()).toEqual([{ frequency: 'weekly' }, { frequency: 'weekly' }]); // looking stops nothing
    const done = await nobody.post(link);
    expect([done.status, done.headers.get('location')]).toEqual([303, link]);
    expect(await (await nobody.get(link)).text()).toContain('Sammendraget er stoppet');
    expect((await frequencies()).map(({ frequency }) => frequency).toSorted()).toEqual(['never', 'weekly']);
    const lines = await world.owner.query<{ line: string }>(
      `select audit_lines::text as line from audit_lines`,
    );
    expect(lines.rows.filter(({ line }) => line.includes(link.slice(-20)))).toEqual([]);
    expect((await world.auditLog()).at(-1)).toBe('digest.stopped done');
  });

  test('a mail program stops it by one click, with neither cookie nor origin', async () => {
    await follow('birgitte', 'fora/das');
    await addItem('Anledning', {});
    await sendAt(monday);
    const link = linkIn(await digestOf('birgitte'));
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const response = await world.app.request(`http://localhost${link}`, { method: 'POST', body });
    expect(response.status).toBe(200); // a redirect might not be followed
    const foreign = new URLSearchParams({ 'List-Unsubscribe': 'One-Click', user: 'x' });
    expect(
      (await world.app.request(`http://localhost${link}`, { method: 'POST', body: foreign })).status,
    ).toBe(400);
    expect(await frequencies()).toEqual([{ frequency: 'never' }]);
  });

  test('a link nobody made, or half of one, stops nothing', async () => {
    await follow('birgitte', 'fora/das');
    const nobody = await world.as('nobody');
    for (const [token, status] of [
      ['x'.repeat(43), 404],
      ['kort', 404],
      [`${'x'.repeat(42)}%00`, 400],
    ] as const) {
      expect((await nobody.get(`/foelger/stop/${token}`)).status).toBe(status);
      expect((await nobody.post(`/foelger/stop/${token}`)).status).toBe(status);
    }
    expect(await frequencies()).toEqual([{ frequency: 'weekly' }]);
  });
});

describe('from a followed body to a mail program', () => {
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  test('the digest arrives, and its one-click header leads to the stop', async () => {
    await follow('birgitte', 'fora/das');
    await addItem('Ændring på Læsø – særligt æøå', {});
    await sendAt(monday);
    await sendDueMails(workplace(world, server.settings({ publicUrl: 'http://localhost' }), () => monday));
    const [mail] = await server.received();
    expect(mail?.to).toEqual([{ name: '', address: 'birgitte.holm@demo.example' }]);
    expect(mail?.text).toContain('Punkt x: Ændring på Læsø – særligt æøå: Godkendt');
    expect(mail?.text).toContain('http://localhost/moeder/das/2016-11-17');
    const header = mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const post = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await world.app.request(header.slice(1, -1), post)).status).toBe(200);
    const { rows } = await world.owner.query('select frequency from digest_wishes');
    expect(rows).toEqual([{ frequency: 'never' }]);
    const kept = await world.owner.query<{ body_text: string }>('select body_text from mail_texts');
    expect(kept.rows[0]?.body_text).toContain('/foelger/stop/…');
  });

  test('the hourly look is in the schedule of the jobs, in Danish time', async () => {
    const jobs = await startJobs(world.appUrl, () => {});
    await startDigests({ database: world.database, jobs, clock: () => monday, log: () => {} });
    const { rows } = await world.owner.query('select name, cron, timezone from pgboss.schedule');
    expect(rows).toContainEqual({
      name: 'following.digests',
      cron: '0 * * * *',
      timezone: 'Europe/Copenhagen',
    });
    await jobs.stop();
  });
});
