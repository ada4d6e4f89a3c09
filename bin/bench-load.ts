/**
 * What the house can carry: `npm run bench load`. First 1,000 meetings of 15 items (2 kB of text each) are taken in
 * through the command, as the secretariat, with rights, audit line and search index, a transaction a meeting. Then 100
 * members who have signed in ask for pages over 10 connections; the server is a process of its own, every wall up.
 * `--items=150000` shows how it grows: what is above 15,000 is copied in SQL. The figures go to docs/BENCHMARKS.md with
 * date, commit and machine.
 */
import os from 'node:os';
import pg from 'pg';
import type { MeetingToStore } from '../src/modules/meetings/index.ts';
import {
  bodyOfMeeting,
  dayOfMeeting,
  fileAsSecretariat,
  itemsAMeeting,
  meetingMaker,
  openBenchWorld,
  signInMembers,
} from './lib/bench-world.ts';
import { multiplyMeetings } from './lib/multiply-world.ts';
import { askMany, startBenchServer, type BenchServer, type Question } from './lib/http-load.ts';

const argument = process.argv.find((one) => one.startsWith('--items='))?.slice('--items='.length);
const filedMax = 1000;
const wanted = Math.ceil(Number(argument ?? filedMax * itemsAMeeting) / itemsAMeeting);
const meetingsCount = Math.min(filedMax, wanted);
const copies = Math.ceil(wanted / meetingsCount) - 1;
const warmUpMeetings = 50;
const batchMax = 200;
const membersCount = 100;
const connections = 10;
const warmUpSeconds = 2;
const secondsEach = 6;
/** So that other pages are asked for than in the warm-up. */
const turnsPassed = 1000;

type Part = { from: number; to: number; writers: number };
type Cost = { seconds: number; own: number; postgres: number };

const make = meetingMaker();
const world = await openBenchWorld();
try {
  await filed({ from: 0, to: warmUpMeetings, writers: 1 });
  const half = Math.ceil((meetingsCount + warmUpMeetings) / 2);
  const alone = await filed({ from: warmUpMeetings, to: half, writers: 1 });
  console.table([alone, await filed({ from: half, to: meetingsCount, writers: 3 })]);
  if (copies > 0) await copyMeetings();
  console.table([await stored()]);
  await measurePages();
} finally {
  await world.close();
}

/** Filing alone is timed; the text is made between. */
async function filed({ from, to, writers }: Part): Promise<Record<string, string | number>> {
  const sum: Cost = { seconds: 0, own: 0, postgres: 0 };
  for (let start = from; start < to; start += batchMax) {
    const batch = Array.from({ length: Math.min(batchMax, to - start) }, (_, index) => make(start + index));
    const [cpu, theirs, begun] = [process.cpuUsage(), await world.postgresMs(), performance.now()];
    await fileAll(batch, writers);
    sum.seconds += (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    sum.own += (user + system) / 1000;
    sum.postgres += (await world.postgresMs()) - theirs;
  }
  const items = (to - from) * itemsAMeeting;
  return {
    'filing, writers': writers,
    items,
    'items a second': Math.round(items / sum.seconds),
    ...cpuColumns(sum, items),
  };
}

/** The meetings are shared out among the writers; those for one body take turns. */
async function fileAll(meetings: readonly MeetingToStore[], writers: number): Promise<void> {
  const left = meetings.values();
  const write = async (): Promise<void> => {
    for (const meeting of left) await fileAsSecretariat(world.database, meeting);
  };
  await Promise.all(Array.from({ length: writers }, write));
}

function cpuColumns({ own, postgres }: Cost, count: number): Record<string, string> {
  return {
    'own CPU each': `${(own / count).toFixed(2)} ms`,
    'PostgreSQL CPU each': `${(postgres / count).toFixed(2)} ms`,
    load: (os.loadavg()[0] ?? 0).toFixed(1),
  };
}

async function copyMeetings(): Promise<void> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await multiplyMeetings(owner, { copies, daysApart: meetingsCount });
  await owner.end();
}

/** What stands in the database afterwards: nothing was left out to be fast. */
async function stored(): Promise<Record<string, string>> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(
    `select set_config('app.search', '''!''', false), set_config('app.roles', '{secretariat}', false)`,
  );
  const counts = ['items', 'search_entries', 'audit_lines', 'decisions', 'item_texts'].map(
    (table) => `(select count(*) from ${table}) as ${table}`,
  );
  const sizes = [
    `pg_size_pretty(pg_total_relation_size('search_entries')) as search_size`,
    `pg_size_pretty(pg_database_size(current_database())) as database_size`,
  ];
  const { rows } = await owner.query<Record<string, string>>(`select ${[...counts, ...sizes].join(', ')}`);
  await owner.end();
  return rows[0] ?? {};
}

async function measurePages(): Promise<void> {
  const cookies = await signInMembers(world, membersCount);
  const server = await startBenchServer(world);
  try {
    for (const [page, question] of Object.entries(pages()))
      console.table([{ page, ...(await pageRow(server, cookies, question)) }]);
  } finally {
    await server.stop();
  }
}

/** Every second meeting has closed and municipal-only items, and reading it leaves a line. */
function pages(): Record<string, (turn: number) => Question> {
  const meeting = (number: number): Question => ({
    path: `/moeder/${bodyOfMeeting(number)}/${dayOfMeeting(number)}`,
    shows: 'rv-agenda',
  });
  const words = Array.from({ length: 200 }, (_, index) => make(index).items[0]?.title.split(' ')[0] ?? 'og');
  const word = (turn: number): string => encodeURIComponent(words[turn % words.length] ?? 'og');
  return {
    'meeting, open items': (turn) => meeting(((turn * 14 + 1) % meetingsCount) | 1),
    'meeting, closed and municipal items': (turn) => meeting((turn * 42) % (meetingsCount - 6)),
    'register of decisions': () => ({ path: '/beslutninger', shows: '<table' }),
    'register, one body and year': (turn) => ({
      path: `/beslutninger?forum=das&aar=${1991 + (turn % 2)}`,
      shows: '<form',
    }),
    'register, with a word': (turn) => ({ path: `/beslutninger?q=${word(turn)}`, shows: '<form' }),
    'search, a word': (turn) => ({ path: `/soeg?q=${word(turn)}`, shows: '<form' }),
  };
}

/** As many requests as some seconds hold, after a warm-up. */
async function pageRow(
  server: BenchServer,
  cookies: readonly string[],
  question: (turn: number) => Question,
): Promise<Record<string, string | number>> {
  const load = { port: server.port, connections, cookies };
  await askMany({ ...load, seconds: warmUpSeconds }, question);
  const [own, postgres, begun] = [await server.cpuMs(), await world.postgresMs(), performance.now()];
  const times = await askMany({ ...load, seconds: secondsEach }, (turn) => question(turn + turnsPassed));
  const seconds = (performance.now() - begun) / 1000;
  const cost = {
    seconds,
    own: (await server.cpuMs()) - own,
    postgres: (await world.postgresMs()) - postgres,
  };
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`;
  return {
    'requests a second': Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    ...cpuColumns(cost, times.length),
  };
}
