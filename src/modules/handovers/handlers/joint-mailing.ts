import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addJointEvent } from '../commands/joint-events.ts';
import { sendVersion } from '../commands/send-joint-text.ts';
import { JointMailingPage } from '../pages/joint-mailing.page.tsx';
import { answersAt } from '../queries/council-answers.ts';
import { jointTextById } from '../queries/joint-text-at.ts';
import { hasDecided } from '../rules/joint-standing.ts';
import {
  draftVersion,
  sentVersion,
  type Council,
  type JointText,
  type JointVersion,
} from '../rules/joint-views.ts';
import { textHref, textOf } from './joint-acts.ts';
import { mailCouncil, type JointMailKind } from './joint-mails.ts';
import { formState, readForm, statusOf, versionField, versionToShow, type Problem } from './read-form.ts';

type Mailing = {
  readonly text: JointText;
  readonly version: JointVersion;
  readonly kind: JointMailKind;
  readonly councils: readonly Council[];
  /** How many councils answered the version before this one. */
  readonly answersBefore: number;
};

/** What would be sent now: a version to all councils, or a reminder to those who have not decided everything. */
async function mailingAt(
  db: Reader,
  text: JointText | undefined,
  kind: JointMailKind,
): Promise<Mailing | undefined> {
  const sent = text && sentVersion(text);
  const answers = sent ? await answersAt(db, { textId: text.id, version: sent.number }) : [];
  if (kind === 'sending') {
    const draft = text && draftVersion(text);
    const isOpen = text?.state === 'draft' || text?.state === 'sent';
    return draft && isOpen
      ? { text, version: draft, kind, councils: text.councils, answersBefore: answers.length }
      : undefined;
  }
  if (!sent || text.state !== 'sent') return undefined;
  const councils = text.councils.filter(
    ({ organisationId }) =>
      !hasDecided(
        answers.find((one) => one.organisationId === organisationId),
        sent.points,
      ),
  );
  return { text, version: sent, kind, councils, answersBefore: 0 };
}

/** Who gets mail, before anything is sent. */
export const showJointMailing =
  (kind: JointMailKind) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const mailing = await mailingAt(visit.db, await textOf(visit.db, visit), kind);
    return mailing ? { status: 200, page: mailingPage(visit, mailing, []) } : notFound(visit);
  };

function mailingPage(visit: Visit<unknown>, mailing: Mailing, problems: readonly Problem[]) {
  const version = versionToShow(visit, problems, mailing.text.version);
  const form = formState(visit, { values: {}, version, problems });
  return JointMailingPage({ context: visit.page, form, ...mailing });
}

/** Sends the version that was written: it does not change any more, and each council is written to. */
export async function submitSending(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const mailing = await mailingAt(db, await textOf(db, visit), 'sending');
  if (!mailing) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const { text } = mailing;
  const { now, today } = visit;
  const done = await sendVersion(visit.db, { text, version: read.data.version, now, today });
  if (!done.ok) {
    const problems = [done.refusal];
    return { status: statusOf(problems), page: mailingPage(visit, mailing, problems) };
  }
  const sent = await jointTextById(db, text.id);
  await mailAll(visit, { ...mailing, text: sent ?? text });
  return { status: 303, location: textHref(text) };
}

/** Writes to those who are missing. */
export async function submitJointReminder(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const mailing = await mailingAt(db, await textOf(db, visit), 'reminder');
  if (!mailing) return notFound(visit);
  if (!readForm({ version: versionField }, visit.form)?.ok) return notOurForm(visit);
  if (mailing.councils.length === 0)
    return { status: 422, page: mailingPage(visit, mailing, [{ code: 'nobody-missing' }]) };
  await mailAll(visit, mailing);
  await addJointEvent(visit.db, mailing.text.id, { event: 'reminded', reason: '' });
  return { status: 303, location: textHref(mailing.text) };
}

async function mailAll(
  { db, jobs, today }: Visit<Writer>,
  { text, version, kind, councils }: Mailing,
): Promise<void> {
  for (const council of councils) await mailCouncil(db, { jobs, council }, { text, version, kind, today });
}
