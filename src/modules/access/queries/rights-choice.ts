import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { homeOf } from '../../../platform/actor-of-login.ts';
import type { Reader } from '../../../platform/database.ts';
import { wordPattern } from './word-pattern.ts';

export type UserChoice = { key: string; name: string; organisation: string };
export const usersPerPage = 50;

/** Persons who have a user, by name, one page of them. */
export async function userChoices(
  db: Reader,
  { words, page, on }: { words: string; page: number; on: Day },
): Promise<{ rows: UserChoice[]; pages: number }> {
  const found = sql<UserChoice & { total: bigint }>`(
    select persons.key, persons.name, coalesce(home.name, '') as organisation, count(*) over () as total
    from users join persons on persons.id = users.person_id ${homeOf(on)}
    where persons.name ilike ${wordPattern(words)})`;
  const rows = await db
    .selectFrom(found.as('found'))
    .selectAll()
    .orderBy('name')
    .orderBy('key')
    .limit(usersPerPage)
    .offset((page - 1) * usersPerPage)
    .execute();
  const pages = Math.max(1, Math.ceil(Number(rows[0]?.total ?? 0) / usersPerPage));
  return { pages, rows: rows.map(({ key, name, organisation }) => ({ key, name, organisation })) };
}
