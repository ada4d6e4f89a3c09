/** CONF-1: a production starts only where nothing is left at its default. */
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { productionProblems } from './production.ts';

const good: Record<string, string> = {
  RAMMEVAERK_MODE: 'production',
  BEHIND_PROXY: 'ja',
  PUBLIC_URL: 'https://ramme.example',
  SMTP_URL: 'smtps://x@post.example',
  MAIL_FROM: 'post@example.dk',
  RAMMEVAERK_SECRET: 'k8Jq2-vR7tY-0pLm3-xWc9Z-uB5nE-aH1sD',
  DATABASE_URL: 'postgres://app:n7Tq-2kVx-9pRw@db/ramme',
  DATABASE_OWNER_URL: 'postgres://owner:b4Yz-8mLc-1sQe@db/ramme',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'ramme',
  OIDC_CLIENT_SECRET: 'p3Gh-6jNd-0wUi-5oXa',
};
const found = { demoUsers: 0, clockSeconds: 1, folderMode: 0o40700 };

test('a production where all is well starts', () =>
  expect(productionProblems(readConfig(good), found)).toEqual([]));

const settings: [string, Record<string, string>, string][] = [
  ['no proxy', { BEHIND_PROXY: '' }, 'BEHIND_PROXY mangler'],
  ['a proxy that is not there', { BEHIND_PROXY: 'nej' }, 'BEHIND_PROXY mangler'],
  ['a secret from a manual', { RAMMEVAERK_SECRET: 'changeme' }, 'RAMMEVAERK_SECRET'],
  ['one sign again and again', { RAMMEVAERK_SECRET: '1'.repeat(40) }, 'RAMMEVAERK_SECRET'],
  ['a provider’s secret from a manual', { OIDC_CLIENT_SECRET: 'secret' }, 'OIDC_CLIENT_SECRET'],
  [
    'a database’s password from a manual',
    { DATABASE_URL: 'postgres://app:postgres@db/ramme' },
    'DATABASE_URL',
  ],
  ['a password that is the role', { DATABASE_URL: 'postgres://appen:appen@db/ramme' }, 'DATABASE_URL'],
  ['the owner’s too', { DATABASE_OWNER_URL: 'postgres://owner:password1@db/ramme' }, 'DATABASE_OWNER_URL'],
];
test.each(settings)('CONF-1 %s: refused, and the setting is named', (_, change, name) => {
  const problems = productionProblems(readConfig({ ...good, ...change }), found);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
  const [value = ''] = Object.values(change);
  if (value.length > 3) expect(problems[0]).not.toContain(value);
});

test.each([
  ['demo users', { demoUsers: 3 }, '3 demobrugere'],
  ['a clock that is off', { clockSeconds: 3600 }, '3600 sekunder'],
  ['a folder others can read', { folderMode: 0o40755 }, 'chmod 700'],
] as const)('CONF-1 %s: refused', (_, change, words) => {
  const problems = productionProblems(readConfig(good), { ...found, ...change });
  expect(problems).toEqual([expect.stringContaining(words)]);
});

test('CONF-1 everything wrong is said at once', () => {
  const bad = { ...good, BEHIND_PROXY: '', RAMMEVAERK_SECRET: 'changeme', OIDC_CLIENT_SECRET: 'changeme' };
  expect(productionProblems(readConfig(bad), { ...found, demoUsers: 1 })).toHaveLength(4);
});
