import { countedMax, rankedMax, type SearchFilter } from './search-filter.ts';

/**
 * So many hits that are alike, in body and year or in kind, outcome and reservation; null = does not tell.
 * `count` is with the filters of the other group in use, `unfiltered` without any.
 */
export type AlikeHits = {
  readonly body: string | null;
  readonly year: string | null;
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly hasReservation: boolean | null;
  readonly count: number;
  readonly unfiltered: number;
};

export type SearchCounts = {
  /** The words alone find more than are counted: the choices are there without figures. */
  readonly isMore: boolean;
  /** With every filter in use. */
  readonly total: number;
  /** Without any: what the words alone find. */
  readonly unfiltered: number;
  /** For each filter: its values and their hits with the other filters in use. */
  readonly body: ReadonlyMap<string, number>;
  readonly year: ReadonlyMap<string, number>;
  readonly kind: ReadonlyMap<string, number>;
  readonly outcome: ReadonlyMap<string, number>;
  readonly withReservation: number;
};

type Facet = 'body' | 'year' | 'kind' | 'outcome';
type Alike = { readonly byPlace: readonly AlikeHits[]; readonly byOutcome: readonly AlikeHits[] };

/** Of more hits than are counted: how many the filters leave, null when none is in use. */
export function countsOfMany(filtered: number | null): SearchCounts {
  const none: ReadonlyMap<string, number> = new Map();
  const facets = { body: none, year: none, kind: none, outcome: none, withReservation: 0 };
  return { isMore: true, total: filtered ?? rankedMax, unfiltered: countedMax, ...facets };
}

/** What each choice of each filter would find. */
export function searchCounts({ byPlace, byOutcome }: Alike, filter: SearchFilter): SearchCounts {
  const fits = (hit: AlikeHits, facet: Facet): boolean =>
    filter[facet] === '' || filter[facet] === hit[facet];
  const isReserved = ({ hasReservation }: AlikeHits): boolean =>
    !filter.withReservation || hasReservation === true;
  const total = byPlace.filter((hit) => fits(hit, 'body') && fits(hit, 'year'));
  return {
    isMore: false,
    total: sum(total),
    unfiltered: byPlace.reduce((all, { unfiltered }) => all + unfiltered, 0),
    body: counted(
      byPlace.filter((hit) => fits(hit, 'year')),
      'body',
    ),
    year: counted(
      byPlace.filter((hit) => fits(hit, 'body')),
      'year',
    ),
    kind: counted(
      byOutcome.filter((hit) => fits(hit, 'outcome') && isReserved(hit)),
      'kind',
    ),
    outcome: counted(
      byOutcome.filter((hit) => fits(hit, 'kind') && isReserved(hit)),
      'outcome',
    ),
    withReservation: sum(
      byOutcome.filter((hit) => hit.hasReservation === true && fits(hit, 'kind') && fits(hit, 'outcome')),
    ),
  };
}

const sum = (hits: readonly AlikeHits[]): number => hits.reduce((total, { count }) => total + count, 0);

function counted(hits: readonly AlikeHits[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const value = hit[facet];
    if (value !== null && hit.count > 0) counts.set(value, (counts.get(value) ?? 0) + hit.count);
  }
  return counts;
}
