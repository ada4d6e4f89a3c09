import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { readAnchors } from '../audit-anchors.ts';
import { withClient } from '../owner-connection.ts';
import { projectRoot } from '../project-root.ts';
import { StartupRefusal } from '../startup-refusal.ts';
import { filesNamed, plainSettings, schemaOf, sequenceStates, tablesToKeep } from './catalogue.ts';
import { BackupWriter } from './container.ts';
import type { Contents, PartNote } from './contents.ts';
import { tableLines } from './table-rows.ts';

export type BackupPlace = {
  /** The address of the role that owns the tables, and that no policy narrows. */
  ownerUrl: string;
  filesFolder: string;
  anchorFile: string;
  now: Date;
  progress: (words: string) => void;
};
export type BackupTaken = {
  tables: number;
  rows: number;
  files: number;
  /** Files that rows speak of and that are not there. */
  missing: readonly string[];
  auditSeq: number;
  /** SHA-256 of the table of contents: written down elsewhere, it tells whether the file is the one that was taken. */
  hash: string;
};

const ownerOnly = 0o600;

/**
 * Writes everything the database holds at one moment, and the original files, into one new file. The program may run
 * meanwhile. The file is whole and on the disk when this returns; before that it has another name.
 * Throws a StartupRefusal when the file is there already, or when the role cannot see all rows.
 */
export async function takeBackup(target: string, place: BackupPlace): Promise<BackupTaken> {
  if (existsSync(target)) throw new StartupRefusal(`Filen ${target} findes allerede; vælg et andet navn.`);
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.kladde`;
  const file = await open(draft, 'wx', ownerOnly).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new StartupRefusal(`Kladden ${draft} er der allerede: en anden kopi tages, eller en blev afbrudt.`);
  });
  try {
    const writer = await BackupWriter.begin(file);
    const taken = await withClient(place.ownerUrl, (client) => inOneMoment(client, writer, place));
    await file.sync();
    await file.close();
    await rename(draft, target);
    await syncFolder(path.dirname(target));
    return taken;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

/** One read-only transaction that sees one moment: what is committed after it began is not in the backup. */
async function inOneMoment(
  client: pg.Client,
  writer: BackupWriter,
  place: BackupPlace,
): Promise<BackupTaken> {
  await refuseNarrowed(client);
  await client.query(`begin isolation level repeatable read read only; ${plainSettings}`);
  const schema = await schemaOf(client);
  const tip = await auditTip(client);
  const sequences = await sequenceStates(client);
  const notes: PartNote[] = [];
  const tables = await tablesToKeep(client);
  for (const table of tables) {
    const { lines, count } = tableLines(client, table);
    await writer.add(`table:${table.name}`, lines);
    notes.push({ ...count });
    place.progress(`${notes.length} af ${tables.length}: ${table.name}, ${count.rows} rækker`);
  }
  const missing = await addFiles(await filesNamed(client), writer, place);
  await writer.add('anchors', anchorLines(place.anchorFile, tip.seq));
  await client.query('commit');
  const contents: Contents = {
    format: 1,
    takenAt: place.now.toISOString(),
    program: await programVersion(),
    ...schema,
    auditTip: tip,
    sequences,
    notes,
    missing,
  };
  const hash = await writer.end(contents);
  const files = writer.parts.length - tables.length - 1;
  const rows = notes.reduce((sum, note) => sum + note.rows, 0);
  return { tables: tables.length, rows, files, missing, auditSeq: tip.seq, hash };
}

/** Policies are forced on the owner too; a role they hold for would make a backup with rows left out. */
export async function refuseNarrowed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sees: boolean }>(
    'select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.sees)
    throw new StartupRefusal(
      'Rollen i DATABASE_OWNER_URL kan ikke se alle rækker. Lad databasens administrator køre: alter role … bypassrls.',
    );
}

async function auditTip(client: pg.Client): Promise<{ seq: number; hash: string }> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    `select seq::text, encode(hash, 'hex') as hash from audit_tip`,
  );
  return { seq: Number(rows[0]?.seq), hash: rows[0]?.hash ?? '' };
}

/** Originals never change under their name, so they need no moment. Answers with the names of those that are gone. */
async function addFiles(
  names: readonly string[],
  writer: BackupWriter,
  { filesFolder, progress }: BackupPlace,
): Promise<string[]> {
  const here = names.filter((name) => existsSync(path.join(filesFolder, name)));
  for (const name of here) await writer.add(`file:${name}`, createReadStream(path.join(filesFolder, name)));
  progress(`${here.length} originale filer`);
  return names.filter((name) => !here.includes(name));
}

/** Only what was seen up to this moment: a later anchor would accuse the restored log of having lost its end. */
async function* anchorLines(file: string, seqMax: number): AsyncGenerator<Buffer> {
  const anchors = existsSync(file) ? await readAnchors(file) : [];
  for (const anchor of anchors.filter(({ seq }) => seq <= seqMax))
    yield Buffer.from(`${JSON.stringify(anchor)}\n`);
}

async function programVersion(): Promise<string> {
  const about: unknown = JSON.parse(await readFile(path.join(projectRoot(), 'package.json'), 'utf8'));
  return (about as { version: string }).version;
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
