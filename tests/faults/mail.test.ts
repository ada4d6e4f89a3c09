import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeAs } from '../../src/platform/database.ts';
import { claimMail, claimMs, markHandedOver } from '../../src/platform/mail-outbox.ts';
import { smtpTransport } from '../../src/platform/mail-transport.ts';
import { sendDueMails, startMailWorker } from '../../src/platform/mail-worker.ts';
import { linkInMail, queueMail, type OutgoingMail } from '../../src/platform/mail.ts';
import { startJobs } from '../../src/platform/jobs.ts';
import { testCertificate } from '../support/mail-certificate.ts';
import { hasty, startMailServer, type MailServerMood, type TestMailServer } from '../support/mail-server.ts';
import { outboxOf, queueAs, workplace } from '../support/mail.ts';
import { until } from '../support/until.ts';
import { freshWorld, type World } from '../support/world.ts';

/** FLT-4: a mail server that refuses, hangs, puts off, dies after the mail; and a program that dies. */

let server: TestMailServer;
let world: World;
const minute = 60_000;
const noon = new Date('2026-11-22T12:00:00Z').getTime();
const at = (minutes: number) => () => new Date(noon + minutes * minute);

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  world = await freshWorld();
  server.expect();
});
afterEach(() => world.close());

const letter: OutgoingMail = {
  to: 'aase.oestergaard@demo.example',
  subject: 'Dagsorden: særlige tilbud på Læsø – blå mærker & ærø',
  text: `Kære Åse\n\nDagsordenen ligger her: ${linkInMail('/moeder/das/2026-11-26')}\n.\n..\nVenlig hilsen\n`,
  purpose: 'dispatch',
};
const queue = (mail = letter) => queueAs(world.database, world.actor('mette'), mail);
const sendAt = (minutes: number, settings = server.settings()) =>
  sendDueMails(workplace(world, settings, at(minutes)));
const states = async () => (await outboxOf(world)).map(({ state }) => state);

test('a mail arrives with its letters, its links, its attachments and one-click unsubscribing', async () => {
  const before = (await server.received()).length;
  const pdf = {
    name: 'Dagsorden på dansk æøå.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-'),
  };
  const listUnsubscribe = linkInMail(`/foelger/stop/${'t'.repeat(43)}`);
  await queue({ ...letter, attachments: [pdf], listUnsubscribe });
  expect((await server.received()).length).toBe(before); // nothing leaves before the worker comes
  await sendAt(0);
  const mail = (await server.received()).at(-1);
  expect(mail?.subject).toBe(letter.subject);
  expect(mail?.from).toEqual({
    name: 'Rammeaftalesekretariatet for børn & unge, Ærø',
    address: 'post@demo.example',
  });
  expect(mail?.to).toEqual([{ name: '', address: letter.to }]);
  expect(mail?.text?.trimEnd()).toBe(
    'Kære Åse\n\nDagsordenen ligger her: https://rammevaerk.example/moeder/das/2026-11-26\n.\n..\nVenlig hilsen',
  );
  const header = (key: string) => mail?.headers.find((one) => one.key === key)?.value;
  expect(header('list-unsubscribe')).toBe(`<https://rammevaerk.example/foelger/stop/${'t'.repeat(43)}>`);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(header('auto-submitted')).toBe('auto-generated');
  expect(mail?.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    [pdf.name, pdf.mediaType],
  ]);
  expect(await outboxOf(world)).toMatchObject([{ state: 'sent', tries: 1, sent_at: at(0)() }]);
});

