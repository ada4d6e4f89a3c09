import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOnly, workplace } from '../../../tests/support/mail.ts';
import { answerAs, openedRound, withAddresses } from '../../../tests/support/rounds.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { startJobs } from '../../platform/jobs.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { sendReminders, startReminders } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
}, 60_000);
afterAll(() => world.close());

/** Opened on 22 November, deadline 6 December, last day 13 December. */
let number: string;
beforeEach(async () => {
  await world.owner.query('delete from rounds');
  number = await openedRound(world);
  await world.owner.query('delete from mails');
});

const fail = (_level: string, event: string, facts?: unknown) => {
  throw new Error(`${event} ${JSON.stringify(facts)}`);
};
const placeAt = (moment: string) => ({
  database: world.database,
  jobs: outboxOnly,
  clock: () => new Date(moment),
  log: fail,
});
const lookAt = (moment: string) => sendReminders(placeAt(moment));
type Sent = { to_address: string; subject: string; body_text: string };
const sent = async (): Promise<Sent[]> => {
  const query = `select to_address, subject, body_text from mails join mail_texts on mail_id = mails.id
    order by to_address`;
  return (await world.owner.query<Sent>(query)).rows;
};
const take = async (): Promise<Sent[]> => {
  const found = await sent();
  await world.owner.query('delete from mails');
  return found;
};
const stateNow = async () =>
  (await world.owner.query<{ state: string }>('select state from rounds')).rows[0]?.state;

test('only those who are missing are reminded, and the mail names exactly what is missing', async () => {
  await answerAs(await world.as('birgitte'), number, { act: 'intet' });
  await answerAs(await world.as('henning'), number, { t1u1: 'Halvt', act: 'gem' });
  const tove = { t1u1: 'Helt', 't2-intet': 'ja', act: 'gem' };
  await answerAs(await world.as('tove'), number, tove);
  await lookAt('2026-12-01T08:00:00Z');
  const mails = await take();
  expect(mails).toHaveLength(13);
  const textTo = (who: string) => mails.find(({ to_address }) => to_address.startsWith(who))?.body_text ?? '';
  expect(textTo('birgitte')).toBe('');
  expect(textTo('henning')).toContain('Dette mangler:\n\n2. Det videre samarbejde\n\n');
  expect(textTo('henning')).not.toContain('Ny procedure');
  expect(textTo('tove')).toContain('Kladden er udfyldt, men ikke indsendt.');
  expect(textTo('else.stage')).toContain('1. Ny procedure\n2. Det videre samarbejde');
  expect(textTo('else.stage')).toContain('Der er 5 dage til fristen.');
  expect(mails[0]?.subject).toBe('Husk: Nye tiltag, frist 6.\u00a0december 2026');
});

test('looked at every hour, and twice at once, each step goes once', async () => {
  await Promise.all([lookAt('2026-12-01T08:00:00Z'), lookAt('2026-12-01T08:00:00Z')]);
  await lookAt('2026-12-01T09:00:00Z');
  await lookAt('2026-12-03T09:00:00Z');
  expect(await take()).toHaveLength(14);
  await lookAt('2026-12-05T09:00:00Z');
  expect(await take()).toHaveLength(14);
});

test('a server that was down makes up for the days by one mail', async () => {
  await lookAt('2026-12-05T12:00:00Z'); // -5 was missed, -1 is today
  expect(await take()).toHaveLength(14);
  await lookAt('2026-12-05T13:00:00Z');
  expect(await take()).toEqual([]);
  const { rows } = await world.owner.query<{ steps: string }>(
    `select string_agg(distinct day_offset::text, ' ') as steps from round_mails where kind = 'planned'`,
  );
  expect(rows[0]?.steps).toBe('-1');
});

test('nobody is written to at night, nor in the days before the opening', async () => {
  await lookAt('2026-12-01T05:30:00Z');
  await lookAt('2026-11-23T09:00:00Z'); // fourteen days before the deadline lay before the opening
  expect(await take()).toEqual([]);
});

