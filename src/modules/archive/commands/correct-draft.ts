import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { applyEdits, editsOf, type Change, type Edit } from '../rules/review-edits.ts';
import type { Register } from '../rules/review-matching.ts';
import { summaryOf, type Summary } from '../rules/review-state.ts';
import type { Draft } from '../queries/draft.ts';

export type CorrectRefusal = { code: 'wrong-state' | 'changed-meanwhile' };
export type Correction = {
  readonly edits: readonly Edit[];
  readonly by: string;
  readonly now: Date;
  readonly version: number;
  readonly register: Register;
};

/**
 * Adds the reviewer's edits to the draft. The reading stays as it is: the edits stand beside it and can be taken
 * back.
 */
export async function correctDraft(
  db: Writer,
  draft: Draft,
  { edits, by, now, version, register }: Correction,
): Promise<Result<'corrected', CorrectRefusal>> {
  const change: Change = { by, at: now.toISOString(), edits };
  return storeChanges(db, draft, { changes: [...draft.changes, change], version, register });
}

/** Takes the last change back. What it had replaced is there again. */
export async function undoCorrection(
  db: Writer,
  draft: Draft,
  { version, register }: Pick<Correction, 'version' | 'register'>,
): Promise<Result<'corrected', CorrectRefusal>> {
  if (draft.changes.length === 0) return refuse({ code: 'changed-meanwhile' });
  return storeChanges(db, draft, { changes: draft.changes.slice(0, -1), version, register });
}

type Stored = { changes: readonly Change[]; version: number; register: Register };

async function storeChanges(
  db: Writer,
  draft: Draft,
  { changes, version, register }: Stored,
): Promise<Result<'corrected', CorrectRefusal>> {
  if (draft.state !== 'review' || draft.record === null) return refuse({ code: 'wrong-state' });
  const review = applyEdits(draft.record, editsOf(changes));
  const row = { changes: JSON.stringify(changes), ...summaryRow(summaryOf(draft.record, review, register)) };
  const stored = await db
    .updateTable('drafts')
    .set({ ...row, version: version + 1 })
    .where('id', '=', draft.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return stored.numUpdatedRows === 1n ? accept('corrected') : refuse({ code: 'changed-meanwhile' });
}

export const summaryRow = ({ bodyKey, bodyName, heldOn, documentType, items, doubts }: Summary) => ({
  body_key: bodyKey,
  body_name: bodyName,
  held_on: heldOn,
  document_type: documentType,
  item_count: items,
  doubt_count: doubts,
});
