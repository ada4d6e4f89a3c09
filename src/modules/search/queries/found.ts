import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { tsqueryText, type Expression } from '../rules/expression.ts';
import { countsOfMany, searchCounts, type AlikeHits, type SearchCounts } from '../rules/search-counts.ts';
import { marks, quartersUpTo } from '../rules/search-entry.ts';
import { countedMax, hitsAPage, isFiltered, rankedMax, type SearchFilter } from '../rules/search-filter.ts';
import { ask } from './ask.ts';

/** `ids` = the entries of the page, in order. The question stays set: the entries can be read. */
export type Found = { readonly counts: SearchCounts; readonly ids: readonly string[] };

type Asked = { readonly question: Expression; readonly filter: SearchFilter };

/** What a question finds: counts and one page of entries. */
export async function found(db: Reader, asked: Asked): Promise<Found> {
  await ask(db, asked.question);
  if (!(await isMoreThanCounted(db))) return foundAndCounted(db, asked);
  return isFiltered(asked.filter) ? foundOfMany(db, asked) : newestOfMany(db, asked);
}

/** The database stops at the first entry too many: a word that stands everywhere is told from others in 2 ms. */
async function isMoreThanCounted(db: Reader): Promise<boolean> {
  const some = db
    .selectFrom('search_entries')
    .select('kind')
    .limit(countedMax + 1);
  const row = await db
    .selectFrom(some.as('some'))
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0) > countedMax;
}

type Row = {
  by_place: { body: string | null; year: number | null; count: number; all: number }[] | null;
  by_outcome: { kind: string; outcome: string | null; reservation: boolean; count: number }[] | null;
  ids: string[] | null;
};

/**
 * Hits alike in body and year, counted with the other filters in use, and alike in the rest, the same way round. One
 * statement, because going through the entries is most of the work.
 */
async function foundAndCounted(db: Reader, asked: Asked): Promise<Found> {
  const { filter } = asked;
  const { place, rest } = conditions(filter);
  const rows = await db
    .with('hits', (cte) =>
      cte
        .selectFrom('search_entries')
        .select(['id', 'body_id', 'year', 'kind', 'outcome', 'has_reservation', 'held_on', 'words']),
    )
    .selectNoFrom([
      sql<Row['by_place']>`(select json_agg(alike) from (
        select bodies.key as body, counted.year, counted.count, counted.all from (
          select body_id, year, count(*) filter (where ${rest}) as count, count(*) as all
          from hits group by body_id, year
        ) as counted left join bodies on bodies.id = counted.body_id) as alike)`.as('by_place'),
      sql<Row['by_outcome']>`(select json_agg(alike) from (
        select kind, outcome, has_reservation as reservation, count(*) filter (where ${place}) as count
        from hits group by kind, outcome, has_reservation) as alike)`.as('by_outcome'),
      sql<Row['ids']>`(select json_agg(id) from (${page(asked, newest(sql`hits where ${place} and ${rest}`))})
        as page)`.as('ids'),
    ])
    .execute();
  return { counts: searchCounts(alikeOf(rows[0]), filter), ids: rows[0]?.ids ?? [] };
}

type ManyRow = { count: number; ids: string[] | null };

/** The same of a word that stands nearly everywhere, where filters are in use: only what is left is counted. */
async function foundOfMany(db: Reader, asked: Asked): Promise<Found> {
  const { place, rest } = conditions(asked.filter);
  const row = await db
    .with('hits', (cte) =>
      cte
        .selectFrom('search_entries')
        .select(['id', 'held_on', 'words'])
        .where(sql<boolean>`${place} and ${rest}`),
    )
    .selectNoFrom([
      sql<number>`(select count(*)::int from hits)`.as('count'),
      sql<ManyRow['ids']>`(select json_agg(id) from (${page(asked, newest(sql`hits`))}) as page)`.as('ids'),
    ])
    .executeTakeFirst();
  return { counts: countsOfMany(row?.count ?? 0), ids: row?.ids ?? [] };
}

/** How many quarters back the newest hits are looked for, one after the other; then everywhere. */
const quartersTried = [2, 8, 32];

/**
 * Of a word that stands nearly everywhere the newest hits are ranked and nothing is counted. The quarter stands in the
 * question, so that the index leaves the older ones out before they are looked at.
 */
async function newestOfMany(db: Reader, asked: Asked): Promise<Found> {
  const { question } = asked;
  const last = await db
    .selectFrom('meetings')
    .select('held_on')
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  for (const quarters of last ? quartersTried : []) {
    const times = [marks.names, ...quartersUpTo(last?.held_on ?? '', quarters)];
    await ask(db, { every: [question, { any: times.map((lexeme) => ({ lexeme })) }] });
    const ids = await rankedIds(db, asked, rankedMax);
    if (ids) return { counts: countsOfMany(null), ids };
  }
  await ask(db, question);
  return { counts: countsOfMany(null), ids: (await rankedIds(db, asked, 0)) ?? [] };
}

/** One page of the newest hits; undefined when there are fewer than `least`. */
async function rankedIds(db: Reader, asked: Asked, least: number): Promise<string[] | undefined> {
  const row = await db
    .with('hits', () => newestRows())
    .selectNoFrom([
      sql<number>`(select count(*)::int from hits)`.as('count'),
      sql<ManyRow['ids']>`(select json_agg(id) from (${page(
        asked,
        sql`select * from hits
        where (select count(*) from hits) >= ${least}`,
      )}) as page)`.as('ids'),
    ])
    .executeTakeFirst();
  return row && row.count >= least ? (row.ids ?? []) : undefined;
}

const newestRows = () => sql<{ id: string }>`(${newest(sql`search_entries`)})`;

const newest = (hits: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select id, held_on, words from ${hits} order by held_on desc nulls first, id limit ${rankedMax}`;

/** The question stands here once more, to be read once and not for each entry, and without the quarters. */
function page({ question, filter }: Asked, hits: RawBuilder<unknown>): RawBuilder<unknown> {
  const part = sql`limit ${hitsAPage} offset ${(filter.page - 1) * hitsAPage}`;
  const fit = sql`ts_rank(words, ${tsqueryText(question)}::tsquery, 1) desc,`;
  const best = filter.order === 'best' ? fit : sql``;
  return sql`select id from (${hits}) as newest order by ${best} held_on desc nulls first, id ${part}`;
}

/** The filters in use: those of place and time, and the rest. */
function conditions({ body, year, kind, outcome, withReservation }: SearchFilter) {
  const every = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
    parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
  const place = [
    ...(body === '' ? [] : [sql`body_id = (select bodies.id from bodies where bodies.key = ${body})`]),
    ...(year === '' ? [] : [sql`year = ${Number(year)}`]),
  ];
  const rest = [
    ...(kind === '' ? [] : [sql`kind = ${kind}`]),
    ...(outcome === '' ? [] : [sql`outcome = ${outcome}`]),
    ...(withReservation ? [sql`has_reservation`] : []),
  ];
  return { place: every(place), rest: every(rest) };
}

function alikeOf(row: Row | undefined): { byPlace: AlikeHits[]; byOutcome: AlikeHits[] } {
  const none = { body: null, year: null, kind: null, outcome: null, hasReservation: null };
  return {
    byPlace: (row?.by_place ?? []).map(({ body, year, count, all }) => ({
      ...none,
      body,
      year: year === null ? null : String(year),
      count,
      unfiltered: all,
    })),
    byOutcome: (row?.by_outcome ?? []).map(({ kind, outcome, reservation, count }) => ({
      ...none,
      kind,
      outcome,
      hasReservation: reservation,
      count,
      unfiltered: 0,
    })),
  };
}
