/** One's own account, how long a login lives, what ends it, and the proof that some doors ask for again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeAs } from '../../src/platform/database.ts';
import { endLoginsOf } from '../../src/modules/identity/index.ts';
import {
  codeAt,
  goodPassword,
  loginWorld,
  signIn,
  turnOnSecondFactor,
  type LoginWorld,
  type Visitor,
} from './login-world.ts';
import { outsideAddresses } from './outside-addresses.ts';

let world: LoginWorld;
beforeAll(async () => {
  world = await loginWorld({ withMinutes: true });
  for (const who of ['birgitte', 'henning', 'signe', 'mette', 'karsten'] as const)
    await world.givePassword(who);
});
afterAll(() => world.close());

let used = 0;
const elsewhere = (userAgent?: string): Visitor => world.visitor(`203.0.113.${(used += 1)}`, userAgent);
const signedIn = async (who: 'birgitte' | 'henning' | 'signe' | 'mette' | 'karsten', userAgent?: string) => {
  const visitor = elsewhere(userAgent);
  const answer = await signIn(visitor, world.email(who));
  expect(answer.status).toBe(303);
  return visitor;
};
const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/min-konto')).status === 200;

test('LOGIN-2 a login ends after thirty minutes without use, to the second', async () => {
  const [one, other] = [await signedIn('birgitte'), await signedIn('birgitte')];
  expect([await isIn(one), await isIn(other)]).toEqual([true, true]);
  world.pass(0, 1);
  expect(await isIn(one)).toBe(true); // used a second later than the other
  world.pass(29, 59);
  expect([await isIn(one), await isIn(other)]).toEqual([true, false]);
  world.pass(29, 59);
  expect(await isIn(one)).toBe(true);
  world.pass(30);
  expect(await isIn(one)).toBe(false);
});

test('LOGIN-2 a login ends after ten hours however much it is used, to the second', async () => {
  const visitor = await signedIn('birgitte');
  for (let at = 0; at < 23; at += 1) {
    world.pass(26);
    expect(await isIn(visitor)).toBe(true);
  }
  world.pass(600 - 23 * 26 - 1, 59);
  expect(await isIn(visitor)).toBe(true);
  world.pass(0, 1);
  expect(await isIn(visitor)).toBe(false);
});

test('LOGIN-2 a user who is disabled is out at the next request, and an administrator ends logins', async () => {
  const [one, two] = [await signedIn('karsten'), await signedIn('karsten')];
  const { userId } = world.actor('karsten');
  expect(
    await changeAs(world.database, world.actor('mette'), (db) =>
      endLoginsOf(db, userId, { now: world.clock() }),
    ),
  ).toBe(2);
  expect([await isIn(one), await isIn(two)]).toEqual([false, false]);
  const third = await signedIn('karsten');
  await world.owner.query('update users set disabled_at = now() where id = $1', [userId]);
  expect(await isIn(third)).toBe(false);
});

test('LOGIN-2 a new password ends all other logins, and this one goes on under a new token', async () => {
  const [here, there] = [await signedIn('henning'), await signedIn('henning')];
  const before = here.cookies.get('rv_login') ?? '';
  const next = 'Ni hvide svaner på isen';
  const change = (password: string, again = next) =>
    here.post(
      '/min-konto/adgangskode',
      { password, newPassword: next, newPasswordAgain: again },
      '/min-konto',
    );
  expect((await change('Ikke den rigtige kode')).status).toBe(422);
  expect((await change(goodPassword, 'Noget andet end det')).status).toBe(422);
  const answer = await change(goodPassword);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/min-konto?gjort=adgangskode']);
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  const old = elsewhere();
  old.cookies.set('rv_login', before);
  expect([here.cookies.get('rv_login') === before, await isIn(old)]).toEqual([false, false]);
  expect((await signIn(elsewhere(), world.email('henning'))).status).toBe(422);
});

test('the account shows where one is signed in, ends one of them, and all others', async () => {
  const here = await signedIn('birgitte', 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0');
  const phone = await signedIn('birgitte', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18 Safari/605');
  const third = await signedIn('birgitte');
  const page = await (await here.get('/min-konto')).text();
  expect(page).toContain('Firefox, Windows (denne)');
  expect(page).toContain('Safari, iPhone');
  const row = /Safari, iPhone[\s\S]*?action="(\/min-konto\/logins\/[\w-]+\/afslut)"/.exec(page)?.[1] ?? '';
  expect((await here.post(row, {}, '/min-konto')).status).toBe(303);
  expect([await isIn(here), await isIn(phone), await isIn(third)]).toEqual([true, false, true]);
  expect((await here.post('/min-konto/logins/afslut-andre', {}, '/min-konto')).status).toBe(303);
  expect([await isIn(here), await isIn(third)]).toEqual([true, false]);
});

test('the front page asks who has a password alone to add a second step, and stops asking when he has', async () => {
  const visitor = await signedIn('birgitte');
  const asks = async () => (await (await visitor.get('/')).text()).includes('href="/min-konto/totrin"');
  expect(await asks()).toBe(true);
  await turnOnSecondFactor(visitor, world.clock());
  expect(await asks()).toBe(false);
  expect((await visitor.post('/min-konto/totrin/fra', {}, '/min-konto')).status).toBe(303);
});

test('nobody ends the login of another, nor learns that there is one', async () => {
  const [mine, theirs] = [await signedIn('birgitte'), await signedIn('signe')];
  const query = 'select id from logins where user_id = $1 order by created_at desc limit 1';
  const { rows } = await world.owner.query<{ id: string }>(query, [world.actor('signe').userId]);
  const foreign = await mine.post(`/min-konto/logins/${rows[0]?.id}/afslut`, {}, '/min-konto');
  const none = await mine.post(`/min-konto/logins/${crypto.randomUUID()}/afslut`, {}, '/min-konto');
  expect([foreign.status, none.status, await isIn(theirs)]).toEqual([404, 404, true]);
});

const guarded = '/min-konto/totrin/nyt';

test('step-up: after ten minutes a door that asks for it wants the password again, and nothing typed is lost', async () => {
  const visitor = await signedIn('signe');
  world.pass(10, 1);
  const form = { csrf: '', formKey: '' };
  const asked = await visitor.post(guarded, {}, '/min-konto');
  const page = await asked.text();
  expect(asked.status).toBe(422);
  expect(page).toContain('name="proofPassword"');
  expect(page).toContain(`action="${guarded}"`);
  for (const name of Object.keys(form)) form[name as 'csrf'] = hidden(page, name);
  expect(form.formKey).toMatch(/^[0-9a-f-]{36}$/);
  expect((await visitor.post(guarded, { ...form, proofPassword: 'Ikke den rigtige kode' })).status).toBe(422);
  const given = await visitor.post(guarded, { ...form, proofPassword: goodPassword });
  expect([given.status, given.headers.get('location')]).toEqual([303, '/min-konto/totrin']);
  expect((await visitor.post(guarded, {}, '/min-konto')).status).toBe(303); // it counts for ten minutes
});

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.slice(page.indexOf('rv-form')))?.[1] ?? '';

test('step-up: with a second factor it is the code that proves, once', async () => {
  const visitor = await signedIn('mette');
  const { secret } = await turnOnSecondFactor(visitor, world.clock());
  world.pass(11);
  const off = (more = {}) => visitor.post('/min-konto/totrin/fra', more, '/min-konto');
  expect(await (await off()).text()).toContain('name="proofCode"');
  expect((await off({ proofPassword: goodPassword })).status).toBe(422);
  expect((await off({ proofCode: '123456' })).status).toBe(422);
  const answer = await off({ proofCode: codeAt(secret, world.clock()) });
  expect(answer.headers.get('location')).toBe('/min-konto?gjort=totrin-fra');
  expect((await signIn(elsewhere(), world.email('mette'))).status).toBe(303);
});

test('step-up: an export of what is not public sends the reader to prove it first, and back', async () => {
  const visitor = await signedIn('mette');
  const address = '/moeder/das/2016-11-17/pdf';
  expect((await visitor.get(address)).headers.get('content-type')).toBe('application/pdf');
  world.pass(10, 1);
  const sent = await visitor.get(address);
  const confirm = `/bekraeft?retur=${encodeURIComponent(address)}`;
  expect([sent.status, sent.headers.get('location')]).toEqual([303, confirm]);
  expect((await visitor.get(address.replace('/pdf', ''))).status).toBe(200); // the page itself is read as before
  const wrong = await visitor.post(
    '/bekraeft',
    { back: address, proofPassword: 'Ikke den rigtige kode' },
    confirm,
  );
  expect([wrong.status, (await visitor.get(address)).status]).toEqual([422, 303]);
  const back = await visitor.post('/bekraeft', { back: address, proofPassword: goodPassword }, confirm);
  expect([back.status, back.headers.get('location')]).toEqual([303, address]);
  expect((await visitor.get(address)).status).toBe(200);
});

test('step-up: what is public is handed out without asking', async () => {
  const visitor = await signedIn('mette');
  world.pass(10, 1);
  expect((await visitor.get('/beslutninger.csv?forum=kkr')).status).toBe(200);
  expect((await elsewhere().get('/moeder/das/2016-11-17/pdf')).status).toBeLessThan(400);
});

test.each(outsideAddresses)('SEC-REDIRECT neither sign-in nor proof leads outside: %j', async (address) => {
  const visitor = elsewhere();
  const inside = (location: string | null): boolean =>
    new URL(location ?? 'https://none.example', 'http://localhost').origin === 'http://localhost';
  const answer = await signIn(visitor, world.email('birgitte'), { back: address });
  expect([answer.status, inside(answer.headers.get('location'))]).toEqual([303, true]);
  const proof = await visitor.post('/bekraeft', { back: address, proofPassword: goodPassword }, '/min-konto');
  expect([proof.status, inside(proof.headers.get('location'))]).toEqual([303, true]);
  const language = await visitor.post('/sprog', { back: address, language: 'da' }, '/min-konto');
  expect([language.status, inside(language.headers.get('location'))]).toEqual([303, true]);
  world.pass(2); // the tries of an account are few
});
