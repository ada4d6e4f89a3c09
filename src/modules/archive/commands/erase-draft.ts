import { randomUUID } from 'node:crypto';
import { addAuditLine } from '../../../platform/audit.ts';
import type { Writer } from '../../../platform/database.ts';
import { refusal } from '../../../platform/documents/refusals.ts';
import { deleteStoredFile } from '../../../platform/files.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Draft } from '../queries/draft.ts';
import { moveDraft, type MoveRefusal } from './move-draft.ts';

export type Erasure = {
  readonly filesFolder: string;
  readonly version: number;
  readonly now: Date;
  /** Found while reading, or said by a person. */
  readonly event: 'fail' | 'erase';
  /** The sentence that says where the number stands, and the places; never the number. */
  readonly message?: string;
  readonly places: readonly string[];
};

/**
 * Erases an import that holds a personal number: the original from the disk, and all that was read or written of it
 * from the database. The file goes before the change is stored: after a crash between the two it is gone, not kept.
 */
export async function eraseDraft(
  db: Writer,
  draft: Draft,
  { filesFolder, version, now, event, message, places }: Erasure,
): Promise<Result<'moved', MoveRefusal>> {
  const moved = await eraseText(db, draft, { version, now, event, message, places });
  if (!moved.ok) return moved;
  await db
    .updateTable('source_files')
    .set({ stored_as: null })
    .where('id', '=', (eb) => eb.selectFrom('drafts').select('source_file_id').where('id', '=', draft.id))
    .execute();
  const line = {
    event: 'import.erased',
    object: String(draft.number),
    criteria: null,
    outcome: 'done',
  } as const;
  await addAuditLine(db, { ...line, request_id: randomUUID() });
  if (draft.storedAs !== null) await deleteStoredFile(filesFolder, draft.storedAs);
  return moved;
}

type Emptying = Omit<Erasure, 'filesFolder' | 'message'> & { message: string | undefined };

/** Review needs a record, so the state changes first; both in the caller's transaction. */
async function eraseText(db: Writer, draft: Draft, { version, now, event, message, places }: Emptying) {
  const { code, message: sentence } = refusal('CPR_NUMBER');
  const why = { error_code: code, error_message: message ?? sentence };
  const noted = await db
    .updateTable('drafts')
    .set(why)
    .where('id', '=', draft.id)
    .where('version', '=', version)
    .executeTakeFirst();
  const moved = await moveDraft(db, draft, { event, version, now });
  if (!moved.ok || noted.numUpdatedRows !== 1n) return moved;
  const empty = { record: null, source_lines: [], page_start_lines: null, changes: '[]', item_count: 0 };
  const unread = { body_key: null, body_name: null, held_on: null, document_type: null, doubt_count: 0 };
  await db
    .updateTable('drafts')
    .set({ ...empty, ...unread, notes: [...places] })
    .where('id', '=', draft.id)
    .execute();
  return moved;
}
