import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { organisationKinds, type OrganisationKind } from '../rules/vocabulary.ts';
import { wordPattern } from './word-pattern.ts';

export type OrganisationSearch = {
  kind: OrganisationKind | undefined;
  words: string;
  sort: 'slags' | 'navn';
  direction: 'up' | 'down';
  page: number;
};
export type OrganisationRow = {
  key: string;
  name: string;
  shortName: string;
  kind: OrganisationKind;
  above: { key: string; name: string } | null;
  validTo: Day | null;
};
export type OrganisationList = { rows: OrganisationRow[]; total: number; pages: number };

export const organisationsPerPage = 50;

/** The organisations that match, one page of them. Names, short names and other names are searched. */
export async function organisationList(db: Reader, search: OrganisationSearch): Promise<OrganisationList> {
  const total = await countOf(db, search);
  const order = search.direction === 'up' ? 'asc' : 'desc';
  const kindOrder = sql`array_position(${sql.val(organisationKinds)}::text[], organisations.kind)`;
  const rows = await matching(db, search)
    .leftJoin('organisations as above', 'above.id', 'organisations.parent_id')
    .select(['organisations.key', 'organisations.name', 'organisations.short_name as shortName'])
    .select(['organisations.kind', 'organisations.valid_to as validTo'])
    .select(['above.key as aboveKey', 'above.name as aboveName'])
    .$if(search.sort === 'slags', (found) => found.orderBy(kindOrder, order))
    .orderBy('organisations.name', search.sort === 'navn' ? order : 'asc')
    .orderBy('organisations.key')
    .limit(organisationsPerPage)
    .offset((search.page - 1) * organisationsPerPage)
    .execute();
  return {
    total,
    pages: Math.max(1, Math.ceil(total / organisationsPerPage)),
    rows: rows.map(({ aboveKey, aboveName, ...row }) => ({
      ...row,
      kind: row.kind as OrganisationKind,
      validTo: row.validTo as Day | null,
      above: aboveKey === null ? null : { key: aboveKey, name: aboveName ?? '' },
    })),
  };
}

async function countOf(db: Reader, search: OrganisationSearch): Promise<number> {
  const counted = matching(db, search).select((eb) => eb.fn.countAll<bigint>().as('total'));
  return Number((await counted.executeTakeFirstOrThrow()).total);
}

function matching(db: Reader, { kind, words }: OrganisationSearch) {
  const pattern = wordPattern(words);
  return db
    .selectFrom('organisations')
    .$if(kind !== undefined, (all) => all.where('organisations.kind', '=', kind ?? ''))
    .$if(words !== '', (all) =>
      all.where((eb) =>
        eb.or([
          eb('organisations.name', 'ilike', pattern),
          eb('organisations.short_name', 'ilike', pattern),
          eb.exists(
            eb
              .selectFrom('organisation_aliases as a')
              .select('a.alias')
              .whereRef('a.organisation_id', '=', 'organisations.id')
              .where('a.alias', 'ilike', pattern),
          ),
        ]),
      ),
    );
}
