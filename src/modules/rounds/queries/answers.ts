import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { AnswerContent } from '../rules/answer-content.ts';
import { collate, type Collation, type SubmittedAnswer } from '../rules/collate.ts';
import type { Round } from '../rules/round-views.ts';
import { roundById } from './round-at.ts';
import { storedContent } from './stored-content.ts';

/** The newest version of an addressee's answer that the reader may read; empty where there is none. */
export async function answerContent(
  db: Reader,
  { roundId, organisationId }: { roundId: string; organisationId: string },
): Promise<AnswerContent> {
  const row = await db
    .selectFrom('round_answer_texts')
    .select('content')
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return storedContent(row?.content);
}

/** Every version that was kept of an answer, newest first. */
export async function answerVersions(
  db: Reader,
  { roundId, organisationId }: { roundId: string; organisationId: string },
) {
  const rows = await db
    .selectFrom('round_answer_texts as t')
    .leftJoin('persons as p', 'p.id', 't.saved_by')
    .select(['t.version', 't.is_submitted', 't.on_behalf', 't.saved_at', 'p.name as saved_by'])
    .where('t.round_id', '=', roundId)
    .where('t.organisation_id', '=', organisationId)
    .orderBy('t.version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    isSubmitted: row.is_submitted,
    onBehalf: row.on_behalf,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  }));
}

/** The organisations of this round the reader may answer for: its people, and those the round names. */
export async function answeringFor(db: Reader, round: Round, personId: string | null): Promise<string[]> {
  const acting = await db
    .selectNoFrom(sql<string[]>`acting_answering_organisations()`.as('ids'))
    .executeTakeFirstOrThrow();
  const own = new Set(acting.ids);
  return round.addressees
    .filter(
      ({ organisationId, contacts }) =>
        own.has(organisationId) || contacts.some((contact) => contact.personId === personId),
    )
    .map(({ organisationId }) => organisationId);
}

/** The submitted answers the reader may read, in the order of the addressees. */
export async function submittedAnswers(db: Reader, round: Round): Promise<SubmittedAnswer[]> {
  const rows = await db
    .selectFrom('round_answer_texts')
    .select(['organisation_id', 'content'])
    .distinctOn('organisation_id')
    .where('round_id', '=', round.id)
    .where('is_submitted', '=', true)
    .orderBy('organisation_id')
    .orderBy('version', 'desc')
    .execute();
  return round.addressees.flatMap(({ organisationId, name }): SubmittedAnswer[] => {
    const head = round.answers.get(organisationId);
    const text = rows.find((row) => row.organisation_id === organisationId);
    if (!head || head.state !== 'submitted' || !text) return [];
    const { isLate, onBehalf } = head;
    return [{ organisationId, name, isLate, onBehalf, content: storedContent(text.content) }];
  });
}

/** The same, put together. */
export async function collationFor(db: Reader, round: Round): Promise<Collation> {
  const answers = await submittedAnswers(db, round);
  return collate(round.themes, round.addressees, { answers, silence: round.silence });
}

/** What a round has come to, as the reader may see it: for other modules, by the round's id. */
export async function collationOf(db: Reader, roundId: string): Promise<Collation | undefined> {
  const round = await roundById(db, roundId);
  return round && collationFor(db, round);
}
