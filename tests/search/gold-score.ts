/** How the gold set is scored: per query what was found, wrong and missed; per class recall and precision. */
import type { Actor } from '../../src/kernel/actor.ts';
import { search } from '../../src/modules/search/queries/search.ts';
import { hitsAPage, searchFilterOf } from '../../src/modules/search/rules/search-filter.ts';
import { readAs, type Database } from '../../src/platform/database.ts';
import type { GoldPlaces } from './gold-world.ts';

type Place = { document: string; item: number | null };
export type GoldQuery = {
  id: string;
  class: string;
  query: string;
  finds?: Place[];
  mayFind?: Place[];
  mustNot?: Place[];
  repeat?: number;
};

export type QueryScore = { query: GoldQuery; right: string[]; wrong: string[]; missed: string[] };
export type ClassScore = {
  name: string;
  queries: number;
  recall: number;
  precision: number;
  perfect: number;
};

const placeOf = ({ document, item }: Place): string => `${document}/${item ?? 'meeting'}`;

/** Answers of documents that are not there (the reference documents may be absent) are left out. */
export async function scoreQueries(
  database: Database,
  reader: Actor,
  { queries, places }: { queries: readonly GoldQuery[]; places: GoldPlaces },
): Promise<QueryScore[]> {
  const known = new Set([...places.values()].map((place) => place.slice(0, place.lastIndexOf('/'))));
  const isThere = ({ document }: Place): boolean => known.has(document);
  const scores: QueryScore[] = [];
  for (const query of queries) {
    const finds = (query.finds ?? []).filter(isThere).map(placeOf);
    const may = new Set((query.mayFind ?? []).map(placeOf));
    const found = await foundBy(database, reader, query.query.repeat(query.repeat ?? 1));
    const hits = found.flatMap((id) => places.get(id) ?? []);
    scores.push({
      query,
      right: hits.filter((place) => finds.includes(place)),
      wrong: hits.filter((place) => isWrong(place, finds, may)),
      missed: finds.filter((place) => !hits.includes(place)),
    });
  }
  return scores;
}

/** A hit on a meeting that was not asked for is neither right nor wrong. */
const isWrong = (place: string, finds: readonly string[], may: ReadonlySet<string>): boolean =>
  !finds.includes(place) && !may.has(place) && !place.endsWith('/meeting');

/** Ids of all items and meetings that answer, page by page, as a reader would see them. */
async function foundBy(database: Database, reader: Actor, words: string): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const { hits } = await readAs(database, reader, (db) =>
      search(db, { ...searchFilterOf({ q: words }), page }),
    );
    found.push(...hits.flatMap(({ itemId, meetingId }) => itemId ?? meetingId ?? []));
    if (hits.length < hitsAPage) return found;
  }
}

/** Recall and precision over all answers of a class; a class whose right answer is always none has no recall. */
export function classScores(scores: readonly QueryScore[]): ClassScore[] {
  const names = [...new Set(scores.map(({ query }) => query.class))];
  return [
    ...names.map((name) =>
      scoreOf(
        name,
        scores.filter(({ query }) => query.class === name),
      ),
    ),
    scoreOf('all', scores),
  ];
}

function scoreOf(name: string, scores: readonly QueryScore[]): ClassScore {
  const count = (part: 'right' | 'wrong' | 'missed'): number =>
    scores.reduce((sum, score) => sum + score[part].length, 0);
  const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
  const share = (of: number, all: number): number => (all === 0 ? 1 : of / all);
  return {
    name,
    queries: scores.length,
    recall: share(right, right + missed),
    precision: share(right, right + wrong),
    perfect: scores.filter((score) => score.wrong.length === 0 && score.missed.length === 0).length,
  };
}
