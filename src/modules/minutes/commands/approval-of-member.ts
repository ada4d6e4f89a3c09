import type { Writer } from '../../../platform/database.ts';

export type MemberAt = {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly round: number;
  readonly personId: string;
  readonly now: Date;
};

/** A member's own approval of the minutes as they were sent, with its time. Twice is once. */
export async function approveForOneself(db: Writer, member: MemberAt): Promise<void> {
  const { meetingId, bodyId, round, personId, now } = member;
  await db
    .insertInto('minutes_member_approvals')
    .values({ meeting_id: meetingId, body_id: bodyId, round, person_id: personId, approved_at: now })
    .onConflict((same) => same.doNothing())
    .execute();
}

/** Takes it back, which only the member does. */
export async function takeOwnApprovalBack(db: Writer, member: MemberAt): Promise<void> {
  await db
    .deleteFrom('minutes_member_approvals')
    .where('meeting_id', '=', member.meetingId)
    .where('round', '=', member.round)
    .where('person_id', '=', member.personId)
    .execute();
}
