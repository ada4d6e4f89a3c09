import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MinutesState } from '../rules/minutes-states.ts';

export type EarlierMinutes = {
  readonly meetingId: string;
  readonly bodyKey: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly state: MinutesState;
};

/**
 * The minutes an item is there to approve: those of the last meeting of the body before it. Nothing where the item does
 * not speak of approving minutes, or that meeting's were not written here.
 */
export async function minutesToApproveAt(db: Reader, itemId: string): Promise<EarlierMinutes | undefined> {
  const row = await db
    .selectFrom('items as i')
    .innerJoin('meetings as here', 'here.id', 'i.meeting_id')
    .innerJoin('meetings as m', 'm.body_id', 'here.body_id')
    .innerJoin('minutes as w', 'w.meeting_id', 'm.id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id as meetingId', 'b.key as bodyKey', 'm.held_on as heldOn', 'm.sequence', 'w.state'])
    .where('i.id', '=', itemId)
    .where('i.title', 'ilike', '%godkendelse af referat%')
    .where(sql<boolean>`(m.held_on, m.sequence) < (here.held_on, here.sequence)`)
    .orderBy('m.held_on', 'desc')
    .orderBy('m.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, heldOn: row.heldOn as Day, state: row.state as MinutesState };
}

/** Whether the decision of an item takes effect before the next meeting, as far as the reader may read it. */
export async function takesEffectEarly(db: Reader, itemId: string): Promise<boolean> {
  const row = await db
    .selectFrom('treatments')
    .select('takes_effect_early as isEarly')
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row?.isEarly ?? false;
}

type NamedMeeting = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
};
export type DeskLine = NamedMeeting & {
  readonly state: MinutesState;
  readonly isReleased: boolean;
  readonly canBeApproved: boolean;
  readonly openRemarks: number;
  readonly failedMails: number;
};

const meetings = (db: Reader) =>
  db
    .selectFrom('minutes as w')
    .innerJoin('meetings as m', 'm.id', 'w.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn', 'm.sequence'])
    .orderBy('m.held_on');

/** What waits for the secretariat: minutes to send, to approve, remarks, and mails that did not arrive. */
export async function deskLines(db: Reader): Promise<DeskLine[]> {
  const rows = await meetings(db)
    .select('w.state')
    .select([isReleased.as('isReleased'), canBeApproved.as('canBeApproved')])
    .select([openRemarks.as('openRemarks'), failedMails.as('failedMails')])
    .where('w.state', 'in', ['writing', 'sent'])
    .limit(linesMax)
    .execute();
  return rows.map((row) => ({ ...row, heldOn: row.heldOn as Day, state: row.state as MinutesState }));
}
const linesMax = 50;

const isReleased = sql<boolean>`(exists (select from items i where i.meeting_id = m.id)
  and not exists (select from items i left join minutes_items s on s.item_id = i.id
    where i.meeting_id = m.id and i.withdrawn_at is null and s.state is distinct from 'released'))`;
const canBeApproved = sql<boolean>`exists (select from meetings n where n.body_id = m.body_id
  and (n.held_on, n.sequence) > (m.held_on, m.sequence) and n.held_on <= acting_day()
  and n.state in ('called', 'held'))`;
const openRemarks = sql<number>`(select count(*)::int from minutes_remarks r where r.meeting_id = m.id
  and r.disposition is null and r.taken_back_at is null and r.is_early)`;
const failedMails = sql<number>`(select count(*)::int from dispatches d
  join dispatch_recipients r on r.dispatch_id = d.id left join mails e on e.key = r.mail_key
  where d.meeting_id = m.id and d.minutes_round is not null
    and (r.returned_on is not null or r.problem in ('no-address', 'bad-address') or e.state in ('refused', 'unclear'))
    and not exists (select from dispatches again join dispatch_recipients later on later.dispatch_id = again.id
      where again.meeting_id = m.id and again.minutes_round is not null and again.sent_at > d.sent_at
        and (later.person_id = r.person_id or (r.person_id is null and later.name = r.name))))`;

/** Minutes a member is asked about and has neither approved nor remarked on, until the last day. */
export async function ownLines(
  db: Reader,
  { personId, today }: { personId: string; today: Day },
): Promise<(NamedMeeting & { remarksUntil: Day })[]> {
  const rows = await meetings(db)
    .innerJoin('minutes_circulations as c', 'c.meeting_id', 'm.id')
    .select('c.remarks_until as remarksUntil')
    .where('w.state', '=', 'sent')
    .where('c.remarks_until', '>=', today)
    .where(sql<boolean>`c.round = (select max(round) from minutes_circulations n where n.meeting_id = m.id)`)
    .where(sql<boolean>`${personId}::uuid = any (c.asked_person_ids)`)
    .where(sql<boolean>`not exists (select from minutes_member_approvals a where a.meeting_id = m.id
      and a.round = c.round and a.person_id = ${personId})`)
    .where(sql<boolean>`not exists (select from minutes_remarks r where r.meeting_id = m.id
      and r.person_id = ${personId} and r.taken_back_at is null and r.given_at >= c.sent_at)`)
    .execute();
  return rows.map((row) => ({ ...row, heldOn: row.heldOn as Day, remarksUntil: row.remarksUntil as Day }));
}
