import { z } from 'zod';
import { deleteStoredFile } from '../../../platform/files.ts';
import { readAs, reading, type Database, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Submit, Visit } from '../../../platform/route.ts';
import { approveMinutes, type ApproveRefusal } from '../commands/approval-of-body.ts';
import { approvalOutcomes } from '../rules/approval-views.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import { readForm, says, type Problem } from './approval-form.ts';
import { documentsForApproval, filesMade, type FilesMade } from './approval-files.ts';
import { meetingNamed, withMinutesAt } from './approval-meeting.ts';
import { approvalPage, type Refused } from './approval-page.ts';

/** The approval of the minutes: how it stands, and the form that records it. */
export async function showApproval(visit: Visit<Reader>): Promise<Reply> {
  const found = await withMinutesAt(visit.db, visit.params);
  if (!found) return notFound(visit);
  return { status: 200, page: await approvalPage({ visit, db: visit.db, found }), reads: 'guarded' };
}

const textLengthMax = 4000;
const hashPattern = /^[0-9a-f]{64}$/;
const seenPattern = /^[a-z0-9.: -]{0,40000}$/;
const fields = {
  place: z.uuid({ error: says('no-such-place') }),
  outcome: z.enum(approvalOutcomes, { error: says('choose-one') }),
  text: z.string().trim().max(textLengthMax, says('text-too-long')),
  hash: z.string().regex(hashPattern),
  items: z.string().regex(seenPattern),
};
type Typed = z.output<z.ZodObject<typeof fields>>;

/**
 * Records the approval. The files are made first, as they take their time; in the one transaction it is then seen
 * whether the record is still what they were made of.
 */
export async function prepareApproval(visit: Visit<Database>): Promise<Submit> {
  // Radios that nobody ticked are not sent.
  const read = readForm(fields, { outcome: '', place: '', ...visit.form });
  if (!read) return notOurs;
  if (!read.ok) return (later) => refusedForm(later, { problems: read.problems });
  const documents = await readAs(visit.db, visit.actor, (db) => documentsForApproval(db, visit, read.data));
  const made = documents && (await filesMade(documents, visit.filesFolder));
  return (later) => approve(later, read.data, made);
}

const notOurs: Submit = async (visit) =>
  (await withMinutesAt(reading(visit.db), visit.params)) ? notOurForm(visit) : notFound(visit);

async function approve(visit: Visit<Writer>, typed: Typed, made: FilesMade | undefined): Promise<Reply> {
  const done = await approved(visit, typed, made);
  if (!('refused' in done)) return done;
  for (const { storedAs } of made?.files ?? []) await deleteStoredFile(visit.filesFolder, storedAs);
  return refusedForm(visit, done.refused);
}

async function approved(
  visit: Visit<Writer>,
  { place: placeItemId, outcome, text, hash, items }: Typed,
  made: FilesMade | undefined,
): Promise<Reply | { refused: Refused }> {
  const found = await withMinutesAt(reading(visit.db), visit.params);
  if (!found) return notFound(visit);
  const { meeting } = found;
  const done = await approveMinutes(visit.db, {
    meeting,
    placeItemId,
    outcome,
    text,
    seen: { hash, items },
    files: made?.hash === hash ? made.files : [],
    now: visit.now,
  });
  if (!done.ok) return { refused: refusedAs(done.refusal) };
  return { status: 303, location: approvalPaths.approval.to(meetingNamed(meeting)) };
}

function refusedAs(refusal: ApproveRefusal): Refused {
  if (refusal.code === 'minutes-changed')
    return { problems: [{ code: refusal.code }], changed: refusal.changed };
  const problem: Problem = refusal;
  return { problems: [problem] };
}

async function refusedForm(visit: Visit<Writer>, refused: Refused): Promise<Reply> {
  const db = reading(visit.db);
  const found = await withMinutesAt(db, visit.params);
  if (!found) return notFound(visit);
  const page = await approvalPage({ visit, db, found }, refused);
  return { status: refused.changed ? 409 : 422, page };
}
