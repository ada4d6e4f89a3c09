/**
 * What minutes mode costs: `npm run bench minutes`. A meeting of 16 items with its minutes begun, the page of one item
 * with three recommendations: processor time of this process (routing, rights, queries, HTML), the median of five runs
 * of 100 requests; and 200 saves of that item, one after the other, each with its line in the log: the round trip. The
 * figures go to docs/BENCHMARKS.md.
 */
import { randomUUID } from 'node:crypto';
import { openBenchWorld } from './lib/bench-world.ts';
import { demoId, demoRegistrar } from '../demo/load.ts';
import { day } from '../src/kernel/day.ts';
import { meetingHeadOf, planMeeting, releaseAgenda } from '../src/modules/meetings/index.ts';
import { beginMinutes } from '../src/modules/minutes/index.ts';
import { modules } from '../src/modules.ts';
import { changeAs, reading, type Writer } from '../src/platform/database.ts';
import { serveModules } from '../src/platform/http.ts';
import { noJobs } from '../src/platform/jobs.ts';
import { loginOfToken, startLogin } from '../src/platform/login.ts';
import { itemToRelease } from '../tests/support/agenda-to-release.ts';
import { fieldsIn } from '../tests/support/minutes-desk.ts';

const [runs, requestsARun, items, saves, percentile] = [5, 100, 16, 200, 0.95];
const now = new Date('2026-11-22T12:00:00Z');
const heldOn = day('2026-12-10');
const address = `/moeder/das/${heldOn}/referat/punkt/2`;

const world = await openBenchWorld();
const { database, folder } = world;
const app = serveModules(modules, {
  ...{ database, jobs: noJobs, filesFolder: folder, clock: () => now, log: () => {} },
  ...{ isDemo: true, hosts: ['localhost'], secureCookies: false, requestsPerMinuteMax: 1_000_000 },
});
try {
  await changeAs(database, demoRegistrar, begin);
  const start = { userId: demoRegistrar.userId, language: 'da', now } as const;
  const token = await changeAs(database, demoRegistrar, (db) => startLogin(db, start));
  const cookie = `rv_login=${token}`;
  const ask = async () => (await app.request(`http://localhost${address}`, { headers: { cookie } })).text();
  const page = await ask();
  const costs: number[] = [];
  for (let run = 0; run <= runs; run += 1) costs.push(await costOf(ask));
  const median = costs.slice(1).toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
  console.table([{ page: 'one item', kB: Math.round(page.length / 1000), 'CPU ms': median.toFixed(2) }]);
  console.table([await roundTrips(token, fieldsIn(page))]);
} finally {
  await world.close();
}

async function begin(db: Writer): Promise<void> {
  const [time, asks] = [
    { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' },
    ['budgettet', 'planen', 'tiden'],
  ];
  const bodyId = demoId('body', 'das');
  const planned = await planMeeting(db, { bodyId, audience: 'cooperation', heldOn, ...time });
  if (!planned.ok) throw new Error(planned.refusal.code);
  const recommendations = asks.map((text) => ({ verb: 'approve', condition: '', text }));
  const list = Array.from({ length: items }, (_, index) =>
    itemToRelease({ number: String(index + 1), title: `Punkt ${index + 1}`, recommendations }),
  );
  const { meetingId } = planned.value;
  const agenda = { sections: [], items: list };
  const sent = await releaseAgenda(db, { meetingId, kind: 'agenda', note: '', agenda });
  const head = await meetingHeadOf(reading(db), meetingId);
  const begun = head && (await beginMinutes(db, head));
  if (!sent.ok || !begun?.ok) throw new Error('minutes were not begun');
}

/** Milliseconds of this process for one request, over a run; the first is thrown away. */
async function costOf(ask: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let index = 0; index < requestsARun; index += 1) await ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / requestsARun;
}

async function roundTrips(token: string, fields: Record<string, string>): Promise<Record<string, string>> {
  const login = await loginOfToken(database, token, now);
  const times: number[] = [];
  let after = '';
  for (let index = 1; index <= saves; index += 1) {
    const saveId = randomUUID();
    const typed = { ...fields, saveId, after, csrf: login?.csrfToken ?? '', text: 'Sætning. '.repeat(index) };
    const began = performance.now();
    const answer = await app.request(`http://localhost${address}/gem`, {
      method: 'POST',
      headers: { cookie: `rv_login=${token}`, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(typed),
    });
    times.push(performance.now() - began);
    if (answer.status !== 200) throw new Error(`not saved: ${answer.status}`);
    after = saveId;
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => `${(sorted[Math.floor(share * saves)] ?? 0).toFixed(1)} ms`;
  return { what: 'a save', median: at(0.5), p95: at(percentile) };
}
