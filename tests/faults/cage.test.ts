import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleCaged } from '../../bin/lib/bundle-caged.js';
import { cageLimits, openCage, type Cage, type CageOutcome } from '../../src/platform/cage.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rv-cage-'));
const secret = path.join(folder, 'secret.txt');
const written = path.join(folder, 'written.txt');
const limits = { ...cageLimits, answerBytesMax: 1_000_000 };
const listener = net.createServer();
let connections = 0;
let cage: Cage;
let hasty: Cage;

beforeAll(async () => {
  writeFileSync(secret, 'a secret');
  const program = await bundleCaged(
    path.resolve('tests/support/hostile-child.ts'),
    path.join(folder, 'hostile'),
  );
  listener.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  cage = openCage(program, limits);
  hasty = openCage(program, { ...limits, millisecondsMax: 500 });
});

afterAll(async () => {
  await cage.close();
  await hasty.close();
  listener.close();
  rmSync(folder, { recursive: true, force: true });
});

const attempt = (name: string, argument = ''): Promise<CageOutcome> =>
  cage.ask({ attempt: name, argument }, new Uint8Array(3));
const echo = (): Promise<CageOutcome> => attempt('echo', 'still here');
const works: CageOutcome = { ok: true, answer: { answer: 'still here', bytes: 3 } };

describe('a child that breaks a limit is stopped, and the next job works', () => {
  const cases = [
    ['fill the heap', 'OUT_OF_MEMORY'],
    ['fill buffers', 'OUT_OF_MEMORY'],
    ['answer without end', 'ANSWER_TOO_LARGE'],
    ['leave at once', 'READER_FAILED'],
  ] as const;
  for (const [name, failure] of cases) {
    test(`${name}: ${failure}`, async () => {
      expect(await attempt(name)).toEqual({ ok: false, failure });
      expect(await echo()).toEqual(works);
    });
  }
});

for (const name of ['loop for ever', 'never answer']) {
  test(`a child that takes too long is stopped, and the next job works: ${name}`, async () => {
    const job = { attempt: name, argument: '' };
    expect(await hasty.ask(job, new Uint8Array(0))).toEqual({ ok: false, failure: 'TIMED_OUT' });
    expect(await echo()).toEqual(works);
  });
}

describe('a child that reaches outside gets nothing, and the next job works', () => {
  const cases = [
    ['read a file', () => secret],
    ['read a file', () => '/etc/passwd'],
    ['read a file', () => path.resolve('package.json')],
    ['write a file', () => written],
    ['start a process', () => ''],
    ['start a thread', () => ''],
    ['kill the parent', () => ''],
    ['run made-up code', () => ''],
    ['open a socket', () => String((listener.address() as AddressInfo).port)],
    ['open a socket by class', () => String((listener.address() as AddressInfo).port)],
    ['ask a web server', () => String((listener.address() as AddressInfo).port)],
    ['fetch a page', () => String((listener.address() as AddressInfo).port)],
    ['send a datagram', () => ''],
    ['look up a name', () => ''],
    ['listen', () => ''],
  ] as const;
  cases.forEach(([name, argument], index) => {
    test(`${index + 1}. ${name}`, async () => {
      expect(await attempt(name, argument())).toEqual({ ok: false, failure: 'READER_FAILED' });
      expect(await echo()).toEqual(works);
      expect(connections).toBe(0);
      expect(existsSync(written)).toBe(false);
    });
  });

  test('its environment tells nothing of ours', async () => {
    expect(await attempt('see the environment')).toMatchObject({ answer: { answer: 'LC_ALL PATH PWD TZ' } });
  });
});

test('jobs that come at once are answered each in its turn', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map((count) => attempt('echo', String(count))));
  expect(answers.map((outcome) => (outcome.ok ? outcome.answer : null))).toEqual(
    ['1', '2', '3', '4'].map((answer) => ({ answer, bytes: 3 })),
  );
});

test('a job larger than the pipe comes through whole', async () => {
  const argument = 'æ'.repeat(300_000);
  const outcome = await cage.ask({ attempt: 'echo', argument }, new Uint8Array(20_000_000));
  expect(outcome).toEqual({ ok: true, answer: { answer: argument, bytes: 20_000_000 } });
});