/** What one bad server makes of the mail, and what the second try, an hour later, does. */
const faults: [MailServerMood, first: string, afterAnHour: string, handedOver: number, words: RegExp][] = [
  ['says-try-later', 'waiting', 'sent', 1, /senere/],
  ['refuses-everybody', 'waiting', 'sent', 1, /127\.0\.0\.1/],
  ['refuses-recipient', 'refused', 'refused', 0, /Ingen med det navn her/],
  ['puts-recipient-off', 'waiting', 'sent', 1, /om lidt/],
  ['refuses-mail', 'refused', 'refused', 1, /For stor til os/],
  ['hangs-at-greeting', 'waiting', 'sent', 1, /127\.0\.0\.1/],
  ['hangs-before-mail', 'waiting', 'sent', 1, /127\.0\.0\.1/],
  ['dies-before-mail', 'waiting', 'sent', 1, /127\.0\.0\.1/],
  ['hangs-after-mail', 'unclear', 'unclear', 1, /127\.0\.0\.1/],
  ['dies-after-mail', 'unclear', 'unclear', 1, /127\.0\.0\.1/],
];

test.each(faults)('a server that %s: the mail is %s, and an hour later %s', async (mood, ...expected) => {
  const [first, afterAnHour, handedOver, words] = expected;
  const before = server.handedOver();
  server.expect(mood);
  await queue();
  await sendAt(0, mood.startsWith('hangs') ? server.settings({ times: hasty }) : server.settings());
  const [mail] = await outboxOf(world);
  expect(mail).toMatchObject({ state: first, tries: 1 });
  expect(mail?.answer).toMatch(words);
  await sendAt(60);
  expect(await states()).toEqual([afterAnHour]);
  expect(server.handedOver() - before).toBe(handedOver);
});

test('the delay grows, and after the last try the mail is refused with the last words of the server', async () => {
  server.expect(...Array<MailServerMood>(9).fill('puts-recipient-off'));
  await queue();
  const waits: (number | undefined)[] = [];
  for (let now = 0; now < 20; now += 1) {
    const before = (await outboxOf(world))[0]?.tries;
    await sendAt(now);
    const [mail] = await outboxOf(world);
    if (mail && mail.tries !== before) waits.push(mail.due_at ? mail.due_at.getTime() - noon : undefined);
  }
  // Due after 1, 2 and 4 minutes; the fourth try is the last.
  expect(waits).toEqual([minute, 3 * minute, 7 * minute, undefined]);
  expect(await outboxOf(world)).toMatchObject([{ state: 'refused', tries: 4 }]);
});

test('a server that is not there, or cannot prove who it is, gets nothing', async () => {
  const closed = await startMailServer();
  const { port } = closed.settings();
  await closed.close();
  await queue();
  await sendAt(0, server.settings({ port }));
  expect(await outboxOf(world)).toMatchObject([
    { state: 'waiting', answer: expect.stringContaining('ECONNREFUSED') },
  ]);
  const expired = await startMailServer({ tls: 'expired' });
  await sendAt(5, expired.settings({ encryption: 'required' }));
  expect((await outboxOf(world))[0]?.answer).toMatch(/certificate/);
  await sendAt(20, server.settings({ encryption: 'required' })); // offers no encryption at all
  expect((await outboxOf(world))[0]?.answer).toMatch(/STARTTLS/);
  expect(await states()).toEqual(['waiting']);
  expect([expired.handedOver(), await expired.received()]).toEqual([0, []]);
  await expired.close();
});

test.each([
  ['from-start', 'from-start'],
  ['when-asked', 'required'],
  ['when-asked', 'if-offered'],
] as const)(
  'encryption %s, taken as %s: sent where the certificate is trusted, else not',
  async (tls, encryption) => {
    const encrypted = await startMailServer({ tls });
    await queue();
    await sendAt(0, encrypted.settings({ encryption }));
    expect((await outboxOf(world))[0]?.answer).toMatch(/self-signed certificate/);
    expect(encrypted.handedOver()).toBe(0);
    await sendAt(2, encrypted.settings({ encryption, certificate: testCertificate }));
    expect([await states(), encrypted.handedOver()]).toEqual([['sent'], 1]);
    await encrypted.close();
  },
);

