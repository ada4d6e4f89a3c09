/** The mails with minutes at a real mail server: who is sent what, once, whatever breaks on the way. R-032. */
import { spawn } from 'node:child_process';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asMette } from '../../../tests/support/dispatch.ts';
import { startMailServer, type TestMailServer } from '../../../tests/support/mail-server.ts';
import { workplace } from '../../../tests/support/mail.ts';
import {
  dispatchPlace,
  heldAddress,
  minutesWords,
  sendForm,
  sentMinutes,
  writeMails,
  writtenMinutes,
} from '../../../tests/support/minutes.ts';
import { pdfStructure } from '../../../tests/support/pdf-structure.ts';
import { until } from '../../../tests/support/until.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { demoId } from '../../../demo/load.ts';
import { sendDispatch } from '../dispatch/index.ts';
import { planMeeting } from '../meetings/index.ts';
import { textOfDocument } from '../../platform/documents/text-of-document.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';

let server: TestMailServer;
let world: World;
const now = new Date('2026-11-22T12:00:00Z');
const hourMs = 3_600_000;
const { open, guest, closed, municipal } = minutesWords;

beforeAll(async () => {
  server = await startMailServer();
  world = await freshWorld({ withJobs: true });
  await world.owner.query(`insert into person_addresses (person_id, email)
    select p.id, p.key || '@demo.example' from persons p
    where not exists (select from users u where u.person_id = p.id) on conflict do nothing`);
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
  await writtenMinutes(world);
});

const deliver = async (at = now): Promise<void> => {
  const place = workplace(world, server.settings(), () => at);
  await sendDueMails(place);
  await sendDueMails(place);
};
const toWhom = (mail: Email): string => mail.to?.[0]?.address ?? '';
const received = async (before: number): Promise<Email[]> => (await server.received()).slice(before);
function mailTo(mails: readonly Email[], who: string): Email {
  const found = mails.find((one) => toWhom(one).startsWith(who));
  if (!found) throw new Error(`no mail to ${who} among ${mails.map(toWhom).join()}`);
  return found;
}
const pdfOf = (mail: Email): Uint8Array => {
  const file = mail.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
  return new Uint8Array((file?.content ?? new ArrayBuffer()) as ArrayBuffer);
};
async function wordsOf(mail: Email): Promise<string> {
  const read = await textOfDocument('a.pdf', pdfOf(mail));
  return read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
}
const mailCount = async (): Promise<number> =>
  (await world.owner.query<{ count: number }>('select count(*)::int as count from mails')).rows[0]?.count ??
  0;
const recipientCount = async (): Promise<number> =>
  (await world.owner.query('select 1 from dispatch_recipients where left_out_reason is null')).rows.length;

test('each gets the minutes he may read: closed items as headings, the municipal part for its side', async () => {
  const before = (await server.received()).length;
  await sentMinutes(world, { note: 'Tak for et godt møde' });
  await deliver();
  const mails = await received(before);
  expect(mails.length).toBe(await recipientCount());
  expect(mails.length).toBeGreaterThanOrEqual(19);
  const reading = [
    ['birgitte', [open, guest, municipal], [closed]],
    ['else-stage', [open, municipal], [closed]],
    ['ole', [open, guest, 'Udspil til budgettet'], [closed, municipal]],
    ['tove', [open, municipal], [closed]],
  ] as const;
  for (const [who, shows, hides] of reading) {
    const mail = mailTo(mails, who);
    const pdf = await wordsOf(mail);
    for (const words of shows) expect(pdf, `${who} shows`).toContain(words);
    for (const words of hides) expect(`${pdf} ${mail.text}`, `${who} hides`).not.toContain(words);
    expect(pdf).toContain('Nyt lejemål');
  }
  expect(mails.map(toWhom).some((to) => to.startsWith('jonas'))).toBe(false);
});

test('the mail says what takes effect early, until when, and brings the member his own link and PDF/UA', async () => {
  const before = (await server.received()).length;
  await sentMinutes(world, { note: 'Tak for et godt møde' });
  await deliver();
  const mail = mailTo(await received(before), 'birgitte');
  expect(mail.subject).toBe('Referat: DAS 10. november 2026');
  expect(mail.text).toContain('BESKED FRA SEKRETARIATET\nTak for et godt møde');
  expect(mail.text).toContain(
    'VIRKER FØR NÆSTE MØDE\nBeslutningerne på disse punkter virker før næste møde. Har du bemærkninger ' +
      'til dem, så send dem senest 6. december 2026:\n- 1. Pladser til unge',
  );
  expect(mail.text).toContain('Bemærkninger til de andre punkter tages op på næste møde.');
  expect(mail.text).toMatch(/https:\/\/rammevaerk\.example\/referat-bemaerkning\/[\w-]{43}\n/);
  expect(mail.text).toContain(`https://rammevaerk.example${heldAddress}\n`);
  expect(mail.attachments[0]?.filename).toBe('referat-das-2026-11-10.pdf');
  expect(pdfStructure(pdfOf(mail)).ua).toBe('1');
  const contact = mailTo(await received(before), 'tove');
  expect(contact.text).not.toContain('/referat-bemaerkning/');
  expect(contact.text).not.toContain('senest');
});

