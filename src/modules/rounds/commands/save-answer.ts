import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import {
  answerProblems,
  progressOfAll,
  stamped,
  type AnswerContent,
  type AnswerProblem,
} from '../rules/answer-content.ts';
import { dueFor, takesAnswers } from '../rules/deadlines.ts';
import type { Addressee, Round } from '../rules/round-views.ts';

export type AnswerToSave = {
  readonly organisationId: string;
  /** The version the writer saw; 0 where there was none. */
  readonly version: number;
  readonly content: AnswerContent;
  /** Submitted, or kept as a draft. */
  readonly isSubmitted: boolean;
  /** Written by the secretariat in the addressee's name. */
  readonly onBehalf: boolean;
  /** Where such an answer came from. With it the secretariat may write one down after the round has closed. */
  readonly source?: string;
  readonly personId: string | null;
  readonly now: Date;
  readonly today: Day;
};
export type AnswerRefusal =
  | { code: 'not-open' | 'changed-meanwhile' }
  | { code: 'answer-problems'; problems: readonly AnswerProblem[] };

/**
 * Keeps an answer as its next version. Who was slower is refused: the one text does not cover the other unseen. A
 * submitted answer is taken back before it is changed.
 */
export async function saveAnswer(
  db: Writer,
  round: Round,
  answer: AnswerToSave,
): Promise<Result<void, AnswerRefusal>> {
  const addressee = round.addressees.find((one) => one.organisationId === answer.organisationId);
  if (!addressee || !isTaken(round, addressee, answer)) return refuse({ code: 'not-open' });
  const problems = answer.isSubmitted ? answerProblems(round.themes, answer.content) : [];
  if (problems.length > 0) return refuse({ code: 'answer-problems', problems });
  const content = answer.isSubmitted ? stamped(answer.content, answer.now) : answer.content;
  const row = headRow(round, addressee, { ...answer, content });
  const isKept = answer.version === 0 ? await addHead(db, row) : await changeHead(db, row, answer);
  if (!isKept) return refuse({ code: 'changed-meanwhile' });
  await keepVersion(db, row, { content, isSubmitted: answer.isSubmitted });
  return accept(undefined);
}

/** By its own people in its window; by the secretariat, who names where it came from, also when it has closed. */
const isTaken = (round: Round, { extension }: Addressee, answer: AnswerToSave): boolean =>
  takesAnswers(round, extension, answer.today) ||
  (answer.onBehalf && (answer.source ?? '') !== '' && round.closedAt !== null && round.state !== 'cancelled');

const headRow = (round: Round, { extension }: Addressee, answer: AnswerToSave) => ({
  round_id: round.id,
  organisation_id: answer.organisationId,
  state: answer.isSubmitted ? 'submitted' : 'draft',
  progress: JSON.stringify(progressOfAll(round.themes, answer.content)),
  is_late: answer.isSubmitted && answer.today > dueFor(round, extension),
  on_behalf: answer.onBehalf,
  source: answer.source ?? '',
  submitted_at: answer.isSubmitted ? answer.now : null,
  changed_by: answer.personId,
  changed_at: answer.now,
  version: answer.version + 1,
});
type HeadRow = ReturnType<typeof headRow>;

async function addHead(db: Writer, row: HeadRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('round_answers')
    .values(row)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function changeHead(db: Writer, row: HeadRow, { version }: AnswerToSave): Promise<boolean> {
  const { round_id, organisation_id, ...changed } = row;
  const { numUpdatedRows } = await db
    .updateTable('round_answers')
    .set(changed)
    .where('round_id', '=', round_id)
    .where('organisation_id', '=', organisation_id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const keepVersion = (
  db: Writer,
  { round_id, organisation_id, version, on_behalf, source, changed_by, changed_at }: HeadRow,
  { content, isSubmitted }: { content: AnswerContent; isSubmitted: boolean },
) =>
  db
    .insertInto('round_answer_texts')
    .values({
      round_id,
      organisation_id,
      version,
      content: JSON.stringify(content),
      is_submitted: isSubmitted,
      on_behalf,
      source,
      saved_by: changed_by,
      saved_at: changed_at,
    })
    .execute();

export type TakeBack = {
  readonly organisationId: string;
  readonly version: number;
  readonly content: AnswerContent;
  readonly personId: string | null;
  readonly now: Date;
  readonly today: Day;
};

/** A submitted answer becomes a draft again, as long as answers are taken; nobody else reads it until it comes back. */
export async function takeBackAnswer(
  db: Writer,
  round: Round,
  { organisationId, version, content, personId, now, today }: TakeBack,
): Promise<Result<void, { code: 'not-open' | 'changed-meanwhile' }>> {
  const addressee = round.addressees.find((one) => one.organisationId === organisationId);
  if (!addressee || !takesAnswers(round, addressee.extension, today)) return refuse({ code: 'not-open' });
  const changed = { state: 'draft', submitted_at: null, is_late: false, on_behalf: false, source: '' };
  const { numUpdatedRows } = await db
    .updateTable('round_answers')
    .set({ ...changed, changed_by: personId, changed_at: now, version: version + 1 })
    .where('round_id', '=', round.id)
    .where('organisation_id', '=', organisationId)
    .where('version', '=', version)
    .where('state', '=', 'submitted')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  await db
    .insertInto('round_answer_texts')
    .values({
      round_id: round.id,
      organisation_id: organisationId,
      version: version + 1,
      content: JSON.stringify(content),
      is_submitted: false,
      saved_by: personId,
      saved_at: now,
    })
    .execute();
  return accept(undefined);
}
