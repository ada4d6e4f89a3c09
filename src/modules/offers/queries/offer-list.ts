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
  }>`(with standing as materialized (${standingOn(search.on)}),
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

/** Every offer that has a name on the day, with its facts of that day. */
export const standingOn = (on: Day): RawBuilder<unknown> => sql`
  select o.id, o.key, i.name, i.operator_kind as "operatorKind", op.key as "operatorKey", op.name as operator,
    m.key as "municipalityKey", m.name as municipality, coalesce(t.in_agreement, false) as "inAgreement",
    coalesce(t.is_protected, false) as "isProtected", t.category, coalesce(s.kinds, '{}') as kinds,
    coalesce(s.bases, '{}') as bases, coalesce(s.groups, '{}') as "targetGroups", s.places, l.municipality_id, s.words
  from offers o
    join offer_identities i on i.offer_id = o.id and ${holds(sql`i`, on)}
    join organisations op on op.id = i.operator_id
    left join offer_locations l on l.offer_id = o.id and ${holds(sql`l`, on)}
    left join organisations m on m.id = l.municipality_id
    left join offer_terms t on t.offer_id = o.id and ${holds(sql`t`, on)}
    left join lateral (
      select array_agg(distinct v.kind) as kinds, sum(v.places)::int as places, string_agg(v.name, ' ') as words,
        (select array_agg(distinct b) from offer_services w, unnest(w.legal_bases) b
          where w.offer_id = o.id and ${holds(sql`w`, on)}) as bases,
        (select array_agg(distinct g) from offer_services w, unnest(w.target_groups) g
          where w.offer_id = o.id and ${holds(sql`w`, on)}) as groups
      from offer_services v where v.offer_id = o.id and ${holds(sql`v`, on)}) s on true`;

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
