/** What the module mails: reminders of what one is to do, and excerpts of a decision. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOnly, workplace } from '../../../tests/support/mail.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { withAddresses } from '../../../tests/support/rounds.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';
import { startJobs } from '../../platform/jobs.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import type { ItemToStore } from '../meetings/index.ts';
import { sendActionReminders, startActionReminders } from './index.ts';

let world: World;
let mette: Browser;
const [secret, municipalWords] = ['lejemålet på havnen', 'kommunernes fælles bund'];

const actionOf = (what: string, organisation: string | null) => ({
  ownerName: null,
  ownerIsInferred: false,
  organisationId: organisation === null ? null : demoId('organisation', organisation),
  what,
  due: null,
  lines: [],
});
const treated = (words: string): Partial<ItemToStore> => ({
  treatment: {
    minutesLabel: 'Referat',
    minutesText: words,
    outcome: 'APPROVED',
    outcomeText: words,
    votes: null,
    lines: [],
  },
});

/** DAS on 5 November 2026: an open, a closed and a municipal item, each with an action due on 4 December. */
beforeAll(async () => {
  world = await freshWorld({ withJobs: true, now: new Date('2026-11-23T09:00:00Z') });
  await withAddresses(world);
  mette = await world.as('mette');
  await storeAsSecretariat(world, {
    ...demoMeeting,
    heldOn: day('2026-11-05'),
    sections: [],
    attendances: [],
    nextMeeting: null,
    items: [
      plainItem('1', 'Fælles kursus', {
        ...treated('DAS godkendte kurset.'),
        actions: [actionOf('Finder lokaler til kurset', 'rebild'), actionOf('Skriver referatet', null)],
      }),
      plainItem('2', 'Nyt lejemål', {
        closed: true,
        ...treated(`DAS godkendte ${secret}.`),
        actions: [actionOf(`Underskriver ${secret}`, 'rebild')],
      }),
      plainItem('3', 'Kommunernes udspil', {
        municipalOnly: true,
        ...treated(`Enighed om ${municipalWords}.`),
        actions: [actionOf(`Regner på ${municipalWords}`, 'region-nordjylland')],
      }),
    ],
  });
  await world.owner.query(`update actions set due_on = '2026-12-04' where what <> 'Skriver referatet'`);
}, 60_000);
afterAll(() => world.close());

