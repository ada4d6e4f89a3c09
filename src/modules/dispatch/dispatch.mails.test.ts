/** The mails of a dispatch at a real mail server: who is sent what, once, whatever breaks on the way. */
import { spawn } from 'node:child_process';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Email } from 'postal-mime';
import { itemToRelease } from '../../../tests/support/agenda-to-release.ts';
import {
  asMette,
  dasAddress,
  plannedMeeting,
  release,
  walledAgenda,
  walledWords,
} from '../../../tests/support/dispatch.ts';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOnly, workplace } from '../../../tests/support/mail.ts';
import { pdfStructure } from '../../../tests/support/pdf-structure.ts';
import { until } from '../../../tests/support/until.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import type { Day } from '../../kernel/day.ts';
import { readAs, reading } from '../../platform/database.ts';
import { textOfDocument } from '../../platform/documents/text-of-document.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { changeMeetingState, moveMeeting } from '../meetings/index.ts';
import { recordDispatch, type NewRecipient } from './commands/record-dispatch.ts';
import { recipientOf, sendMeetingNotice } from './handlers/meeting-notice.ts';
import { sendDispatch, sendDispatches, type DispatchPlace } from './handlers/send-dispatch.ts';
import { candidatesFor } from './queries/candidates.ts';
import { toldMeeting } from './queries/told-meeting.ts';

let server: TestMailServer;
let world: World;
let meetingId: string;
const now = new Date('2026-11-22T12:00:00Z');
const everybodyHasAnAddress = `insert into person_addresses (person_id, email)
  select p.id, p.key || '@demo.example' from persons p where not exists (select from users u where u.person_id = p.id)
  on conflict do nothing`;

beforeAll(async () => {
  server = await startMailServer();
  world = await freshWorld();
  await world.owner.query(everybodyHasAnAddress);
}, 60_000);
afterAll(async () => {
  await world.close();
  await server.close();
});
beforeEach(async () => {
  server.expect();
  await world.owner.query('truncate meetings cascade');
  await world.owner.query('delete from mails');
  await world.owner.query('delete from personal_links');
  meetingId = await plannedMeeting(world);
  await release(world, { meetingId, agenda: walledAgenda(world.actor('jonas').personId) });
});

const place = (more: Partial<DispatchPlace> = {}): DispatchPlace => ({
  database: world.database,
  jobs: outboxOnly,
  clock: () => now,
  log: () => {},
  publicUrl: 'https://rammevaerk.example',
  ...more,
});
const extra: NewRecipient = {
  personId: null,
  name: 'Presseafdelingen',
  address: 'presse@demo.example',
  standing: 'extra',
  itemIds: [],
  namedBy: null,
  leftOutReason: null,
};

/** Records the dispatch of a version to everybody the body has, and `more`. */
const recorded = (more: readonly NewRecipient[] = [], agendaVersion = 1): Promise<string> =>
  asMette(world, async (db) => {
    const meeting = await toldMeeting(reading(db), meetingId);
    if (!meeting) throw new Error('no meeting');
    const everybody = await candidatesFor(reading(db), meeting);
    const recipients = [...everybody.map((one) => recipientOf(one)), ...more];
    const sent = { meeting, kind: 'agenda', agendaVersion, note: '', recipients } as const;
    return (await recordDispatch(db, outboxOnly, sent)) ?? '';
  });

const sendMails = (at = now) => sendDueMails(workplace(world, server.settings(), () => at));
/** Everything that waits is tried; the worker takes fifty at a time. */
const sendAllMails = async (at = now) => {
  await sendMails(at);
  await sendMails(at);
};
const mailsSince = async (before: number): Promise<Email[]> => (await server.received()).slice(before);
const toWhom = (mail: Email): string => mail.to?.[0]?.address ?? '';
const mailTo = (mails: readonly Email[], who: string): Email => {
  const found = mails.find((one) => toWhom(one).startsWith(`${who}@`) || toWhom(one).startsWith(`${who}.`));
  if (!found) throw new Error(`no mail to ${who} among ${mails.map(toWhom).join()}`);
  return found;
};
async function pdfOf(mail: Email): Promise<string> {
  const file = mail.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
  if (!file) return '';
  const read = await textOfDocument('a.pdf', new Uint8Array(file.content as ArrayBuffer));
  return read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
}
type Row = { name: string; received: string | null; problem: string | null; pdf_problem: string | null };
const recipientRows = async () =>
  (
    await world.owner.query<Row>(
      'select name, received, problem, pdf_problem from dispatch_recipients order by name',
    )
  ).rows;

const { open, closed, municipal, guest } = walledWords;
const openTitles = ['Pladser til unge', 'Fælles kørsel', 'Nyt lejemål'];

