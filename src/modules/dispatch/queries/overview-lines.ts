import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

export type NamedMeeting = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
};

const coming = (db: Reader, today: Day) =>
  db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn', 'm.sequence'])
    .where('m.held_on', '>=', today)
    .orderBy('m.held_on');

const named = <Row extends { heldOn: string }>(row: Row) => ({ ...row, heldOn: row.heldOn as Day });

/** Meetings the person is called to and has not answered. */
export async function unanswered(
  db: Reader,
  { personId, bodyIds, today }: { personId: string; bodyIds: readonly string[]; today: Day },
): Promise<NamedMeeting[]> {
  if (bodyIds.length === 0) return [];
  const rows = await coming(db, today)
    .where('m.state', '=', 'called')
    .where('m.body_id', 'in', [...bodyIds])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting_replies as r')
            .select('r.person_id')
            .whereRef('r.meeting_id', '=', 'm.id')
            .where('r.person_id', '=', personId),
        ),
      ),
    )
    .execute();
  return rows.map(named);
}

/**
 * For the secretariat: how many mails about each meeting to come did not arrive. What was sent again
 * counts no more.
 */
export async function failedMails(db: Reader, today: Day): Promise<(NamedMeeting & { count: number })[]> {
  const rows = await coming(db, today)
    .innerJoin('dispatch_recipients as r', 'r.meeting_id', 'm.id')
    .innerJoin('dispatches as d', 'd.id', 'r.dispatch_id')
    .leftJoin('mails as e', 'e.key', 'r.mail_key')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where((eb) =>
      eb.or([
        eb('r.returned_on', 'is not', null),
        eb('r.problem', 'in', ['no-address', 'bad-address']),
        eb('e.state', 'in', ['refused', 'unclear']),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('dispatch_recipients as later')
            .innerJoin('dispatches as again', 'again.id', 'later.dispatch_id')
            .select('later.id')
            .whereRef('later.meeting_id', '=', 'r.meeting_id')
            .whereRef('again.sent_at', '>', 'd.sent_at')
            .where(
              sql<boolean>`later.person_id = r.person_id or (r.person_id is null and later.name = r.name)`,
            ),
        ),
      ),
    )
    .groupBy(['b.key', 'b.short_name', 'm.held_on', 'm.sequence'])
    .execute();
  return rows.map((row) => ({ ...named(row), count: Number(row.count) }));
}

/** For the secretariat: who of those that hold a seat has not answered, for each meeting that is called. */
export async function silentMembers(db: Reader, today: Day): Promise<(NamedMeeting & { names: string[] })[]> {
  const rows = await coming(db, today)
    .innerJoin('memberships as s', 's.body_id', 'm.body_id')
    .innerJoin('persons as p', 'p.id', 's.person_id')
    .select(sql<string[]>`array_agg(distinct p.name order by p.name)`.as('names'))
    .where('m.state', '=', 'called')
    .where('s.role', 'in', ['chair', 'vice-chair', 'member'])
    .where(sql<boolean>`m.held_on between coalesce(s.from_on, '-infinity') and coalesce(s.to_on, 'infinity')`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting_replies as r')
            .select('r.person_id')
            .whereRef('r.meeting_id', '=', 'm.id')
            .where(sql<boolean>`r.person_id = coalesce(p.merged_into, p.id)`),
        ),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb.selectFrom('dispatches as d').select('d.id').whereRef('d.meeting_id', '=', 'm.id').limit(1),
      ),
    )
    .groupBy(['b.key', 'b.short_name', 'm.held_on', 'm.sequence'])
    .execute();
  return rows.map(named);
}
