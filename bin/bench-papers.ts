/**
 * What papers cost: `npm run bench papers`. A meeting of 50 items is sent with 40 papers of 8 pages and made into one
 * file; a meeting of 50 items with 20 papers each is opened, closed and marked. The figures go to docs/BENCHMARKS.md.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sql } from 'kysely';
import { demoId, demoRegistrar } from '../demo/load.ts';
import { day } from '../src/kernel/day.ts';
import { planMeeting, releaseAgenda } from '../src/modules/meetings/index.ts';
import { addPaper } from '../src/modules/papers/index.ts';
import { modules } from '../src/modules.ts';
import { changeAs, type Writer } from '../src/platform/database.ts';
import { serveModules } from '../src/platform/http.ts';
import { noJobs } from '../src/platform/jobs.ts';
import { startLogin } from '../src/platform/login.ts';
import { closeMergedPdf } from '../src/platform/merged-pdf.ts';
import { pdfOf } from '../tests/support/pdf-writer.ts';
import { textMaker } from './lib/danish-text.ts';
import { openBenchWorld, type BenchWorld } from './lib/bench-world.ts';

const runs = 5;
const itemsCount = 50;
const papersCount = 40;
const pagesAPaper = 8;
const papersAnItem = 20;
const words = textMaker(20261123);

const world = await openBenchWorld();
const filesFolder = path.join(world.folder, 'originals');
try {
  const small = await sentMeeting(world, { heldOn: '2027-01-14', papers: papersCount, isEach: false });
  console.table([
    { what: `one file of ${itemsCount} items and ${papersCount} papers`, ...(await mergedOf(small.address)) },
  ]);
  const large = await sentMeeting(world, { heldOn: '2027-01-21', papers: papersAnItem, isEach: true });
  console.table(await recomputing(large.meetingId));
} finally {
  await closeMergedPdf();
  await world.close();
}

type Wanted = { heldOn: string; papers: number; isEach: boolean };

/** Papers are shared by the items where each has many: what counts is the rows below the items. */
async function sentMeeting({ database }: BenchWorld, { heldOn, papers, isEach }: Wanted) {
  return changeAs(database, demoRegistrar, async (db) => {
    const bodyId = demoId('body', 'das');
    const when = { heldOn: day(heldOn), startsAt: '09:00', endsAt: '12:00', place: 'Rebild' };
    const planned = await planMeeting(db, { bodyId, audience: 'cooperation', ...when });
    if (!planned.ok) throw new Error(planned.refusal.code);
    const { meetingId, dayKey } = planned.value;
    await sql`insert into agendas (meeting_id, body_id) values (${meetingId}, ${bodyId})`.execute(db);
    const ids = await manyPapers(db, papers);
    const items = Array.from({ length: itemsCount }, (_, index) =>
      itemOf(index, isEach ? ids : ids.slice(index, index + 1)),
    );
    const agenda = { sections: [], items };
    const sent = await releaseAgenda(db, { meetingId, kind: 'agenda', note: '', agenda });
    if (!sent.ok) throw new Error(sent.refusal.code);
    return { meetingId, address: `/moeder/das/${dayKey}` };
  });
}

async function manyPapers(db: Writer, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const pages = Array.from({ length: pagesAPaper }, () => Array.from({ length: 45 }, () => words.text(11)));
    const file = { name: `Bilag ${number}.pdf`, bytes: pdfOf(pages) };
    const jobs = { enqueue: () => Promise.resolve() };
    const place = { filesFolder, jobs, today: day('2026-11-23'), userId: demoRegistrar.userId };
    const added = await addPaper(db, { ...place, bodyId: demoId('body', 'das'), title: words.title(), file });
    if (!added.ok) throw new Error(added.refusal.code);
    ids.push(added.value.paperId);
  }
  const text = words.text(3000);
  await sql`update paper_versions set scan = 'off', reading = 'read', is_mergeable = true, page_count = ${pagesAPaper},
    content = ${text}`.execute(db);
  return ids;
}

