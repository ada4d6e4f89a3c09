import { day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ReviewOption, ReviewState } from '../rules/review.ts';
import type { Review, ReviewEvent, ReviewHead } from '../rules/review-views.ts';

const heads = (db: Reader) =>
  db
    .selectFrom('body_reviews as r')
    .innerJoin('bodies as b', 'b.id', 'r.body_id')
    .innerJoin('bodies as d', 'd.id', 'r.decides_id')
    .select(['r.id', 'r.number', 'r.state', 'r.planned_on', 'r.outcome', 'r.version'])
    .select(['b.id as bodyId', 'b.key as bodyKey', 'b.name as bodyName'])
    .select(['d.id as decidesId', 'd.key as decidesKey', 'd.short_name as decidesName'])
    .orderBy('r.number', 'desc');
type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

const headOf = (row: HeadRow): ReviewHead => ({
  id: row.id,
  number: row.number,
  body: { id: row.bodyId, key: row.bodyKey, name: row.bodyName },
  decides: { id: row.decidesId, key: row.decidesKey, name: row.decidesName },
  state: row.state as ReviewState,
  plannedOn: day(row.planned_on),
  outcome: row.outcome as ReviewOption | null,
  version: row.version,
});

/** The evaluations of bodies the reader may see, the latest first; of one body, or of all. */
export async function bodyReviews(db: Reader, bodyId: string | null = null): Promise<ReviewHead[]> {
  const query = bodyId === null ? heads(db) : heads(db).where('r.body_id', '=', bodyId);
  return (await query.execute()).map(headOf);
}

/** One of them by the number of its address, with all that was written. */
export async function bodyReviewAt(db: Reader, number: string): Promise<Review | undefined> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return undefined;
  const row = await heads(db)
    .select(['r.reason', 'r.round_id', 'r.summary', 'r.purpose', 'r.composition', 'r.servicing'])
    .select(['r.item_id', 'r.source', 'r.consequence'])
    .where('r.number', '=', Number(number))
    .executeTakeFirst();
  if (!row) return undefined;
  const { reason, summary, purpose, composition, servicing, source, consequence } = row;
  return {
    ...headOf(row),
    reason,
    roundId: row.round_id,
    summary,
    answers: { purpose, composition, servicing },
    options: await optionsOf(db, row.id),
    supports: await supportsOf(db, row.id),
    itemId: row.item_id,
    source,
    consequence,
    events: await eventsOf(db, row.id),
  };
}

async function optionsOf(db: Reader, reviewId: string): Promise<Record<ReviewOption, string>> {
  const rows = await db
    .selectFrom('body_review_options')
    .select(['kind', 'description'])
    .where('review_id', '=', reviewId)
    .execute();
  const textOf = (kind: ReviewOption) => rows.find((row) => row.kind === kind)?.description ?? '';
  return { keep: textOf('keep'), close: textOf('close'), move: textOf('move') };
}

async function supportsOf(db: Reader, reviewId: string): Promise<Review['supports']> {
  const rows = await db
    .selectFrom('body_review_supports as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select(['s.kind', 'o.id', 'o.key', 'o.name'])
    .where('s.review_id', '=', reviewId)
    .orderBy('o.seat_order', (order) => order.asc().nullsLast())
    .orderBy('o.name')
    .execute();
  return rows.map(({ kind, ...organisation }) => ({ organisation, option: kind as ReviewOption }));
}

async function eventsOf(db: Reader, reviewId: string): Promise<ReviewEvent[]> {
  const rows = await db
    .selectFrom('body_review_events as e')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.event', 'e.happened_on', 'e.note', 'p.name as by'])
    .where('e.review_id', '=', reviewId)
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .execute();
  return rows.map(({ event, happened_on, note, by }) => ({
    event: event as ReviewEvent['event'],
    on: day(happened_on),
    note,
    by,
  }));
}
