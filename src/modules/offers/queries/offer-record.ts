import { sql, type RawBuilder } from 'kysely';
import type {} from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type {} from '../rules/succession.ts';
import type { AsKnown, HistoryLine, OfferRecord, OfferEventLine } from '../rules/offer-views.ts';

/** An offer with its facts of a day, as they were known at a moment. Undefined where there is none of that key. */
export async function offerRecord(
  db: Reader,
  key: string,
  asKnown: AsKnown,
): Promise<OfferRecord | undefined> {
  const question = sql<Raw>`(select o.id, o.key, o.version,
      (select to_json(f) from (select i.name, i.operator_id as "operatorId", i.operator_kind as "operatorKind",
        i.portal_number as "portalNumber", i.valid_from as "from", i.valid_to as "to",
        json_build_object('key', op.key, 'name', op.name) as operator
        from offer_identities i join organisations op on op.id = i.operator_id
        where i.offer_id = o.id and ${holdsAs(sql`i`, asKnown)}) f) as identity,
      (select to_json(f) from (select l.address, l.municipality_id as "municipalityId", l.latitude::text,
        l.longitude::text, l.valid_from as "from", l.valid_to as "to",
        json_build_object('key', m.key, 'name', m.name) as municipality
        from offer_locations l join organisations m on m.id = l.municipality_id
        where l.offer_id = o.id and ${holdsAs(sql`l`, asKnown)}) f) as location,
      (select to_json(f) from (select t.in_agreement as "inAgreement", t.category, t.coverage,
        t.is_secured as "isSecured", t.is_protected as "isProtected", t.valid_from as "from", t.valid_to as "to"
        from offer_terms t where t.offer_id = o.id and ${holdsAs(sql`t`, asKnown)}) f) as terms,
      (select coalesce(json_agg(to_json(f) order by f.line), '[]') from (select s.line, s.department, s.name, s.kind,
        s.legal_bases as "legalBases", s.target_groups as "targetGroups", s.age_from as "ageFrom",
        s.age_to as "ageTo", s.places, s.own_places as "ownPlaces", s.valid_from as "from", s.valid_to as "to"
        from offer_services s where s.offer_id = o.id and ${holdsAs(sql`s`, asKnown)}) f) as services,
      (select coalesce(json_agg(to_json(f) order by f.seq), '[]') from (select e.event, e.happened_on as "on", e.cause,
        e.remark, e.recorded_at as "recordedAt", e.seq from offer_events e
        where e.offer_id = o.id and ${knownBy(sql`e`, asKnown)}) f) as events,
      ${links('before', asKnown)} as predecessors, ${links('after', asKnown)} as successors,
      (select coalesce(json_agg(to_json(f)), '[]') from (select distinct on (c.fact_group) c.fact_group as "group",
        c.confirmed_on as "on", p.name as "by", c.confirmed_in as seat
        from offer_confirmations c left join users u on u.id = c.confirmed_by left join persons p on p.id = u.person_id
        where c.offer_id = o.id order by c.fact_group, c.confirmed_at desc) f) as confirmations
    from offers o where o.key = ${key})`;
  const row = await db.selectFrom(question.as('found')).selectAll('found').executeTakeFirst();
  if (!row) return undefined;
  const events = row.events.map((event) => ({ ...event, recordedAt: new Date(event.recordedAt) }));
  return { ...row, events };
}

type Raw = Omit<OfferRecord, 'events'> & {
  events: (Omit<OfferEventLine, 'recordedAt'> & { recordedAt: string })[];
};

const ends = { before: sql`s.from_offer_id`, after: sql`s.to_offer_id` };

/** What came before the offer, or what followed it, by the names of the day. */
const links = (which: 'before' | 'after', { on }: AsKnown): RawBuilder<unknown> => {
  const [there, here] = which === 'before' ? [ends.before, ends.after] : [ends.after, ends.before];
  return sql`(select coalesce(json_agg(to_json(f) order by f."on", f.name), '[]') from (select other.key,
      coalesce(called.name, other.key) as name, s.kind, s.happened_on as "on", s.note, s.places
    from offer_successions s join offers other on other.id = ${there}
      left join lateral (select i.name from offer_identities i where i.offer_id = other.id
        and i.superseded_at is null order by (i.valid_from <= ${on}::date) desc, i.valid_from desc limit 1) called
        on true
    where ${here} = o.id and s.withdrawn_at is null) f)`;
};

const knownBy = (table: RawBuilder<unknown>, { knownAt }: AsKnown): RawBuilder<unknown> =>
  knownAt === null ? sql`true` : sql`${table}.recorded_at <= ${knownAt}::timestamptz`;

/** Known at the moment, and holding on the day. */
const holdsAs = (table: RawBuilder<unknown>, asKnown: AsKnown): RawBuilder<unknown> => {
  const { on, knownAt } = asKnown;
  const standing =
    knownAt === null
      ? sql`${table}.superseded_at is null`
      : sql`${table}.recorded_at <= ${knownAt}::timestamptz
          and (${table}.superseded_at is null or ${knownAt}::timestamptz < ${table}.superseded_at)`;
  return sql`${standing} and ${table}.valid_from <= ${on}::date
    and (${table}.valid_to is null or ${on}::date < ${table}.valid_to)`;
};

/** Everything that was ever said of the offer, the newest writing first: what was replaced stands too. */
export async function offerHistory(db: Reader, offerId: string): Promise<HistoryLine[]> {
  const question = sql<HistoryLine>`(select f.*, p.name as "by" from (
      select 'identity' as "group", null::int as line, i.name || ', ' || op.name as words, ${dating(sql`i`)}
        from offer_identities i join organisations op on op.id = i.operator_id where i.offer_id = ${offerId}
      union all
      select 'location', null, l.address || ', ' || m.name, ${dating(sql`l`)}
        from offer_locations l join organisations m on m.id = l.municipality_id where l.offer_id = ${offerId}
      union all
      select 'terms', null, concat_ws(' ', case when t.in_agreement then 'in' else 'out' end, t.category::text,
        t.coverage, case when t.is_secured then 'secured' end, case when t.is_protected then 'protected' end),
        ${dating(sql`t`)} from offer_terms t where t.offer_id = ${offerId}
      union all
      select 'services', s.line, concat_ws(', ', s.name, nullif(s.department, ''), s.places::text), ${dating(sql`s`)}
        from offer_services s where s.offer_id = ${offerId}) f
      left join users u on u.id = f.recorded_by left join persons p on p.id = u.person_id
    order by "recordedAt" desc, "group", line, "from" desc)`;
  return db.selectFrom(question.as('found')).selectAll('found').execute();
}

const dating = (table: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${table}.valid_from as "from", ${table}.valid_to as "to", ${table}.reason,
    ${table}.recorded_at as "recordedAt", ${table}.superseded_at as "supersededAt", ${table}.recorded_by`;
