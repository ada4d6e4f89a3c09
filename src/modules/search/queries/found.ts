import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { AlikeHits } from '../rules/search-counts.ts';
import { hitsAPage, rankedMax, type SearchFilter } from '../rules/search-filter.ts';

export type Found = {
  /**
   * Hits alike in body and year, counted with the other filters in use; and alike in the rest, the same way round.
   */
  readonly byPlace: readonly AlikeHits[];
  readonly byOutcome: readonly AlikeHits[];
  /** The entries of the page, in order. */
  readonly ids: readonly string[];
};

type FoundRow = {
  by_place: { body: string | null; year: number | null; count: number; all: number }[] | null;
  by_outcome: { kind: string; outcome: string | null; reservation: boolean; count: number }[] | null;
  ids: string[] | null;
};

/**
 * What the question that was asked (`ask`) finds: counts and one page of entries. One statement, because a common
 * word stands in thousands of entries and going through them is most of the work. Of those the newest are ranked.
 */
export async function found(db: Reader, filter: SearchFilter): Promise<Found> {
  const { place, rest } = conditions(filter);
  const rows = await db
    .with('hits', (cte) =>
      cte
        .selectFrom('search_entries')
        .select(['id', 'body_id', 'year', 'kind', 'outcome', 'has_reservation', 'held_on', 'words']),
    )
    .selectNoFrom([
      sql<FoundRow['by_place']>`(select json_agg(alike) from (
        select bodies.key as body, counted.year, counted.count, counted.all from (
          select body_id, year, count(*) filter (where ${rest}) as count, count(*) as all
          from hits group by body_id, year
        ) as counted left join bodies on bodies.id = counted.body_id) as alike)`.as('by_place'),
      sql<FoundRow['by_outcome']>`(select json_agg(alike) from (
        select kind, outcome, has_reservation as reservation, count(*) filter (where ${place}) as count
        from hits group by kind, outcome, has_reservation) as alike)`.as('by_outcome'),
      sql<
        FoundRow['ids']
      >`(select json_agg(id) from (${orderedIds(filter, sql`${place} and ${rest}`)}) as page)`.as('ids'),
    ])
    .execute();
  return foundOf(rows[0]);
}

/** For words that stand everywhere the newest are put in order of how well they fit. */
function orderedIds({ order, page }: SearchFilter, fits: RawBuilder<unknown>): RawBuilder<unknown> {
  const part = sql`limit ${hitsAPage} offset ${(page - 1) * hitsAPage}`;
  if (order === 'newest')
    return sql`select id from hits where ${fits} order by held_on desc nulls first, id ${part}`;
  return sql`select id from (
    select id, held_on, words from hits where ${fits} order by held_on desc nulls first, id limit ${rankedMax}
  ) as newest order by ts_rank(words, acting_search(), 1) desc, held_on desc nulls first, id ${part}`;
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

function foundOf(row: FoundRow | undefined): Found {
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
    ids: row?.ids ?? [],
  };
}
