/** Signing in with a password and a second step: who gets in, who does not, and that both look the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../src/platform/passwords.ts';
import {
  cheap,
  codeAt,
  goodPassword,
  loginWorld,
  signIn,
  turnOnSecondFactor,
  type LoginWorld,
  type Visitor,
} from './login-world.ts';

let world: LoginWorld;
beforeAll(async () => {
  world = await loginWorld();
  for (const who of ['birgitte', 'henning', 'signe', 'karsten', 'vibeke'] as const)
    await world.givePassword(who);
});
afterAll(() => world.close());

/** A network address nobody has tried from. */
let used = 0;
const elsewhere = (): Visitor => world.visitor(`203.0.113.${(used += 1)}`);
const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/min-konto')).status === 200;
const tokenOf = (visitor: Visitor): string => visitor.cookies.get('rv_login') ?? '';

/** What an attacker can see of an answer: everything but the key of the form, which is new for everybody. */
async function seen(answer: Response, typed: string): Promise<string> {
  const headers = [...answer.headers].map((pair) => pair.join(': ')).join('\n');
  const body = (await answer.text()).replaceAll(/[0-9a-f-]{36}/g, 'KEY').replaceAll(typed, 'TYPED');
  return `${answer.status}\n${headers}\n${body}`;
}

test('in production the way in is e-mail and password, and nobody can be picked', async () => {
  const page = await (await world.visitor().get('/log-ind?retur=%2Fmoeder')).text();
  expect(page).toContain('autocomplete="current-password"');
  expect(page).toContain('name="back" value="/moeder"');
  expect(page).not.toContain('Mette Lindholm');
  expect((await world.visitor().post('/log-ind', { back: '/', person: 'mette-lindholm' })).status).toBe(400);
});

