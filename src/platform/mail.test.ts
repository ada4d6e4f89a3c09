import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMailServer, type TestMailServer } from '../../tests/support/mail-server.ts';
import { outboxOf, outboxOnly, queueAs, workplace } from '../../tests/support/mail.ts';
import { freshWorld, type World } from '../../tests/support/world.ts';
import { anonymous } from '../kernel/actor.ts';
import { changeAs, readAs } from './database.ts';
import { sendDueMails } from './mail-worker.ts';
import { isMailAddress, mailLimits, mailProblem, queueMail, type OutgoingMail } from './mail.ts';

const mail: OutgoingMail = {
  to: 'mette.lindholm@demo.example',
  subject: 'Nulstil din adgangskode',
  text: 'Brug linket: /adgang/HEMMELIGT',
  purpose: 'reset',
};
const file = { name: 'bilag.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(3) };

describe('what may not be sent is refused in words that do not repeat it', () => {
  test.each([
    ['a line break in the subject', { subject: 'Hej\r\nBcc: anden@demo.example' }, 'Emnet'],
    ['an empty subject', { subject: '' }, 'Emnet'],
    ['a subject without end', { subject: 'x'.repeat(mailLimits.subjectCharactersMax + 1) }, 'Emnet'],
    ['two addresses', { to: 'a@demo.example,b@demo.example' }, 'Mailadressen'],
    ['a name in the address', { to: 'Mette <a@demo.example>' }, 'Mailadressen'],
    ['a line break in the address', { to: 'a@demo.example\r\nBcc: b@demo.example' }, 'Mailadressen'],
    ['a text without end', { text: 'x'.repeat(mailLimits.textCharactersMax + 1) }, 'tekst'],
    ['a line break in a link', { listUnsubscribe: 'https://x.example/\r\nBcc: b@x.example' }, 'link'],
    ['a line break in a file name', { attachments: [{ ...file, name: 'a\r\nX: b.pdf' }] }, 'bilags navn'],
    ['a type that is a header', { attachments: [{ ...file, mediaType: 'text/plain\r\nX: y' }] }, 'type'],
    ['too many files', { attachments: Array(mailLimits.attachmentsMax + 1).fill(file) }, 'højst'],
    [
      'files no server takes',
      { attachments: [{ ...file, bytes: new Uint8Array(mailLimits.attachmentBytesMax + 1) }] },
      'fylder',
    ],
  ])('%s', (_name, changed: Partial<OutgoingMail>, word) => {
    const problem = mailProblem({ ...mail, ...changed });
    expect(problem).toContain(word);
    expect(problem).not.toContain('demo.example');
  });

  test('and an ordinary mail is not', () => {
    expect(mailProblem({ ...mail, attachments: [file] })).toBeUndefined();
    expect(isMailAddress("åse.o'hara+ramme@sub.brønderslev.dk")).toBe(true);
  });
});

describe('the outbox', () => {
  let world: World;
  let server: TestMailServer;
  const noon = () => new Date('2026-11-22T12:00:00Z');
  beforeAll(async () => {
    world = await freshWorld();
    server = await startMailServer();
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });

  const textsSeenBy = (who: 'mette' | 'birgitte' | 'ole') =>
    readAs(world.database, world.actor(who), (db) =>
      db.selectFrom('mail_texts').select('body_text').execute(),
    );
  const mailsSeenBy = (who: 'mette' | 'birgitte' | 'ole') =>
    readAs(world.database, world.actor(who), (db) => db.selectFrom('mails').select('subject').execute());

  test('a mail that is refused changes nothing, and one key is queued once', async () => {
    const refused = queueAs(world.database, world.actor('mette'), { ...mail, subject: 'a\nb' });
    await expect(refused).rejects.toThrow('linjeskift');
    expect(await outboxOf(world)).toEqual([]);
    const notice: OutgoingMail = { ...mail, subject: 'Besked', purpose: 'notice', key: 'en-gang' };
    await queueAs(world.database, world.actor('mette'), notice);
    await queueAs(world.database, world.actor('birgitte'), { ...notice, subject: 'Den samme nøgle' });
    expect(await mailsSeenBy('mette')).toEqual([{ subject: 'Besked' }]);
  });

  test('who has not signed in may ask for a mail, and sees none', async () => {
    await changeAs(world.database, anonymous, (db) => queueMail(db, outboxOnly, mail));
    const seen = await readAs(world.database, anonymous, (db) =>
      db.selectFrom('mails').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  test('the secretariat sees the mails, others none; a link into an account nobody', async () => {
    expect(await mailsSeenBy('mette')).toHaveLength(2);
    expect(await textsSeenBy('mette')).toEqual([{ body_text: mail.text }]); // the notice has the same text
    const both = await world.owner.query('select from mail_texts');
    expect(both.rowCount).toBe(2);
    for (const who of ['birgitte', 'ole'] as const) {
      expect(await mailsSeenBy(who)).toEqual([]);
      expect(await textsSeenBy(who)).toEqual([]);
    }
  });

  test('a person changes no mail that is on its way, and cannot call one sent', async () => {
    const change = (state: string) =>
      changeAs(world.database, world.actor('mette'), (db) =>
        db.updateTable('mails').set({ state, sent_at: noon() }).executeTakeFirst(),
      );
    expect((await change('sent')).numUpdatedRows).toBe(0n);
    await world.owner.query(`update mails set state = 'unclear'`);
    await expect(change('sent')).rejects.toThrow('row-level security');
    await world.owner.query(`update mails set state = 'queued'`);
  });

  test('once sent, single-use links and attachments are gone from the database', async () => {
    const digest: OutgoingMail = {
      ...mail,
      purpose: 'digest',
      text: 'Nyt i sagen. Stop: /foelger/stop/HEMMELIGT',
      secret: 'HEMMELIGT',
      listUnsubscribe: 'https://rammevaerk.example/foelger/stop/HEMMELIGT',
      attachments: [{ ...file, bytes: Buffer.from('HEMMELIGT') }],
    };
    await queueAs(world.database, world.actor('mette'), digest);
    await world.owner.query(`delete from mails where purpose = 'notice'`);
    await sendDueMails(workplace(world, server.settings(), noon));
    const sent = await server.received();
    expect(sent.map(({ text }) => text?.includes('HEMMELIGT'))).toEqual([true, true]);
    const kept = await world.owner.query<{ body_text: string; list_unsubscribe: string | null }>(
      'select body_text, list_unsubscribe, secret from mail_texts',
    );
    expect(kept.rows).toEqual([
      { body_text: 'Nyt i sagen. Stop: /foelger/stop/…', list_unsubscribe: null, secret: null },
    ]);
    const files = await world.owner.query('select name, bytes, byte_count from mail_attachments');
    expect(files.rows).toEqual([{ name: 'bilag.pdf', bytes: null, byte_count: 9 }]);
  });
});
