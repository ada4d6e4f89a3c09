import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { recordMinutes, removeMinutes, type RecordRefusal } from '../../meetings/index.ts';
import { itemToRecord } from '../queries/release-facts.ts';
import { storedMinutes } from '../queries/stored-minutes.ts';
import type { ItemMinutesState, MinutesState } from '../rules/minutes-states.ts';
import { minutesToRecord, type ToRecordRefusal, type ToRecordWarning } from '../rules/minutes-to-record.ts';

/** `version` of the draft, as it was seen: what came after it is not released unseen. */
export type ItemToRelease = { readonly itemId: string; readonly version: number };
export type ReleasedItem = { readonly meetingId: string; readonly warnings: readonly ToRecordWarning[] };
export type ReleaseItemRefusal =
  | RecordRefusal
  | ToRecordRefusal
  | { code: 'nothing-written' }
  | { code: 'changed-meanwhile' }
  | { code: 'already-released' }
  | { code: 'minutes-approved' };

/**
 * Puts what is written of an item into the record, where whoever may read the item reads it at once. In the caller's
 * transaction and as the caller: only the secretariat may..
 */
export async function releaseItem(
  db: Writer,
  { itemId, version }: ItemToRelease,
): Promise<Result<ReleasedItem, ReleaseItemRefusal>> {
  const draft = await lockedDraft(db, itemId);
  if (!draft) return refuse({ code: 'nothing-written' });
  if (draft.minutesState === 'approved') return refuse({ code: 'minutes-approved' });
  if (draft.state === 'released') return refuse({ code: 'already-released' });
  if (draft.version !== version) return refuse({ code: 'changed-meanwhile' });
  const item = await itemToRecord(reading(db), itemId, draft.minutes);
  if (!item) return refuse({ code: 'no-such-item' });
  const written = minutesToRecord(draft.minutes, item);
  if (!written.ok) return written;
  const { record, warnings } = written.value;
  const recorded = await recordMinutes(db, { itemId, minutes: record });
  if (!recorded.ok) return recorded;
  await markItem(db, { itemId, event: 'released', draftVersion: version, reason: '' });
  return accept({ meetingId: draft.meetingId, warnings });
}

export type ItemToRecall = {
  readonly itemId: string;
  /** The version of the draft that stands in the record, as it was seen. */
  readonly version: number;
  readonly reason: string;
};
export type RecallItemRefusal =
  | RecordRefusal
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'reason-too-long'; field: 'reason'; facts: { most: number } }
  | { code: 'not-released' }
  | { code: 'changed-meanwhile' }
  | { code: 'minutes-approved' };

export const recallReasonLengthMax = 1000;

/**
 * Takes an item's minutes back out of the record to be written on, with the reason. Not once the minutes are approved,
 * nor where somebody has acted on them since.
 */
export async function recallItem(
  db: Writer,
  { itemId, version, reason: typed }: ItemToRecall,
): Promise<Result<{ meetingId: string }, RecallItemRefusal>> {
  const reason = typed.replaceAll('\0', '').toWellFormed().trim();
  if (reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (reason.length > recallReasonLengthMax)
    return refuse({ code: 'reason-too-long', field: 'reason', facts: { most: recallReasonLengthMax } });
  const draft = await lockedDraft(db, itemId);
  if (draft?.state !== 'released') return refuse({ code: 'not-released' });
  if (draft.minutesState === 'approved') return refuse({ code: 'minutes-approved' });
  if (draft.releasedVersion !== version) return refuse({ code: 'changed-meanwhile' });
  const removed = await removeMinutes(db, itemId);
  if (!removed.ok) return removed;
  await markItem(db, { itemId, event: 'recalled', draftVersion: version, reason });
  return accept({ meetingId: draft.meetingId });
}

/** The minutes are held too: an approval that is on its way is waited for, and then seen. */
async function lockedDraft(db: Writer, itemId: string) {
  const row = await db
    .selectFrom('minutes_items as i')
    .innerJoin('minutes_drafts as d', 'd.item_id', 'i.item_id')
    .innerJoin('minutes as m', 'm.meeting_id', 'i.meeting_id')
    .select(['i.meeting_id as meetingId', 'i.state', 'i.released_version as releasedVersion'])
    .select(['d.content', 'd.version', 'm.state as minutesState'])
    .where('i.item_id', '=', itemId)
    .forUpdate('i')
    .forShare('m')
    .executeTakeFirst();
  if (!row) return undefined;
  const { content, state, minutesState, ...known } = row;
  return {
    ...known,
    minutes: storedMinutes(content),
    state: state as ItemMinutesState,
    minutesState: minutesState as MinutesState,
  };
}

type Marked = {
  readonly itemId: string;
  readonly event: 'released' | 'recalled';
  readonly draftVersion: number;
  readonly reason: string;
};

async function markItem(db: Writer, { itemId, event, draftVersion, reason }: Marked): Promise<void> {
  const isReleased = event === 'released';
  await db
    .updateTable('minutes_items')
    .set((eb) => ({
      state: isReleased ? 'released' : 'being-written',
      released_version: isReleased ? draftVersion : null,
      version: eb('version', '+', 1),
    }))
    .where('item_id', '=', itemId)
    .execute();
  await db
    .insertInto('minutes_events')
    .values({ item_id: itemId, event, draft_version: draftVersion, reason })
    .execute();
}