test('signing in goes back to where one came from, and the line names who it was', async () => {
  const visitor = elsewhere();
  const answer = await signIn(visitor, ` ${world.email('birgitte').toUpperCase()} `, {
    back: '/moeder?aar=2016',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moeder?aar=2016']);
  expect(await isIn(visitor)).toBe(true);
  const query = `select user_id from audit_lines where event = 'login.started' and outcome = 'done' order by seq desc`;
  const { rows } = await world.owner.query<{ user_id: string }>(query);
  expect(rows[0]?.user_id).toBe(world.actor('birgitte').userId);
});

test('AUTH-2 unknown user, wrong password and no password: the same bytes', async () => {
  const typed = [world.email('henning'), 'nobody@test.example', 'ole.winther@demo.example'];
  const answers: string[] = [];
  for (const email of typed) {
    const answer = await signIn(elsewhere(), email, { password: 'Noget helt andet i dag' });
    expect(answer.status).toBe(422);
    answers.push(await seen(answer, email));
  }
  expect(new Set(answers).size).toBe(1);
});

test('AUTH-2 a disabled user is nobody, whatever the password', async () => {
  await world.owner.query('update users set disabled_at = now() where id = $1', [
    world.actor('vibeke').userId,
  ]);
  const [known, unknown] = [world.email('vibeke'), 'nobody@test.example'];
  expect(await seen(await signIn(elsewhere(), known), known)).toBe(
    await seen(await signIn(elsewhere(), unknown), unknown),
  );
});

test('LOGIN-1 the token is new at each sign-in, the old one is dead, and one brought along is not taken over', async () => {
  const visitor = elsewhere();
  visitor.cookies.set('rv_login', 'A'.repeat(43));
  await signIn(visitor, world.email('birgitte'));
  const first = tokenOf(visitor);
  expect(first).not.toBe('A'.repeat(43));
  await signIn(visitor, world.email('birgitte'));
  expect(tokenOf(visitor)).not.toBe(first);
  const old = elsewhere();
  old.cookies.set('rv_login', first);
  expect([await isIn(visitor), await isIn(old)]).toEqual([true, false]);
});

test('LOGIN-1 signing out kills the token', async () => {
  const visitor = elsewhere();
  await signIn(visitor, world.email('birgitte'));
  const old = elsewhere();
  old.cookies.set('rv_login', tokenOf(visitor));
  const out = await visitor.post('/log-ud');
  expect([visitor.cookies.has('rv_login'), await isIn(old)]).toEqual([false, false]);
  expect(out.headers.get('clear-site-data')).toBe('"storage"');
});

test('LOGIN-1 a change of rights gives a new token at the next request, and the old one is dead', async () => {
  const visitor = elsewhere();
  await signIn(visitor, world.email('birgitte'));
  expect(await isIn(visitor)).toBe(true);
  const before = tokenOf(visitor);
  expect(await isIn(visitor)).toBe(true);
  expect(tokenOf(visitor)).toBe(before); // the same rights, the same token
  const appointment = `insert into appointments (person_id, role, reason) values ($1, 'auditor', 'Prøve')`;
  await world.owner.query(appointment, [world.actor('birgitte').personId]);
  expect(await isIn(visitor)).toBe(true);
  const old = elsewhere();
  old.cookies.set('rv_login', before);
  expect(tokenOf(visitor)).not.toBe(before);
  expect([await isIn(visitor), await isIn(old)]).toEqual([true, false]);
});

test('AUTH-5 with a second factor the password alone opens nothing, and a code counts once', async () => {
  const owner = elsewhere();
  await signIn(owner, world.email('signe'));
  const { secret } = await turnOnSecondFactor(owner, world.clock());
  world.pass(2);
  const visitor = elsewhere();
  const step = await signIn(visitor, world.email('signe'));
  const page = await step.text();
  expect([step.status, visitor.cookies.size]).toEqual([200, 0]);
  const stepToken = /name="stepToken" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  const next = async (code: string): Promise<number> =>
    (await visitor.post('/log-ind/kode', { back: '/', stepToken, code })).status;
  expect(await next('000000')).toBe(422);
  const code = codeAt(secret, world.clock());
  expect([await next(code), await isIn(visitor)]).toEqual([303, true]);
  expect(await next(code)).toBe(422);
  const { rows } = await world.owner.query<{ means: string }>(
    'select means from logins where user_id = $1 order by created_at desc',
    [world.actor('signe').userId],
  );
  expect(rows[0]?.means).toBe('password-and-code');
});

test('AUTH-5 a step that took more than five minutes begins anew', async () => {
  const visitor = elsewhere();
  const page = await (await signIn(visitor, world.email('signe'))).text();
  const stepToken = /name="stepToken" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  world.pass(5, 1);
  const late = await visitor.post('/log-ind/kode', { back: '/', stepToken, code: '000000' });
  expect(await late.text()).toContain('Der gik for lang tid');
  const forged = await visitor.post('/log-ind/kode', { back: '/', stepToken: 'AAAA', code: '000000' });
  expect(forged.status).toBe(422);
});

test('AUTH-5 a recovery code opens once, and the owner is told', async () => {
  const owner = elsewhere();
  await signIn(owner, world.email('karsten'));
  const { codes } = await turnOnSecondFactor(owner, world.clock());
  const tries = async (code: string): Promise<number> => {
    const visitor = elsewhere();
    const page = await (await signIn(visitor, world.email('karsten'))).text();
    const stepToken = /name="stepToken" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    return (await visitor.post('/log-ind/kode', { back: '/', stepToken, code })).status;
  };
  const [first = '', second = ''] = codes;
  expect([
    await tries(first.toLowerCase().replaceAll('-', ' ')),
    await tries(first),
    await tries(second),
  ]).toEqual([303, 422, 303]);
  const { rows } = await world.owner.query<{ count: string }>(
    `select count(*) as count from mails where subject = 'En nødkode er brugt' and to_address = $1`,
    [world.email('karsten')],
  );
  expect(rows[0]?.count).toBe('2');
});

test('AUTH-1 ten passwords of an account are weighed in a quarter, from wherever; the owner gets in with his code', async () => {
  world.pass(20);
  const owner = elsewhere();
  await signIn(owner, world.email('henning'));
  const { secret } = await turnOnSecondFactor(owner, world.clock());
  world.pass(20);
  const statuses: Record<number, number> = {};
  const form = { csrf: '', back: '/', email: world.email('henning'), password: 'Jeg gætter bare igen' };
  const from = async (address: string): Promise<number> => {
    const body = new URLSearchParams({ ...form, formKey: crypto.randomUUID() });
    const headers = { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address };
    return (
      await world.app.request('http://localhost/log-ind/adgangskode', { method: 'POST', body, headers })
    ).status;
  };
  for (let at = 0; at < 200; at += 1) {
    const status = await from(`10.0.${at}.1`);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  expect(statuses).toEqual({ 422: 10, 429: 190 });
  const late = elsewhere();
  const locked = await signIn(late, world.email('henning'));
  expect([locked.status, await locked.text()]).toEqual([429, expect.stringContaining('name="code"')]);
  const code = codeAt(secret, world.clock());
  expect((await signIn(late, world.email('henning'), { code })).status).toBe(303);
  expect((await signIn(elsewhere(), world.email('henning'), { code })).status).toBe(429); // used up
  world.pass(15, 1);
  expect((await signIn(elsewhere(), world.email('henning'))).status).toBe(200); // the second step
  for (let at = 0; at < 30; at += 1) await from('10.1.1.1');
  expect((await signIn(world.visitor('10.1.1.1'), world.email('birgitte'))).status).toBe(429);
  expect((await signIn(elsewhere(), world.email('birgitte'))).status).toBe(303);
}, 120_000);

test('a password stored at a lower cost is stored anew at sign-in', async () => {
  const { userId } = world.actor('birgitte');
  const stored = await hashPassword(goodPassword, { ...cheap, N: 2 ** 11 });
  await world.owner.query('update passwords set hash = $1 where user_id = $2', [stored, userId]);
  expect((await signIn(elsewhere(), world.email('birgitte'))).status).toBe(303);
  const { rows } = await world.owner.query<{ hash: string }>(
    'select hash from passwords where user_id = $1',
    [userId],
  );
  expect(rows[0]?.hash).toMatch(/^scrypt\$4096\$8\$1\$/);
  expect((await signIn(elsewhere(), world.email('birgitte'))).status).toBe(303);
});

test('no log and no audit line holds a password, a code, a token or an address of mail', async () => {
  const { rows } = await world.owner.query<{ line: string }>(
    'select audit_lines::text as line from audit_lines',
  );
  const all = [...rows.map(({ line }) => line), ...world.logged].join('\n');
  expect(rows.length).toBeGreaterThan(10);
  for (const secret of [goodPassword, '@test.example', 'stepToken', 'Jeg gætter'])
    expect(all).not.toContain(secret);
});