describe('a worker that dies', () => {
  const claim = async () => {
    const id = (await world.owner.query<{ id: string }>('select id from mails')).rows[0]?.id ?? '';
    const mail = await claimMail(world.database, id, at(0)());
    if (!mail) throw new Error('the mail is there and due');
    return mail;
  };
  const later = claimMs / minute + 1;

  test('before the first byte of the mail: it is sent by the next worker, once', async () => {
    await queue();
    await claim();
    await sendAt(1);
    expect(await states()).toEqual(['sending']); // somebody may still have it
    await sendAt(later);
    expect(await states()).toEqual(['sent']);
  });

  test('while it hands the mail over: nobody knows, and it is not sent again by itself', async () => {
    const before = server.handedOver();
    await queue();
    await markHandedOver(world.database, await claim(), at(0)());
    await sendAt(later);
    await sendAt(later + 60);
    expect(await states()).toEqual(['unclear']);
    expect(server.handedOver()).toBe(before);
  });

  test('that was only slow may not hand over what another has taken', async () => {
    await queue();
    const slow = await claim();
    await sendAt(later);
    await expect(markHandedOver(world.database, slow, at(later)())).rejects.toThrow('taken this mail over');
  });
});

describe('a worker killed with -9', () => {
  const later = claimMs / minute + 1;
  const patient = { connectMs: 60_000, greetingMs: 60_000, silenceMs: 60_000, wholeMs: 60_000 };
  /** Starts a worker in a process of its own, and kills it once the server has it where it hangs. */
  const killedWhen = async (hangs: () => boolean) => {
    const env = {
      ...process.env,
      APP_URL: world.appUrl,
      NOW: at(0)().toISOString(),
      MAIL_SERVER: JSON.stringify(server.settings({ times: patient })),
    };
    const child = spawn(process.execPath, ['tests/support/mail-child.ts'], { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await until('the server hangs', async () => (hangs() ? true : undefined));
    child.kill('SIGKILL');
    await ended;
  };

  test('before the mail goes: three mails, none lost, each once', async () => {
    const [sent, met] = [server.handedOver(), server.connections()];
    for (let number = 1; number <= 3; number += 1) await queue();
    server.expect('hangs-before-mail');
    await killedWhen(() => server.connections() > met && server.hasDone());
    expect((await states()).toSorted()).toEqual(['queued', 'queued', 'sending']);
    await sendAt(later);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(server.handedOver() - sent).toBe(3);
  });

  test('after the mail went: it is unclear, the others are sent, nothing is sent twice', async () => {
    const sent = server.handedOver();
    for (let number = 1; number <= 3; number += 1) await queue();
    server.expect('hangs-after-mail');
    await killedWhen(() => server.handedOver() > sent);
    await sendAt(later);
    expect((await states()).toSorted()).toEqual(['sent', 'sent', 'unclear']);
    expect(server.handedOver() - sent).toBe(3);
  });
});

test('a mail is queued by the change that commits, and by no other', async () => {
  const jobs = await startJobs(world.appUrl, () => {});
  const broken = changeAs(world.database, world.actor('mette'), async (db) => {
    await queueMail(db, jobs, letter);
    throw new Error('the change does not come about');
  });
  await expect(broken).rejects.toThrow('does not come about');
  expect(await states()).toEqual([]);
  await jobs.stop();
});

test('what was queued while no worker ran is sent when one starts, each mail once', async () => {
  const before = server.handedOver();
  const first = await startJobs(world.appUrl, () => {});
  await changeAs(world.database, world.actor('mette'), async (db) => {
    for (let number = 1; number <= 5; number += 1)
      await queueMail(db, first, { ...letter, key: `letter-${number}` });
    await queueMail(db, first, { ...letter, key: 'letter-5' });
  });
  await first.stop();
  const jobs = await startJobs(world.appUrl, () => {});
  const place = { database: world.database, jobs, clock: at(0), log: () => {} };
  await startMailWorker({ ...place, transport: smtpTransport(server.settings()) });
  await until('all mails are sent', async () =>
    (await states()).every((state) => state === 'sent') ? true : undefined,
  );
  await jobs.stop();
  expect((await states()).length).toBe(5);
  expect(server.handedOver() - before).toBe(5);
});
