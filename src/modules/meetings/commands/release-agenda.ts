import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { AgendaToRelease, ItemLateness, VersionKind } from '../rules/agenda-to-release.ts';
import { maySend } from '../rules/meeting-states.ts';
import { releasePlan, type PlanReleaseRefusal, type SentItem } from '../rules/release-plan.ts';
import { refileStoredMeeting } from './meeting-to-find.ts';
import { lockedMeeting, type LockedMeeting } from './move-meeting.ts';
import { releaseGuests } from './release-guests.ts';
import { insertVersion, storeItems, storeSections, type Release } from './release-rows.ts';

export type AgendaRelease = {
  readonly meetingId: string;
  readonly kind: VersionKind;
  /** What the readers are told of it; may be empty. */
  readonly note: string;
  readonly agenda: AgendaToRelease;
};
/** `items` are what the draft keeps of them: from now on number and address are theirs. */
export type ReleasedAgenda = {
  readonly version: number;
  readonly items: readonly { readonly id: string; readonly number: string; readonly address: string }[];
};
export type ReleaseRefusal =
  | PlanReleaseRefusal
  | { code: 'changed-meanwhile' }
  | { code: 'not-in-this-state' }
  | { code: 'item-elsewhere' }
  | { code: 'note-too-long'; field: 'note'; facts: { most: number } };

export const noteLengthMax = 1000;

/**
 * Sends an agenda: writes its next version into the record, which nothing changes afterwards, and calls the meeting. In
 * the caller's transaction and as the caller: only the secretariat may.
 */
export async function releaseAgenda(
  db: Writer,
  { meetingId, kind, note: typed, agenda }: AgendaRelease,
): Promise<Result<ReleasedAgenda, ReleaseRefusal>> {
  const note = typed.replaceAll('\0', '').toWellFormed().trim();
  if (note.length > noteLengthMax)
    return refuse({ code: 'note-too-long', field: 'note', facts: { most: noteLengthMax } });
  const meeting = await lockedMeeting(db, meetingId);
  if (!meeting) return refuse({ code: 'changed-meanwhile' });
  if (!maySend(meeting.state)) return refuse({ code: 'not-in-this-state' });
  const plan = releasePlan(agenda, await sentItems(db, meetingId));
  if (!plan.ok) return plan;
  if (await hasItemsElsewhere(db, meetingId, agenda)) return refuse({ code: 'item-elsewhere' });
  const { bodyId, audience } = meeting;
  const walls = { meeting_id: meetingId, body_id: bodyId, audience };
  const version = (await newestVersion(db, meetingId)) + 1;
  const { heldOn, bodyShortName } = meeting;
  await storeRelease(db, { ...plan.value, walls, version, heldOn, bodyShortName }, { kind, note });
  await callMeeting(db, meeting);
  await refileStoredMeeting(db, meetingId);
  const items = plan.value.items.map(({ item, number, address }) => ({ id: item.id, number, address }));
  return accept({ version, items });
}

async function storeRelease(
  db: Writer,
  release: Release,
  { kind, note }: Pick<AgendaRelease, 'kind' | 'note'>,
): Promise<void> {
  await db
    .insertInto('agenda_versions')
    .values({
      ...release.walls,
      number: release.version,
      kind,
      note,
      sent_at: sql<Date>`now()`,
      sent_by: sql<string>`acting_user()`,
    })
    .execute();
  await storeSections(db, release);
  await storeItems(db, release);
  await insertVersion(db, release);
  await releaseGuests(db, release);
}

async function sentItems(db: Writer, meetingId: string): Promise<SentItem[]> {
  const rows = await db
    .selectFrom('items')
    .select(['id', 'number', 'address', 'lateness'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, lateness: row.lateness as ItemLateness }));
}

/** An id of another meeting's item or section would take it from there. */
async function hasItemsElsewhere(db: Writer, meetingId: string, agenda: AgendaToRelease): Promise<boolean> {
  const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const { rows } = await sql`select from items
      where id = any(${idsOf(agenda.items)}::uuid[]) and meeting_id <> ${meetingId}
    union all select from agenda_sections
      where id = any(${idsOf(agenda.sections)}::uuid[]) and meeting_id <> ${meetingId}`.execute(db);
  return rows.length > 0;
}

async function newestVersion(db: Writer, meetingId: string): Promise<number> {
  const query = db.selectFrom('agenda_versions').select(({ fn }) => fn.max<number>('number').as('newest'));
  const row = await query.where('meeting_id', '=', meetingId).executeTakeFirst();
  return row?.newest ?? 0;
}

/** A meeting whose agenda is sent is called; calendars are told when it becomes so. */
async function callMeeting(db: Writer, { id, state }: LockedMeeting): Promise<void> {
  const isCalled = state === 'planned' ? 1 : 0;
  await db
    .updateTable('meetings')
    .set((eb) => ({
      ...(isCalled && { state: 'called' }),
      calendar_sequence: eb('calendar_sequence', '+', isCalled),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
