import { reading, type Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { undoCorrection } from '../commands/correct-draft.ts';
import { archivePaths } from '../paths.ts';
import { answerEdits, type AnswerFault } from '../rules/review-answer.ts';
import type { Question } from '../rules/review-questions.ts';
import { archiveTexts } from '../text.ts';
import { draftPage, refusedMove, reviewToChange } from './draft.ts';
import { isReply, type Opened } from './opened-draft.ts';
import { correct, ownFields, sentForm } from './review-form.ts';

const isOurs = (name: string): boolean => name === 'question' || /^(svar|andet)-\d{1,3}$/.test(name);

/** An answer to one doubt. What was typed comes back with the question when it cannot be used. */
export async function submitAnswer(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, isOurs);
  const index = Object.keys(sent?.typed ?? {})
    .map((name) => /^(?:svar|andet)-(\d+)$/.exec(name)?.[1])
    .find((found) => found !== undefined);
  const id = sent?.typed['question'];
  if (!sent || id === undefined) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const question = opened.base.questions.find((found) => found.id === id);
  if (sent.version !== opened.draft.version || !question) return conflict(visit, opened, sent.typed);
  const answer = { choice: sent.typed[`svar-${index}`], other: sent.typed[`andet-${index}`] };
  const read = answerEdits(question, answer, opened.base.register);
  if ('fault' in read) return refused(visit, opened, { question, typed: sent.typed, fault: read.fault });
  const done = await correct(visit, opened, { edits: read.edits, version: sent.version });
  if (done === 'changed-meanwhile') return conflict(visit, opened, sent.typed);
  return { status: 303, location: placeOf(opened, index) };
}

/** The next question takes the place of the one that was answered. */
function placeOf({ draft, base }: Opened, index: string | undefined): string {
  const left = base.questions.length - 1;
  const next = Math.min(Number(index ?? 0) + 1, left);
  const page = archivePaths.draft.to({ number: String(draft.number) });
  return left > 0 ? `${page}#f${Math.max(next, 1)}` : page;
}

type Fault = { question: Question; typed: Record<string, string>; fault: AnswerFault };

async function refused(
  visit: Visit<Writer>,
  { draft, base }: Opened,
  { question, typed, fault }: Fault,
): Promise<Reply> {
  const at = base.questions.indexOf(question);
  const message = archiveTexts[visit.language].problems[fault.code];
  const field = fault.field === 'choice' ? `svar-${at}` : `andet-${at}`;
  const answered = { id: question.id, values: placedAt(typed, at), problems: [{ field, message }] };
  const page = await draftPage(visit, reading(visit.db), { draft, refused: answered });
  return { status: 422, page };
}

/** The question may stand at another place by now; what was typed follows it there. */
function placedAt(typed: Record<string, string>, at: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name.replace(/-\d+$/, `-${at}`), value]),
  );
}

/** Somebody else has changed the import: the answer is shown again at its question, or that it was answered already. */
async function conflict(
  visit: Visit<Writer>,
  { draft, base }: Opened,
  typed: Record<string, string>,
): Promise<Reply> {
  const at = base.questions.findIndex(({ id }) => id === typed['question']);
  const message = archiveTexts[visit.language].problems['changed-meanwhile'];
  const problems = [at >= 0 ? { field: `svar-${at}`, message } : { message }];
  const answered = { id: at >= 0 ? (typed['question'] ?? '') : '', values: placedAt(typed, at), problems };
  const page = await draftPage(visit, reading(visit.db), { draft, refused: answered });
  return { status: 409, page };
}

/** Takes the last change back, whatever it was. */
export async function submitUndo(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, ownFields());
  if (!sent) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const { draft, base } = opened;
  const undone = await undoCorrection(visit.db, draft, { version: sent.version, register: base.register });
  if (!undone.ok) return refusedMove(visit, draft, undone.refusal.code);
  return { status: 303, location: archivePaths.draft.to({ number: String(draft.number) }) };
}
