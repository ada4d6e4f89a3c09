import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { outboxOf, queueAs, workplace } from '../../../tests/support/mail.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { sendDueMails } from '../../platform/mail-worker.ts';
import { linkInMail, type OutgoingMail } from '../../platform/mail.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
}, 60_000);
afterAll(() => world.close());

const mail: OutgoingMail = {
  to: 'henning.aagaard@demo.example',
  subject: 'Dagsorden til DAS <b>26. november</b>',
  text: `Kære Henning\n\n${linkInMail('/moeder/das/2026-11-26')}\n<script>x</script>`,
  purpose: 'dispatch',
  attachments: [{ name: 'dagsorden.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(2500) }],
};
const queue = async (changed: Partial<OutgoingMail> = {}): Promise<string> => {
  await queueAs(world.database, world.actor('mette'), { ...mail, ...changed });
  const { rows } = await world.owner.query<{ number: number }>('select max(number) as number from mails');
  return String(rows[0]?.number);
};
const setState = (number: string, state: string, answer = '') =>
  world.owner.query('update mails set state = $2, answer = $3 where number = $1', [number, state, answer]);
const pageOf = async (who: As, address: string) => {
  const response = await (await world.as(who)).get(address);
  return { status: response.status, text: await response.text() };
};
const versionIn = (text: string): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

test.each(['birgitte', 'ole', 'niels', 'nobody'] as const)('%s has no way to the mails', async (who) => {
  const number = await queue();
  const expected = who === 'nobody' ? 303 : 403;
  expect((await pageOf(who, '/post')).status).toBe(expected);
  expect((await pageOf(who, `/post/${number}`)).status).toBe(expected);
  const again = await (await world.as(who)).post(`/post/${number}/genafsendelse`, { version: '1' });
  expect(again.status).toBe(403);
});

test('the list shows the newest first, filters by state in the address, and escapes', async () => {
  const number = await queue({ subject: 'En <i>afvist</i> mail' });
  await setState(number, 'refused', '550 Ingen med det navn');
  const all = (await pageOf('mette', '/post')).text;
  expect(all).toContain('En &lt;i&gt;afvist&lt;/i&gt; mail');
  expect(all).toContain('Afvist (1)');
  const refused = (await pageOf('mette', '/post?tilstand=refused')).text;
  expect(refused).toContain(`href="/post/${number}"`);
  expect(refused).not.toContain('Dagsorden til DAS');
  expect((await pageOf('mette', '/post?tilstand=nonsens&side=-3')).status).toBe(200);
  expect((await pageOf('mette', '/post?tilstand=unclear')).text).toContain('Ingen mails her');
});

test('a mail shows its text, its links and its attachments; reading it leaves a line', async () => {
  const number = await queue();
  const { text } = await pageOf('mette', `/post/${number}`);
  expect(text).toContain('<a href="/moeder/das/2026-11-26">');
  expect(text).toContain('&lt;script&gt;x&lt;/script&gt;');
  expect(text).toContain('dagsorden.pdf');
  expect(text).toContain('3 kB');
  expect(text).not.toContain('genafsendelse');
  expect((await world.auditLog()).at(-1)).toBe('mail.read done');
  for (const address of ['/post/999999', '/post/0', '/post/x', '/post/99999999999'])
    expect((await pageOf('mette', address)).status).toBe(404);
});

test.each(['invitation', 'reset'] as const)('of a mail of %s nobody reads the text', async (purpose) => {
  const number = await queue({ purpose, text: 'Brug HEMMELIGT-TOKEN' });
  const { text } = await pageOf('mette', `/post/${number}`);
  expect(text).not.toContain('HEMMELIGT');
  expect(text).not.toContain('dagsorden.pdf');
  expect(text).toContain('Teksten vises ikke');
});

describe('trying again', () => {
  test('a refused mail goes back into the queue once, and is sent', async () => {
    const number = await queue({ key: 'again' });
    await setState(number, 'refused', '550 Ingen med det navn');
    const shown = (await pageOf('mette', `/post/${number}`)).text;
    expect(shown).toContain('550 Ingen med det navn');
    expect(shown).toContain('Ja, send igen');
    const mette = await world.as('mette');
    const version = versionIn(shown);
    const done = await mette.post(`/post/${number}/genafsendelse`, { version });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/post/${number}`]);
    expect((await mette.post(`/post/${number}/genafsendelse`, { version })).status).toBe(409);
    expect((await mette.post(`/post/${number}/genafsendelse`, { version, x: 'y' })).status).toBe(400);
    const server = await startMailServer();
    await world.owner.query(`delete from mails where key is distinct from 'again'`);
    await sendDueMails(workplace(world, server.settings(), () => world.now));
    expect(await outboxOf(world)).toMatchObject([{ state: 'sent', tries: 1 }]);
    await server.close();
    expect((await pageOf('mette', `/post/${number}`)).text).toContain('Sendt');
  });

  test('an unclear one says that it may have arrived, and waits on the front page', async () => {
    const number = await queue();
    await setState(number, 'unclear', 'Connection closed');
    expect((await pageOf('mette', `/post/${number}`)).text).toContain(
      'får henning.aagaard@demo.example den to gange',
    );
    const front = (await pageOf('mette', '/')).text;
    expect(front).toContain('Én mail er uklar');
    expect(front).toContain('href="/post?tilstand=unclear"');
    expect((await pageOf('birgitte', '/')).text).not.toContain('/post');
  });

  test('an unclear one is noted as arrived, once, and then it is a sent one without its secret', async () => {
    const number = await queue({ purpose: 'reset', text: 'Brug HEMMELIGT-TOKEN' });
    await setState(number, 'unclear', 'Connection closed');
    const shown = (await pageOf('mette', `/post/${number}`)).text;
    expect(shown).toContain('Ja, den er kommet frem');
    const mette = await world.as('mette');
    const version = versionIn(shown);
    const done = await mette.post(`/post/${number}/ankomst`, { version });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/post/${number}`]);
    const texts = `select count(*)::int as count from mail_texts join mails on mails.id = mail_id where number = $1`;
    expect((await world.owner.query(texts, [number])).rows).toEqual([{ count: 0 }]);
    const { rows } = await world.owner.query('select state, sent_at from mails where number = $1', [number]);
    expect(rows).toEqual([{ state: 'sent', sent_at: world.now }]);
    expect((await mette.post(`/post/${number}/ankomst`, { version })).status).toBe(409);
    expect((await mette.post(`/post/${number}/genafsendelse`, { version: '2' })).status).toBe(409);
    expect((await world.auditLog()).at(-3)).toBe('mail.marked-arrived done');
    expect((await pageOf('mette', `/post/${number}`)).text).not.toContain('Ja, den er kommet frem');
  });

  test('a refused one cannot be noted as arrived, and nobody else may say so', async () => {
    const number = await queue();
    await setState(number, 'refused', '550 Ingen med det navn');
    expect((await pageOf('mette', `/post/${number}`)).text).not.toContain('ankomst');
    expect((await (await world.as('mette')).post(`/post/${number}/ankomst`, { version: '1' })).status).toBe(
      409,
    );
    await setState(number, 'unclear');
    expect(
      (await (await world.as('birgitte')).post(`/post/${number}/ankomst`, { version: '1' })).status,
    ).toBe(403);
    const { rows } = await world.owner.query('select state from mails where number = $1', [number]);
    expect(rows).toEqual([{ state: 'unclear' }]);
  });

  test.each(['queued', 'sending', 'waiting', 'sent'])(
    'a mail that is %s cannot be sent again',
    async (state) => {
      const number = await queue();
      await world.owner.query(
        `update mails set state = $2, claim = gen_random_uuid(), due_at = now(),
        sent_at = case when $2 = 'sent' then now() end where number = $1`,
        [number, state],
      );
      const mette = await world.as('mette');
      expect((await mette.post(`/post/${number}/genafsendelse`, { version: '1' })).status).toBe(409);
      const { rows } = await world.owner.query('select state from mails where number = $1', [number]);
      expect(rows).toEqual([{ state }]);
    },
  );
});
