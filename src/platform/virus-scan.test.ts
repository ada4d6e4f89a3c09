import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openScanner, scanCommand } from './virus-scan.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rv-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, lines: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, `#!/bin/sh\n${lines}\n`);
  chmodSync(place, 0o700);
  return place;
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const seeking = program('seeking', 'if grep -q EICAR -; then exit 1; fi');

test('a scanner is handed the file and says what it found', async () => {
  expect(await openScanner([seeking])(text('Rammeaftale'))).toBe('clean');
  expect(await openScanner([seeking])(text('X5O!P%@AP EICAR-STANDARD'))).toBe('infected');
});

test('one that stops reading early is heard all the same', async () => {
  const early = program('early', 'exit 1');
  expect(await openScanner([early])(new Uint8Array(20_000_000))).toBe('infected');
});

test.each([
  ['says something else', () => program('other', 'exit 2')],
  ['is not there', () => path.join(folder, 'missing')],
  ['takes too long', () => program('slow', 'exec sleep 30')],
  ['is killed', () => program('killed', 'kill -9 $$')],
])('a scanner that %s has failed', async (_, make) => {
  expect(await openScanner([make()], 500)(text('x'))).toBe('failed');
});

test('a scanner knows nothing of our settings', async () => {
  process.env['RAMMEVAERK_SECRET_OF_TEST'] = 'secret';
  const nosy = program('nosy', 'env | grep -q SECRET_OF_TEST && exit 1; exit 0');
  expect(await openScanner([nosy])(text('x'))).toBe('clean');
  delete process.env['RAMMEVAERK_SECRET_OF_TEST'];
});

test('the command is a program and its arguments, and nothing for a shell', () => {
  expect(scanCommand(undefined)).toBeUndefined();
  expect(scanCommand('clamdscan --no-summary -')).toEqual(['clamdscan', '--no-summary', '-']);
  for (const text of ['scan; rm -rf /', 'scan "a b"', 'scan | cat', 'scan $HOME', 'scan `id`'])
    expect(() => scanCommand(text)).toThrow('VIRUS_SCAN');
});
