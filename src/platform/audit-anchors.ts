import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { errorFacts, type Log } from './log.ts';
import { StartupRefusal } from './startup-refusal.ts';

/** What was seen outside the database: at this time the audit log ended with this line. `hash` is hexadecimal. */
export type AuditAnchor = { at: string; seq: number; hash: string };

const hourMs = 3_600_000;
const ownerOnly = 0o600;

/** The journal lies in the data folder, not in the database: who can change the one may not reach the other. */
export const anchorFileOf = (dataFolder: string): string => path.join(dataFolder, 'audit-anchors.jsonl');

/** Adds an anchor to the journal. When this returns, it is on the disk. */
export async function addAnchor(file: string, anchor: AuditAnchor): Promise<void> {
  const journal = await open(file, 'a', ownerOnly);
  try {
    await journal.writeFile(`${JSON.stringify(anchor)}\n`);
    await journal.datasync();
  } finally {
    await journal.close();
  }
}

/**
 * The anchors of a journal, or of lines copied from the mails to the auditor. A last line without its end was being
 * written when the program died, and is left out; any other line that cannot be read throws a StartupRefusal.
 */
export async function readAnchors(file: string): Promise<AuditAnchor[]> {
  if (!existsSync(file)) throw new StartupRefusal(`Ankerfilen ${file} findes ikke.`);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const unfinished = lines.pop();
  const last = unfinished === undefined ? undefined : anchorOf(unfinished);
  const whole = lines.filter((line) => line.trim() !== '');
  const anchors = whole.map((line, index) => {
    const anchor = anchorOf(line);
    if (anchor) return anchor;
    throw new StartupRefusal(`Linje ${index + 1} i ankerfilen ${file} er ikke et anker.`);
  });
  return last ? [...anchors, last] : anchors;
}

function anchorOf(line: string): AuditAnchor | undefined {
  const parts = /^\{"at":"([\dT:.Z-]+)","seq":(\d+),"hash":"([0-9a-f]{64})"\}\r?$/.exec(line.trim());
  const [, at = '', seq = '', hash = ''] = parts ?? [];
  return parts ? { at, seq: Number(seq), hash } : undefined;
}

/** Where the log ends now. */
export async function currentAnchor(database: Database, now: Date): Promise<AuditAnchor> {
  const found = await sql<{ seq: string; hash: string }>`
    select seq::text, encode(hash, 'hex') as hash from audit_tip`.execute(database);
  const [tip] = found.rows;
  if (!tip) throw new Error('The audit log has no end');
  return { at: now.toISOString(), seq: Number(tip.seq), hash: tip.hash };
}

type Anchoring = { database: Database; dataFolder: string; clock: () => Date; log: Log };

/**
 * Writes the end of the log into the journal now, every hour, and once more when it is stopped. An hour that fails (a
 * full disk) is logged and does not end the program: the next hour's anchor covers it.
 */
export async function startAnchors(place: Anchoring): Promise<{ stop(): Promise<void> }> {
  const file = anchorFileOf(place.dataFolder);
  // Where the database is elsewhere, the folder need not be there.
  await mkdir(place.dataFolder, { recursive: true, mode: 0o711 });
  const write = async (): Promise<void> => {
    try {
      await addAnchor(file, await currentAnchor(place.database, place.clock()));
    } catch (error) {
      place.log('error', 'audit-anchor.failed', errorFacts(error));
    }
  };
  await write();
  const timer = setInterval(() => void write(), hourMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
