/**
 * Takes pictures of the demo world as its people see it: `npm run screenshots`. All go to .cache/screenshots, at the width of
 * a desk and of a phone; those the documents show go to docs/screenshots. Persons and figures in them are invented.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../tests/support/browser.ts';

const widths = { desktop: 1440, telefon: 390 } as const;
const shown = new Set(['moede-desktop']);
const pages: [name: string, person: string, address: string][] = [
  ['forside', 'nobody', '/'],
  ['log-ind', 'nobody', '/log-ind'],
  ['overblik', 'mette-lindholm', '/'],
  ['moeder', 'mette-lindholm', '/moeder'],
  ['moede', 'mette-lindholm', '/moeder/das/2016-11-17'],
  ['moede-region', 'ole-winther', '/moeder/das/2016-11-17'],
  ['punkt', 'birgitte-holm', '/moeder/das/2016-11-17/punkt/9'],
  ['beslutning', 'birgitte-holm', '/moeder/socdir/2011-08-11/punkt/5'],
  ['deltagere', 'birgitte-holm', '/moeder/das/2016-11-17/deltagere'],
  ['fora', 'birgitte-holm', '/fora'],
  ['forum', 'mette-lindholm', '/fora/foelgegruppen-socialtilsyn'],
  ['organisationer', 'mette-lindholm', '/organisationer'],
  ['person', 'mette-lindholm', '/personer/birgitte-holm'],
  ['arkiv', 'mette-lindholm', '/arkiv'],
  ['import', 'mette-lindholm', '/arkiv/import'],
];

const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-pictures-'));
const port = await freePort();
const server = spawn('tsx', ['src/main.ts'], {
  env: { ...process.env, PORT: String(port), RAMMEVAERK_DATA: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await announced(server);
  await takePictures(`http://localhost:${port}`);
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
}

async function takePictures(base: string): Promise<void> {
  await mkdir('.cache/screenshots', { recursive: true });
  await mkdir('docs/screenshots', { recursive: true });
  const browser = await openBrowser();
  for (const [size, width] of Object.entries(widths)) {
    for (const [name, person, address] of pages) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK' });
      const page = await context.newPage();
      if (person !== 'nobody') {
        await page.goto(`${base}/log-ind`);
        await page.click(`button[value="${person}"]`);
      }
      const answer = await page.goto(base + address);
      const file = `.cache/screenshots/${name}-${size}.png`;
      await page.screenshot({ path: file, fullPage: true });
      if (shown.has(`${name}-${size}`)) await copyFile(file, `docs/screenshots/${name}.png`);
      console.log(`${answer?.status()} ${file}`);
      await context.close();
    }
  }
  await browser.close();
}

/** Resolves when the server has printed its address; rejects when it ends before. */
function announced(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => text.includes('http://') && resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port: found } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}
