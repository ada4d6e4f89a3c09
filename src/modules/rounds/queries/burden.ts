import { sql } from 'kysely';
import { z } from 'zod';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import { fieldsMax } from '../parameters/fields-max.ts';
import type { AskingRound, HalfYear } from '../rules/burden.ts';

/** The rounds that ask something in this half-year, drafts too: what is being made counts before it is sent. */
export async function askingRounds(db: Reader, { from, to }: HalfYear): Promise<AskingRound[]> {
  const rows = await db
    .selectFrom('rounds as r')
    .select(['r.id', 'r.number', 'r.title', 'r.owner_name', 'r.purpose', 'r.opens_on', 'r.addressee_ids'])
    .select(
      sql<number>`(select coalesce(sum(greatest(1, (select count(*) from round_questions q
        where q.theme_id = t.id))), 0)::int from round_themes t where t.round_id = r.id)`.as('fields'),
    )
    .where('r.state', '<>', 'cancelled')
    .where('r.opens_on', '>=', from)
    .where('r.opens_on', '<=', to)
    .orderBy('r.opens_on')
    .orderBy('r.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    ownerName: row.owner_name,
    purpose: row.purpose,
    opensOn: day(row.opens_on),
    fields: row.fields,
    addresseeIds: row.addressee_ids,
  }));
}

/** The mark in force on the day; undefined where it has none, and then nobody is warned. */
export async function fieldsMaxOn(db: Reader, on: Day): Promise<number | undefined> {
  const found = await parameterOn(db, fieldsMax, { on, read: (stored) => z.int().min(1).parse(stored) });
  return found.ok ? found.value.value : undefined;
}