function itemOf(index: number, papers: readonly string[]) {
  return {
    id: randomUUID(),
    sectionId: null,
    number: String(index + 1),
    title: words.title(),
    handling: 'treatment' as const,
    presenter: null,
    closed: false,
    closedReason: '',
    opensOn: null,
    municipalOnly: false,
    startsAt: null,
    endsAt: null,
    caseNumber: null,
    documentNumber: null,
    matterId: null,
    lateness: 'sent' as const,
    withdrawnReason: null,
    texts: ['Resume', 'Baggrund'].map((label) => ({ label, text: words.text(120), format: 'rich' as const })),
    recommendations: [],
    guests: [],
    appendices: papers.map((paperId, at) => ({
      number: String(at + 1),
      title: words.title(),
      paperId,
      paperVersion: 1,
      lateness: 'sent' as const,
    })),
  };
}

/** Asked for as a reader asks: the door, the walls, the files from the disk, two documents set, and one made of all. */
async function mergedOf(address: string) {
  const { database } = world;
  const settings = {
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: false,
    requestsPerMinuteMax: 1_000_000,
  };
  const around = { database, jobs: noJobs, filesFolder, clock: () => new Date(), log: () => {} };
  const app = serveModules(modules, { ...around, ...settings });
  const login = { userId: demoRegistrar.userId, language: 'da', now: new Date() } as const;
  const token = await changeAs(database, demoRegistrar, (db) => startLogin(db, login));
  const times: number[] = [];
  const costs: number[] = [];
  let bytes = 0;
  for (let run = 0; run <= runs; run += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const answer = await app.request(`http://localhost${address}/samlet-pdf`, {
      headers: { cookie: `rv_login=${token}` },
    });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${answer.status}`);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  const [cold = Number.NaN, ...warm] = times;
  const own = { 'own CPU, without the child': shown(median(costs.slice(1))) };
  return { cold: shown(cold), warm: shown(median(warm)), ...own, kilobytes: Math.round(bytes / 1024) };
}

/** Each act in a transaction of its own, as the doors do it; every row below follows by its foreign key. */
async function recomputing(meetingId: string) {
  const acts = [
    [
      'all 50 items closed',
      sql`update items set closed = true, closed_reason = 'Personsag' where meeting_id = ${meetingId}`,
    ],
    ['all 50 items opened', sql`update items set closed = false where meeting_id = ${meetingId}`],
    [
      'all 50 items municipal-only',
      sql`update items set municipal_only = true where meeting_id = ${meetingId}`,
    ],
    ['all 50 items for all', sql`update items set municipal_only = false where meeting_id = ${meetingId}`],
    ['meeting for the body only', sql`update meetings set audience = 'body' where id = ${meetingId}`],
    [
      'meeting for the cooperation',
      sql`update meetings set audience = 'cooperation' where id = ${meetingId}`,
    ],
  ] as const;
  const rows = [];
  for (const [what, statement] of acts) {
    const opposite = acts[acts.findIndex(([other]) => other === what) ^ 1];
    const times: number[] = [];
    const costs: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const [start, before] = [performance.now(), await world.postgresMs()];
      await changeAs(world.database, demoRegistrar, (db) => statement.execute(db));
      times.push(performance.now() - start);
      costs.push((await world.postgresMs()) - before);
      if (opposite) await changeAs(world.database, demoRegistrar, (db) => opposite[1].execute(db));
    }
    if (opposite && acts.findIndex(([other]) => other === what) % 2 === 0)
      await changeAs(world.database, demoRegistrar, (db) => statement.execute(db));
    const cost = { 'PostgreSQL CPU': shown(median(costs)) };
    rows.push({ what, median: shown(median(times)), worst: shown(Math.max(...times)), ...cost });
  }
  return rows;
}

function shown(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
