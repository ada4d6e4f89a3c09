import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { hitsAPage, rankedMax, type SearchFilter } from '../rules/search-filter.ts';

export type SearchHit = {
  readonly kind: string;
  readonly layer: string;
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly heldOn: string | null;
  readonly outcome: string | null;
  readonly hasReservation: boolean;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  readonly bodyShortName: string | null;
  readonly bodyText: string;
  readonly itemId: string | null;
  readonly meetingId: string | null;
};

/** One page of the hits of the question that was asked (`ask`), best or newest first, in a fixed order. */
export async function searchHits(db: Reader, filter: SearchFilter): Promise<SearchHit[]> {
  const ids = (await orderedIds(db, filter)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('search_entries as entry')
    .leftJoin('bodies', 'bodies.id', 'entry.body_id')
    .select(['entry.id', 'entry.kind', 'entry.layer', 'entry.number', 'entry.title', 'entry.href', 'entry.outcome'])
    .select(['entry.held_on as heldOn', 'entry.has_reservation as hasReservation', 'entry.closed'])
    .select(['entry.municipal_only as municipalOnly', 'entry.body_text as bodyText', 'entry.item_id as itemId'])
    .select(['entry.own_meeting_id as meetingId', 'bodies.short_name as bodyShortName'])
    .where('entry.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map(({ id, ...hit }) => [id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest are ranked, and no more than can be looked through: a common word stands in half of all there is. */
function orderedIds(db: Reader, filter: SearchFilter) {
  const offset = (filter.page - 1) * hitsAPage;
  const newest = filtered(db, filter).orderBy('held_on', (order) => order.desc().nullsFirst()).orderBy('id');
  if (filter.order === 'newest') return newest.select('id').limit(hitsAPage).offset(offset).execute();
  return db
    .selectFrom(newest.select(['id', 'held_on', 'words']).limit(rankedMax).as('newest'))
    .select('id')
    .orderBy(sql`ts_rank(words, acting_search(), 1)`, 'desc')
    .orderBy('held_on', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .limit(hitsAPage)
    .offset(offset)
    .execute();
}

function filtered(db: Reader, { body, year, kind, outcome, withReservation }: SearchFilter) {
  let query = db.selectFrom('search_entries');
  if (body !== '')
    query = query.where('body_id', '=', (eb) => eb.selectFrom('bodies').select('bodies.id').where('key', '=', body));
  if (year !== '') query = query.where('held_on', '>=', `${year}-01-01`).where('held_on', '<=', `${year}-12-31`);
  if (kind !== '') query = query.where('kind', '=', kind);
  if (outcome !== '') query = query.where('outcome', '=', outcome);
  if (withReservation) query = query.where('has_reservation', '=', true);
  return query;
}
