import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { migrate, migrationsIn, jobVersionWanted } from '../migrate.ts';
import { withClient } from '../owner-connection.ts';
import { StartupRefusal } from '../startup-refusal.ts';
import {
  insertStatement,
  plainSettings,
  sequenceStates,
  sqlName,
  tablesToKeep,
  type BackupTable,
  type SequenceState,
} from './catalogue.ts';
import { contentOf, linesOf } from './container.ts';
import type { Backup } from './contents.ts';
import { layDownGuards, takeUpGuards } from './guards.ts';
import { countRows } from './table-rows.ts';
import { refuseNarrowed, syncFolder } from './take-backup.ts';

export type RestorePlace = {
  ownerUrl: string;
  migrationsFolder: string;
  filesFolder: string;
  anchorFile: string;
  progress: (words: string) => void;
};

/** A migrated database holds these rows before anybody has used it. */
const seededTables = ['public.audit_tip'];

/** Refuses a backup of another form than this program's: nothing has been started or changed yet. */
export async function refuseOtherVersion(backup: Backup, migrationsFolder: string): Promise<void> {
  const ours = await migrationsIn(migrationsFolder);
  const theirs = backup.migrations;
  const isSame =
    ours.length === theirs.length &&
    theirs.every(({ name, checksum }, at) => ours[at]?.name === name && ours[at]?.checksum === checksum);
  if (isSame && backup.jobs === jobVersionWanted()) return;
  const other = theirs.find(
    ({ name, checksum }, at) => ours[at]?.name !== name || ours[at]?.checksum !== checksum,
  );
  const first = other?.name ?? ours[theirs.length]?.name ?? 'jobkøen';
  throw new StartupRefusal(
    `Sikkerhedskopien er fra en anden udgave af programmet (${backup.program}; ${first} er ikke ens). ` +
      'Intet er ændret. Gendan med den udgave, der tog kopien, og opgradér bagefter.',
  );
}

/** Refuses a place that holds anything: a backup is never put on top of something. */
export async function refuseUsedFolder({ filesFolder, anchorFile }: RestorePlace): Promise<void> {
  const files = existsSync(filesFolder) ? await readdir(filesFolder) : [];
  const used = files.length > 0 ? filesFolder : existsSync(anchorFile) ? anchorFile : undefined;
  if (used !== undefined) throw notEmpty(used);
}

const notEmpty = (what: string): StartupRefusal =>
  new StartupRefusal(`Målet er ikke tomt (${what}). Intet er ændret; vælg en tom datamappe eller database.`);

/**
 * Puts a backup into an empty database and folder: every row in one transaction, all foreign keys checked again, and
 * afterwards each table compared with the backup by number and SHA-256 of its rows. What fails leaves no row behind.
 */
export async function restoreBackup(backup: Backup, place: RestorePlace): Promise<void> {
  await refuseOtherVersion(backup, place.migrationsFolder);
  await refuseUsedFolder(place);
  await withClient(place.ownerUrl, async (client) => {
    await refuseNarrowed(client);
    await refuseUsedDatabase(client);
  });
  await migrate(place.ownerUrl, place.migrationsFolder);
  const draft = `${place.filesFolder}.gendannes`;
  const made = [draft];
  await rm(draft, { recursive: true, force: true });
  try {
    await putFiles(backup, draft, place);
    await withClient(place.ownerUrl, async (client) => {
      await putRows(client, backup, place);
      made.push(place.filesFolder, place.anchorFile);
      await rename(draft, place.filesFolder);
      await putAnchors(backup, place.anchorFile);
      await syncFolder(path.dirname(place.filesFolder));
      await client.query('commit');
    });
  } catch (error) {
    for (const one of made) await rm(one, { recursive: true, force: true });
    throw error;
  }
}

/** Tables of the jobs are left out: an unused program has made its queues. */
async function refuseUsedDatabase(client: pg.Client): Promise<void> {
  for (const { name } of await tablesToKeep(client)) {
    if (seededTables.includes(name) || !name.startsWith('public.')) continue;
    const { rowCount } = await client.query(`select from only ${sqlName(name)} limit 1`);
    if (rowCount !== 0) throw notEmpty(name);
  }
}

