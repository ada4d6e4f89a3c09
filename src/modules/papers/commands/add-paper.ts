import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { deleteStoredFile, storeFile } from '../../../platform/files.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { paperFileName, paperNumber, titleOfFile } from '../rules/paper-names.ts';
import { mediaTypeOf, type FileRefusal } from './file-kind.ts';
import { addPaperEvent, touchDrafts } from './paper-events.ts';

export type PaperFile = { readonly name: string; readonly bytes: Uint8Array };

/** Where files are kept and read, and who brings them. A visit has it all. */
export type PaperPlace = {
  readonly filesFolder: string;
  readonly jobs: Pick<Jobs, 'enqueue'>;
  readonly today: Day;
  readonly userId: string;
};

export type PaperToAdd = PaperPlace & {
  readonly bodyId: string;
  /** Empty: the file's own name. */
  readonly title: string;
  /** Null: the paper is announced, and its file comes later. */
  readonly file: PaperFile | null;
  readonly note?: string;
};
export type AddRefusal = FileRefusal | { code: 'title-missing'; field: 'title' };
export type AddedPaper = { readonly paperId: string; readonly number: string };

/** The queue of versions to scan and read. */
export const paperQueue = 'papers.read';

/** A new paper with its number, with a file or announced. The file is on the disk before the row is. */
export async function addPaper(db: Writer, paper: PaperToAdd): Promise<Result<AddedPaper, AddRefusal>> {
  const { bodyId, file } = paper;
  const title = paper.title.trim() || (file ? titleOfFile(file.name) : '');
  if (title === '') return refuse({ code: 'title-missing', field: 'title' });
  const media = file ? mediaTypeOf(file) : null;
  if (media && !media.ok) return media;
  const number = await nextNumber(db, paper.today);
  const { id: paperId } = await db
    .insertInto('papers')
    .values({ number, body_id: bodyId, title })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (!file || !media) await addPaperEvent(db, { paperId, event: 'announced' });
  else await storeVersion(db, { ...paper, paperId, file, mediaType: media.value, number: 1 });
  return accept({ paperId, number });
}

export type VersionToAdd = PaperPlace & {
  readonly paperId: string;
  /** Of the paper, as the form was shown. */
  readonly version: number;
  readonly file: PaperFile;
  readonly note: string;
};

/** The next version of a paper. What was sent keeps the version it was sent with. */
export async function addPaperVersion(
  db: Writer,
  { paperId, version, ...rest }: VersionToAdd,
): Promise<Result<{ number: number }, FileRefusal | { code: 'changed-meanwhile' }>> {
  const media = mediaTypeOf(rest.file);
  if (!media.ok) return media;
  const paper = await db
    .updateTable('papers')
    .set((eb) => ({ version: version + 1, last_version: eb('last_version', '+', 1) }))
    .where('id', '=', paperId)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .returning('last_version')
    .executeTakeFirst();
  if (!paper) return refuse({ code: 'changed-meanwhile' });
  const number = paper.last_version;
  await storeVersion(db, { ...rest, paperId, mediaType: media.value, number });
  await touchDrafts(db, { paperId });
  return accept({ number });
}

type Storing = PaperPlace & {
  readonly paperId: string;
  readonly number: number;
  readonly mediaType: string;
  readonly file: PaperFile;
  readonly note?: string;
};

async function storeVersion(db: Writer, storing: Storing): Promise<void> {
  const { paperId, number, file, filesFolder, jobs, userId, note = '' } = storing;
  const stored = await storeFile(filesFolder, file.bytes);
  try {
    await db
      .insertInto('paper_versions')
      .values({
        paper_id: paperId,
        number,
        name: paperFileName(file.name),
        media_type: storing.mediaType,
        byte_count: file.bytes.length,
        sha256: stored.sha256,
        stored_as: stored.storedAs,
        note,
      })
      .execute();
    if (number === 1)
      await db.updateTable('papers').set({ last_version: 1 }).where('id', '=', paperId).execute();
    await addPaperEvent(db, { paperId, event: 'version-added', version: number });
    await jobs.enqueue(db, paperQueue, { paperId, number, userId });
  } catch (error) {
    await deleteStoredFile(filesFolder, stored.storedAs);
    throw error;
  }
}

/** The next number of the year, taken in the transaction that uses it. */
async function nextNumber(db: Writer, today: Day): Promise<string> {
  const year = today.slice(0, 4);
  const row = await db
    .insertInto('counters')
    .values({ name: `paper-${year}`, last_number: 1 })
    .onConflict((same) => same.column('name').doUpdateSet({ last_number: sql`counters.last_number + 1` }))
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return paperNumber(year, row.last_number);
}
