import { randomUUID } from 'node:crypto';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { fileMeeting } from '../../search/index.ts';
import { meetingKey, meetingsADayMax } from '../rules/meeting-key.ts';
import type { MeetingToStore } from '../rules/meeting-to-store.ts';
import { storableMeeting, type StorableRefusal } from '../rules/storable-meeting.ts';
import { relinkDismissals } from './dismiss-finding.ts';
import { insertRows } from './insert-rows.ts';
import { insertItemParts } from './item-rows.ts';
import { attendanceRows, itemsToStore, meetingRow, sectionRows } from './meeting-rows.ts';
import { meetingToFind, placedItem } from './meeting-to-find.ts';

/** `bodyKey` and `dayKey` are the two parts of its address: `meetingsPaths.meeting.to({ body, day })`. */
export type StoredMeeting = {
  readonly meetingId: string;
  readonly bodyKey: string;
  readonly dayKey: string;
  readonly sequence: number;
  readonly itemCount: number;
};

export type StoreRefusal =
  | StorableRefusal
  | { code: 'no-such-body' }
  | { code: 'already-stored' }
  | { code: 'too-many-meetings-that-day'; facts: { most: number } };

/**
 * Stores a meeting with everything below it, inside the caller's transaction and as the caller: only the
 * secretariat may. A body's second meeting on a day gets the next free number. The same import is not stored twice.
 */
export async function storeMeeting(
  db: Writer,
  meeting: MeetingToStore,
): Promise<Result<StoredMeeting, StoreRefusal>> {
  const storable = storableMeeting(meeting);
  if (!storable.ok) return storable;
  const bodyKey = await lockedBodyKey(db, meeting.bodyId);
  if (bodyKey === undefined) return refuse({ code: 'no-such-body' });
  if (await isStored(db, meeting.importId)) return refuse({ code: 'already-stored' });
  const sequence = await freeSequence(db, meeting);
  if (sequence === undefined)
    return refuse({ code: 'too-many-meetings-that-day', facts: { most: meetingsADayMax } });

  const meetingId = randomUUID();
  await insertMeeting(db, meeting, { meetingId, sequence });
  const dayKey = meetingKey({ heldOn: meeting.heldOn, sequence });
  return accept({ meetingId, bodyKey, dayKey, sequence, itemCount: meeting.items.length });
}

async function insertMeeting(
  db: Writer,
  meeting: MeetingToStore,
  { meetingId, sequence }: { meetingId: string; sequence: number },
): Promise<void> {
  const walls = { meeting_id: meetingId, body_id: meeting.bodyId, audience: meeting.audience };
  await db
    .insertInto('meetings')
    .values(meetingRow(meeting, meetingId, sequence))
    .execute();
  await db
    .insertInto('agenda_versions')
    .values({ ...walls, number: 1 })
    .execute();
  const sections = sectionRows(meeting, walls);
  const items = itemsToStore(meeting, walls, sections);
  await insertRows(db, 'agenda_sections', sections);
  await insertRows(
    db,
    'items',
    items.map(({ row }) => row),
  );
  await insertRows(db, 'attendances', attendanceRows(meeting, walls, items));
  await insertItemParts(db, meeting, items);
  await relinkDismissals(db, meetingId);
  await fileMeeting(db, meetingToFind(meeting, { meetingId, sequence, items: items.map(placedItem) }));
}

/** The lock lets two imports for one body take turns, so that both find a free number. */
async function lockedBodyKey(db: Writer, bodyId: string): Promise<string | undefined> {
  const query = db.selectFrom('bodies').select('key').where('id', '=', bodyId).forNoKeyUpdate();
  return (await query.executeTakeFirst())?.key;
}

async function isStored(db: Writer, importId: string | null): Promise<boolean> {
  if (importId === null) return false;
  const query = db.selectFrom('meetings').select('id').where('import_id', '=', importId);
  return (await query.executeTakeFirst()) !== undefined;
}

async function freeSequence(db: Writer, { bodyId, heldOn }: MeetingToStore): Promise<number | undefined> {
  const query = db.selectFrom('meetings').select('sequence');
  const rows = await query.where('body_id', '=', bodyId).where('held_on', '=', heldOn).execute();
  const taken = new Set(rows.map(({ sequence }) => sequence));
  const all = Array.from({ length: meetingsADayMax }, (_, index) => index + 1);
  return all.find((sequence) => !taken.has(sequence));
}
