/** OIDC-1: a provider that lies, and one that is down. The good way is tested at a real provider in tests/login. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  startHostileProvider,
  type HostileProvider,
  type Lie,
  type TokenParts,
} from '../../tests/support/hostile-provider.ts';
import { openProvider } from './provider.ts';
import { providerSettings } from './provider-settings.ts';

const returnTo = new URL('http://localhost:3000/log-ind/udbyder/retur');
const now = () => new Date();
const logged: string[] = [];
let hostile: HostileProvider;
beforeAll(async () => {
  hostile = await startHostileProvider(now);
});
beforeEach(() => {
  hostile.lie = {};
});
afterAll(() => hostile.close());

const settings = (more: Record<string, string> = {}) => {
  const env: Record<string, string> = {
    OIDC_ISSUER: hostile.issuer,
    OIDC_CLIENT_ID: hostile.clientId,
    OIDC_CLIENT_SECRET: hostile.clientSecret,
    ...more,
  };
  const read = providerSettings((name) => env[name], true);
  if (!read) throw new Error('no provider in the settings');
  return read;
};
const opened = (more?: Record<string, string>) =>
  openProvider({
    settings: settings(more),
    returnTo,
    log: (_, event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`),
  });

/** The whole way, with the lie told from the first question on. */
async function signIn(lie: Lie, more?: Record<string, string>) {
  const provider = opened(more);
  hostile.lie = lie;
  const begun = await provider.begin();
  if (!begun.ok) return begun;
  return provider.finish(hostile.comeBack(begun.value.address).search.slice(1), begun.value.secrets);
}

test('an honest answer proves who came', async () => {
  expect(await signIn({})).toEqual({
    ok: true,
    value: {
      issuer: hostile.issuer,
      subject: 'person-1',
      email: 'birgitte.holm@demo.example',
      organisation: null,
      assurance: 'low',
    },
  });
});

const claims =
  (change: Record<string, unknown>) =>
  ({ header, claims: kept }: TokenParts): TokenParts => ({ header, claims: { ...kept, ...change } });
const header =
  (change: Record<string, unknown>) =>
  ({ header: kept, claims: same }: TokenParts): TokenParts => ({
    header: { ...kept, ...change },
    claims: same,
  });
const without =
  (name: string) =>
  ({ header: kept, claims: all }: TokenParts): TokenParts => ({
    header: kept,
    claims: Object.fromEntries(Object.entries(all).filter(([key]) => key !== name)),
  });
const seconds = () => Math.floor(now().getTime() / 1000);

const lies: [string, Lie][] = [
  ['no signature, and says so', { signing: 'none', token: header({ alg: 'none' }) }],
  ['no signature, and says another', { signing: 'none' }],
  ['signed with the shared secret', { signing: 'secret', token: header({ alg: 'HS256' }) }],
  ['signed with the shared secret as if it were a key', { signing: 'secret' }],
  ['signed by another key', { signing: 'other' }],
  ['signed by another key of another name', { signing: 'other', token: header({ kid: 'other' }) }],
  ['one bit of the signature changed', { signing: 'broken' }],
  ['an algorithm nobody agreed on', { token: header({ alg: 'PS256' }) }],
  ['an algorithm that does not exist', { token: header({ alg: 'XX1' }) }],
  ['a header that must be understood', { token: header({ crit: ['x'], x: 1 }) }],
  ['another issuer', { token: claims({ iss: 'https://other.example' }) }],
  ['no issuer', { token: without('iss') }],
  [
    'the issuer with a slash',
    { token: (parts) => claims({ iss: `${String(parts.claims['iss'])}/x` })(parts) },
  ],
  ['another audience', { token: claims({ aud: 'other' }) }],
  ['no audience', { token: without('aud') }],
  ['several audiences, meant for another', { token: claims({ aud: ['rammevaerk', 'other'], azp: 'other' }) }],
  ['several audiences without us', { token: claims({ aud: ['x', 'y'] }) }],
  ['another nonce', { token: claims({ nonce: 'other' }) }],
  ['no nonce', { token: without('nonce') }],
  ['expired a minute ago', { token: () => claims({ exp: seconds() - 60, iat: seconds() - 120 })(blank()) }],
  ['no end', { token: without('exp') }],
  ['an end in words', { token: claims({ exp: 'i morgen' }) }],
  ['not valid for another hour', { token: (parts) => claims({ nbf: seconds() + 3600 })(parts) }],
  ['no time of issue', { token: without('iat') }],
  ['no subject', { token: without('sub') }],
  ['a subject that is a number', { token: claims({ sub: 7 }) }],
  ['no identity token', { answer: (body) => ({ body: { ...body, id_token: undefined } }) }],
  ['an identity token that is not one', { answer: (body) => ({ body: { ...body, id_token: 'x.y' } }) }],
  ['no access token', { answer: (body) => ({ body: { ...body, access_token: undefined } }) }],
  ['a code that has been used', { answer: () => ({ status: 400, body: { error: 'invalid_grant' } }) }],
  ['a client it does not know', { answer: () => ({ status: 401, body: { error: 'invalid_client' } }) }],
  ['a page instead of an answer', { answer: () => ({ body: '<h1>Hej</h1>', type: 'text/html' }) }],
  ['half an answer', { answer: () => ({ body: '{"access_token":' }) }],
  ['a redirect instead of an answer', { answer: () => ({ status: 302, body: '' }) }],
  ['no state', { arrived: ({ searchParams }) => searchParams.delete('state') }],
  ['another state', { arrived: ({ searchParams }) => searchParams.set('state', 'other') }],
  ['two states', { arrived: ({ searchParams }) => searchParams.append('state', 'other') }],
  ['no code', { arrived: ({ searchParams }) => searchParams.delete('code') }],
  [
    'an answer from another provider',
    { arrived: ({ searchParams }) => searchParams.set('iss', 'https://other.example') },
  ],
  ['an answer that does not say from whom', { arrived: ({ searchParams }) => searchParams.delete('iss') }],
  ['an error of its own', { arrived: ({ searchParams }) => searchParams.set('error', 'access_denied') }],
  ['it calls itself something else', { about: (about) => ({ ...about, issuer: 'https://other.example' }) }],
];

