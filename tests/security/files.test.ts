/** FILE-4: whatever a file is called and pretends to be, it is kept under our own name and comes back as an attachment. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanName } from '../../src/modules/archive/commands/queue-imports.ts';
import { upload } from '../support/imports.ts';
import { freshWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
});
afterAll(() => world.close());

const devices = ['CON', 'PRN', 'AUX', 'NUL', 'COM1', 'COM9', 'LPT1', 'con.txt', 'nul.docx', 'CLOCK$'];
const paths = [
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/shadow',
  'C:\\a.txt',
  '\\\\host\\share\\a.txt',
  'a/../../b.txt',
  '....//....//a.txt',
  '%2e%2e%2fa.txt',
  'file:///etc/passwd',
  './a.txt',
  '~/a.txt',
  'a.txt/',
];
const signs = [
  'a\u0000.txt',
  'a.txt\u0000.exe',
  'a\r\nSet-Cookie: x=1.txt',
  'a\u202Etxt.exe',
  'a\u2066b\u2069.txt',
  'a\u200bb.txt',
  'a\ufeff.txt',
  'a\u2028b.txt',
  'a\u001b[31m.txt',
  'a\u0007.txt',
  'a"b.txt',
  "a'b.txt",
  'a;b.txt',
  'a%b.txt',
  'a`id`.txt',
  '$(id).txt',
  'a|b.txt',
  'a&b.txt',
  '<img src=x>.txt',
  'a*?.txt',
  ' a.txt ',
  'æøå ÆØÅ.txt',
  '日本語.txt',
  '😀.txt',
  'e\u0301.txt',
  '-rf.txt',
  '--help',
  '.htaccess',
  '.',
  '..',
];
const types = [
  'a.html',
  'a.svg',
  'a.js',
  'a.php',
  'a.exe',
  'a.pdf.exe',
  'a.docx.html',
  `${'x'.repeat(300)}.txt`,
];
const names = [...devices, ...paths, ...signs, ...types];

test('FILE-4 sixty names and types: own name, attachment, a type no browser runs, the same bytes', async () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
  const mette = await world.as('mette');
  for (const [index, name] of names.entries()) {
    const content = `<html><script>alert(${index})</script></html>\nGIF89a %PDF`;
    const bytes = new TextEncoder().encode(index % 2 === 0 ? content : `Nr. ${index}: ${content}`);
    const address = await upload(mette, [{ name, bytes }]);
    const original = await mette.get(`${address}/original`);
    const { headers } = original;
    expect(original.status, JSON.stringify(name)).toBe(200);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''[\w.%~!$&+^`|'()*-]+$/,
    );
    expect(headers.get('content-type')).toMatch(
      /^(text\/plain; charset=utf-8|text\/plain|application\/octet-stream)$/,
    );
    expect(headers.get('content-security-policy')).toBe('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes);
  }
  const { rows } = await world.owner.query<{ name: string; stored_as: string }>('select * from source_files');
  expect(rows).toHaveLength(names.length);
  for (const { name, stored_as } of rows) {
    expect(stored_as).toMatch(/^[0-9a-f]{32}$/);
    expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
  }
}, 240_000);

test('FILE-4 a name is never empty and never longer than there is room for', () => {
  for (const name of names) expect(cleanName(name).length).toBeGreaterThan(0);
  expect(cleanName(`${'x'.repeat(300)}.txt`)).toHaveLength(255);
});