type Sent = { to_address: string; subject: string; body_text: string; files: string };
async function take(): Promise<Sent[]> {
  const { rows } = await world.owner.query<Sent>(
    `select to_address, subject, body_text, (select coalesce(string_agg(name, ', '), '') from mail_attachments f
        where f.mail_id = mails.id) as files
      from mails join mail_texts on mail_id = mails.id order by to_address, queued_at`,
  );
  await world.owner.query('delete from mails');
  return rows;
}
const fail = (_level: string, event: string, facts?: unknown) => {
  throw new Error(`${event} ${JSON.stringify(facts)}`);
};
const placeAt = (moment: string) => ({
  database: world.database,
  jobs: outboxOnly,
  clock: () => new Date(moment),
  log: fail,
});
const lookAt = (moment: string) => sendActionReminders(placeAt(moment));
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('reminders', () => {
  beforeEach(async () => {
    await world.owner.query('delete from action_reminders');
    await world.owner.query('delete from mails');
  });

  test('a week before, on the day and after, one mail with everything; of a closed item no words', async () => {
    await lookAt('2026-11-26T09:00:00Z');
    expect(await take()).toEqual([]);
    await lookAt('2026-11-27T09:00:00Z');
    const [mail, ...others] = await take();
    expect(others).toEqual([]); // the region owns an action of the municipal part, which it may not read
    expect(mail?.to_address).toBe('birgitte.holm@demo.example');
    expect(mail?.subject).toBe('Husk 2 opgaver fra referatet');
    expect(mail?.body_text).toContain('Finder lokaler til kurset');
    expect(mail?.body_text).toContain('En opgave fra et lukket punkt.');
    expect(mail?.body_text).not.toContain(secret);
    await lookAt('2026-12-04T09:00:00Z');
    expect((await take())[0]?.body_text).toContain('Fristen er i dag.');
    await lookAt('2026-12-07T09:00:00Z');
    expect((await take())[0]?.subject).toBe('Fristen er gået for opgaver fra referatet');
  });

  test('every hour and twice at once, each step goes once; a server that was down sends one', async () => {
    await Promise.all([lookAt('2026-11-27T09:00:00Z'), lookAt('2026-11-27T09:00:00Z')]);
    await lookAt('2026-11-27T10:00:00Z');
    await lookAt('2026-12-02T10:00:00Z');
    expect(await take()).toHaveLength(1);
    await lookAt('2026-12-08T10:00:00Z'); // the day and +3 were missed
    expect(await take()).toHaveLength(1);
    await lookAt('2026-12-08T11:00:00Z');
    expect(await take()).toEqual([]);
  });

  test('nobody is written to at night, nor of what is done, nor who lost his seat', async () => {
    await lookAt('2026-11-27T05:30:00Z');
    expect(await take()).toEqual([]);
    await world.owner.query(
      `update memberships set to_on = '2026-11-25' where person_id = $1 and body_id = $2`,
      [demoId('person', 'birgitte-holm'), demoId('body', 'das')],
    );
    await lookAt('2026-11-27T09:00:00Z');
    expect(await take()).toEqual([]);
    await world.owner.query(`update memberships set to_on = null where person_id = $1 and body_id = $2`, [
      demoId('person', 'birgitte-holm'),
      demoId('body', 'das'),
    ]);
    await world.owner.query(`update actions set state = 'done' where what like 'Finder%'`);
    await lookAt('2026-11-27T10:00:00Z');
    expect((await take())[0]?.body_text).not.toContain('Finder lokaler');
    await world.owner.query(`update actions set state = 'open'`);
  });

  test('a new day has its own steps', async () => {
    await lookAt('2026-11-27T09:00:00Z');
    await take();
    await world.owner.query(`update actions set due_on = '2026-12-11' where what like 'Finder%'`);
    await lookAt('2026-12-04T09:00:00Z');
    const [mail] = await take();
    expect(mail?.body_text).toContain('Fristen er 11.\u00a0december 2026.');
    await world.owner.query(`update actions set due_on = '2026-12-04' where what like 'Finder%'`);
  });

  test('a job that dies before its end has sent nothing and written nothing; the next sends it', async () => {
    const dying = { ...outboxOnly, enqueue: () => Promise.reject(new Error('killed')) };
    const seen: string[] = [];
    const log = (_level: string, event: string) => void seen.push(event);
    await sendActionReminders({ ...placeAt('2026-11-27T09:00:00Z'), jobs: dying, log });
    expect(seen).toEqual(['action-reminder.failed']);
    expect(await take()).toEqual([]);
    await lookAt('2026-11-27T10:00:00Z');
    expect(await take()).toHaveLength(1);
  });

  test('the mail arrives at a real mail server once, also when it puts us off first', async () => {
    const server = await startMailServer();
    try {
      await lookAt('2026-11-27T09:00:00Z');
      server.expect('says-try-later');
      let now = new Date();
      await sendDueMails(workplace(world, server.settings(), () => now));
      expect(await server.received()).toEqual([]);
      now = new Date(now.getTime() + 3_600_000);
      await sendDueMails(workplace(world, server.settings(), () => now));
      await sendDueMails(workplace(world, server.settings(), () => now));
      const mails = await server.received();
      expect(mails.map(({ to }) => to?.[0]?.address)).toEqual(['birgitte.holm@demo.example']);
      expect(mails[0]?.text).toMatch(/https:\/\/rammevaerk\.example\/opfoelgning\/\d+/);
    } finally {
      await server.close();
    }
  });

  test('the look is said anew at each start, every hour', async () => {
    const jobs = await startJobs(world.appUrl, () => {});
    try {
      await startActionReminders({ ...placeAt('2026-12-01T08:00:00Z'), jobs });
      const { rows } = await world.owner.query(
        `select cron from pgboss.schedule where name = 'followup.reminders'`,
      );
      expect(rows).toEqual([{ cron: '15 * * * *' }]);
    } finally {
      await jobs.stop();
    }
  });
});

