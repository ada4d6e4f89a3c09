import type { Reader } from '../../../platform/database.ts';
import type { VersionKind } from '../rules/agenda-to-release.ts';
import type { SentVersion } from '../rules/sent-version.ts';

/** The versions of a meeting's agenda, the newest first. */
export async function agendaVersions(db: Reader, meetingId: string): Promise<SentVersion[]> {
  const rows = await db
    .selectFrom('agenda_versions as v')
    .leftJoin('users as u', 'u.id', 'v.sent_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['v.number', 'v.kind', 'v.note', 'v.sent_at as sentAt', 'p.name as sentBy'])
    .where('v.meeting_id', '=', meetingId)
    .where('v.sent_at', 'is not', null)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.flatMap(({ sentAt, kind, ...row }) =>
    sentAt === null ? [] : [{ ...row, sentAt, kind: kind as VersionKind }],
  );
}

/** The version the reader has read by his own word; null = none. */
export async function versionRead(
  db: Reader,
  { meetingId, userId }: { meetingId: string; userId: string },
): Promise<number | null> {
  const row = await db
    .selectFrom('agenda_readings')
    .select('agenda_version')
    .where('meeting_id', '=', meetingId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.agenda_version ?? null;
}

/** The newest version in which an item stood that was taken off; null where the reader may not know. */
export async function lastVersionOf(db: Reader, itemId: string): Promise<number | null> {
  const row = await db
    .selectFrom('item_versions')
    .select(({ fn }) => fn.max<number | null>('agenda_version').as('last'))
    .where('item_id', '=', itemId)
    .where('is_withdrawn', '=', false)
    .executeTakeFirst();
  return row?.last ?? null;
}
