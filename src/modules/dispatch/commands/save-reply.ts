import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';

type Who = { readonly meetingId: string; readonly bodyId: string; readonly personId: string };

/** Keeps what somebody answered; who comes after all sends nobody else. */
export async function saveAnswer(db: Writer, who: Who, answer: 'coming' | 'apology'): Promise<void> {
  const { meetingId: meeting_id, bodyId: body_id, personId: person_id } = who;
  await db
    .insertInto('meeting_replies')
    .values({ meeting_id, body_id, person_id, answer })
    .onConflict((same) =>
      same.columns(['meeting_id', 'person_id']).doUpdateSet({
        answer,
        answered_at: sql`now()`,
        version: sql`meeting_replies.version + 1`,
        ...(answer === 'coming' && { substitute_id: null, substitute_name: null }),
      }),
    )
    .execute();
}

export type Substitute = { readonly personId: string | null; readonly name: string };

/** Keeps who comes instead; null = nobody. */
export async function saveSubstitute(
  db: Writer,
  { meetingId, personId }: Who,
  substitute: Substitute | null,
): Promise<void> {
  await db
    .updateTable('meeting_replies')
    .set({
      substitute_id: substitute?.personId ?? null,
      substitute_name: substitute?.name ?? null,
      answered_at: sql`now()`,
      version: sql`version + 1`,
    })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('answer', '=', 'apology')
    .execute();
}

export type NewRemark = Who & {
  readonly audience: string;
  readonly organisationId: string | null;
  /** The address of an item; null = the whole meeting. */
  readonly item: string | null;
  readonly text: string;
};

/**
 * Keeps what is to be read out, behind the walls of its item; an empty text takes it back. False where there is no
 * such item for whoever asks.
 */
export async function saveRemark(db: Writer, remark: NewRemark): Promise<boolean> {
  const { meetingId, personId, item } = remark;
  const found = item === null ? openMeeting : await itemAt(db, meetingId, item);
  if (!found) return false;
  if (remark.text === '') {
    await db
      .deleteFrom('meeting_remarks')
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId)
      .where('item_id', 'is not distinct from', found.item_id)
      .execute();
    return true;
  }
  await db
    .insertInto('meeting_remarks')
    .values({
      ...found,
      meeting_id: meetingId,
      body_id: remark.bodyId,
      audience: remark.audience,
      person_id: personId,
      organisation_id: remark.organisationId,
      body_text: remark.text,
    })
    .onConflict((same) =>
      same.constraint('meeting_remarks_item_key').doUpdateSet({
        body_text: remark.text,
        given_at: sql`now()`,
        version: sql`meeting_remarks.version + 1`,
      }),
    )
    .execute();
  return true;
}

const openMeeting = { item_id: null, municipal_only: false, closed: false };
const itemAt = (db: Writer, meetingId: string, address: string) =>
  db
    .selectFrom('items')
    .select(['id as item_id', 'municipal_only', 'closed'])
    .where('meeting_id', '=', meetingId)
    .where('address', '=', address)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
