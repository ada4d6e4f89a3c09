/** A database of its own for a benchmark, and meetings of made-up text to fill it with. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { demoId, demoRegistrar, loadRegisters } from '../../demo/load.ts';
import { day, type Day } from '../../src/kernel/day.ts';
import { storeMeeting, type ItemToStore, type MeetingToStore } from '../../src/modules/meetings/index.ts';
import type { DecisionToStore, PositionToStore } from '../../src/modules/meetings/rules/meeting-to-store.ts';
import { addAuditLine } from '../../src/platform/audit.ts';
import { changeAs, openDatabase, type Database } from '../../src/platform/database.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { startLogin, type LoginStart } from '../../src/platform/login.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';
import { demoMeeting, plainItem } from '../../tests/support/demo-meeting.ts';
import { textMaker, type TextMaker } from './danish-text.ts';

export type BenchWorld = {
  folder: string;
  ownerUrl: string;
  appUrl: string;
  database: Database;
  /** Processor time of all processes of this PostgreSQL so far; not a number where the system does not tell. */
  postgresMs(): Promise<number>;
  close(): Promise<void>;
};

/** An empty PostgreSQL with our schema and the demo registers. Close it, or its folder stays. */
export async function openBenchWorld(): Promise<BenchWorld> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-bench-'));
  const server = await startEmbeddedPostgres(folder);
  const ownerUrl = server.url(ownerRole, 'rammevaerk');
  await prepareDatabase(ownerUrl);
  await migrate(ownerUrl);
  await loadRegisters(ownerUrl);
  const appUrl = server.url(appRole, 'rammevaerk');
  const database = openDatabase(appUrl);
  return {
    folder,
    ownerUrl,
    appUrl,
    database,
    postgresMs: () => postgresMs(folder),
    close: async () => {
      await database.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const millisecondsATick = 10;

/** Processor time of a process so far in milliseconds, and its parent, from the proc file system; NaN where there is none. */
export async function processTime(id: string | number): Promise<{ parent: string; milliseconds: number }> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    parent: fields[1] ?? '',
    milliseconds: (Number(fields[11]) + Number(fields[12])) * millisecondsATick,
  };
}

async function postgresMs(folder: string): Promise<number> {
  const pid = await readFile(path.join(folder, 'pg/data/postmaster.pid'), 'utf8').catch(() => '');
  const parent = pid.split('\n')[0];
  const ids = await readdir('/proc').catch(() => []);
  let sum = ids.length === 0 ? Number.NaN : 0;
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    const time = await processTime(id);
    if (time.parent === parent) sum += time.milliseconds;
  }
  return sum;
}

/** Members of one body who have signed in, as cookies. Nine in ten are municipal, the rest the region's. */
export async function signInMembers({ ownerUrl, database }: BenchWorld, count: number): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const cookies: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const [person, userId] = [randomUUID(), randomUUID()];
    const organisation = demoId('organisation', number % 10 === 9 ? 'region-nordjylland' : 'rebild');
    const named = [person, `p-${number}`, `P ${number}`];
    await owner.query('insert into persons (id, key, name) values ($1, $2, $3)', named);
    const works = [person, organisation];
    await owner.query('insert into affiliations (person_id, organisation_id) values ($1, $2)', works);
    const seat = [demoId('body', 'das'), person];
    await owner.query(`insert into memberships (body_id, person_id, role) values ($1, $2, 'member')`, seat);
    await owner.query('insert into users (id, person_id) values ($1, $2)', [userId, person]);
    const login: LoginStart = { userId, language: 'da', now: new Date() };
    cookies.push(`rv_login=${await changeAs(database, demoRegistrar, (db) => startLogin(db, login))}`);
  }
  await owner.query('analyze');
  await owner.end();
  return cookies;
}

export const itemsAMeeting = 15;
const bodyKeys = ['das', 'socdir', 'fu'];
/** The first body meets on days 1, 4, 7 …; every second meeting has closed and municipal-only items. */
export const bodyOfMeeting = (number: number): string => bodyKeys[number % bodyKeys.length] ?? 'das';
export const dayOfMeeting = (number: number): Day =>
  day(new Date(Date.UTC(1990, 0, 1 + number)).toISOString().slice(0, 10));

export type MeetingMaker = (number: number) => MeetingToStore;

/** Structured meetings of 15 items with about 240 words each (2 kB), always the same. */
export function meetingMaker(): MeetingMaker {
  const make = textMaker(20261123);
  return (number) => ({
    ...demoMeeting,
    bodyId: demoId('body', bodyOfMeeting(number)),
    heldOn: dayOfMeeting(number),
    sections: [],
    attendances: demoMeeting.attendances.filter(({ itemNumber }) => itemNumber === null),
    items: Array.from({ length: itemsAMeeting }, (_, index) => {
      const isWalled = number % 2 === 0;
      const closed = isWalled && index === itemsAMeeting - 1;
      return { ...madeItem(make, index), closed, municipalOnly: isWalled && index === itemsAMeeting - 2 };
    }),
  });
}

const lines = [] as const;

function madeItem(make: TextMaker, index: number): ItemToStore {
  const outcome = (['APPROVED', 'NOTED', 'DISCUSSED', 'POSTPONED'] as const)[index % 4] ?? 'NOTED';
  const minutes = { minutesLabel: 'Referat', minutesText: make.text(40), votes: null, lines };
  return plainItem(String(index + 1), make.title(), {
    texts: ['Resume', 'Baggrund'].map((label) => ({ label, text: make.text(70), lines })),
    recommendationLead: 'Det indstilles, at kredsen',
    recommendations: [0, 1].map(() => ({ text: make.text(15), children: [], lines })),
    appendices: [{ number: String(index + 1), title: make.title(), url: null, lines }],
    treatment: { ...minutes, outcome, outcomeText: make.text(8) },
    decisions: [0, 1].map((at) => madeDecision(make.text(10), { outcome, recommendationIndex: at })),
    positions: index % 7 === 0 ? [madeReservation(make.text(10))] : [],
  });
}

function madeDecision(
  text: string,
  answer: Pick<DecisionToStore, 'outcome' | 'recommendationIndex'>,
): DecisionToStore {
  const by = { decidingBodyId: null, decidingBodyName: null };
  return { ...by, ...answer, topic: null, text, note: null, valueFrom: null, valueTo: null, lines };
}

function madeReservation(text: string): PositionToStore {
  const party = { party: 'Hjørring', organisationId: demoId('organisation', 'hjoerring'), department: null };
  return { kind: 'reservation', ...party, concerning: null, text, lines };
}

/** Files one meeting as the door for it does: as the secretariat, with its audit line, in one transaction. */
export async function fileAsSecretariat(database: Database, meeting: MeetingToStore): Promise<void> {
  await changeAs(database, demoRegistrar, async (db) => {
    const stored = await storeMeeting(db, meeting);
    if (!stored.ok) throw new Error(`A meeting was refused: ${stored.refusal.code}`);
    const { bodyKey, dayKey } = stored.value;
    await addAuditLine(db, {
      request_id: randomUUID(),
      event: 'archive.accepted',
      object: `/moeder/${bodyKey}/${dayKey}`,
      criteria: null,
      outcome: 'done',
    });
  });
}
