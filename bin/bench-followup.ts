/**
 * What the board of actions costs: `npm run bench followup`. 60 actions on the page and 3,000 in the database, a director
 * and the secretariat signed in, every wall up. Processor time of this process (routing, rights, queries, HTML), the
 * median of five runs of 300 requests. The figures go to docs/BENCHMARKS.md.
 */
import pg from 'pg';
import { openBenchWorld } from './lib/bench-world.ts';
import { demoId, demoRegistrar } from '../demo/load.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { storeMeeting, type ItemToStore } from '../src/modules/meetings/index.ts';
import { modules } from '../src/modules.ts';
import { changeAs } from '../src/platform/database.ts';
import { serveModules } from '../src/platform/http.ts';
import { noJobs } from '../src/platform/jobs.ts';
import { startLogin } from '../src/platform/login.ts';
import { demoMeeting, plainItem } from '../tests/support/demo-meeting.ts';

const [runs, requestsARun, meetings, itemsAMeeting] = [5, 300, 300, 10];
const first = day('2025-12-01');

const now = new Date('2026-11-22T12:00:00Z');
const world = await openBenchWorld();
const { database, ownerUrl, folder } = world;
const app = serveModules(modules, {
  ...{ database, jobs: noJobs, filesFolder: folder, clock: () => now, log: () => {} },
  ...{ isDemo: true, hosts: ['localhost'], secureCookies: false, requestsPerMinuteMax: 1_000_000 },
});
try {
  for (let number = 0; number < meetings; number += 1) await store(number);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`update actions set due_on = '2026-11-10'::date + (number % 60)::int`);
  await owner.query('analyze');
  await owner.end();
  for (const [name, key] of [
    ['the secretariat', 'mette-lindholm'],
    ['a director, his own first', 'birgitte-holm'],
  ] as const) {
    const cookie = await signIn(demoId('user', key));
    const ask = async () =>
      (await app.request('http://localhost/opfoelgning', { headers: { cookie } })).text();
    const html = await ask();
    const shown = html.split('rv-queue__item').length - 1;
    const costs: number[] = [];
    for (let run = 0; run < runs; run += 1) costs.push(await costOf(ask));
    const median = costs.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
    console.table([{ board: name, shown, kB: Math.round(html.length / 1000), 'CPU ms': median.toFixed(2) }]);
  }
} finally {
  await world.close();
}

async function signIn(userId: string): Promise<string> {
  const start = { userId, language: 'da', now } as const;
  return `rv_login=${await changeAs(database, demoRegistrar, (db) => startLogin(db, start))}`;
}

/** Milliseconds of this process for one request, over a run. */
async function costOf(ask: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let request = 0; request < requestsARun; request += 1) await ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / requestsARun;
}

async function store(number: number): Promise<void> {
  const items: ItemToStore[] = Array.from({ length: itemsAMeeting }, (_, index) =>
    plainItem(String(index + 1), `Punkt ${index + 1}`, {
      closed: index === 1,
      municipalOnly: index === 2,
      actions: [
        {
          ownerName: 'Rebild Kommune',
          ownerIsInferred: false,
          organisationId: demoId('organisation', number % 10 === 0 ? 'rebild' : 'aalborg'),
          what: `Undersøger sagen om kørsel nummer ${number * itemsAMeeting + index}`,
          due: null,
          lines: [],
        },
      ],
    }),
  );
  const heldOn = addDays(first, number);
  const meeting = { ...demoMeeting, heldOn, sections: [], attendances: [], nextMeeting: null, items };
  const stored = await changeAs(database, demoRegistrar, (db) => storeMeeting(db, meeting));
  if (!stored.ok) throw new Error(`Meeting ${number} was refused: ${stored.refusal.code}`);
}
