import path from 'node:path';
import { sql } from 'kysely';
import { maskAllCpr } from '../../../kernel/cpr.ts';
import { documentLimits } from '../../../platform/documents/limits.ts';
import { fileKind } from '../../../platform/documents/kind.ts';
import { refusal } from '../../../platform/documents/refusals.ts';
import type { Writer } from '../../../platform/database.ts';
import { deleteStoredFile, sha256Of, storeFile } from '../../../platform/files.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import type { FileToRead } from '../queries/read-in-cage.ts';
import { recordsApart } from '../rules/review-json.ts';
import { addDraftEvent } from './move-draft.ts';

export type Queueing = {
  readonly files: readonly FileToRead[];
  readonly uploadedBy: string;
  readonly now: Date;
  readonly filesFolder: string;
  readonly jobs: Jobs;
};
export type QueuedImport = { readonly draftId: string; readonly number: number; readonly isNew: boolean };

/** The queue of files to read; its jobs carry the draft's id and who put it there. */
export const readQueue = 'archive.read';

/**
 * Keeps the files and puts a draft of each into the queue, inside the caller's transaction. A file that is known by its
 * content is answered with the import it already has. An empty or too large file becomes an import that says so.
 */
export async function queueImports(db: Writer, queueing: Queueing): Promise<QueuedImport[]> {
  const queued: QueuedImport[] = [];
  for (const file of queueing.files.flatMap(recordsApart)) queued.push(await queueFile(db, file, queueing));
  return queued;
}

async function queueFile(db: Writer, file: FileToRead, queueing: Queueing): Promise<QueuedImport> {
  const sha256 = Buffer.from(sha256Of(file.bytes), 'hex');
  const known = await draftOfFile(db, sha256);
  if (known) return { ...known, isNew: false };
  const code = refusalOf(file);
  const stored = code === null ? await storeFile(queueing.filesFolder, file.bytes) : null;
  try {
    const made = await insertDraft(db, file, { queueing, sha256, storedAs: stored?.storedAs ?? null, code });
    if (made && code === null)
      await queueing.jobs.enqueue(db, readQueue, { draftId: made.draftId, userId: queueing.uploadedBy });
    if (made) return made;
  } catch (error) {
    if (stored) await deleteStoredFile(queueing.filesFolder, stored.storedAs);
    throw error;
  }
  if (stored) await deleteStoredFile(queueing.filesFolder, stored.storedAs);
  const other = await draftOfFile(db, sha256);
  if (!other) throw new Error('A file that is known has a draft');
  return { ...other, isNew: false };
}

const refusalOf = ({ bytes }: FileToRead): 'EMPTY' | 'TOO_LARGE' | null => {
  if (bytes.length === 0) return 'EMPTY';
  return bytes.length > documentLimits.fileBytesMax ? 'TOO_LARGE' : null;
};

async function draftOfFile(db: Writer, sha256: Buffer): Promise<Omit<QueuedImport, 'isNew'> | undefined> {
  return db
    .selectFrom('drafts')
    .innerJoin('source_files', 'source_files.id', 'drafts.source_file_id')
    .select(['drafts.id as draftId', 'drafts.number'])
    .where('source_files.sha256', '=', sha256)
    .executeTakeFirst();
}

type Insertion = {
  queueing: Queueing;
  sha256: Buffer;
  storedAs: string | null;
  code: 'EMPTY' | 'TOO_LARGE' | null;
};

/** Undefined when somebody else has put in the same file meanwhile. */
async function insertDraft(
  db: Writer,
  file: FileToRead,
  { queueing, sha256, storedAs, code }: Insertion,
): Promise<QueuedImport | undefined> {
  const { uploadedBy, now } = queueing;
  const row = {
    sha256,
    name: cleanName(file.name),
    media_type: mediaType(file),
    size_bytes: file.bytes.length,
  };
  const source = await db
    .insertInto('source_files')
    .values({ ...row, stored_as: storedAs, uploaded_by: uploadedBy, uploaded_at: now })
    .onConflict((same) => same.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!source) return undefined;
  const number = await nextNumber(db);
  const failure = code === null ? {} : { error_code: code, error_message: refusal(code).message };
  const draft = await db
    .insertInto('drafts')
    .values({ number, source_file_id: source.id, state: code === null ? 'queued' : 'failed', ...failure })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addDraftEvent(db, { draftId: draft.id, event: code === null ? 'queue' : 'fail', now });
  return { draftId: draft.id, number, isNew: true };
}

async function nextNumber(db: Writer): Promise<number> {
  const row = await db
    .insertInto('counters')
    .values({ name: 'import', last_number: 1 })
    .onConflict((same) => same.column('name').doUpdateSet({ last_number: sql`counters.last_number + 1` }))
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}

const nameLengthMax = 255;

/** The name as it was on the user's machine, without folders, personal numbers and what no name should hold. */
export function cleanName(name: string): string {
  const last = path.posix.basename(name.replaceAll('\\', '/')).normalize('NFC');
  const readable = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return maskAllCpr(readable).slice(-nameLengthMax).toWellFormed() || 'dokument';
}

function mediaType({ bytes }: FileToRead): string {
  const kind = fileKind(bytes);
  if (kind === 'pdf') return 'application/pdf';
  if (kind === 'zip') return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return kind === 'text' ? 'text/plain' : 'application/octet-stream';
}
