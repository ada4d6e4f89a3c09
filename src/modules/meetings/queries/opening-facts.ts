import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';

export type AccessEvent = {
  readonly event: 'closed' | 'opened';
  readonly reason: string;
  readonly wasClosedFor: string;
  readonly by: string;
  readonly on: Day;
};
export type GuestOfItem = {
  readonly name: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};
/** What the walls of an item say of themselves, as far as the reader may know it. */
export type ItemWalls = {
  readonly closedReason: string;
  readonly opensOn: Day | null;
  /** Oldest first; none for those who do not read what is closed. */
  readonly events: readonly AccessEvent[];
  /** Names alone: for the secretariat, as one's own page does not come this far. */
  readonly disqualified: readonly string[];
  readonly guests: readonly GuestOfItem[];
};

/** All of it in one question. */
export async function itemWalls(db: Reader, itemId: string): Promise<ItemWalls | undefined> {
  const row = await db
    .selectFrom('items as i')
    .select(['i.closed_reason', 'i.opens_on'])
    .select((eb) => [
      eventsOf(eb).as('events'),
      disqualifiedOf(eb).as('disqualified'),
      guestsOf(eb).as('guests'),
    ])
    .where('i.id', '=', itemId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    closedReason: row.closed_reason,
    opensOn: row.opens_on as Day | null,
    events: row.events.map((one) => ({ ...one, by: one.by ?? '' }) as AccessEvent),
    disqualified: row.disqualified.map(({ name }) => name),
    guests: row.guests.map(({ name, startsAt, endsAt }) => ({
      name,
      startsAt: clockOf(startsAt),
      endsAt: clockOf(endsAt),
    })),
  };
}

/** In JSON a time has seconds. */
const clockOf = (time: string | null): string | null => time?.slice(0, 'hh:mm'.length) ?? null;

type Items = ExpressionBuilder<Schema & { i: Schema['items'] }, 'i'>;

const eventsOf = (eb: Items) =>
  jsonArrayFrom(
    eb
      .selectFrom('item_access_events as e')
      .leftJoin('users as u', 'u.id', 'e.recorded_by')
      .leftJoin('persons as p', 'p.id', 'u.person_id')
      .select(['e.event', 'e.reason', 'e.was_closed_for as wasClosedFor', 'p.name as by'])
      .select(sql<string>`(e.recorded_at at time zone 'Europe/Copenhagen')::date`.as('on'))
      .whereRef('e.item_id', '=', 'i.id')
      .orderBy('e.recorded_at'),
  );

const disqualifiedOf = (eb: Items) =>
  jsonArrayFrom(
    eb
      .selectFrom('item_disqualifications as d')
      .innerJoin('persons as p', 'p.id', 'd.person_id')
      .select('p.name')
      .whereRef('d.item_id', '=', 'i.id')
      .where('d.ended_at', 'is', null)
      .orderBy('p.name'),
  );

const guestsOf = (eb: Items) =>
  jsonArrayFrom(
    eb
      .selectFrom('item_guests as g')
      .innerJoin('persons as p', 'p.id', 'g.person_id')
      .select(['p.name', 'g.starts_at as startsAt', 'g.ends_at as endsAt'])
      .whereRef('g.item_id', '=', 'i.id')
      .where('g.withdrawn_at', 'is', null)
      .orderBy('g.starts_at')
      .orderBy('p.name'),
  );
