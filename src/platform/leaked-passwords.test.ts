import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { isLeaked } from './leaked-passwords.ts';

test('AUTH-3 the 3,000 and the 10,000 commonest passwords of known leaks are known, in whatever case', async () => {
  const commonest = dictionary['passwords-common'].slice(0, 10_000);
  const unknown: string[] = [];
  for (const password of commonest)
    for (const written of [password, password.toUpperCase()])
      if (!(await isLeaked(written))) unknown.push(written);
  expect([commonest.length, unknown]).toEqual([10_000, []]);
});

test('AUTH-3 a password nobody has leaked is not', async () => {
  for (const password of ['trolde i rosenhaven 41', 'Xk9-fjordens vinge', ''])
    expect([password, await isLeaked(password)]).toEqual([password, false]);
});
