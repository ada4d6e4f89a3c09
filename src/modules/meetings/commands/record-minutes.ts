import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { maySend, type MeetingState } from '../rules/meeting-states.ts';
import type { RecordRefusal, RecordToWrite } from '../rules/record-to-write.ts';
import { refileStoredMeeting } from './meeting-to-find.ts';
import { obstacleToParts } from './record-obstacles.ts';
import {
  removeOtherParts,
  writeActions,
  writeDecisions,
  writePositions,
  writeTreatment,
} from './record-rows.ts';
import { obstacleToSettling, settleAtItem } from './settle-reservations.ts';

export type MinutesToRecord = { readonly itemId: string; readonly minutes: RecordToWrite };
/** Where the record of the item now stands. */
export type RecordedMinutes = { readonly meetingId: string };

export type RecordedItem = NonNullable<Awaited<ReturnType<typeof lockedItem>>>;

/**
 * Writes what the minutes say of an item into the record, in place of what they said before: parts keep their ids, and
 * those that are gone are taken out. The meeting has been held from then on, its document is agenda and minutes, and
 * the search is told. In the caller's transaction and as the caller: only the secretariat may..
 */
export async function recordMinutes(
  db: Writer,
  { itemId, minutes }: MinutesToRecord,
): Promise<Result<RecordedMinutes, RecordRefusal>> {
  const found = await itemThatMayBeRecorded(db, itemId);
  if (!found.ok) return found;
  const item = found.value;
  const obstacle =
    (await obstacleToParts(db, item, minutes)) ?? (await obstacleToSettling(db, item, minutes));
  if (obstacle) return refuse(obstacle);
  await removeOtherParts(db, item, minutes);
  await writeTreatment(db, item, minutes.treatment);
  await writeDecisions(db, item, minutes.decisions);
  await writePositions(db, item, minutes.positions);
  await writeActions(db, item, minutes.actions);
  await settleAtItem(db, item, minutes.settlements);
  await markMeetingRecorded(db, item.meeting_id);
  await refileStoredMeeting(db, item.meeting_id);
  return accept({ meetingId: item.meeting_id });
}

/**
 * Takes the record of an item back out: what it says is no longer read, reservations it settled are open again. Not
 * where somebody has acted on it since.
 */
export async function removeMinutes(
  db: Writer,
  itemId: string,
): Promise<Result<RecordedMinutes, RecordRefusal>> {
  const found = await itemThatMayBeRecorded(db, itemId);
  if (!found.ok) return found;
  const item = found.value;
  const obstacle = await obstacleToParts(db, item, { decisions: [], positions: [], actions: [] });
  if (obstacle) return refuse(obstacle);
  await settleAtItem(db, item, []);
  await removeOtherParts(db, item, { decisions: [], positions: [], actions: [] });
  await db.deleteFrom('treatments').where('item_id', '=', itemId).execute();
  await markMeetingRecorded(db, item.meeting_id);
  await refileStoredMeeting(db, item.meeting_id);
  return accept({ meetingId: item.meeting_id });
}

async function itemThatMayBeRecorded(
  db: Writer,
  itemId: string,
): Promise<Result<RecordedItem, RecordRefusal>> {
  const item = await lockedItem(db, itemId);
  if (!item) return refuse({ code: 'no-such-item' });
  if (item.isWithdrawn) return refuse({ code: 'item-withdrawn' });
  if (!maySend(item.state as MeetingState)) return refuse({ code: 'meeting-not-taking-place' });
  return accept(item);
}

/** Two releases at one meeting take turns. */
async function lockedItem(db: Writer, itemId: string) {
  return db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select(['i.id as item_id', 'i.meeting_id', 'i.body_id', 'i.audience', 'i.municipal_only', 'i.closed'])
    .select((eb) => eb('i.withdrawn_at', 'is not', null).as('isWithdrawn'))
    .select(['m.state', 'm.held_on as heldOn'])
    .where('i.id', '=', itemId)
    .forUpdate(['i', 'm'])
    .executeTakeFirst();
}

/** Its document is the agenda again when no item has a record any more. */
async function markMeetingRecorded(db: Writer, meetingId: string): Promise<void> {
  await sql`update meetings set state = 'held', version = version + 1,
      document_type = case
        when exists (select from treatments t where t.meeting_id = meetings.id)
        then case document_type when 'minutes' then 'minutes' else 'agenda+minutes' end
        else case document_type when 'minutes' then 'minutes' else 'agenda' end end
    where id = ${meetingId}`.execute(db);
}