test('after the deadline the mail says so; an extension has its own days', async () => {
  const mette = await world.as('mette');
  const form = { organisation: 'morsoe', until: '20.12.2026', reason: 'Ferie' };
  expect((await mette.post(`/runder/${number}/udsaettelser`, form)).status).toBe(303);
  await lookAt('2026-12-07T09:00:00Z');
  const mails = await take();
  const subjectTo = (who: string) => mails.find(({ to_address }) => to_address.startsWith(who))?.subject;
  expect(subjectTo('else.stage')).toBe('Mangler stadig: Nye tiltag, fristen var 6.\u00a0december 2026');
  expect(subjectTo('finn.dahlgaard')).toBe('Husk: Nye tiltag, frist 20.\u00a0december 2026'); // its own step −14
  await lookAt('2026-12-15T09:00:00Z');
  const own = await take();
  expect(own.map(({ to_address }) => to_address)).toEqual(['finn.dahlgaard@demo.example']);
  expect(await stateNow()).toBe('open'); // the others' last day has passed, this one's has not
});

test('the day after its last day a round closes itself, and nobody is reminded any more', async () => {
  await lookAt('2026-12-13T09:00:00Z');
  expect(await stateNow()).toBe('open');
  await take();
  await world.forgetAuditLog();
  await lookAt('2026-12-14T09:00:00Z');
  expect(await stateNow()).toBe('closed');
  expect(await world.auditLog()).toEqual(['round.closed done']);
  expect(await take()).toEqual([]);
});

test('by hand: a preview first, then those who are missing, and the log of what was sent', async () => {
  await answerAs(await world.as('birgitte'), number, { act: 'intet' });
  const mette = await world.as('mette');
  const preview = await (await mette.get(`/runder/${number}/rykker`)).text();
  expect(preview).toContain('13 personer får en mail');
  expect(preview).not.toContain('birgitte.holm@demo.example');
  expect(await take()).toEqual([]);
  expect((await mette.post(`/runder/${number}/rykker`, { version: '2' })).status).toBe(303);
  expect(await take()).toHaveLength(13);
  const board = await (await mette.get(`/runder/${number}`)).text();
  expect(board).toContain('Rykker, sendt af sekretariatet, manglede: Ny procedure, Det videre samarbejde');
});

test('when everybody has answered there is nobody to remind', async () => {
  await world.owner.query(`insert into round_answers (round_id, organisation_id, state, submitted_at)
    select round_id, organisation_id, 'submitted', now() from round_addressees`);
  await lookAt('2026-12-05T12:00:00Z');
  expect(await take()).toEqual([]);
  const again = await (await world.as('mette')).post(`/runder/${number}/rykker`, { version: '2' });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Alle har svaret. Der er ingen at rykke.');
});

test('somebody without an address gets nothing and is named in the preview', async () => {
  await world.owner.query(`delete from person_addresses where email = 'else.stage@demo.example'`);
  await lookAt('2026-12-01T08:00:00Z');
  expect(await take()).toHaveLength(13);
  const preview = await (await (await world.as('mette')).get(`/runder/${number}/rykker`)).text();
  expect(preview).toContain('ingen adresse, får ikke mailen');
  await withAddresses(world);
});

test('the mails arrive at a real mail server, and the link in them works', async () => {
  const server: TestMailServer = await startMailServer();
  try {
    await lookAt('2026-12-01T08:00:00Z');
    await world.owner.query(`delete from mails where to_address <> 'else.stage@demo.example'`);
    await sendDueMails(workplace(world, server.settings(), () => new Date()));
    const [mail] = await server.received();
    expect(mail?.to?.[0]?.address).toBe('else.stage@demo.example');
    const token = /https:\/\/rammevaerk\.example\/runde-svar\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const page = await (await world.as('nobody')).get(`/runde-svar/${token}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Du svarer for Læsø Kommune');
    const [stored] = await sent();
    expect(stored?.body_text).not.toContain(token); // struck out once it was sent
  } finally {
    await server.close();
  }
});

test('the look is said anew at each start, every hour', async () => {
  const jobs = await startJobs(world.appUrl, () => {});
  try {
    await startReminders({ ...placeAt('2026-12-01T08:00:00Z'), jobs });
    const { rows } = await world.owner.query<{ cron: string; timezone: string }>(
      `select cron, timezone from pgboss.schedule where name = 'rounds.reminders'`,
    );
    expect(rows).toEqual([{ cron: '0 * * * *', timezone: 'Europe/Copenhagen' }]);
  } finally {
    await jobs.stop();
  }
});
