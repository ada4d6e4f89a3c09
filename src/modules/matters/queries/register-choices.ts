import { sql } from 'kysely';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import { decisionOutcomes } from '../rules/decision-outcomes.ts';
import type { Register } from '../rules/matter-views.ts';
import { partiesForAll } from './reservation-for-all.ts';

export type RegisterChoices = Pick<Register, 'bodies' | 'years' | 'outcomes' | 'parties'>;

/**
 * What the decisions the reader may see can be filtered by. Each choice is tried until one decision is found: the inner
 * limits keep the planner from reading all decisions instead.
 */
export async function registerChoices(db: Reader): Promise<RegisterChoices> {
  const parties = await partiesOf(db);
  const all = [...new Map([...parties, ...(await partiesForAll(db))].map((one) => [one.key, one])).values()];
  return {
    bodies: await bodiesOf(db),
    years: await yearsOf(db),
    outcomes: await outcomesOf(db),
    parties: all.toSorted((one, other) => one.name.localeCompare(other.name, 'da')),
  };
}

const listed = sql`any(${decisionOutcomes}::text[])`;
/** Item `i` has a row in the register: a decision, or a treatment that is one as a whole. */
const isInRegister = sql`((select true from decisions d where d.item_id = i.id and d.outcome = ${listed} limit 1)
  or (select true from treatments t where t.item_id = i.id and t.outcome = ${listed}
    and not exists (select from decisions d where d.item_id = i.id) limit 1))`;

async function bodiesOf(db: Reader): Promise<RegisterChoices['bodies']> {
  return db
    .selectFrom('bodies as b')
    .select(['b.key', 'b.short_name as shortName'])
    .where(
      sql<boolean>`(select true from meetings m join items i on i.meeting_id = m.id
        where m.body_id = b.id and ${isInRegister} limit 1)`,
    )
    .orderBy('b.short_name')
    .execute();
}

/** Newest first. */
async function yearsOf(db: Reader): Promise<string[]> {
  const { first, last } = await db
    .selectFrom('meetings')
    .select(({ fn }) => [fn.min('held_on').as('first'), fn.max('held_on').as('last')])
    .executeTakeFirstOrThrow();
  if (first === null || last === null) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = sql<{ year: number }>`(select year from generate_series(${to}::int, ${from}::int, -1) as year
    where (select true from meetings m join items i on i.meeting_id = m.id
      where m.held_on between make_date(year, 1, 1) and make_date(year, 12, 31) and ${isInRegister} limit 1))`;
  const found = await db.selectFrom(years.as('years')).select('years.year').execute();
  return found.map(({ year }) => String(year));
}

async function outcomesOf(db: Reader): Promise<OutcomeCode[]> {
  const codes = sql<{ code: OutcomeCode }>`(select code from unnest(${decisionOutcomes}::text[]) as code
    where (select true from decisions d where d.outcome = code order by d.item_id limit 1)
      or (select true from treatments t where t.outcome = code
        and (select d.id from decisions d where d.item_id = t.item_id limit 1) is null
        order by t.item_id limit 1))`;
  const found = await db.selectFrom(codes.as('codes')).select('codes.code').execute();
  const there = new Set(found.map(({ code }) => code));
  return decisionOutcomes.filter((code) => there.has(code));
}

/** Who has taken a position; a part of an organisation is found under the whole. */
async function partiesOf(db: Reader): Promise<{ key: string; name: string }[]> {
  return db
    .selectFrom('organisations as o')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(({ fn }) => fn.coalesce('above.key', 'o.key').as('key'))
    .select(({ fn }) => fn.coalesce('above.name', 'o.name').as('name'))
    .where('o.id', 'in', (eb) =>
      eb
        .selectFrom('positions_taken as p')
        .select('p.organisation_id')
        .where('p.kind', 'in', ['reservation', 'dissent'])
        .where(sql<boolean>`(select true from register_decisions r where r.item_id = p.item_id limit 1)`)
        .distinct(),
    )
    .distinct()
    .execute();
}
