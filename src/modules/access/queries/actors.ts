import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { actorColumns, actorOf, homeOf, type ActorRow } from '../../../platform/actor-of-login.ts';
import type { Reader } from '../../../platform/database.ts';
import type { DatedSeat } from '../rules/rights.ts';

export type KeyedActor = { key: string; actor: Actor };

/** Everybody who can sign in on the day, with the seats that hold on it, by name. */
export async function everyActor(db: Reader, on: Day): Promise<KeyedActor[]> {
  return actorsWhere(db, on, sql`users.disabled_at is null`);
}

/** The person as an actor on the day; none where the person is no user or the user is closed. */
export async function actorOfPerson(db: Reader, key: string, on: Day): Promise<Actor | undefined> {
  const found = await actorsWhere(db, on, sql`users.disabled_at is null and persons.key = ${key}`);
  return found[0]?.actor;
}

async function actorsWhere(db: Reader, on: Day, where: RawBuilder<unknown>): Promise<KeyedActor[]> {
  const found = sql<ActorRow & { key: string }>`(select persons.key, ${actorColumns(on)}
    from users join persons on persons.id = users.person_id ${homeOf(on)} where ${where})`;
  const rows = await db.selectFrom(found.as('found')).selectAll().orderBy('name').orderBy('key').execute();
  return rows.map((row) => ({ key: row.key, actor: actorOf(row, on) }));
}

/** The seats an actor holds, each with its first day. */
export async function withFirstDays(db: Reader, { seats }: Actor): Promise<DatedSeat[]> {
  const since = new Map<string, Day | null>();
  for (const [kind, table] of Object.entries(seatTables)) {
    const ids = seats.filter(({ key }) => key.startsWith(`${kind}:`)).map(({ key }) => idOf(key));
    if (ids.length === 0) continue;
    const rows = await db.selectFrom(table).select(['id', 'from_on']).where('id', 'in', ids).execute();
    for (const row of rows) since.set(`${kind}:${row.id}`, row.from_on as Day | null);
  }
  return seats.map((seat) => ({ ...seat, since: since.get(seat.key) ?? null }));
}

const seatTables = {
  membership: 'memberships',
  appointment: 'appointments',
  substitution: 'substitutions',
} as const;
const idOf = (key: string): string => key.slice(key.indexOf(':') + 1);
