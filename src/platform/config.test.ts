import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const databases = {
  DATABASE_URL: 'postgres://app:hemmelig@db/ramme',
  DATABASE_OWNER_URL: 'postgres://owner:x@db/ramme',
};

test('without settings it is the demo on this machine, with its own database in ./data', () => {
  const mail = { publicUrl: 'http://localhost:3000' };
  const plain = {
    port: 3000,
    host: '127.0.0.1',
    dataFolder: path.resolve('data'),
    mode: 'demo',
    mail,
    isBehindProxy: false,
  };
  expect(readConfig({})).toEqual(plain);
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(plain);
});

test('every setting is honoured', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    RAMMEVAERK_DATA: '/srv/x',
    RAMMEVAERK_MODE: 'production',
    SMTP_URL: 'smtps://x@post.example',
    MAIL_FROM: 'post@example.dk',
    PUBLIC_URL: 'https://ramme.example',
    AUDITOR_MAIL: 'revision@example.dk',
    BEHIND_PROXY: 'ja',
    RAMMEVAERK_SECRET: 'x'.repeat(40),
    ...databases,
  };
  expect(readConfig(env)).toEqual({
    mail: { publicUrl: 'https://ramme.example', server: expect.objectContaining({ host: 'post.example' }) },
    auditorMail: 'revision@example.dk',
    port: 8080,
    host: '0.0.0.0',
    dataFolder: '/srv/x',
    mode: 'production',
    isBehindProxy: true,
    secret: 'x'.repeat(40),
    databaseUrl: databases.DATABASE_URL,
    ownerUrl: databases.DATABASE_OWNER_URL,
  });
});

const other = (name: string, value: string): Record<string, string> => ({ ...databases, [name]: value });

const outside = { OIDC_ISSUER: 'https://x.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

describe('nonsense is refused in one sentence that names the setting', () => {
  test.each([
    ['a word', { PORT: 'tretusind' }, 'PORT'],
    ['no port', { PORT: '0' }, 'PORT'],
    ['above the last port', { PORT: '65536' }, 'PORT'],
    ['half a port', { PORT: '80.5' }, 'PORT'],
    ['a proxy perhaps', { BEHIND_PROXY: 'måske' }, 'BEHIND_PROXY'],
    ['a provider without a client', { OIDC_ISSUER: 'https://x.example' }, 'OIDC_CLIENT_ID'],
    ['a provider in the clear', { OIDC_ISSUER: 'http://x.example' }, 'OIDC_ISSUER'],
    ['a table that is none', { ...outside, OIDC_ACR_LEVELS: '{' }, 'OIDC_ACR_LEVELS'],
    ['a level nobody knows', { ...outside, OIDC_ACR_LEVELS: '{"x":"medium"}' }, 'OIDC_ACR_LEVELS'],
    ['a claim without a table', { ...outside, OIDC_ORGANISATION_CLAIM: 'cvr' }, 'OIDC_ORGANISATIONS'],
    ['a mode nobody knows', { RAMMEVAERK_MODE: 'prod' }, 'RAMMEVAERK_MODE'],
    ['the demo shown to the network', { HOST: '0.0.0.0' }, 'HOST'],
    ['the demo shown to a name', { HOST: '127.0.0.1.example.dk' }, 'HOST'],
    ['only the program’s database', { DATABASE_URL: databases.DATABASE_URL }, 'DATABASE_OWNER_URL mangler'],
    [
      'only the owner’s database',
      { DATABASE_OWNER_URL: databases.DATABASE_OWNER_URL },
      'DATABASE_URL mangler',
    ],
    ['an address of something else', other('DATABASE_URL', 'mysql://app@db/ramme'), 'DATABASE_URL'],
    ['an address without a role', other('DATABASE_OWNER_URL', 'postgres://db/ramme'), 'DATABASE_OWNER_URL'],
    ['an address without a database', other('DATABASE_URL', 'postgres://app@db/'), 'DATABASE_URL'],
    ['no address at all', other('DATABASE_URL', 'ramme'), 'DATABASE_URL'],
    ['the owner twice', other('DATABASE_URL', databases.DATABASE_OWNER_URL), 'forskellige roller'],
    ['no mail address', { AUDITOR_MAIL: 'revisionen' }, 'AUDITOR_MAIL'],
    ['two databases', other('DATABASE_URL', 'postgres://app@db/andet'), 'den samme database'],
  ])('%s', (_name, env: Record<string, string>, part) => {
    expect(() => readConfig(env)).toThrow(part);
    expect(() => readConfig(env)).toThrow(/^[^\n]+\.$/);
  });
});

test('a refusal never repeats a password', () => {
  expect(() => readConfig(other('DATABASE_URL', 'mysql://app:hemmelig@db/ramme'))).not.toThrow(/hemmelig/);
});
