/**
 * What a meeting page costs: `npm run bench meeting-page`. 15 items on the page and 15,000 in the database, 100 members
 * signed in and taking turns, every wall up. CPU of this process (routing, rights, queries, HTML) and, where the system
 * tells, of PostgreSQL; the median of five runs of 1000 requests. The figures go to docs/BENCHMARKS.md.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { demoId, demoRegistrar, loadRegisters } from '../demo/load.ts';
import { day, type Day } from '../src/kernel/day.ts';
import { meetingsPaths, storeMeeting, type MeetingToStore } from '../src/modules/meetings/index.ts';
import { modules } from '../src/modules.ts';
import { changeAs, openDatabase, type Database } from '../src/platform/database.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { serveModules } from '../src/platform/http.ts';
import { noJobs } from '../src/platform/jobs.ts';
import { startLogin } from '../src/platform/login.ts';
import { migrate } from '../src/platform/migrate.ts';
import { prepareDatabase } from '../src/platform/prepare-database.ts';
import { demoMeeting } from '../tests/support/demo-meeting.ts';

const runs = 5;
const requestsARun = 1000;
const membersCount = 100;
const meetingsCount = 1000;
const itemsAMeeting = 15;
const millisecondsATick = 10;
const now = new Date('2026-11-22T12:00:00Z');

type Cost = { own: number; postgres: number; wall: number };

const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-bench-'));
const server = await startEmbeddedPostgres(folder);
const ownerUrl = server.url(ownerRole, 'rammevaerk');
await prepareDatabase(ownerUrl);
await migrate(ownerUrl);
await loadRegisters(ownerUrl);
const database = openDatabase(server.url(appRole, 'rammevaerk'));
try {
  await fill(database);
  const cookies = await signInMembers(ownerUrl, database);
  const open = { ...page(1), name: 'open items only (nothing to log)' };
  const walled = { ...page(2), name: 'with closed and municipal items (each reading is logged)' };
  const secretariat = [await signIn(database, demoRegistrar.userId)];
  const rows = [
    { ...open, readers: cookies },
    { ...walled, readers: cookies },
    { ...open, name: 'open items only, the secretariat with its check', readers: secretariat },
  ];
  for (const { address, name, readers } of rows)
    console.table([{ page: name, ...(await measured(address, readers)) }]);
} finally {
  await database.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function dayNumber(number: number): Day {
  return day(new Date(Date.UTC(2010, 0, number)).toISOString().slice(0, 10));
}

function page(number: number): { address: string } {
  return { address: meetingsPaths.meeting.to({ body: 'das', day: dayNumber(number) }) };
}

/** Every second meeting has closed and municipal-only items; all have as many items as the page is measured with. */
function meetingNumber(number: number): MeetingToStore {
  const isOpen = number % 2 === 1;
  const items = Array.from({ length: itemsAMeeting }, (_, index) => {
    const item = demoMeeting.items[index % demoMeeting.items.length];
    if (!item) throw new Error('The demo meeting has no items');
    const walls = isOpen ? { closed: false, municipalOnly: false, sectionIndex: 1 } : {};
    return { ...item, ...walls, number: String(index + 1) };
  });
  return { ...demoMeeting, heldOn: dayNumber(number), items };
}

async function fill(db: Database): Promise<void> {
  for (let number = 1; number <= meetingsCount; number += 1) {
    const stored = await changeAs(db, demoRegistrar, (writer) => storeMeeting(writer, meetingNumber(number)));
    if (!stored.ok) throw new Error(`Meeting ${number} was refused: ${stored.refusal.code}`);
  }
}

/** Made by the owner, because the program may not make users. Nine in ten are municipal, the rest the region's. */
async function signInMembers(url: string, db: Database): Promise<string[]> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const cookies: string[] = [];
  for (let number = 0; number < membersCount; number += 1) {
    const [person, userId] = [randomUUID(), randomUUID()];
    const isRegional = number % 10 === 9;
    const organisation = demoId('organisation', isRegional ? 'region-nordjylland' : 'rebild');
    await owner.query('insert into persons (id, key, name) values ($1, $2, $3)', [
      person,
      `p-${number}`,
      `P ${number}`,
    ]);
    await owner.query('insert into affiliations (person_id, organisation_id) values ($1, $2)', [
      person,
      organisation,
    ]);
    const seat = [demoId('body', 'das'), person];
    await owner.query(`insert into memberships (body_id, person_id, role) values ($1, $2, 'member')`, seat);
    await owner.query('insert into users (id, person_id) values ($1, $2)', [userId, person]);
    cookies.push(await signIn(db, userId));
  }
  await owner.query('analyze');
  await owner.end();
  return cookies;
}

async function signIn(db: Database, userId: string): Promise<string> {
  const token = await changeAs(db, demoRegistrar, (writer) =>
    startLogin(writer, { userId, language: 'da', now }),
  );
  return `rv_login=${token}`;
}

async function measured(address: string, cookies: readonly string[]): Promise<Record<string, string>> {
  const app = serveModules(modules, {
    database,
    jobs: noJobs,
    filesFolder: folder,
    clock: () => now,
    log: () => {},
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: false,
    requestsPerMinuteMax: 1_000_000,
  });
  const request = async (index: number): Promise<void> => {
    const headers = { cookie: cookies[index % cookies.length] ?? '' };
    const response = await app.request(`http://localhost${address}`, { headers });
    const text = await response.text();
    if (response.status !== 200 || !text.includes('rv-agenda'))
      throw new Error(`Not the page: ${response.status}`);
  };
  for (let index = 0; index < requestsARun; index += 1) await request(index); // until everything is compiled
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await costOfRun(request));
  const shown = (of: (cost: Cost) => number) => `${median(costs.map(of)).toFixed(2)} ms`;
  return {
    'own CPU': shown((cost) => cost.own),
    PostgreSQL: shown((cost) => cost.postgres),
    wall: shown((cost) => cost.wall),
  };
}

/** Milliseconds per request. */
async function costOfRun(request: (index: number) => Promise<void>): Promise<Cost> {
  const [cpu, theirs, begun] = [process.cpuUsage(), await postgresMs(), performance.now()];
  for (let index = 0; index < requestsARun; index += 1) await request(index);
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const postgres = (await postgresMs()) - theirs;
  return {
    own: (user + system) / 1000 / requestsARun,
    postgres: postgres / requestsARun,
    wall: wall / requestsARun,
  };
}

/** CPU time of all processes of our PostgreSQL, from the proc file system; not a number where there is none. */
async function postgresMs(): Promise<number> {
  const pid = await readFile(path.join(folder, 'pg/data/postmaster.pid'), 'utf8').catch(() => '');
  const parent = pid.split('\n')[0];
  const ids = await readdir('/proc').catch(() => []);
  let ticks = 0;
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[1] === parent) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ids.length === 0 ? Number.NaN : ticks * millisecondsATick;
}
function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
