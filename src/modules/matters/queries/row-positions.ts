import { sql } from 'kysely';
import type { PositionMark } from '../rules/matter-views.ts';
import { isForAllAndThis } from './reservation-for-all.ts';

/**
 * The reservations and dissents of one row `r` of the register, as `register_positions p` has them. Asked row by row:
 * the view would work them all out before it looks for one row's.
 */
const positionsOfRow = sql`positions_taken p left join treatments pt on pt.item_id = p.item_id
  where p.item_id = r.item_id and p.kind in ('reservation', 'dissent')
    and (is_about(r.topic, r.body_text, p.concerning, p.body_text, pt.minutes_text)
      or not exists (select from decisions other where other.item_id = p.item_id
        and is_about(other.topic, other.body_text, p.concerning, p.body_text, pt.minutes_text)))`;

/** By anybody, or by an organisation or a part of it, or by all municipalities when it is one. */
export const hasPosition = (organisation: string) =>
  organisation === 'any'
    ? sql<boolean>`exists (select from ${positionsOfRow})`
    : sql<boolean>`exists (select from ${positionsOfRow} and (${isForAllAndThis(organisation)}
        or p.organisation_id = any(${partsOf(organisation)})))`;

/**
 * An organisation and its parts. Looked up once: asked for each position, it would look dearer to the planner than the
 * texts, which would then be compared for every position there is.
 */
export const partsOf = (organisation: string) =>
  sql`array(select o.id from organisations o left join organisations above on above.id = o.parent_id
    where ${organisation} in (o.key, above.key))`;

export const positionMarks = sql<PositionMark[]>`(select coalesce(json_agg(json_build_object(
  'kind', p.kind, 'party', p.party) order by p.position), '[]') from ${positionsOfRow})`;
