import { sql } from 'kysely';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import {
  reservationsAPage,
  type ReservationFilter,
  type ReservationKind,
  type ReservationList,
  type ReservationRow,
  type ReservationState,
} from '../rules/reservation-filter.ts';
import { placeColumns, placeOf } from './item-place.ts';
import { isForAllAndThis } from './reservation-for-all.ts';
import { partsOf } from './row-positions.ts';

const exportedMax = 20_000;

/** A page of the reservations the reader may see, the open ones first and then the newest. R-034. */
export async function reservationList(db: Reader, filter: ReservationFilter): Promise<ReservationList> {
  const { total, open } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .select(sql<bigint>`count(*) filter (where p.state = 'open')`.as('open'))
    .executeTakeFirstOrThrow();
  const slice = { limit: reservationsAPage, offset: (filter.page - 1) * reservationsAPage };
  const rows = await rowsOf(db, filter, slice);
  return { rows, total: Number(total), open: Number(open), ...(await choicesOf(db)) };
}

/** Every reservation that fits, up to 20,000, for a file. */
export const reservationsForFile = (db: Reader, filter: ReservationFilter): Promise<ReservationRow[]> =>
  rowsOf(db, filter, { limit: exportedMax, offset: 0 });

/**
 * How many reservations of the reader's organisations are open at items that are, and how many of them can be settled:
 * a front page leaves no line, so it tells nothing of closed items.
 */
export async function myOpenReservations(
  db: Reader,
  organisationKey: string,
): Promise<{ open: number; ready: number }> {
  const found = await filtered(db, {
    organisation: organisationKey,
    body: '',
    kind: '',
    state: 'open',
    page: 1,
  })
    .where('i.closed', '=', false)
    .where('i.municipal_only', '=', false)
    .select(({ fn }) => fn.countAll<bigint>().as('open'))
    .select(sql<bigint>`count(*) filter (where ${waitedFor} is not null)`.as('ready'))
    .executeTakeFirstOrThrow();
  return { open: Number(found.open), ready: Number(found.ready) };
}

type Slice = { readonly limit: number; readonly offset: number };

async function rowsOf(db: Reader, filter: ReservationFilter, slice: Slice): Promise<ReservationRow[]> {
  const rows = await filtered(db, filter)
    .select(placeColumns)
    .select(['p.position', 'p.party', 'p.body_text as text', 'p.state', 'p.reservation_kind as kind'])
    .select([settledOn.as('settledOn'), waitedFor.as('waitedFor')])
    .orderBy(sql`p.state <> 'open'`)
    .orderBy('m.held_on', 'desc')
    .orderBy('b.key')
    .orderBy('m.sequence')
    .orderBy('i.position')
    .orderBy('p.position')
    .limit(slice.limit)
    .offset(slice.offset)
    .execute();
  return rows.map(({ position, party, text, state, kind, settledOn: on, waitedFor: outcome, ...place }) => ({
    ...placeOf(place),
    position,
    party,
    text,
    state: state as ReservationState,
    kind: kind as ReservationKind | null,
    settledOn: on,
    waitedFor: outcome,
  }));
}

/** The newest event the reader may know, where it is the one that led to the state. */
const settledOn = sql<ReservationRow['settledOn']>`(select case when e.event = p.state then e.happened_on end
  from position_events e where e.position_id = p.id order by e.recorded_at desc limit 1)`;
const waitedFor = sql<OutcomeCode | null>`(select t.outcome from treatments t
  where t.item_id = p.depends_on_item_id)`;

const all = (db: Reader) =>
  db
    .selectFrom('positions_taken as p')
    .innerJoin('items as i', 'i.id', 'p.item_id')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .where('p.kind', '=', 'reservation');

function filtered(db: Reader, { organisation, body, kind, state }: ReservationFilter) {
  let query = all(db);
  if (body !== '') query = query.where('b.key', '=', body);
  if (kind !== '') query = query.where('p.reservation_kind', '=', kind);
  if (state !== '') query = query.where('p.state', '=', state);
  if (organisation !== '')
    query = query.where(
      sql<boolean>`(p.organisation_id = any(${partsOf(organisation)}) or ${isForAllAndThis(organisation)})`,
    );
  return query;
}

async function choicesOf(db: Reader): Promise<Pick<ReservationList, 'organisations' | 'bodies'>> {
  const organisations = await all(db)
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(({ fn }) => fn.coalesce('above.key', 'o.key').as('key'))
    .select(({ fn }) => fn.coalesce('above.name', 'o.name').as('name'))
    .distinct()
    .orderBy('name')
    .execute();
  const bodies = await all(db)
    .select(['b.key', 'b.short_name as name'])
    .distinct()
    .orderBy('b.short_name')
    .execute();
  return { organisations, bodies };
}
