import type { NominationView } from './staffing-views.ts';

type Seats = { readonly seatsMin: number; readonly seatsMax: number };

/** How the nominations stand to the seats: "over" and "under" by how many. */
export type SeatBalance =
  | { readonly is: 'under'; readonly by: number }
  | { readonly is: 'fits' }
  | { readonly is: 'over'; readonly by: number };

/** Golden: three to four seats and six municipalities that nominated one each are two too many. R-008. */
export function seatBalance({ seatsMin, seatsMax }: Seats, count: number): SeatBalance {
  if (count < seatsMin) return { is: 'under', by: seatsMin - count };
  return count > seatsMax ? { is: 'over', by: count - seatsMax } : { is: 'fits' };
}

/** The municipality (or its cluster) of a nomination, by which a composition is spread. */
export type Spread = {
  /** Municipalities with more than one among those counted. */
  readonly sameMunicipality: readonly string[];
  readonly clusters: readonly { readonly cluster: string; readonly count: number }[];
  /** Clusters that somebody was nominated from and nobody among those counted comes from. */
  readonly missingClusters: readonly string[];
  readonly municipalities: number;
};

type Counted = Pick<NominationView, 'id' | 'municipality' | 'cluster'>;

/** How those chosen (by id) spread over municipalities and clusters, of all who were nominated. */
export function spreadOf(all: readonly Counted[], chosen: readonly string[]): Spread {
  const picked = all.filter(({ id }) => chosen.includes(id));
  const names = picked.map(({ municipality }) => municipality);
  const clusters = [...new Set(all.map(({ cluster }) => cluster).filter((cluster) => cluster !== ''))];
  const counts = clusters
    .toSorted((a, b) => a.localeCompare(b, 'da'))
    .map((cluster) => ({ cluster, count: picked.filter((one) => one.cluster === cluster).length }));
  return {
    sameMunicipality: [...new Set(names.filter((name, at) => names.indexOf(name) !== at))],
    clusters: counts.filter(({ count }) => count > 0),
    missingClusters: counts.filter(({ count }) => count === 0).map(({ cluster }) => cluster),
    municipalities: new Set(names).size,
  };
}

/** How many of those counted bring each wanted profile; a profile nobody brings stands with none. */
export function profileCoverage(
  profiles: readonly string[],
  nominations: readonly Pick<NominationView, 'profiles'>[],
): { readonly profile: string; readonly count: number }[] {
  return profiles.map((profile) => ({
    profile,
    count: nominations.filter((one) => one.profiles.includes(profile)).length,
  }));
}
