/**
 * What a search costs: `npm run bench search`. 15,000 items of about 320 words in 1,000 meetings of 12 bodies,
 * 100 members taking turns, every wall up; one question at a time. `--items=150000` shows how it grows, `--plans`
 * prints the plans. The figures go to docs/BENCHMARKS.md with date, commit and machine.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { anonymous, type Actor } from '../src/kernel/actor.ts';
import { fileMeeting } from '../src/modules/search/commands/file-entries.ts';
import { ask } from '../src/modules/search/queries/ask.ts';
import { search } from '../src/modules/search/queries/search.ts';
import { suggest } from '../src/modules/search/queries/suggest.ts';
import type { ItemToFind, MeetingToFind } from '../src/modules/search/rules/entries-of-meeting.ts';
import { parseQuery } from '../src/modules/search/rules/parse-query.ts';
import { queryExpression } from '../src/modules/search/rules/query-expression.ts';
import { stopWords } from '../src/modules/search/rules/stop-words.ts';
import { searchFilterOf } from '../src/modules/search/rules/search-filter.ts';
import { changeAs, openDatabase, readAs, type Database } from '../src/platform/database.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { prepareDatabase } from '../src/platform/prepare-database.ts';
import { textMaker } from './lib/danish-text.ts';

const argument = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const itemsCount = Number(argument('items') ?? 15_000);
const itemsAMeeting = 15;
const wordsAnItem = 320;
const membersCount = 100;
const asksEach = 300;
const warmUp = 100;
const millisecondsATick = 10;
const bodies = Array.from({ length: 12 }, (_, index) => ({ id: randomUUID(), key: `forum-${index + 1}` }));

const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-bench-'));
const server = await startEmbeddedPostgres(folder);
const ownerUrl = server.url(ownerRole, 'rammevaerk');
await prepareDatabase(ownerUrl);
await migrate(ownerUrl);
const database = openDatabase(server.url(appRole, 'rammevaerk'));
const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
const make = textMaker(20261122);
try {
  await fill(database);
  await owner.query('analyze search_entries');
  await measureSearches(database);
  if (process.argv.includes('--plans')) await printPlans(database);
} finally {
  await database.destroy();
  await owner.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function secretary(): Actor {
  return { ...member(0), roles: ['secretariat', 'reader'] };
}

/** Each member sits in three of the bodies; every fifth is of the region. */
function member(number: number): Actor {
  const seats = [0, 4, 7].map((step) => bodies[(number + step) % bodies.length]?.id ?? '');
  return {
    ...anonymous,
    userId: randomUUID(),
    roles: ['member', 'reader'],
    side: number % 5 === 4 ? 'regional' : 'municipal',
    bodyIds: seats,
  };
}

/** The rows the entries hang on are written as the owner, in bulk; what is timed is the filing. */
async function fill(target: Database): Promise<void> {
  for (const { id, key } of bodies)
    await owner.query(
      `insert into bodies (id, key, name, short_name, level, status) values ($1, $2, $2, $2, 'director', 'active')`,
      [id, key],
    );
  let filing = 0;
  for (let number = 0; number < itemsCount / itemsAMeeting; number += 1) {
    const meeting = meetingNumber(number);
    await storeRows(meeting);
    const begun = performance.now();
    await changeAs(target, secretary(), (db) => fileMeeting(db, meeting));
    filing += performance.now() - begun;
  }
  const { rows } = await owner.query<{ table: string; index: string }>(
    `select pg_size_pretty(pg_total_relation_size('search_entries')) as table,
      pg_size_pretty(pg_relation_size('search_entries_words')) as index`,
  );
  const rate = Math.round(itemsCount / (filing / 1000));
  console.table([
    { what: `filing ${itemsCount} items, a transaction a meeting`, itemsASecond: rate, ...rows[0] },
  ]);
}

function meetingNumber(number: number): MeetingToFind {
  const body = bodies[number % bodies.length] ?? { id: '', key: '' };
  const heldOn = new Date(Date.UTC(2008, 0, 1 + number * 6)).toISOString().slice(0, 10);
  const items: ItemToFind[] = Array.from({ length: itemsAMeeting }, (_, index) => ({
    itemId: randomUUID(),
    municipalOnly: index === 13,
    closed: index === 14,
    number: String(index + 1),
    title: make.title(),
    address: String(index + 1),
    kind: (['decision', 'discussion', 'information'] as const)[index % 3] ?? 'other',
    caseNumber: null,
    outcome: ['APPROVED', 'NOTED', 'DISCUSSED', 'POSTPONED'][index % 4] ?? null,
    hasReservation: index % 7 === 0,
    decided: [make.text(40)],
    texts: [make.text(wordsAnItem - 45)],
    people: [],
  }));
  const rest = { dayKey: heldOn, place: '', caseNumber: null, documentNumber: null, people: [] };
  return { meetingId: randomUUID(), bodyId: body.id, audience: 'cooperation', heldOn, ...rest, items };
}