describe('excerpts', () => {
  beforeEach(async () => {
    await world.owner.query('delete from mails');
    await world.owner.query('delete from excerpts');
  });
  const usual = { names: '', addresses: '', subject: 'Uddrag', text: 'Se her.', reason: '' };
  const send = async (item: string, form: Record<string, string>) => {
    const reply = await mette.post(`/moeder/das/2026-11-05/punkt/${item}/uddrag`, { ...usual, ...form });
    return { status: reply.status, text: plain(await reply.text()) };
  };

  test('an open item: the decision as a PDF to who may read it, each once, with a log', async () => {
    const page = await (await mette.get('/moeder/das/2026-11-05/punkt/1/uddrag')).text();
    expect(page).toContain('Uddrag: DAS 5.\u00a0november 2026, punkt 1');
    const done = await send('1', { 'til-birgitte-holm': 'ja', names: 'birgitte holm\nSigne Bach' });
    expect(done.status).toBe(303);
    expect((await take()).map(({ to_address, files }) => `${to_address} ${files}`)).toEqual([
      'birgitte.holm@demo.example uddrag-das-2026-11-05-punkt-1.pdf',
      'signe.bach@demo.example uddrag-das-2026-11-05-punkt-1.pdf',
    ]);
    const log = plain(await (await mette.get('/moeder/das/2026-11-05/punkt/1/uddrag')).text());
    expect(log).toContain('beslutningen som PDF');
    expect((await (await world.as('birgitte')).get('/moeder/das/2026-11-05/punkt/1/uddrag')).status).toBe(
      403,
    );
  });

  test('a closed item goes as a heading and a link to who may read it, and to others not at all', async () => {
    const refused = await send('2', { 'til-birgitte-holm': 'ja', names: 'Signe Bach' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Må ikke læse punktet: Signe Bach.');
    expect(await take()).toEqual([]);
    expect((await send('2', { 'til-birgitte-holm': 'ja' })).status).toBe(303);
    const [mail] = await take();
    expect([mail?.files, mail?.body_text.includes('Punktet er lukket')]).toEqual(['', true]);
  });

  test('with a reason it goes to who may not read it, and the reason stands in the log', async () => {
    const chosen = { names: 'Signe Bach', despite: 'ja' };
    const without = await send('2', chosen);
    expect([without.status, without.text.includes('Skriv hvorfor.')]).toEqual([422, true]);
    expect((await send('2', { ...chosen, reason: 'Aalborg ejer lokalet' })).status).toBe(303);
    expect((await take())[0]?.files).toBe('uddrag-das-2026-11-05-punkt-2.pdf');
    const log = plain(await (await mette.get('/moeder/das/2026-11-05/punkt/2/uddrag')).text());
    expect(log).toContain('Aalborg ejer lokalet');
  });

  test('the municipal part does not go to the region, nor a written address to anybody unasked', async () => {
    const region = await send('3', { names: 'Ole Winther' });
    expect([region.status, region.text.includes('Må ikke læse punktet: Ole Winther.')]).toEqual([422, true]);
    const address = { addresses: 'leder@tilbud.example' };
    expect((await send('1', address)).text).toContain('Sæt hak ved, at de skrevne adresser er de rigtige.');
    const sure = { ...address, addressesConfirmed: 'ja' };
    expect((await send('1', sure)).text).toContain('Må ikke læse punktet: leder@tilbud.example.');
    expect((await send('1', { ...sure, despite: 'ja', reason: 'Tilbuddet er part' })).status).toBe(303);
    expect((await take()).map(({ to_address }) => to_address)).toEqual(['leder@tilbud.example']);
  });

  test('bad input: nobody, an unknown name, an address that is none, an empty text, another’s field', async () => {
    expect((await send('1', {})).text).toContain('Vælg mindst én modtager');
    expect((await send('1', { names: 'Ingen Nogensinde' })).text).toContain('er ikke én person i registret');
    const bad = { addresses: 'ikke en adresse', addressesConfirmed: 'ja' };
    expect((await send('1', bad)).text).toContain('Skriv én mailadresse');
    expect((await send('1', { names: 'Signe Bach', text: ' ' })).text).toContain('Skriv en tekst');
    expect((await send('1', { names: 'Signe Bach', andet: 'x' })).status).toBe(400);
    expect((await send('9', { names: 'Signe Bach' })).status).toBe(404);
    expect(await take()).toEqual([]);
  });

  test('a mail that was refused is sent again; one that waits is not', async () => {
    await send('1', { names: 'Signe Bach' });
    const { rows } = await world.owner.query<{ number: number }>('select number from excerpts');
    const again = () =>
      mette.post(`/moeder/das/2026-11-05/punkt/1/uddrag/${rows[0]?.number}/1/genafsendelse`);
    expect((await again()).status).toBe(404);
    await world.owner.query(`update mails set state = 'refused', answer = '550'`);
    const log = await (await mette.get('/moeder/das/2026-11-05/punkt/1/uddrag')).text();
    expect(log).toContain('Send igen til Signe Bach');
    expect((await again()).status).toBe(303);
    expect((await world.owner.query('select state from mails')).rows).toEqual([{ state: 'queued' }]);
  });
});

describe('carried over', () => {
  const draftOf = async (heldOn: string) => {
    const time = { starts_at: '13:00', ends_at: '16:00' };
    await world.owner.query(
      `insert into meetings (body_id, audience, held_on, starts_at, ends_at, state, document_type)
        values ($1, 'cooperation', $2, $3, $4, 'planned', 'agenda')`,
      [demoId('body', 'das'), heldOn, time.starts_at, time.ends_at],
    );
    await mette.post(`/moeder/das/${heldOn}/kladde`, { from: 'template' });
    return `/moeder/das/${heldOn}/kladde/hent-ind`;
  };
  const stateOf = async (what: string) =>
    (await world.owner.query<{ state: string }>('select state from actions where what = $1', [what])).rows[0]
      ?.state;

  test('open and done actions are offered; done and pulled in, it is reported when the meeting was held', async () => {
    const what = 'Skriver referatet';
    const { rows } = await world.owner.query<{ id: string; number: number }>(
      'select id, number from actions where what = $1',
      [what],
    );
    const { id = '', number = 0 } = rows[0] ?? {};
    const address = await draftOf('2026-12-10');
    expect(plain(await (await mette.get(address)).text())).toContain('Finder lokaler til kurset');
    await mette.post(`/opfoelgning/${number}/udfoerelse`, { note: 'Ligger på nettet', version: '1' });
    const offered = await (await mette.get(address)).text();
    expect(offered).toContain('Udført: Ligger på nettet');
    const version = /name="version" value="(\d+)"/.exec(offered)?.[1] ?? '';
    expect((await mette.post(address, { [`action-${id}`]: 'ja', version })).status).toBe(303);
    const draft = await world.owner.query(`select handling from draft_items where came_from ->> 'key' = $1`, [
      `action-${id}`,
    ]);
    expect(draft.rows).toEqual([{ handling: 'information' }]);
    await mette.post('/moeder/das/2026-12-10/udsendelse');
    await world.owner.query(
      `insert into items (id, meeting_id, body_id, audience, municipal_only, closed, position, address, title, kind)
        select d.id, m.id, m.body_id, m.audience, false, false, 99, '99', d.title, 'information'
        from draft_items d join meetings m on m.id = d.meeting_id where d.came_from ->> 'key' = $1`,
      [`action-${id}`],
    );
    expect(await stateOf(what)).toBe('done');
    await world.owner.query(`update meetings set state = 'held' where held_on = '2026-12-10'`);
    expect(await stateOf(what)).toBe('reported');
    expect(plain(await (await mette.get(`/opfoelgning/${number}`)).text())).toContain(
      'DAS 10.12.2026, punkt 99',
    );
    const next = await draftOf('2027-01-14');
    const offers = plain(await (await mette.get(next)).text());
    expect(offers).not.toContain(what);
    expect(offers).toContain('Finder lokaler til kurset'); // open until it is done
  });
});

test('a body closed with open actions asks where they go, and they are heard of there', async () => {
  const address = '/fora/das/lukning';
  const form = await (await mette.get(address)).text();
  expect(form).toContain('Forummet har 3 åbne opgaver.');
  const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? '';
  const usual = { day: '23.11.2026', reason: 'Opgaven er løst', version };
  const close = (more: Record<string, string>) => mette.post(address, { ...usual, ...more });
  const unanswered = await close({ openActions: '' });
  expect([unanswered.status, (await unanswered.text()).includes('Vælg en af mulighederne')]).toEqual([
    422,
    true,
  ]);
  expect((await close({ openActions: 'til-kdk', confirmed: 'ja' })).status).toBe(303);
  const board = await (await mette.get('/opfoelgning.csv?forum=kdk')).text();
  expect(board).toContain('Finder lokaler til kurset');
  const number = /^(\d+);.*Finder lokaler/m.exec(board)?.[1] ?? '';
  expect(plain(await (await mette.get(`/opfoelgning/${number}`)).text())).toContain(
    'Forummet er lukket følges nu af KDK: DAS er lukket',
  );
});