test('each gets what he may read: whole, without the municipal part, one item, or only when', async () => {
  const before = (await server.received()).length;
  await sendDispatch(place(), await recorded([extra]));
  await sendAllMails();
  const mails = await mailsSince(before);
  const rows = await recipientRows();
  expect(mails.map(toWhom).toSorted()).toHaveLength(rows.length);
  expect(new Set(mails.map(toWhom)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(20);
  const reading = [
    // A member of the municipal side, one without a user, the region, a contact person.
    ['birgitte', 'whole', [open, guest, municipal], [closed]],
    ['else-stage', 'whole', [open, guest, municipal], [closed]],
    ['ole', 'without-municipal', [open, guest, 'Udspil til budgettet'], [closed, municipal]],
    ['tove', 'whole', [open, municipal], [closed]],
    ['jonas', 'items', [guest], [open, closed, municipal, 'Pladser til unge', 'Nyt lejemål', 'Udspil']],
  ] as const;
  for (const [who, received, shows, hides] of reading) {
    const mail = mailTo(mails, who);
    const pdf = await pdfOf(mail);
    for (const words of shows) expect(pdf, `${who} shows`).toContain(words);
    for (const words of hides) expect(`${pdf} ${mail.text}`, `${who} hides`).not.toContain(words);
    const row = rows.find(({ name }) => name.toLowerCase().startsWith(who.split('-')[0] ?? ''));
    expect([who, row?.received]).toEqual([who, received]);
  }
  const press = mailTo(mails, 'presse');
  expect(await pdfOf(press)).toBe('');
  for (const title of openTitles) expect(press.text).not.toContain(title);
  expect(press.text).toContain('torsdag den 10. december 2026 kl. 13.00');
  expect(press.text).not.toContain('/svar/');
});

test('the link of a guest is open when the mail comes, to his item and no other, until the meeting', async () => {
  const before = (await server.received()).length;
  await world.owner.query(`update meetings set audience = 'body'`);
  await sendDispatch(place(), await recorded());
  await sendAllMails();
  const mail = mailTo(await mailsSince(before), 'jonas');
  const readOn = async (today: string) => {
    const actor = { ...world.actor('jonas'), day: today as Day };
    const items = await readAs(world.database, actor, (db) =>
      db.selectFrom('items').select('title').execute(),
    );
    return items.map(({ title }) => title);
  };
  const link = /\/moeder\/das\/2026-12-10\/punkt\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
  expect((await (await world.as('jonas')).get(link)).status).toBe(200);
  expect(mail.text).toContain('Linket er åbent til og med den 10. december 2026.');
  expect(await pdfOf(mail)).toContain(guest);
  expect(await readOn('2026-11-22')).toEqual(['Fælles kørsel']);
  expect([await readOn('2026-11-21'), await readOn('2026-12-11')]).toEqual([[], []]);
});

test('the mail says when and where, names the headings, and brings PDF/UA and a calendar file in UTC', async () => {
  const before = (await server.received()).length;
  await sendDispatch(place(), await recorded());
  await sendAllMails();
  const mail = mailTo(await mailsSince(before), 'birgitte');
  expect(mail.subject).toBe('Dagsorden: DAS 10. december 2026');
  expect(mail.text).toContain('Tid: torsdag den 10. december 2026 kl. 13.00–15.00\nSted: Rådhuset i Rebild');
  expect(mail.text).toContain(
    '1. Pladser til unge\n2. Fælles kørsel (kl. 13.20–13.40)\n3. Nyt lejemål (lukket punkt)\n' +
      '4. Udspil til budgettet (kun for kommuner)',
  );
  expect(mail.text).toContain(`https://rammevaerk.example${dasAddress}\n`);
  expect(mail.text).toMatch(/https:\/\/rammevaerk\.example\/svar\/[\w-]{43}\n/);
  const [pdf, calendar] = mail.attachments;
  expect(pdfStructure(new Uint8Array(pdf?.content as ArrayBuffer)).ua).toBe('1');
  expect([pdf?.filename, calendar?.filename]).toEqual([
    'dagsorden-das-2026-12-10.pdf',
    'moede-das-2026-12-10.ics',
  ]);
  expect(eventOf(mail)).toMatchObject({
    uid: `moede-${meetingId}@rammevaerk`,
    sequence: 1,
    status: 'CONFIRMED',
    start: '2026-12-10T12:00:00Z',
    end: '2026-12-10T14:00:00Z',
  });
  expect(eventOf(mailTo(await mailsSince(before), 'jonas')).start).toBe('2026-12-10T12:20:00Z');
});

/** The calendar file of a mail, read back by another program. */
function eventOf(mail: Email) {
  const file = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const words = new TextDecoder().decode(file?.content as ArrayBuffer);
  const calendar = new ICAL.Component(ICAL.parse(words));
  const component = calendar.getFirstSubcomponent('vevent');
  const event = new ICAL.Event(component ?? undefined);
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: component?.getFirstPropertyValue('status'),
    start: event.startDate.toString(),
    end: event.endDate.toString(),
  };
}

test('equal agendas become one PDF: whole, without the municipal part, one item', async () => {
  const logged: unknown[] = [];
  const log: DispatchPlace['log'] = (_level, event, facts) => void logged.push([event, facts]);
  await sendDispatch(place({ log }), await recorded([extra]));
  const recipients = (await recipientRows()).length;
  const facts = { dispatch: expect.any(String), recipients, documents: 3, failed: 0 };
  expect(logged).toEqual([['dispatch.written', facts]]);
});

test('a server that refuses one recipient: the others have theirs, and the outbox says whose it was', async () => {
  const before = (await server.received()).length;
  await sendDispatch(place(), await recorded());
  server.expect('accepts', 'refuses-recipient');
  await sendAllMails();
  const states = await world.owner.query<{ state: string; count: string }>(
    `select m.state, count(*) from mails m join dispatch_recipients r on r.mail_key = m.key group by 1 order by 1`,
  );
  const all = (await recipientRows()).length;
  expect(states.rows).toEqual([
    { state: 'refused', count: '1' },
    { state: 'sent', count: String(all - 1) },
  ]);
  expect((await mailsSince(before)).length).toBe(all - 1);
});

test('the mail server is down during the dispatch: all are sent when it is back, none twice', async () => {
  const before = (await server.received()).length;
  const closedServer = await startMailServer();
  const { port } = closedServer.settings();
  await closedServer.close();
  const id = await recorded();
  await sendDispatch(place(), id);
  const down = workplace(world, server.settings({ port }), () => now);
  await sendDueMails(down);
  expect(await mailsSince(before)).toEqual([]);
  await sendDispatch(place(), id);
  await sendDispatches(place());
  const later = new Date(now.getTime() + 3_600_000);
  await sendAllMails(later);
  await sendAllMails(new Date(later.getTime() + 3_600_000));
  const to = (await mailsSince(before)).map(toWhom);
  expect(to.length).toBe((await recipientRows()).length);
  expect(new Set(to).size).toBe(to.length);
});

test('two jobs at once write each mail once, and one link each', async () => {
  const id = await recorded();
  await Promise.all([sendDispatch(place(), id), sendDispatch(place(), id)]);
  await sendDispatch(place(), id);
  const { rows } = await world.owner.query<{ mails: string; links: string; asked: string }>(
    `select (select count(*) from mails) as mails, (select count(*) from personal_links) as links,
      (select count(*) from dispatch_recipients where standing in ('member', 'substitute')) as asked`,
  );
  expect(rows[0]?.mails).toBe(String((await recipientRows()).length));
  expect(rows[0]?.links).toBe(rows[0]?.asked);
});

test('killed with -9 after half of the mails: the next job writes the rest, each exactly once', async () => {
  const id = await recorded();
  const all = (await recipientRows()).length;
  const env = {
    ...process.env,
    APP_URL: world.appUrl,
    NOW: now.toISOString(),
    DISPATCH: id,
    HANGS_AFTER: '10',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/dispatch-child.ts'], {
    env,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const count = async () =>
    Number((await world.owner.query<{ count: string }>('select count(*) from mails')).rows[0]?.count);
  await until('ten mails are queued', async () => ((await count()) === 10 ? true : undefined));
  child.kill('SIGKILL');
  await ended;
  expect(await count()).toBe(10);
  await sendDispatches(place());
  expect(await count()).toBe(all);
  const { rows } = await world.owner.query<{ count: string }>(
    'select count(distinct to_address) as count from mails',
  );
  expect(rows[0]?.count).toBe(String(all));
});

test('an address with a line break goes nowhere, nor one whose user is closed, nor one that is not there', async () => {
  const bad = { ...extra, name: 'Snyder', address: 'a@demo.example\r\nBcc: b@demo.example' };
  await world.owner.query(`update users set disabled_at = now() where email like 'birgitte.%'`);
  await world.owner.query(`delete from person_addresses where email like 'else-stage@%'`);
  await sendDispatch(place(), await recorded([bad]));
  const rows = await recipientRows();
  await world.owner.query('update users set disabled_at = null');
  await world.owner.query(everybodyHasAnAddress);
  expect(rows.filter(({ problem }) => problem !== null).map(({ name, problem }) => [name, problem])).toEqual([
    ['Birgitte Holm', 'user-closed'],
    ['Else Stage', 'no-address'],
    ['Snyder', 'bad-address'],
  ]);
  const { rows: mails } = await world.owner.query<{ to_address: string }>('select to_address from mails');
  expect(mails).toHaveLength(rows.length - 3);
  expect(mails.filter(({ to_address: to }) => /birgitte|else-stage|bcc|a@demo/i.test(to))).toEqual([]);
});

test('an agenda too large for a mail: the link alone, and the log says why', async () => {
  const before = (await server.received()).length;
  await sendDispatch(place({ attachmentBytesMax: 5000 }), await recorded());
  await sendAllMails();
  const mail = mailTo(await mailsSince(before), 'birgitte');
  expect(await pdfOf(mail)).toBe('');
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['text/calendar']);
  expect(mail.text).toContain('Dagsordenen fylder for meget til en mail.');
  expect((await recipientRows()).find(({ name }) => name === 'Birgitte Holm')?.pdf_problem).toBe('too-large');
});

test('a supplement says what is new, and of what one may not read it says nothing', async () => {
  const agenda = walledAgenda(null);
  const [first, ...rest] = agenda.items;
  if (!first) throw new Error('the agenda has items');
  await world.owner.query('truncate meetings cascade');
  meetingId = await plannedMeeting(world);
  await release(world, { meetingId, agenda });
  const late = itemToRelease({ number: '5', title: 'Sent indkommet sag', lateness: 'supplement' });
  const changed = {
    ...first,
    texts: [{ label: null, text: 'Der er otte pladser', format: 'rich' as const }],
  };
  const walled = rest.map((one) =>
    one.municipalOnly ? { ...one, texts: [{ label: null, text: 'Andet', format: 'rich' as const }] } : one,
  );
  await release(world, {
    meetingId,
    kind: 'supplement',
    agenda: { ...agenda, items: [changed, ...walled, late] },
  });
  const before = (await server.received()).length;
  await sendDispatch(place(), await recorded([], 2));
  await sendAllMails();
  const [birgitte, ole] = [
    mailTo(await mailsSince(before), 'birgitte'),
    mailTo(await mailsSince(before), 'ole'),
  ];
  expect(birgitte.subject).toBe('Tillæg til dagsorden: DAS 10. december 2026 (version 2)');
  const news = '- Ændret: 1. Pladser til unge\n';
  expect(birgitte.text).toContain(
    `DET ER NYT\n${news}- Ændret: 4. Udspil til budgettet\n- Nyt punkt: 5. Sent`,
  );
  expect(ole.text).toContain(`DET ER NYT\n${news}- Nyt punkt: 5. Sent`);
});

test('moved and cancelled: everybody who was told is told once, and calendars take it over', async () => {
  await sendDispatch(place(), await recorded([extra]));
  await sendAllMails();
  const moved = await asMette(world, async (db) => {
    const plan = { heldOn: '2026-12-17', startsAt: '9.00', endsAt: '11.00', place: 'Aalborg' };
    const done = await moveMeeting(db, { ...plan, meetingId, version: 2, reason: 'Formanden er syg' });
    if (!done.ok) throw new Error(done.refusal.code);
    return [
      await sendMeetingNotice(db, outboxOnly, { meetingId, kind: 'moved' }),
      await sendMeetingNotice(db, outboxOnly, { meetingId, kind: 'moved' }),
    ];
  });
  expect(moved).toEqual([true, false]);
  let before = (await server.received()).length;
  await sendDispatches(place());
  await sendAllMails();
  const all = (await recipientRows()).length / 2;
  expect((await mailsSince(before)).length).toBe(all);
  const notice = mailTo(await mailsSince(before), 'birgitte');
  expect(notice.subject).toBe('Mødet er flyttet: DAS 17. december 2026');
  expect(notice.text).toContain('den 10. december 2026 er flyttet');
  expect(notice.text).toContain('Tid: torsdag den 17. december 2026 kl. 09.00–11.00\nSted: Aalborg');
  expect(eventOf(notice)).toMatchObject({
    method: 'PUBLISH',
    uid: `moede-${meetingId}@rammevaerk`,
    sequence: 2,
    start: '2026-12-17T08:00:00Z',
  });
  expect(mailTo(await mailsSince(before), 'presse').text).toContain('kl. 09.00');
  before = (await server.received()).length;
  await asMette(world, async (db) => {
    await changeMeetingState(db, { meetingId, event: 'cancel', reason: 'Der er sne' });
    await sendMeetingNotice(db, outboxOnly, { meetingId, kind: 'cancelled' });
  });
  await sendDispatches(place());
  await sendAllMails();
  const off = mailTo(await mailsSince(before), 'birgitte');
  expect(off.text).toContain('Der er sne');
  expect(eventOf(off)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 3 });
});