async function storeRows({ meetingId, bodyId, audience, heldOn, items }: MeetingToFind): Promise<void> {
  await owner.query(
    `insert into meetings (id, body_id, audience, held_on, state, document_type) values ($1, $2, $3, $4, 'held', 'minutes')`,
    [meetingId, bodyId, audience, heldOn],
  );
  const rows = items.map((item, index) => ({
    id: item.itemId,
    meeting_id: meetingId,
    body_id: bodyId,
    audience,
    municipal_only: item.municipalOnly,
    closed: item.closed,
    position: index + 1,
    address: item.address,
    number: item.number,
    title: item.title,
    kind: item.kind,
  }));
  await owner.query(
    `insert into items (id, meeting_id, body_id, audience, municipal_only, closed, position, address, number, title, kind)
      select id, meeting_id, body_id, audience, municipal_only, closed, position, address, number, title, kind
      from json_populate_recordset(null::items, $1)`,
    [JSON.stringify(rows)],
  );
}

type Asked = { what: string; words: () => string };
type Words = { common: readonly string[]; middling: readonly string[]; rare: readonly string[] };

/** Words by the share of items they stand in: about half, one to five of a hundred, two to eight items. */
async function wordsByFrequency(): Promise<Words> {
  const { rows } = await owner.query<{ word: string; ndoc: number }>(
    `select word, ndoc from ts_stat('select words from search_entries where layer = ''whole''') where word ~ '^[a-zæøå]{6,}$'`,
  );
  const between = (from: number, to: number): string[] =>
    rows
      .filter(({ word, ndoc }) => ndoc >= from && ndoc <= to && !stopWords.has(word))
      .map(({ word }) => word);
  return {
    common: between(itemsCount * 0.45, itemsCount * 0.55),
    middling: between(itemsCount * 0.01, itemsCount * 0.05),
    rare: between(2, 8),
  };
}

function questions({ common, middling, rare }: Words): Asked[] {
  let turn = 0;
  const next = (words: readonly string[]): string => words[(turn += 7) % words.length] ?? '';
  return [
    { what: 'a common word (45-55 % of the items)', words: () => next(common) },
    { what: 'two words (1-5 % each)', words: () => `${next(middling)} ${next(middling)}` },
    { what: 'a rare word (2-8 items)', words: () => next(rare) },
    { what: 'a phrase', words: () => `"${next(middling)} ${next(common)}"` },
    { what: 'a misspelt word', words: () => next(rare).replace(/(?<=^.{4})./u, '') },
  ];
}

type Row = { what: string; meanHits: number; p50: string; p95: string; ownCpu: string; postgresCpu: string };

async function measureSearches(target: Database): Promise<void> {
  const members = Array.from({ length: membersCount }, (_, number) => member(number));
  const words = await wordsByFrequency();
  const rows: Row[] = [];
  for (const { what, words: ask } of questions(words)) {
    let hits = 0;
    const costs = await measured(async (turn) => {
      const filter = { ...searchFilterOf({}), words: ask() };
      const reader = members[turn % membersCount] ?? secretary();
      hits += (await readAs(target, reader, (db) => search(db, filter))).counts.total;
    });
    rows.push({ what, meanHits: Math.round(hits / asksEach), ...costs });
  }
  const typing = [...words.middling, ...words.rare];
  const costs = await measured(async (turn) => {
    const typed = (typing[(turn * 31) % typing.length] ?? '').slice(0, 2 + (turn % 4));
    await readAs(target, members[turn % membersCount] ?? secretary(), (db) => suggest(db, typed));
  });
  console.table([...rows, { what: 'suggestions while typing', meanHits: Number.NaN, ...costs }]);
}

/**
 * Milliseconds a question, the first hundred left out; and CPU of both processes, which other work does not
 * change.
 */
async function measured(ask: (turn: number) => Promise<void>): Promise<Omit<Row, 'what' | 'meanHits'>> {
  for (let turn = 0; turn < warmUp; turn += 1) await ask(turn);
  const [cpu, theirs] = [process.cpuUsage(), await postgresMs()];
  const times: number[] = [];
  for (let turn = warmUp; turn < asksEach; turn += 1) {
    const begun = performance.now();
    await ask(turn);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(cpu);
  const each = (milliseconds: number): string => (milliseconds / times.length).toFixed(1);
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const ownCpu = each((user + system) / 1000);
  return { p50: at(0.5), p95: at(0.95), ownCpu, postgresCpu: each((await postgresMs()) - theirs) };
}

/** CPU time of the server processes that work for us, from the proc file system. */
async function postgresMs(): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>(
    `select pid from pg_stat_activity where usename = 'app'`,
  );
  let ticks = 0;
  for (const { pid } of rows) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks * millisecondsATick;
}

async function printPlans(target: Database): Promise<void> {
  const { common, rare } = await wordsByFrequency();
  for (const words of [common[0] ?? '', rare[0] ?? ''])
    await readAs(target, member(1), async (db) => {
      const question = queryExpression(parseQuery(words));
      if (question) await ask(db, question);
      const plan = await db
        .selectFrom('search_entries')
        .select('body_id')
        .groupBy('body_id')
        .explain('text', sql`analyze`);
      console.log(words, plan.map((row) => Object.values(row)[0]).join('\n'));
    });
}
