import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import {
  usualRules,
  type Circulation,
  type ItemToSend,
  type MemberApprovals,
  type MinutesRules,
} from '../rules/circulation-views.ts';

/** The newest sending of the minutes of a meeting; none, also for who is outside the body. */
export async function circulationOf(db: Reader, meetingId: string): Promise<Circulation | undefined> {
  const row = await db
    .selectFrom('minutes_circulations as c')
    .leftJoin('users as u', 'u.id', 'c.sent_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select([
      'c.round',
      'c.note',
      'c.remarks_until as remarksUntil',
      'c.sent_at as sentAt',
      'p.name as sentBy',
    ])
    .select('c.asked_person_ids as askedPersonIds')
    .where('c.meeting_id', '=', meetingId)
    .orderBy('c.round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, remarksUntil: row.remarksUntil as Day };
}

/** Who of those asked has approved this sending for himself, and who has not, by name. */
export async function memberApprovals(
  db: Reader,
  meetingId: string,
  { round, askedPersonIds }: Pick<Circulation, 'round' | 'askedPersonIds'>,
): Promise<MemberApprovals> {
  const rows = await db
    .selectFrom('persons as p')
    .leftJoin('minutes_member_approvals as a', (join) =>
      join.onRef('a.person_id', '=', 'p.id').on('a.meeting_id', '=', meetingId).on('a.round', '=', round),
    )
    .select(['p.id as personId', 'p.name', 'a.approved_at as at'])
    .where('p.id', '=', sql<string>`any (${sql.val([...askedPersonIds])}::uuid[])`)
    .orderBy('p.name')
    .execute();
  return {
    asked: askedPersonIds.length,
    approved: rows.flatMap(({ at, ...who }) => (at === null ? [] : [{ ...who, at }])),
    missing: rows.filter(({ at }) => at === null).map(({ name }) => name),
  };
}

/** How the body treats its minutes, or the program's suggestion. */
export async function rulesOf(db: Reader, bodyId: string): Promise<MinutesRules> {
  const row = await db
    .selectFrom('minutes_rules')
    .select(['remark_days as remarkDays', 'needs_all_members as needsAllMembers', 'version'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return row ?? usualRules;
}

/** The items as they stand before the minutes are sent, with where the items one may not read stand. */
export async function itemsToSend(db: Reader, meetingId: string): Promise<ItemToSend[]> {
  return db
    .selectFrom('items as i')
    .leftJoin('minutes_items as w', 'w.item_id', 'i.id')
    .leftJoin('treatments as t', 't.item_id', 'i.id')
    .select(['i.address', 'i.number', 'i.title'])
    .select(sql<boolean>`i.withdrawn_at is not null`.as('isWithdrawn'))
    .select(sql<boolean>`coalesce(w.state = 'released', false)`.as('isReleased'))
    .select(sql<boolean>`coalesce(t.outcome not in ('EMPTY', 'NO_MINUTES'), false)`.as('hasOutcome'))
    .where('i.meeting_id', '=', meetingId)
    .orderBy('i.position')
    .execute();
}

/** The persons with a seat in the body on a day, each once: who is asked to approve. */
export async function seatedPersons(
  db: Reader,
  { bodyId, on }: { bodyId: string; on: Day },
): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(sql<string>`coalesce(p.merged_into, p.id)`.as('id'))
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.role', 'in', ['chair', 'vice-chair', 'member'])
    .where(
      sql<boolean>`${on}::date between coalesce(m.from_on, '-infinity') and coalesce(m.to_on, 'infinity')`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** The items that say something else than when the minutes were sent. For the secretariat. */
export async function hashesWhenSent(
  db: Reader,
  { meetingId, round }: { meetingId: string; round: number },
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('minutes_circulated_items')
    .select(['item_id', 'content_hash'])
    .where('meeting_id', '=', meetingId)
    .where('round', '=', round)
    .execute();
  return new Map(rows.map((row) => [row.item_id, row.content_hash]));
}

/** Whether a meeting has a municipal part, and closed items. For the secretariat, who sees them all. */
export async function marksOf(
  db: Reader,
  meetingId: string,
): Promise<{ hasMunicipal: boolean; hasClosed: boolean }> {
  return db
    .selectFrom('item_headings')
    .select([
      sql<boolean>`coalesce(bool_or(municipal_only), false)`.as('hasMunicipal'),
      sql<boolean>`coalesce(bool_or(closed), false)`.as('hasClosed'),
    ])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
}

/** The walls of each item, for what a file that holds them is walled by. */
export const wallsOfItems = (
  db: Reader,
  meetingId: string,
): Promise<{ closed: boolean; municipalOnly: boolean }[]> =>
  db
    .selectFrom('items')
    .select(['closed', 'municipal_only as municipalOnly'])
    .where('meeting_id', '=', meetingId)
    .execute();
