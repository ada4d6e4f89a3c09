/** A production from the empty folder to the first administrator's link, and the ways it refuses to open. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rammevaerk } from '../support/command.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { freePort, plainEnvironment, run, started } from './program.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // whole programs, on a machine that may be busy

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const production = (): Record<string, string> => ({
  ...plainEnvironment(),
  RAMMEVAERK_DATA: folder.path,
  RAMMEVAERK_MODE: 'production',
  BEHIND_PROXY: 'ja',
  PUBLIC_URL: 'https://ramme.example',
  SMTP_URL: 'smtps://x@127.0.0.1:1',
  MAIL_FROM: 'post@ramme.example',
});
const setup = ['setup', '--name', 'Agnete Skov', '--email', 'Agnete@ramme.example'];

test('setup makes the first administrator once, and the production opens without a demo', async () => {
  const made = await rammevaerk(setup, { env: production() });
  expect(made).toMatchObject({ code: 0, errors: '' });
  expect(made.output).toMatch(
    /^Agnete Skov er oprettet.*\nhttps:\/\/ramme\.example\/\S+noegle=[\w-]{43}\n$/u,
  );

  const again = await rammevaerk(setup, { env: production() });
  expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('Der er allerede brugere') });

  const program = await started({ ...production(), PORT: String(await freePort()) });
  try {
    const page = await (await fetch(`${program.address}/log-ind`)).text();
    expect(page).not.toContain('Mette Lindholm');
    expect(page).not.toContain('Demo.');
    expect(page).toContain('</html>');
  } finally {
    await program.stop();
  }
});

test('setup in the demo is refused: the demo makes its own users', async () => {
  const tried = await rammevaerk(setup, { env: { ...production(), RAMMEVAERK_MODE: 'demo' } });
  expect(tried).toMatchObject({ code: 1, errors: expect.stringContaining('RAMMEVAERK_MODE') });
});

test('without a proxy it does not start, says why, and leaves no database running', async () => {
  const { ended } = run({ ...production(), BEHIND_PROXY: 'nej', PORT: String(await freePort()) });
  const { code, err } = await ended;
  expect([code, err]).toEqual([1, expect.stringContaining('BEHIND_PROXY mangler')]);
});

test('a folder others can read is refused', async () => {
  execFileSync('chmod', ['755', folder.path]);
  const { code, err } = await run({ ...production(), PORT: String(await freePort()) }).ended;
  execFileSync('chmod', ['700', folder.path]);
  expect([code, err]).toEqual([1, expect.stringContaining('chmod 700')]);
});

test('a database with demo users in it does not become a production', async () => {
  const demo = await temporaryFolder();
  try {
    await (await started({ RAMMEVAERK_DATA: demo.path, PORT: String(await freePort()) })).stop();
    const settings = { ...production(), RAMMEVAERK_DATA: demo.path, PORT: String(await freePort()) };
    const { code, err } = await run(settings).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/\d+ demobrugere/)]);
  } finally {
    await demo.remove();
  }
});
