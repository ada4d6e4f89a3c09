import type { Reader } from '../../../platform/database.ts';
import type { Day } from '../../../kernel/day.ts';
import { wordPattern } from './word-pattern.ts';

export type PersonSearch = { words: string; page: number; on: Day };
export type PersonRow = { key: string; name: string; title: string; organisation: string };
export type PersonList = { rows: PersonRow[]; total: number; pages: number };

export const personsPerPage = 50;

/** Persons by name, one page of them, with where they are today. Rows merged into another are left out. */
export async function personList(db: Reader, search: PersonSearch): Promise<PersonList> {
  const counted = matching(db, search.words).select((eb) => eb.fn.countAll<bigint>().as('total'));
  const total = Number((await counted.executeTakeFirstOrThrow()).total);
  const rows = await matching(db, search.words)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('affiliations as a')
          .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
          .select(['a.title', 'o.name as organisation'])
          .whereRef('a.person_id', '=', 'p.id')
          .where((on) => on.or([on('a.from_on', 'is', null), on('a.from_on', '<=', search.on)]))
          .where((on) => on.or([on('a.to_on', 'is', null), on('a.to_on', '>=', search.on)]))
          .orderBy('a.from_on', (order) => order.desc().nullsLast())
          .limit(1)
          .as('place'),
      (join) => join.onTrue(),
    )
    .select(['p.key', 'p.name', 'place.title', 'place.organisation'])
    .orderBy('p.name')
    .orderBy('p.key')
    .limit(personsPerPage)
    .offset((search.page - 1) * personsPerPage)
    .execute();
  return {
    total,
    pages: Math.max(1, Math.ceil(total / personsPerPage)),
    rows: rows.map((row) => ({ ...row, title: row.title ?? '', organisation: row.organisation ?? '' })),
  };
}

function matching(db: Reader, words: string) {
  const pattern = wordPattern(words);
  return db
    .selectFrom('persons as p')
    .where('p.merged_into', 'is', null)
    .$if(words !== '', (all) =>
      all.where((eb) =>
        eb.or([
          eb('p.name', 'ilike', pattern),
          eb.exists(
            eb
              .selectFrom('person_aliases as n')
              .select('n.alias')
              .whereRef('n.person_id', '=', 'p.id')
              .where('n.alias', 'ilike', pattern),
          ),
          eb.exists(
            eb
              .selectFrom('persons as merged')
              .select('merged.id')
              .whereRef('merged.merged_into', '=', 'p.id')
              .where('merged.name', 'ilike', pattern),
          ),
        ]),
      ),
    );
}
