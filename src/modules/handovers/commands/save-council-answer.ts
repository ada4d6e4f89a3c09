import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { nextAnswer, type AnswerRefusal, type TypedAnswer } from '../rules/council-answer.ts';
import {
  sentVersion,
  type Council,
  type CouncilAnswer,
  type JointText,
  type JointVersion,
} from '../rules/joint-views.ts';

export type AnswerToSave = {
  readonly text: JointText;
  readonly council: Council;
  readonly before: CouncilAnswer | undefined;
  /** The entry the writer saw; 0 where there was none. */
  readonly entry: number;
  readonly versionNumber: number;
  readonly typed: TypedAnswer;
  readonly onBehalf: boolean;
  readonly today: Day;
};
export type SaveAnswerRefusal =
  | AnswerRefusal
  | { code: 'collection-closed' | 'changed-meanwhile' | 'newer-version' };

/**
 * Keeps what a council decided as its next entry, bound to the hash of the version it was about. The secretariat may
 * correct also when the collecting has closed. Who was slower is refused, and sees what the other wrote.
 */
export async function saveCouncilAnswer(
  db: Writer,
  answer: AnswerToSave,
): Promise<Result<void, SaveAnswerRefusal>> {
  const { text, before, entry, versionNumber, typed, onBehalf, today } = answer;
  const version = sentVersion(text);
  const isOpen = text.state === 'sent' || (onBehalf && text.state === 'closed');
  if (!version?.sentOn || !isOpen) return refuse({ code: 'collection-closed' });
  if (versionNumber !== version.number) return refuse({ code: 'newer-version' });
  if (entry !== (before?.entry ?? 0)) return refuse({ code: 'changed-meanwhile' });
  const facts = { points: version.points, before, sentOn: version.sentOn, today, onBehalf };
  const next = nextAnswer(typed, facts);
  if (!next.ok) return next;
  const isKept = await addEntry(db, answer, version);
  if (!isKept) return refuse({ code: 'changed-meanwhile' });
  const rows = next.value.results.map((one) => ({
    ...placeOf(answer, version),
    position: one.position,
    result: one.result,
    reservation: one.reservation,
    decided_on: one.decidedOn,
    reference: one.reference,
    reference_url: one.referenceUrl,
  }));
  await db.insertInto('joint_text_results').values(rows).execute();
  return accept(undefined);
}

const placeOf = ({ text, council, entry }: AnswerToSave, { number }: JointVersion) => ({
  text_id: text.id,
  version_number: number,
  organisation_id: council.organisationId,
  entry: entry + 1,
});

/** False where somebody else kept an entry of this number. */
async function addEntry(db: Writer, answer: AnswerToSave, version: JointVersion): Promise<boolean> {
  const { text, typed, onBehalf, today } = answer;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('joint_text_answers')
    .values({
      ...placeOf(answer, version),
      sha256: version.sha256 ?? '',
      on_behalf: onBehalf,
      source: typed.source,
      is_late: today > text.dueOn,
      reason: typed.reason,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
