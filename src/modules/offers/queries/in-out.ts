import { sql, type RawBuilder } from 'kysely';
import type {} from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { daysOfYear, inOutOf, type InOut, type OfferOfYear } from '../rules/in-out.ts';

/** The overview of a year, made from what happened to the offers. Source: R-071. */
export async function inOutOfYear(db: Reader, year: number): Promise<InOut> {
  const { before, first, last } = daysOfYear(year);
  const standings = sql`(select coalesce(json_agg(json_build_object('from', st.valid_from, 'to', st.valid_to,
      'name', st.name, 'operator', json_build_object('key', op.key, 'name', op.name), 'bases', st.legal_bases,
      'places', st.places) order by st.valid_from), '[]')
    from offer_standings st join organisations op on op.id = st.operator_id
    where st.offer_id = o.id and st.valid_from <= ${last}::date
      and (st.valid_to is null or st.valid_to > ${before}::date))`;
  const question = sql<OfferOfYear>`(select o.key, ${events} as events, ${standings} as standings,
      ${linked('to')} as successors, ${linked('from')} as predecessors
    from offers o where exists (select from offer_events e where e.offer_id = o.id
      and e.happened_on between ${first}::date and ${last}::date))`;
  const rows = await db.selectFrom(question.as('found')).selectAll('found').execute();
  return inOutOf(rows, year);
}

const events = sql`(select json_agg(json_build_object('event', e.event, 'on', e.happened_on, 'cause', e.cause,
    'remark', e.remark) order by e.seq) from offer_events e where e.offer_id = o.id)`;

const ends = { to: sql`s.to_offer_id`, from: sql`s.from_offer_id` };

/** The offers at the other end of the successions, each as it stands on the day, else as it stood nearest to it. */
const linked = (there: 'to' | 'from'): RawBuilder<unknown> => sql`(select
    coalesce(json_agg(json_build_object('key', other.key, 'name', coalesce(called.name, other.key), 'kind', s.kind,
      'on', s.happened_on, 'note', s.note, 'bases', coalesce(called.legal_bases, '{}')) order by s.recorded_at,
      called.name), '[]')
  from offer_successions s join offers other on other.id = ${ends[there]}
    left join lateral (select st.name, st.legal_bases from offer_standings st where st.offer_id = other.id
      order by (st.valid_from <= s.happened_on and (st.valid_to is null or s.happened_on < st.valid_to)) desc,
        st.valid_from desc limit 1) called on true
  where ${there === 'to' ? ends.from : ends.to} = o.id and s.withdrawn_at is null)`;

/** The years in which offers came or went, the newest first. */
export async function yearsOfInOut(db: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('offer_events')
    .select(sql<number>`extract(year from happened_on)::int`.as('year'))
    .where('event', 'in', ['entered', 'left', 'closed'])
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}
