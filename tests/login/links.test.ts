/** Links in mails: what they open, for how long, for whom, and what they never tell. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityPaths } from '../../src/modules/identity/paths.ts';
import { linkAddress } from '../../src/modules/identity/rules/link-lives.ts';
import {
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
  for (const who of ['birgitte', 'henning', 'signe'] as const) await world.givePassword(who);
});
afterAll(() => world.close());

let used = 0;
const elsewhere = (): Visitor => world.visitor(`203.0.113.${(used += 1)}`);
const newPassword = 'Fire blå skibe i tågen';
const choose = (visitor: Visitor, linkToken: string, password = newPassword): Promise<Response> =>
  visitor.post('/adgangskode', { linkToken, newPassword: password, newPasswordAgain: password });
const ask = (visitor: Visitor, email: string): Promise<Response> =>
  visitor.post('/glemt-adgangskode', { email });
const resetLink = async (who: 'birgitte' | 'henning' | 'signe'): Promise<string> => {
  await ask(elsewhere(), world.email(who));
  return (await world.resetLinks()).at(-1) ?? '';
};
const works = async (token: string): Promise<boolean> =>
  (await elsewhere().get(`/adgangskode?noegle=${token}`)).status === 200;

test('the mail and the route table agree on where a link leads', () => {
  expect(linkAddress('x')).toBe(`${identityPaths.link.to({})}?noegle=x`);
});

test('AUTH-4 an invitation opens the account once: a password is chosen, and with it one signs in', async () => {
  const token = await world.invite('jonas');
  const visitor = elsewhere();
  const page = await (await visitor.get(`/adgangskode?noegle=${token}`)).text();
  expect(page).toContain('Velkommen');
  expect(page).toContain('jonas@test.example');
  const chosen = await choose(visitor, token, goodPassword);
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/log-ind/adgangskode?klar=valgt']);
  expect((await signIn(visitor, world.email('jonas'))).status).toBe(303);
  expect([await works(token), (await choose(elsewhere(), token)).status]).toEqual([false, 404]);
});

test('AUTH-4 looking at a link changes nothing: it works as often as it is looked at', async () => {
  const token = await world.invite('palle');
  for (let at = 0; at < 3; at += 1) expect(await works(token)).toBe(true);
  const { rows } = await world.owner.query(
    'select 1 from account_links where used_at is null and ended_at is null',
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('AUTH-4 an invitation works for seven days, and the newest only', async () => {
  const first = await world.invite('tove');
  const second = await world.invite('tove');
  expect([await works(first), await works(second)]).toEqual([false, true]);
  world.pass(7 * 24 * 60 - 1);
  expect(await works(second)).toBe(true);
  world.pass(1);
  expect([await works(second), (await choose(elsewhere(), second)).status]).toEqual([false, 404]);
});

test('AUTH-4 a reset works for ten minutes', async () => {
  const token = await resetLink('birgitte');
  world.pass(9, 59);
  expect(await works(token)).toBe(true);
  world.pass(0, 1);
  expect([await works(token), (await choose(elsewhere(), token)).status]).toEqual([false, 404]);
});

test('AUTH-4 the database itself allows no longer life, whoever asks', async () => {
  const row = `insert into account_links (token_hash, user_id, purpose, email, made_at, expires_at)
    values (sha256('x'), $1, 'reset', 'a@b.example', now(), now() + interval '11 minutes')`;
  const tried = world.owner.query(row, [world.actor('birgitte').userId]);
  await expect(tried).rejects.toMatchObject({ constraint: 'account_links_life_check' });
});

test('AUTH-4 a link is bound to the account and to the address it was sent to', async () => {
  const token = await resetLink('birgitte');
  await choose(elsewhere(), token);
  expect((await signIn(elsewhere(), world.email('henning'), { password: newPassword })).status).toBe(422);
  expect((await signIn(elsewhere(), world.email('birgitte'), { password: newPassword })).status).toBe(303);
  const other = await resetLink('henning');
  await world.owner.query('update users set email = $1 where id = $2', [
    'ny@test.example',
    world.actor('henning').userId,
  ]);
  expect([await works(other), (await choose(elsewhere(), other)).status]).toEqual([false, 404]);
  await world.owner.query('update users set email = $1 where id = $2', [
    world.email('henning'),
    world.actor('henning').userId,
  ]);
});

test('AUTH-4 a reset ends every login, keeps the second factor, and tells the owner', async () => {
  const owner = elsewhere();
  await signIn(owner, world.email('signe'));
  await turnOnSecondFactor(owner, world.clock());
  expect((await choose(elsewhere(), await resetLink('signe'))).status).toBe(303);
  expect((await owner.get('/min-konto')).status).toBe(303);
  const answer = await signIn(elsewhere(), world.email('signe'), { password: newPassword });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Skriv din kode')]);
  const { rows } = await world.owner.query<{ subject: string }>(
    `select subject from mails where to_address = $1 order by number desc limit 1`,
    [world.email('signe')],
  );
  expect(rows[0]?.subject).toBe('Din adgangskode er skiftet');
});

test('AUTH-4 a weak password uses nothing up: the link still works', async () => {
  const token = await resetLink('birgitte');
  const answer = await choose(elsewhere(), token, 'password1234567');
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('for let at gætte')]);
  const short = await choose(elsewhere(), token, 'gx7 vøLq');
  expect(await short.text()).toContain('mindst 15 tegn');
  expect(await works(token)).toBe(true);
});

test('AUTH-4 of 1,000 at once with the same link one succeeds', async () => {
  const token = await resetLink('henning');
  const counts: Record<number, number> = {};
  for (let batch = 0; batch < 20; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const password = `Hver sin skov nummer ${batch} ${at}`;
        const body = { csrf: '', formKey: crypto.randomUUID(), linkToken: token };
        const form = new URLSearchParams({ ...body, newPassword: password, newPasswordAgain: password });
        const headers = { 'sec-fetch-site': 'same-origin' };
        return world.app.request('http://localhost/adgangskode', { method: 'POST', body: form, headers });
      }),
    );
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  }
  expect(counts).toEqual({ 303: 1, 404: 999 });
  const { rows } = await world.owner.query<{ version: number }>(
    'select version from passwords where user_id = $1',
    [world.actor('henning').userId],
  );
  expect(rows[0]?.version).toBe(2);
}, 120_000);

test('AUTH-4 asked for twice, the first link is dead', async () => {
  const [first, second] = [await resetLink('birgitte'), await resetLink('birgitte')];
  expect([await works(first), await works(second)]).toEqual([false, true]);
});

test('nobody learns from a reset whether an address is known: the same answer, and a job either way', async () => {
  world.pass(61);
  const answers: string[] = [];
  for (const email of [world.email('birgitte'), 'nobody@test.example', 'ole.winther@demo.example']) {
    const answer = await ask(elsewhere(), email);
    answers.push(`${answer.status} ${answer.headers.get('location')} ${world.jobs.at(-1)?.queue}`);
    const before = await mailCount();
    await world.resetLinks();
    expect((await mailCount()) - before).toBe(email === world.email('birgitte') ? 1 : 0);
  }
  expect(new Set(answers)).toEqual(new Set(['303 /glemt-adgangskode?sendt=1 identity.reset']));
  const page = await (await elsewhere().get('/glemt-adgangskode?sendt=1')).text();
  expect(page).toContain('Hvis adressen findes hos os, har vi sendt en mail.');
});

const mailCount = async (): Promise<number> =>
  Number(
    (await world.owner.query<{ count: string }>(`select count(*) from mails where purpose = 'reset'`)).rows[0]
      ?.count,
  );

test('five mails an hour to one address, whoever asks and whether or not it is known', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 6; at += 1) statuses.push((await ask(elsewhere(), 'ukendt@test.example')).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  world.pass(60, 1);
  expect((await ask(elsewhere(), 'ukendt@test.example')).status).toBe(303);
  expect((await ask(elsewhere(), 'ikke en adresse')).status).toBe(422);
});

test('only an administrator’s transaction can invite', async () => {
  const { changeAs } = await import('../../src/platform/database.ts');
  const { inviteUser } = await import('../../src/modules/identity/index.ts');
  const invitation = {
    personId: world.actor('jonas').personId ?? '',
    email: 'x@test.example',
    now: world.clock(),
  };
  const { noJobs } = await import('../../src/platform/jobs.ts');
  for (const who of ['birgitte', 'vibeke', 'niels'] as const) {
    const tried = changeAs(world.database, world.actor(who), (db) =>
      inviteUser(db, { ...invitation, jobs: noJobs }),
    );
    await expect(tried).rejects.toMatchObject({ code: '42501' });
  }
});

test('only hashes of links are stored, and no log and no audit line holds one', async () => {
  const token = await resetLink('birgitte');
  await choose(elsewhere(), token, 'Otte grønne døre i en mur');
  const { rows } = await world.owner.query<{ line: string }>(`
    select account_links::text as line from account_links union all select audit_lines::text from audit_lines
    union all select form_keys::text from form_keys union all select mails::text from mails`);
  const all = [...rows.map(({ line }) => line), ...world.logged].join('\n');
  expect(token).toHaveLength(43);
  expect(all).not.toContain(token);
  expect(all).not.toContain('grønne døre');
});
