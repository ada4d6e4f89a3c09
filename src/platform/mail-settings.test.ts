import { describe, expect, test } from 'vitest';
import { mailSettings } from './mail-settings.ts';

const production = { mode: 'production', port: 3000 } as const;
const demo = { mode: 'demo', port: 3111 } as const;
const complete = {
  SMTP_URL: 'smtps://ramme:hemme%2Flig@post.example',
  MAIL_FROM: 'Sekretariatet, Nordjylland <post@ramme.example>',
  PUBLIC_URL: 'https://ramme.example/',
};
const read = (env: Record<string, string>, place: typeof production | typeof demo = production) =>
  mailSettings((name) => env[name], place);

test('the demo needs nothing: links lead to this machine, and mails stay in the outbox', () => {
  expect(read({}, demo)).toEqual({ publicUrl: 'http://localhost:3111' });
});

test('a production has a server, a sender and an address', () => {
  expect(read(complete)).toMatchObject({
    publicUrl: 'https://ramme.example',
    server: {
      host: 'post.example',
      port: 465,
      encryption: 'from-start',
      login: { user: 'ramme', pass: 'hemme/lig' },
      from: { name: 'Sekretariatet, Nordjylland', address: 'post@ramme.example' },
      publicUrl: 'https://ramme.example',
    },
  });
});

test('a production encrypts whatever the scheme, the demo where the server offers it', () => {
  const plain = { ...complete, SMTP_URL: 'smtp://[::1]' };
  expect(read(plain).server).toMatchObject({ host: '::1', port: 587, encryption: 'required' });
  expect(read(plain, demo).server).toMatchObject({ encryption: 'if-offered' });
  expect(read(plain).server).not.toHaveProperty('login');
});

describe('nonsense is refused in one sentence that names the setting and not its value', () => {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = complete;
  test.each([
    ['no server', { MAIL_FROM, PUBLIC_URL }, 'SMTP_URL mangler'],
    ['no sender', { SMTP_URL, PUBLIC_URL }, 'MAIL_FROM'],
    ['no address', { SMTP_URL, MAIL_FROM }, 'PUBLIC_URL'],
    ['another scheme', { ...complete, SMTP_URL: 'https://u:hemmelig@post.example' }, 'SMTP_URL'],
    ['half a code', { ...complete, SMTP_URL: 'smtps://u:hemmelig%2@post.example' }, 'SMTP_URL'],
    ['a sender that is two', { ...complete, MAIL_FROM: 'a@ramme.example, b@ramme.example' }, 'MAIL_FROM'],
    ['a sender with a line break', { ...complete, MAIL_FROM: 'X\nBcc: <a@ramme.example>' }, 'MAIL_FROM'],
    ['an address without encryption', { ...complete, PUBLIC_URL: 'http://ramme.example' }, 'PUBLIC_URL'],
    ['an address with a question', { ...complete, PUBLIC_URL: 'https://ramme.example/?a=1' }, 'PUBLIC_URL'],
  ])('%s', (_name, env: Record<string, string>, part) => {
    expect(() => read(env)).toThrow(part);
    expect(() => read(env)).toThrow(/^[^\n]+\.$/);
    expect(() => read(env)).not.toThrow(/hemmelig/);
  });
});
