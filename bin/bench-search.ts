/**
 * What a search costs: `npm run bench search`. 15,000 items of about 320 words in 1,000 meetings of 12 bodies, 100 members
 * taking turns, every wall up; one question at a time. `--items=150000` shows how it grows, `--plans` prints the plans.
 * The figures go to docs/BENCHMARKS.md with date, commit and machine.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../src/kernel/actor.ts';
import { fileMeeting } from '../src/modules/search/commands/file-entries.ts';
import { ask } from '../src/modules/search/queries/ask.ts';
import { search } from '../src/modules/search/queries/search.ts';
import { suggest } from '../src/modules/search/queries/suggest.ts';
import type { ItemToFind, MeetingToFind } from '../src/modules/search/rules/entries-of-meeting.ts';
import { parseQuery } from '../src/modules/search/rules/parse-query.ts';
import { queryExpression } from '../src/modules/search/rules/query-expression.ts';
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
  return { ...member(0), role: 'secretariat' };
}

/** Each member sits in three of the bodies; every fifth is of the region. */
function member(number: number): Actor {
  const seats = [0, 4, 7].map((step) => bodies[(number + step) % bodies.length]?.id ?? '');
  return {
    userId: randomUUID(),
    personId: null,
    name: '',
    role: number % 5 === 4 ? 'region' : 'director',
    side: number % 5 === 4 ? 'regional' : 'municipal',
    organisationId: null,
    organisationName: '',
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

function questions(): Asked[] {
  return [
    { what: 'a common word', words: () => make.common() },
    { what: 'two words', words: () => `${make.middling()} ${make.middling()}` },
    { what: 'a rare word', words: () => make.rare() },
    { what: 'a phrase', words: () => `"${make.middling()} ${make.common()}"` },
    { what: 'a misspelt word', words: () => make.rare().replace(/(?<=^.{4})./u, '') },
  ];
}

async function measureSearches(target: Database): Promise<void> {
  const members = Array.from({ length: membersCount }, (_, number) => member(number));
  const rows = [];
  for (const { what, words } of questions()) {
    const times: number[] = [];
    let hits = 0;
    for (let turn = 0; turn < asksEach; turn += 1) {
      const actor = members[turn % membersCount] ?? secretary();
      const filter = { ...searchFilterOf({}), words: words() };
      const begun = performance.now();
      const found = await readAs(target, actor, (db) => search(db, filter));
      if (turn >= membersCount) times.push(performance.now() - begun);
      hits += found.counts.total;
    }
    rows.push({ what, meanHits: Math.round(hits / asksEach), ...spread(times) });
  }
  rows.push({
    what: 'suggestions while typing',
    meanHits: Number.NaN,
    ...(await suggestionTimes(target, members)),
  });
  console.table(rows);
}

async function suggestionTimes(target: Database, members: readonly Actor[]) {
  const times: number[] = [];
  for (let turn = 0; turn < asksEach; turn += 1) {
    const typed = (turn % 2 === 0 ? make.middling() : make.rare()).slice(0, 3 + (turn % 4));
    const begun = performance.now();
    await readAs(target, members[turn % membersCount] ?? secretary(), (db) => suggest(db, typed));
    if (turn >= membersCount) times.push(performance.now() - begun);
  }
  return spread(times);
}

function spread(times: readonly number[]): { p50: string; p95: string; max: string } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function printPlans(target: Database): Promise<void> {
  for (const words of [make.common(), make.rare()])
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
