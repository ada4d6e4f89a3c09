import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOfSample, formOf, minutesAddress } from '../support/minutes-desk.ts';
import type { Browser } from '../support/requests.ts';
import { until } from '../support/until.ts';
import { freshWorld, type World } from '../support/world.ts';

/** FLT-6: the server dies, by kill -9, while three take minutes and save several times a second. */

const kills = Number(process.env['MINUTES_KILLS'] ?? 3);
/** So long after the first save of a server it is killed, at most. */
const [secondsAKill, killAfterMsMost] = [60, 400];
const now = new Date('2027-02-04T08:47:00Z');
let world: World;
let itemIds: readonly string[];
let mette: Browser;

beforeAll(async () => {
  world = await freshWorld({ now });
  ({ itemIds } = await deskOfSample(world));
  mette = await world.as('mette');
});
afterAll(() => world.close());

type Server = { readonly base: string; readonly process: ChildProcess };

function startServer(): Promise<Server> {
  const env = { ...process.env, APP_URL: world.appUrl, FILES: world.filesFolder, NOW: now.toISOString() };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/minutes-child.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((started, failed) => {
    child.stdout.once('data', (said: Buffer) =>
      started({ base: `http://localhost:${said.toString('utf8').trim()}`, process: child }),
    );
    child.once('exit', () => failed(new Error('the server ended before it began')));
  });
}

/** Somebody who writes sentence after sentence, as the island sends them: each save again until it is answered for. */
class Taker {
  readonly #item: string;
  #fields: Record<string, string> = {};
  #pending: { saveId: string; text: string } | undefined;
  /** Sentences the server has answered for. */
  acknowledged = 0;
  sent = 0;

  constructor(item: string) {
    this.#item = item;
  }

  async begin(): Promise<void> {
    this.#fields = await formOf(mette, this.#item);
  }

  /** Writes until the server is gone, or so many sentences more. */
  async write(base: string, most = Number.POSITIVE_INFINITY): Promise<void> {
    for (let written = 0; written < most; written += 1) {
      if (!this.#pending) {
        this.sent += 1;
        this.#pending = { saveId: randomUUID(), text: sentences(this.sent) };
      }
      if (!(await this.#send(base, this.#pending))) return;
    }
  }

  async #send(base: string, { saveId, text }: { saveId: string; text: string }): Promise<boolean> {
    const body = new URLSearchParams({ ...this.#fields, csrf: mette.csrf, saveId, text });
    const headers = { ...mette.headers, 'sec-fetch-site': 'same-origin' };
    const address = `${base}${minutesAddress}/punkt/${this.#item}/gem`;
    const answer = await fetch(address, { method: 'POST', body, headers }).catch(() => undefined);
    const said = await answer?.text().catch(() => undefined);
    if (!answer || said === undefined) return false;
    expect([answer.status, said]).toEqual([200, expect.stringContaining('Gemt kl.')]);
    this.acknowledged = this.sent;
    this.#fields = { ...this.#fields, after: saveId };
    this.#pending = undefined;
    return true;
  }
}

const sentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Sætning ${index + 1}.`).join(' ');

async function kept(item: number): Promise<{ text: string; saves: number; version: number }> {
  const { rows } = await world.owner.query(
    `select content ->> 'text' as text, version,
      (select count(*)::int from minutes_saves s where s.item_id = d.item_id) as saves
      from minutes_drafts d where item_id = $1`,
    [itemIds[item - 1]],
  );
  return rows[0] ?? { text: '', saves: 0, version: 0 };
}

const saved = (takers: readonly Taker[]): number =>
  takers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `FLT-6: of ${kills} kills in the middle of saving none loses an acknowledged sentence, and none doubles one`,
  async () => {
    const takers = [1, 2, 3].map((item) => new Taker(String(item)));
    for (const taker of takers) await taker.begin();
    for (let kill = 1; kill <= kills; kill += 1) {
      const server = await startServer();
      const gone = new Promise((resolve) => server.process.once('exit', resolve));
      const writing = takers.map((taker) => taker.write(server.base));
      const before = saved(takers);
      await until('a save', () => Promise.resolve(saved(takers) > before || undefined));
      await moment(Math.random() * killAfterMsMost);
      server.process.kill('SIGKILL');
      await Promise.all([...writing, gone]);
      for (const [index, taker] of takers.entries()) {
        const { text } = await kept(index + 1);
        expect([sentences(taker.acknowledged), sentences(taker.sent)]).toContain(text);
      }
    }
    const last = await startServer();
    const gone = new Promise((resolve) => last.process.once('exit', resolve));
    for (const taker of takers) await taker.write(last.base, 1);
    last.process.kill('SIGKILL');
    await gone;
    for (const [index, taker] of takers.entries()) {
      const { text, saves, version } = await kept(index + 1);
      expect(text).toBe(sentences(taker.sent));
      expect([saves, version]).toEqual([taker.sent, taker.sent]);
    }
    expect(saved(takers)).toBeGreaterThan(kills);
    if (kills > 3)
      process.stderr.write(`${takers.map(({ sent }) => sent).join(' + ')} sentences, none lost\n`);
  },
  kills * secondsAKill * 1000,
);
