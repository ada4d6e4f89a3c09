import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { mattersAPage, type MatterSearch } from '../rules/matter-search.ts';
import type { ListedMatter } from '../rules/matter-views.ts';

type MatterList = { readonly matters: readonly ListedMatter[]; readonly total: number };

/** The matters of which the reader may see an item, the one treated last first, told by those items alone. */
export async function matterList(db: Reader, { words, page }: MatterSearch): Promise<MatterList> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const grouped = db
    .selectFrom('matters as s')
    .innerJoin('items as i', 'i.matter_id', 's.id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .where(sql<boolean>`(s.title ilike ${pattern} or s.number ilike ${pattern} or i.title ilike ${pattern})`)
    .groupBy(['s.id', 's.number', 's.title']);
  const { total } = await db
    .selectFrom(grouped.select('s.id').as('found'))
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await grouped
    .select(['s.number', 's.title'])
    .select(({ fn }) => [
      fn.count<bigint>('i.id').as('items'),
      fn.min('m.held_on').as('from'),
      fn.max('m.held_on').as('to'),
    ])
    .select(sql<string[]>`array_agg(distinct b.short_name order by b.short_name)`.as('bodies'))
    .orderBy('to', 'desc')
    .orderBy('s.number', 'desc')
    .limit(mattersAPage)
    .offset((page - 1) * mattersAPage)
    .execute();
  const matters = rows.map((row) => ({
    ...row,
    items: Number(row.items),
    from: row.from as Day,
    to: row.to as Day,
  }));
  return { matters, total: Number(total) };
}

/** Every matter by number and title, for choosing one. */
export const matterChoices = (db: Reader): Promise<{ number: string; title: string }[]> =>
  db
    .selectFrom('matters')
    .select(['number', 'title'])
    .where((eb) =>
      eb.exists(eb.selectFrom('items').select('items.id').whereRef('items.matter_id', '=', 'matters.id')),
    )
    .orderBy('number', 'desc')
    .execute();
