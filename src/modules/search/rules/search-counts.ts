import type { SearchFilter } from './search-filter.ts';

/** So many hits that are alike in all that can be filtered by. */
export type AlikeHits = {
  readonly body: string | null;
  readonly year: string | null;
  readonly kind: string;
  readonly outcome: string | null;
  readonly hasReservation: boolean;
  readonly count: number;
};

export type SearchCounts = {
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

/** What each choice of each filter would find, from hits counted once. */
export function searchCounts(hits: readonly AlikeHits[], filter: SearchFilter): SearchCounts {
  const fits = (hit: AlikeHits, but?: Facet | 'reservation'): boolean =>
    (['body', 'year', 'kind', 'outcome'] as const).every(
      (facet) => facet === but || filter[facet] === '' || filter[facet] === hit[facet],
    ) &&
    (but === 'reservation' || !filter.withReservation || hit.hasReservation);
  const counted = (facet: Facet): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      const value = hit[facet];
      if (value !== null && fits(hit, facet)) counts.set(value, (counts.get(value) ?? 0) + hit.count);
    }
    return counts;
  };
  const sum = (which: readonly AlikeHits[]): number => which.reduce((total, { count }) => total + count, 0);
  return {
    total: sum(hits.filter((hit) => fits(hit))),
    unfiltered: sum(hits),
    body: counted('body'),
    year: counted('year'),
    kind: counted('kind'),
    outcome: counted('outcome'),
    withReservation: sum(hits.filter((hit) => hit.hasReservation && fits(hit, 'reservation'))),
  };
}
