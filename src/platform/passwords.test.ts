import { expect, test } from 'vitest';
import { hashPassword, usualCost, weighPassword } from './passwords.ts';

const cheap = { N: 2 ** 12, r: 8, p: 1 };

test('AUTH-3 64 and 128 characters, spaces and æøå are kept whole: one character off is another password', async () => {
  const long = 'æøå ÆØÅ 🐟 '.repeat(20);
  for (const password of [
    long.slice(0, 64),
    long.slice(0, 128),
    ' mellemrum foran og bagved ',
    'Dis\u0000dag er det nul',
  ]) {
    const stored = await hashPassword(password, cheap);
    expect((await weighPassword(password, stored)).isRight).toBe(true);
    for (const other of [
      password.slice(0, -1),
      password.slice(1),
      password.trim() + 'x',
      password.toUpperCase() + '.',
    ])
      expect((await weighPassword(other, stored)).isRight).toBe(false);
  }
});

test('the same password is stored differently each time, with what it cost', async () => {
  const [one, two] = [await hashPassword('det samme', cheap), await hashPassword('det samme', cheap)];
  expect(one).not.toBe(two);
  expect(one).toMatch(/^scrypt\$4096\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toContain('det samme');
});

test('what was stored at a lower cost is right, and outdated', async () => {
  expect(await weighPassword('x', await hashPassword('x', cheap))).toEqual({
    isRight: true,
    isOutdated: true,
  });
  expect(await weighPassword('x', await hashPassword('x'))).toEqual({ isRight: true, isOutdated: false });
  expect(usualCost).toEqual({ N: 131_072, r: 8, p: 1 });
});

test('AUTH-2 where there is no account, a hash of the usual cost is weighed, and nothing fits it', async () => {
  expect(await weighPassword('', undefined)).toEqual({ isRight: false, isOutdated: false });
});

test('a stored text that is none of ours is a bug, not a wrong password', async () => {
  await expect(weighPassword('x', 'md5$abc')).rejects.toThrow('not one of ours');
});

test('only two are weighed at once, and who would wait behind a hundred is turned away', async () => {
  const many = Array.from({ length: 103 }, () => hashPassword('x', cheap));
  const ended = await Promise.allSettled(many);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(102);
  expect(ended.at(-1)).toMatchObject({ status: 'rejected', reason: { code: '53300' } });
});
