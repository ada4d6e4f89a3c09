import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import {
  refusalOfEvaluation,
  reviewOptions,
  type Evaluation,
  type EvaluationRefusal,
  type ReviewOption,
} from '../rules/review.ts';
import type { Review, ReviewEvent } from '../rules/review-views.ts';

export type NewReview = {
  /** Keys of the bodies. */
  readonly body: string;
  readonly decides: string;
  readonly reason: string;
  readonly plannedOn: Day;
};
export type PlanRefusal =
  | { code: 'no-such-body'; field: 'body' | 'decides' }
  | { code: 'review-open'; field: 'body' };
type Late = { code: 'changed-meanwhile' };

/** Plans the evaluation of a body and gives its number; a body has one at a time. Source: R-011. */
export async function planReview(
  db: Writer,
  { body, decides, reason, plannedOn }: NewReview,
  today: Day,
): Promise<Result<number, PlanRefusal>> {
  const bodies = await db.selectFrom('bodies').select(['id', 'key']).execute();
  const [of, by] = [body, decides].map((key) => bodies.find((one) => one.key === key)?.id);
  if (of === undefined) return refuse({ code: 'no-such-body', field: 'body' });
  if (by === undefined) return refuse({ code: 'no-such-body', field: 'decides' });
  const row = await db
    .insertInto('body_reviews')
    .values({ body_id: of, decides_id: by, reason, planned_on: plannedOn })
    .onConflict((same) => same.doNothing())
    .returning(['id', 'number'])
    .executeTakeFirst();
  if (!row) return refuse({ code: 'review-open', field: 'body' });
  await addEvent(db, row.id, { event: 'planned', on: today, note: '' });
  return accept(row.number);
}

type At = { readonly review: Review; readonly version: number; readonly today: Day };

/** Names the round that collects the statements. */
export async function askCircle(
  db: Writer,
  { review, version, today }: At,
  roundId: string,
): Promise<Result<void, Late>> {
  const changed = await change(db, { review, version }, { round_id: roundId });
  if (changed) await addEvent(db, review.id, { event: 'asked', on: today, note: '' });
  return changed ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

/** Writes what came out, the possibilities and who is for which; what was written before is replaced. */
export async function writeEvaluation(
  db: Writer,
  { review, version, today }: At,
  evaluation: Evaluation,
): Promise<Result<void, EvaluationRefusal | Late>> {
  const refusal = refusalOfEvaluation(evaluation);
  if (refusal) return refuse(refusal);
  const { summary, answers, options, supports } = evaluation;
  const changed = await change(db, { review, version }, { state: 'evaluated', summary, ...answers });
  if (!changed) return refuse({ code: 'changed-meanwhile' });
  await db.deleteFrom('body_review_supports').where('review_id', '=', review.id).execute();
  await db.deleteFrom('body_review_options').where('review_id', '=', review.id).execute();
  const described = reviewOptions.filter((kind) => options[kind] !== '');
  const rows = described.map((kind) => ({ review_id: review.id, kind, description: options[kind] }));
  await db.insertInto('body_review_options').values(rows).execute();
  const sides = supports.map(({ organisationId, option }) => ({
    review_id: review.id,
    organisation_id: organisationId,
    kind: option,
  }));
  if (sides.length > 0) await db.insertInto('body_review_supports').values(sides).execute();
  await addEvent(db, review.id, { event: 'evaluated', on: today, note: '' });
  return accept(undefined);
}

/** Says that the case lies with the body that decides. */
export async function markSubmitted(db: Writer, { review, version, today }: At): Promise<Result<void, Late>> {
  const changed = await change(db, { review, version }, { state: 'submitted' });
  if (changed) await addEvent(db, review.id, { event: 'submitted', on: today, note: review.decides.name });
  return changed ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

export type ReviewDecision = {
  readonly outcome: ReviewOption;
  readonly on: Day;
  readonly itemId: string | null;
  readonly source: string;
  readonly consequence: string;
};
export type DecisionRefusal = Late | { code: 'source-missing'; field: 'source' };

/** Writes what was decided, where, and what follows. */
export async function decideReview(
  db: Writer,
  { review, version }: At,
  { outcome, on, itemId, source, consequence }: ReviewDecision,
): Promise<Result<void, DecisionRefusal>> {
  if (itemId === null && source === '') return refuse({ code: 'source-missing', field: 'source' });
  const decision = { state: 'decided', outcome, item_id: itemId, source, consequence };
  const changed = await change(db, { review, version }, decision);
  if (changed) await addEvent(db, review.id, { event: 'decided', on, note: consequence });
  return changed ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

type Columns = Partial<{
  state: string;
  round_id: string;
  summary: string;
  purpose: string;
  composition: string;
  servicing: string;
  outcome: string;
  item_id: string | null;
  source: string;
  consequence: string;
}>;

/** False where somebody else changed it meanwhile. */
async function change(
  db: Writer,
  { review, version }: { review: Review; version: number },
  columns: Columns,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('body_reviews')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', review.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const addEvent = (db: Writer, review_id: string, { event, on, note }: Omit<ReviewEvent, 'by'>) =>
  db.insertInto('body_review_events').values({ review_id, event, happened_on: on, note }).execute();
