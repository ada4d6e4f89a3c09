import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { assert } from '../../../kernel/assert.ts';
import type { Writer } from '../../../platform/database.ts';
import {
  removeImportedMeeting,
  storeMeeting,
  type StoredMeeting,
  type StoreRefusal,
} from '../../meetings/index.ts';
import type { RemoveRefusal } from '../../meetings/index.ts';
import type { Draft } from '../queries/draft.ts';
import { applyEdits, editsOf } from '../rules/review-edits.ts';
import type { Register } from '../rules/review-matching.ts';
import { acceptRefusals, type AcceptRefusal } from '../rules/review-state.ts';
import { createPersons } from './create-persons.ts';
import { meetingOfReview } from './meeting-of-review.ts';
import { moveDraft, type MoveRefusal } from './move-draft.ts';
import { rememberNames } from './remember-names.ts';

export type Acceptance = { readonly version: number; readonly now: Date; readonly register: Register };
export type AcceptDraftRefusal = { code: (AcceptRefusal | MoveRefusal | StoreRefusal)['code'] };

/**
 * Stores the reviewed import as a meeting, whole or not at all, in the caller's transaction. Who may see each item is
 * written with the item itself: nothing is there for a moment without its wall.
 */
export async function acceptDraft(
  db: Writer,
  draft: Draft,
  { version, now, register }: Acceptance,
): Promise<Result<StoredMeeting, AcceptDraftRefusal>> {
  const { record, lines } = draft;
  if (record === null) return refuse({ code: 'wrong-state' });
  const review = applyEdits(record, editsOf(draft.changes));
  const [missing] = acceptRefusals(record, review, register);
  if (missing) return refuse(missing);
  const moved = await moveDraft(db, draft, { event: 'accept', version, now });
  if (!moved.ok) return moved;
  await rememberNames(db, review, register);
  const people = await createPersons(db, review, register);
  const meeting = meetingOfReview({ record, lines, importId: draft.id, ...people });
  const stored = await storeMeeting(db, meeting);
  if (!stored.ok) return refuse({ code: stored.refusal.code });
  const { meetingId, bodyKey, dayKey } = stored.value;
  await db
    .updateTable('drafts')
    .set({ meeting_id: meetingId, meeting_body_key: bodyKey, meeting_day_key: dayKey })
    .where('id', '=', draft.id)
    .execute();
  return stored;
}

export type TakeBackRefusal = { code: (RemoveRefusal | MoveRefusal)['code'] };

/** Removes the meeting of an accepted import again. Refused when something builds on it. */
export async function takeBackDraft(
  db: Writer,
  draft: Draft,
  { version, now }: Omit<Acceptance, 'register'>,
): Promise<Result<'taken-back', TakeBackRefusal>> {
  const moved = await moveDraft(db, draft, { event: 'take-back', version, now });
  if (!moved.ok) return moved;
  const removed = await removeImportedMeeting(db, draft.id);
  if (!removed.ok) return refuse({ code: removed.refusal.code });
  const cleared = await db
    .updateTable('drafts')
    .set({ meeting_id: null, meeting_body_key: null, meeting_day_key: null })
    .where('id', '=', draft.id)
    .executeTakeFirst();
  assert(cleared.numUpdatedRows === 1n, 'the draft that was taken back is there');
  return accept('taken-back');
}
