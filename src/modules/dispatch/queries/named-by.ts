import type { Reader } from '../../../platform/database.ts';

/** The address a substitute outside the register was named with, for whoever named him. */
export async function addressOfNamed(
  db: Reader,
  { meetingId, namedBy, name }: { meetingId: string; namedBy: string; name: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('dispatch_recipients')
    .select('address')
    .where('meeting_id', '=', meetingId)
    .where('named_by', '=', namedBy)
    .where('name', '=', name)
    .where('person_id', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row?.address ?? null;
}
