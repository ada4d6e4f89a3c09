import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
}, 60_000);
afterAll(() => world.close());

const pageOf = async (who: As, address: string) => {
  const response = await (await world.as(who)).get(address);
  return { status: response.status, text: await response.text() };
};
const post = async (who: As, address: string, form: Record<string, string> = {}) => {
  const response = await (await world.as(who)).post(address, form);
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
};
const lines = async (event: string) => (await world.auditLog()).filter((line) => line.startsWith(event));

describe('who may follow', () => {
  test('who has not signed in is asked to, and finds no button', async () => {
    expect((await pageOf('nobody', '/foelger')).status).toBe(303);
    expect((await post('nobody', '/foelger/sager/2026-001')).status).toBe(403);
    expect((await pageOf('nobody', '/fora/das')).text).not.toContain('/foelger/fora/das');
  });

  test('what is not there, or not for this reader, cannot be followed', async () => {
    expect((await post('birgitte', '/foelger/sager/1999-001')).status).toBe(404);
    expect((await post('birgitte', '/foelger/fora/findes-ikke')).status).toBe(404);
    expect((await post('birgitte', '/foelger/fora/das/ophoer')).status).toBe(404);
  });
});

test('a matter and a body are followed from their pages, seen in the list, and stopped', async () => {
  expect((await pageOf('birgitte', '/sager/2026-001')).text).toContain('action="/foelger/sager/2026-001"');
  expect(await post('birgitte', '/foelger/sager/2026-001')).toMatchObject({
    status: 303,
    location: '/sager/2026-001',
  });
  expect((await post('birgitte', '/foelger/fora/das')).location).toBe('/fora/das');
  expect((await post('birgitte', '/foelger/fora/das')).status).toBe(303); // twice is harmless
  expect((await pageOf('birgitte', '/sager/2026-001')).text).toMatch(
    /sager\/2026-001\/ophoer.*Følger – stop/s,
  );
  const list = (await pageOf('birgitte', '/foelger')).text;
  expect(list).toContain('href="/sager/2026-001"');
  expect(list).toContain('href="/fora/das"');
  expect(list).toMatch(/mandag den 23\.\snovember\s2026/);
  expect(list).toContain('birgitte.holm@demo.example');
  expect((await pageOf('ole', '/foelger')).text).not.toContain('/fora/das/ophoer');
  expect((await post('birgitte', '/foelger/fora/das/ophoer')).location).toBe('/foelger');
  expect((await pageOf('birgitte', '/foelger')).text).not.toContain('href="/fora/das"');
  const stop =
    /action="([^"]*\/ophoer[^"]*)"/.exec((await pageOf('birgitte', '/sager/2026-001')).text)?.[1] ?? '';
  expect((await post('birgitte', stop)).location).toBe('/sager/2026-001');
  await post('birgitte', '/foelger/sager/2026-001');
  const elsewhere = '/foelger/sager/2026-001/ophoer?fra=https://andet.example';
  expect((await post('birgitte', elsewhere)).location).toBe('/foelger');
  expect(await lines('matter.followed')).toContain('matter.followed done');
  expect(await lines('body.unfollowed')).toContain('body.unfollowed done');
});

test('a merged matter is followed where it went', async () => {
  const [first, second] = ['2026-001', '2026-002'];
  await post('henning', `/foelger/sager/${second}`);
  const id = `(select id from matters where number = '${first}')`;
  await world.owner.query(`update items set matter_id = ${id}
    where matter_id = (select id from matters where number = '${second}')`);
  await world.owner.query(`update matters set former_numbers = array['${second}'] where number = '${first}'`);
  const { text } = await pageOf('henning', '/foelger');
  expect(text).toContain(`href="/sager/${first}"`);
  expect((await post('henning', `/foelger/sager/${second}/ophoer`)).status).toBe(303);
  expect((await pageOf('henning', '/foelger')).text).not.toContain(`href="/sager/${first}"`);
});

describe('how often', () => {
  const version = (text: string): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

  test('is chosen, and chosen on an old page it is refused with what holds now', async () => {
    await post('signe', '/foelger/fora/das');
    const old = version((await pageOf('signe', '/foelger')).text);
    const chosen = await post('signe', '/foelger/hyppighed', { version: old, frequency: 'daily' });
    expect(chosen.location).toBe('/foelger?gemt=ja');
    expect((await pageOf('signe', '/foelger?gemt=ja')).text).toMatch(/value="daily"[^>]*checked/);
    const late = await post('signe', '/foelger/hyppighed', { version: old, frequency: 'never' });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/value="daily"[^>]*checked/);
    expect(late.text).toContain('et andet vindue');
  });

  test('without a choice, with a choice that is none, and with a foreign field', async () => {
    const now = version((await pageOf('signe', '/foelger')).text);
    expect((await post('signe', '/foelger/hyppighed', { version: now })).status).toBe(422);
    expect((await post('signe', '/foelger/hyppighed', { version: now, frequency: 'hourly' })).status).toBe(
      422,
    );
    const foreign = { version: now, frequency: 'daily', user: 'x' };
    expect((await post('signe', '/foelger/hyppighed', foreign)).status).toBe(400);
  });

  test('everything is stopped at once', async () => {
    expect((await post('signe', '/foelger/ophoer')).location).toBe('/foelger');
    expect((await pageOf('signe', '/foelger')).text).toContain('Du følger ikke noget endnu');
    expect(await lines('follows.stopped')).toEqual(['follows.stopped done']);
  });
});

test('without a known address the page says so', async () => {
  await post('niels', '/foelger/fora/das');
  await world.owner.query(`update users set email = null where email = 'niels.hald@demo.example'`);
  expect((await pageOf('niels', '/foelger')).text).toContain('Vi kender ikke din mailadresse');
});