/** A token's parts as they are made now: the tests that replace the times need the rest. */
const blank = (): TokenParts => ({
  header: { alg: 'RS256', kid: 'own' },
  claims: { iss: hostile.issuer, aud: hostile.clientId, sub: 'person-1', nonce: 'x' },
});

test.each(lies)('OIDC-1 %s: refused', async (_, lie) => {
  expect(await signIn(lie)).toEqual({ ok: false, refusal: { code: 'provider-refused' } });
});

test('OIDC-1 at least forty ways to be wrong are tried', () =>
  expect(lies.length).toBeGreaterThanOrEqual(40));

test('an address the provider has not verified is no address', async () => {
  for (const isVerified of [false, 'true', undefined])
    expect(await signIn({ token: claims({ email_verified: isVerified }) })).toMatchObject({
      value: { email: null },
    });
});

test('the organisation is the one the claim stands for; one nobody has entered is refused', async () => {
  const table = { OIDC_ORGANISATION_CLAIM: 'municipality', OIDC_ORGANISATIONS: '{"29189":"rebild"}' };
  expect(await signIn({ token: claims({ municipality: '29189' }) }, table)).toMatchObject({
    value: { organisation: 'rebild' },
  });
  for (const municipality of ['1', undefined, ['29189'], 29189])
    expect(await signIn({ token: claims({ municipality }) }, table)).toEqual({
      ok: false,
      refusal: { code: 'organisation-unknown' },
    });
});

test('how sure the sign-in is follows from the table; what is not in it is the lowest', async () => {
  const table = { OIDC_ACR_LEVELS: '{"urn:sikker":"substantial"}' };
  expect(await signIn({ token: claims({ acr: 'urn:sikker' }) }, table)).toMatchObject({
    value: { assurance: 'substantial' },
  });
  expect(await signIn({ token: claims({ acr: 'urn:andet' }) }, table)).toMatchObject({
    value: { assurance: 'low' },
  });
});

test('a provider that is down is another answer than no, and it is asked again the next time', async () => {
  const down = await startHostileProvider(now);
  const env = { ...settings(), issuer: new URL(down.issuer) };
  const provider = openProvider({ settings: env, returnTo, log: () => {} });
  await down.close();
  expect(await provider.begin()).toEqual({ ok: false, refusal: { code: 'provider-down' } });
  expect(await signIn({ answer: () => ({ status: 503, body: '' }) })).toEqual({
    ok: false,
    refusal: { code: 'provider-down' },
  });
  expect((await signIn({})).ok).toBe(true);
});

test('what is logged of a refusal holds no code, token or secret', () => {
  for (const secret of ['en-kode', hostile.clientSecret, 'eyJ']) expect(logged.join()).not.toContain(secret);
});
