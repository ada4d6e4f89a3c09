import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Impairment } from '../rules/vocabulary.ts';
import { targetGroups } from '../rules/vocabulary.ts';
import type { OfferSearch, OfferList } from '../rules/offer-views.ts';

export const offersOnAPage = 50;

/**
 * The offers the register knows on a day, filtered, with how many each further choice would leave. One question: the
 * facts of the day are put together once and counted from there.
 */
export async function offerList(db: Reader, search: OfferSearch): Promise<OfferList> {
  const rest = (search.page - 1) * offersOnAPage;
  const answer = sql<{
    answer: OfferList & { all: number };
  }>`(with standing as not materialized (${standingOn(search.on)}),
    found as materialized (select * from standing where ${filters(search)})
    select json_build_object(
      'all', (select count(*) from found),
      'rows', (select coalesce(json_agg(to_json(page)), '[]') from
        (select * from found order by ${order(search)}, name, key limit ${offersOnAPage} offset ${rest}) page),
      'facets', json_build_object(
        'municipality', (select coalesce(json_agg(to_json(f)), '[]') from (select "municipalityKey" as value,
          municipality as name, count(*)::int from found where "municipalityKey" is not null
          group by 1, 2 order by 2) f),
        'targetGroup', ${facet(sql`"targetGroups"`)}, 'basis', ${facet(sql`bases`)}, 'kind', ${facet(sql`kinds`)}
      )) as answer)`;
  const found = await db.selectFrom(answer.as('found')).select('found.answer').executeTakeFirst();
  const { all, rows, facets } = found?.answer ?? emptyAnswer;
  return { rows, facets, total: all, pages: Math.max(1, Math.ceil(all / offersOnAPage)) };
}

const emptyAnswer = {
  all: 0,
  rows: [],
  facets: { municipality: [], targetGroup: [], basis: [], kind: [] },
};

const facet = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(to_json(f)), '[]') from
    (select value, count(*)::int from found, unnest(${column}) as value group by 1 order by 2 desc, 1) f)`;

/** Every offer that has a name on the day, as it stands then. */
export const standingOn = (on: Day): RawBuilder<unknown> => sql`
  select o.id, o.key, st.name, st.operator_kind as "operatorKind", op.key as "operatorKey", op.name as operator,
    m.key as "municipalityKey", m.name as municipality, st.in_agreement as "inAgreement",
    st.is_protected as "isProtected", st.category, st.kinds, st.legal_bases as bases,
    st.target_groups as "targetGroups", st.places, st.municipality_id, st.service_names as words
  from offer_standings st
    join offers o on o.id = st.offer_id
    join organisations op on op.id = st.operator_id
    left join organisations m on m.id = st.municipality_id
  where st.valid_from <= ${on}::date and (st.valid_to is null or ${on}::date < st.valid_to)`;

/** Known now, and holding on the day. */
export const holds = (table: RawBuilder<unknown>, on: Day): RawBuilder<boolean> =>
  sql`${table}.superseded_at is null and ${table}.valid_from <= ${on}::date
    and (${table}.valid_to is null or ${on}::date < ${table}.valid_to)`;

function filters(search: OfferSearch): RawBuilder<unknown> {
  const { words, municipality, operator, targetGroup, basis, kind, isIn } = search;
  const wishes = [
    ...(municipality === undefined ? [] : [sql`"municipalityKey" = ${municipality}`]),
    ...(operator === undefined ? [] : [sql`"operatorKey" = ${operator}`]),
    ...(targetGroup === undefined ? [] : [sql`"targetGroups" && ${groupsOf(targetGroup)}::text[]`]),
    ...(basis === undefined ? [] : [sql`${basis} = any (bases)`]),
    ...(kind === undefined ? [] : [sql`${kind} = any (kinds)`]),
    ...(isIn === undefined ? [] : [sql`"inAgreement" = ${isIn}`]),
    ...words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(
        (word) =>
          sql`strpos(lower(name || ' ' || operator || ' ' || coalesce(words, '')), lower(${word})) > 0`,
      ),
  ];
  return wishes.length === 0 ? sql`true` : sql.join(wishes, sql` and `);
}

/** An impairment stands for all its target groups. */
const groupsOf = (choice: string): readonly string[] =>
  Object.hasOwn(targetGroups, choice) ? targetGroups[choice as Impairment] : [choice];

function order({ sort, direction }: OfferSearch): RawBuilder<unknown> {
  const column = {
    navn: sql`name`,
    driftsherre: sql`operator`,
    kommune: sql`municipality`,
    pladser: sql`places`,
  }[sort];
  return direction === 'down' ? sql`${column} desc nulls last` : sql`${column} asc nulls last`;
}