test('a refused mail is shown on the page and sent again to the one, who has it then', async () => {
  const before = (await server.received()).length;
  await sentMinutes(world);
  await world.owner.query(
    `update mails set state = 'sent', sent_at = now() where to_address not like 'birgitte%'`,
  );
  server.expect('refuses-recipient');
  await deliver();
  const mette = await world.as('mette');
  const page = async () => (await mette.get(`${heldAddress}/referat/udsendelse`)).text();
  const shown = await page();
  expect(shown).toContain('Mails, der ikke kom frem');
  expect(shown).toContain('Send igen til Birgitte Holm');
  const til = /name="til" value="(\d+)"/.exec(shown)?.[1] ?? '';
  expect((await mette.post(`${heldAddress}/referat/udsendelse/igen`, { til })).status).toBe(303);
  await writeMails(world);
  await deliver();
  expect((await received(before)).map(toWhom)).toEqual([expect.stringMatching(/^birgitte/)]);
  expect(await page()).toContain('Ingen mail er afvist.');
  const log = await (await mette.get(`${heldAddress}/udsendelser`)).text();
  expect(log).toContain('Referat, igen');
});

test('the mail server is down: all are sent when it is back, none twice', async () => {
  const before = (await server.received()).length;
  const gone = await startMailServer();
  const { port } = gone.settings();
  await gone.close();
  await sentMinutes(world);
  await sendDueMails(workplace(world, server.settings({ port }), () => now));
  expect(await received(before)).toEqual([]);
  await writeMails(world);
  await deliver(new Date(now.getTime() + hourMs));
  await deliver(new Date(now.getTime() + 2 * hourMs));
  const to = (await received(before)).map(toWhom);
  expect(to.length).toBe(await recipientCount());
  expect(new Set(to).size).toBe(to.length);
});

test('killed with -9 after half of the mails: the next job writes the rest, each exactly once', async () => {
  const mette = await world.as('mette');
  expect((await mette.post(`${heldAddress}/referat/udsendelse`, sendForm)).status).toBe(303);
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from dispatches where minutes_round = 1',
  );
  const id = rows[0]?.id ?? '';
  const env = {
    ...process.env,
    APP_URL: world.appUrl,
    NOW: now.toISOString(),
    DISPATCH: id,
    HANGS_AFTER: '8',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/dispatch-child.ts'], {
    env,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await until('eight mails are queued', async () => ((await mailCount()) === 8 ? true : undefined));
  child.kill('SIGKILL');
  await ended;
  await sendDispatch(dispatchPlace(world), id);
  expect(await mailCount()).toBe(await recipientCount());
  const { rows: to } = await world.owner.query('select distinct to_address from mails');
  expect(to.length).toBe(await mailCount());
});

test('the next agenda has the minutes by itself, and is not sent where its item speaks of an agenda', async () => {
  const plan = {
    bodyId: demoId('body', 'das'),
    audience: 'cooperation',
    heldOn: '2026-12-10',
    place: '',
  } as const;
  await world.owner.query(`update meetings set state = 'cancelled' where held_on = '2026-11-20'`);
  await asMette(world, (db) => planMeeting(db, { ...plan, startsAt: '13.00', endsAt: '15.00' }));
  const mette = await world.as('mette');
  const draft = '/moeder/das/2026-12-10/kladde';
  expect((await mette.post(draft, { from: 'template' })).status).toBe(303);
  await sentMinutes(world);
  await world.owner.query(`update draft_items set title = 'Godkendelse af dagsorden fra sidste gang'
    where standing = 'approve-minutes'`);
  const send = '/moeder/das/2026-12-10/udsendelse';
  expect(await (await mette.get(send)).text()).toContain('her godkendes et referat, men der står dagsorden');
  const revision = async () =>
    /name="revision" value="(\d+)"/.exec(await (await mette.get(send)).text())?.[1] ?? '';
  const refused = await mette.post(send, { note: '', extras: '', revision: await revision() });
  expect(refused.status).toBe(422);
  await world.owner.query(
    `update draft_items set title = 'Godkendelse af referat' where standing = 'approve-minutes'`,
  );
  expect((await mette.post(send, { note: '', extras: '', revision: await revision() })).status).toBe(303);
  const { rows } = await world.owner.query<{ address: string; body_text: string }>(
    `select i.address, t.body_text from items i join item_texts t on t.item_id = i.id
      where i.title like '%af referat%'`,
  );
  expect(rows[0]?.body_text).toContain(`(${heldAddress}/referat/pdf)`);
  const item = await (await mette.get(`/moeder/das/2026-12-10/punkt/${rows[0]?.address}`)).text();
  expect(item).toContain(`href="${heldAddress}/referat/pdf"`);
});