async function putFiles(backup: Backup, folder: string, { progress }: RestorePlace): Promise<void> {
  const files = backup.parts.filter(({ name }) => name.startsWith('file:'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const part of files) {
    const name = part.name.slice('file:'.length);
    const file = await open(path.join(folder, path.basename(name)), 'wx', 0o600);
    try {
      for await (const chunk of contentOf(backup.place, part)) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(folder);
  progress(`${files.length} originale filer`);
}

async function putAnchors(backup: Backup, anchorFile: string): Promise<void> {
  const part = backup.parts.find(({ name }) => name === 'anchors');
  if (!part) return;
  const file = await open(anchorFile, 'wx', 0o600);
  try {
    for await (const chunk of contentOf(backup.place, part)) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Everything but the commit: the files take their place before it. */
async function putRows(client: pg.Client, backup: Backup, place: RestorePlace): Promise<void> {
  await client.query(`begin; ${plainSettings}`);
  const tables = await tablesToKeep(client);
  refuseOtherTables(tables, backup);
  refuseOtherSequences(await sequenceStates(client), backup);
  const all = tables.map(({ name }) => sqlName(name)).join(', ');
  await client.query(`lock table ${all} in access exclusive mode`);
  await refuseUsedDatabase(client);
  const guards = await layDownGuards(client);
  await client.query(`truncate ${all}`);
  for (const [at, table] of tables.entries()) {
    await putTable(client, table, backup);
    place.progress(`${at + 1} af ${tables.length}: ${table.name}, ${backup.notes[at]?.rows ?? 0} rækker`);
  }
  for (const { name, value, isCalled } of backup.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [sqlName(name), value, isCalled]);
  await takeUpGuards(client, guards);
  await compare(client, tables, backup);
}

/** The parts of the file are the tables of the catalogue, one for one. */
function refuseOtherTables(tables: readonly BackupTable[], { parts, notes }: Backup): void {
  const kept = parts.flatMap(({ name }) => (name.startsWith('table:') ? [name.slice('table:'.length)] : []));
  const wanted = tables.map(({ name }) => name);
  const other = wanted.find((name) => !kept.includes(name)) ?? kept.find((name) => !wanted.includes(name));
  const isSame = kept.join(' ') === wanted.join(' ') && notes.length === tables.length;
  if (!isSame)
    throw new StartupRefusal(
      `Sikkerhedskopien og programmet har ikke de samme tabeller (${other ?? 'en anden orden'}). Intet er ændret.`,
    );
}

function refuseOtherSequences(ours: readonly SequenceState[], { sequences }: Backup): void {
  const other = sequences.find(({ name }) => !ours.some((one) => one.name === name));
  if (other)
    throw new StartupRefusal(
      `Programmet kender ikke sikkerhedskopiens talrække ${other.name}. Intet er ændret.`,
    );
}

const charactersAtATime = 1_000_000;

async function putTable(client: pg.Client, table: BackupTable, backup: Backup): Promise<void> {
  const part = backup.parts.find(({ name }) => name === `table:${table.name}`);
  if (!part) return;
  const insert = insertStatement(table);
  let waiting: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await client.query(insert, [`[${waiting.join(',')}]`]);
    waiting = [];
    characters = 0;
  };
  for await (const line of linesOf(contentOf(backup.place, part))) {
    waiting.push(line);
    characters += line.length;
    if (characters > charactersAtATime) await flush();
  }
  await flush();
}

/** Row for row: what is in the database now is what was in the other one then. */
async function compare(client: pg.Client, tables: readonly BackupTable[], backup: Backup): Promise<void> {
  for (const [at, table] of tables.entries()) {
    const found = await countRows(client, table);
    const note = backup.notes[at];
    if (note?.rows !== found.rows || note.rowsSha256 !== found.rowsSha256)
      throw new Error(`After the restore ${table.name} is not what it was; everything is taken back`);
  }
}
