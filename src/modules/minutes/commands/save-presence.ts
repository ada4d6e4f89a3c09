import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type PresenceRefusal = {
  code: 'not-there' | 'changed-meanwhile' | 'approved' | 'too-many-participants';
};
type Saved = Result<'saved', PresenceRefusal>;
const participantsMax = 300;

/** Who was there from the beginning: by the number on the list, and the version it was seen in. R-031. */
export type Roll = { readonly position: number; readonly version: number; readonly came: boolean | null };

export async function callRoll(db: Writer, meetingId: string, roll: readonly Roll[]): Promise<Saved> {
  if (!(await isOpen(db, meetingId))) return refuse({ code: 'approved' });
  const { numAffectedRows } = await sql`update minutes_participants p
    set came = r.came, version = case when p.came is distinct from r.came then p.version + 1 else p.version end
    from json_populate_recordset(null::minutes_participants, ${JSON.stringify(roll)}::json) r
    where p.meeting_id = ${meetingId} and p.position = r.position and p.version = r.version`.execute(db);
  return Number(numAffectedRows) === roll.length ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

export type GuestToAdd = {
  readonly name: string;
  readonly organisation: string;
  readonly organisationId: string | null;
  readonly kind: 'member' | 'guest' | 'secretariat';
  readonly standsInFor: string;
};

/** Somebody who was not expected; he is there from now on the list. */
export async function addParticipant(db: Writer, meetingId: string, guest: GuestToAdd): Promise<Saved> {
  if (!(await isOpen(db, meetingId))) return refuse({ code: 'approved' });
  const { last } = await db
    .selectFrom('minutes_participants')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  if ((last ?? 0) >= participantsMax) return refuse({ code: 'too-many-participants' });
  await db
    .insertInto('minutes_participants')
    .values({
      meeting_id: meetingId,
      position: (last ?? 0) + 1,
      kind: guest.kind,
      name: guest.name,
      organisation_name: guest.organisation,
      organisation_id: guest.organisationId,
      stands_in_for: guest.standsInFor,
      came: true,
    })
    .execute();
  return accept('saved');
}

export type ChangeToNote = {
  readonly meetingId: string;
  readonly position: number;
  readonly event: 'arrived' | 'left';
  /** 'HH:MM'. */
  readonly at: string;
};

/** Somebody came late, left or came back. Of whom nobody has said whether he came, leaving says that he did. */
export async function noteChange(
  db: Writer,
  { meetingId, position, event, at }: ChangeToNote,
): Promise<Saved> {
  const found = await participantAt(db, meetingId, position);
  if (!found) return refuse({ code: 'not-there' });
  if (!(await isOpen(db, meetingId))) return refuse({ code: 'approved' });
  await db.insertInto('presence_changes').values({ participant_id: found.id, event, at_time: at }).execute();
  if (found.came === null)
    await db
      .updateTable('minutes_participants')
      .set((eb) => ({ came: event === 'left', version: eb('version', '+', 1) }))
      .where('id', '=', found.id)
      .execute();
  return accept('saved');
}

/** Takes back the last that was noted of somebody. */
export async function takeBackChange(db: Writer, meetingId: string, position: number): Promise<Saved> {
  const found = await participantAt(db, meetingId, position);
  if (!found) return refuse({ code: 'not-there' });
  if (!(await isOpen(db, meetingId))) return refuse({ code: 'approved' });
  const { numUpdatedRows } = await db
    .updateTable('presence_changes')
    .set({ taken_back_at: sql<Date>`now()` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('presence_changes')
        .select('id')
        .where('participant_id', '=', found.id)
        .where('taken_back_at', 'is', null)
        .orderBy('recorded_at', 'desc')
        .limit(1),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'not-there' });
}

const participantAt = (db: Writer, meetingId: string, position: number) =>
  db
    .selectFrom('minutes_participants')
    .select(['id', 'came'])
    .where('meeting_id', '=', meetingId)
    .where('position', '=', position)
    .executeTakeFirst();

/** Holds the minutes as they are, so that two at once give the list its numbers one after the other. */
async function isOpen(db: Writer, meetingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('minutes')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.state !== 'approved';
}
