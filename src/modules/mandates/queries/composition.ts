import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { storedContent } from './mandate-at.ts';
import type { CountedSeat, SeatFact, SeatLevel } from '../rules/composition.ts';

export type ComposedBody = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
};

/** The body of a page about its composition, by the key in its address. */
export const composedBody = (db: Reader, key: string): Promise<ComposedBody | undefined> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'name', 'short_name as shortName'])
    .where('key', '=', key)
    .executeTakeFirst();

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));

/** Everybody who has or had a seat in a body, with what the seat counted as. */
export async function countedSeats(db: Reader, bodyId: string): Promise<CountedSeat[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .leftJoin('persons as kept', 'kept.id', 'p.merged_into')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(['m.id', 'm.role', 'm.from_on', 'm.to_on', 'o.name as organisationName', 'o.side', 'o.kind'])
    .select(['above.name as aboveName', 'above.kind as aboveKind'])
    .select((eb) => [
      eb.fn.coalesce('kept.key', 'p.key').as('personKey'),
      eb.fn.coalesce('kept.name', 'p.name').as('personName'),
    ])
    .where('m.body_id', '=', bodyId)
    .orderBy(
      (eb) => eb.fn.coalesce('o.seat_order', 'above.seat_order'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('personName')
    .orderBy('m.id')
    .execute();
  const facts = await factsOf(db, bodyId);
  return rows.map((row) => ({
    id: row.id,
    personKey: row.personKey ?? '',
    personName: row.personName ?? '',
    role: row.role,
    organisationName: row.organisationName ?? '',
    organisationSide: row.side as CountedSeat['organisationSide'],
    municipality: municipalityOf(row),
    from: dayOrNull(row.from_on),
    to: dayOrNull(row.to_on),
    facts: facts.get(row.id) ?? [],
  }));
}

type Placed = {
  kind: string | null;
  organisationName: string | null;
  aboveKind: string | null;
  aboveName: string | null;
};
/** The municipality that is sat for, itself or through one of its administrations; '' for others. */
function municipalityOf({ kind, organisationName, aboveKind, aboveName }: Placed): string {
  if (kind === 'municipality') return organisationName ?? '';
  return aboveKind === 'municipality' ? (aboveName ?? '') : '';
}

async function factsOf(db: Reader, bodyId: string): Promise<Map<string, SeatFact[]>> {
  const rows = await db
    .selectFrom('seat_facts as f')
    .innerJoin('memberships as m', 'm.id', 'f.membership_id')
    .select(['f.membership_id', 'f.from_on', 'f.side', 'f.level'])
    .where('m.body_id', '=', bodyId)
    .orderBy('f.from_on')
    .execute();
  const found = new Map<string, SeatFact[]>();
  for (const { membership_id, from_on, side, level } of rows) {
    const fact = { from: day(from_on), side: side as SeatFact['side'], level: level as SeatLevel | null };
    found.set(membership_id, [...(found.get(membership_id) ?? []), fact]);
  }
  return found;
}

/** The wished seats of the terms of a body in force on a day, as written, and the number of those terms. */
export async function wishesOfBody(
  db: Reader,
  bodyId: string,
  on: Day,
): Promise<{ number: number; seats: string } | undefined> {
  const row = await db
    .selectFrom('mandates as t')
    .innerJoin('mandate_versions as v', 'v.mandate_id', 't.id')
    .select(['t.number', 'v.content'])
    .where('t.body_id', '=', bodyId)
    .where('v.valid_from', '<=', on)
    .orderBy('v.valid_from', 'desc')
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { number: row.number, seats: storedContent.parse(row.content)['seats'] ?? '' };
}
