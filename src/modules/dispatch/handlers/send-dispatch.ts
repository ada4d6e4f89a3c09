import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { anonymous, type Actor } from '../../../kernel/actor.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { addAuditLine } from '../../../platform/audit.ts';
import { changeAs, readAs, reading, type Database, type Writer } from '../../../platform/database.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { actorOfPerson } from '../../../platform/login.ts';
import { isMailAddress, mailLimits, queueMail } from '../../../platform/mail.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { makePersonalLink } from '../../../platform/personal-link.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import { dispatchQueue, type DispatchKind } from '../commands/record-dispatch.ts';
import { settleRecipient, type Prepared } from '../commands/settle-recipient.ts';
import {
  pendingDispatch,
  waitingDispatches,
  type PendingDispatch,
  type PendingRecipient,
} from '../queries/pending.ts';
import { agendaMail, type MailMaker, type MailToMake, type PdfState } from './agenda-mail.ts';

export type DispatchPlace = {
  database: Database;
  jobs: Jobs;
  clock: () => Date;
  log: Log;
  /** Where the links in calendar files lead. */
  publicUrl: string;
  /** What the mails' attachments may be together. */
  attachmentBytesMax?: number;
  /** Who writes the mails of other modules that go out here, by the kind of their dispatch. */
  makers?: Partial<Record<DispatchKind, MailMaker>>;
};

const leftBehindQueue = 'dispatch.left-behind';
const job = z.object({ dispatchId: z.uuid() });

/** Starts writing the mails of each dispatch, and every ten minutes of those a crash left behind. */
export async function startDispatch(place: DispatchPlace): Promise<void> {
  await place.jobs.work(dispatchQueue, (data) => sendDispatch(place, job.parse(data).dispatchId));
  await place.jobs.work(leftBehindQueue, () => sendDispatches(place));
  await place.jobs.schedule(leftBehindQueue, '*/10 * * * *');
}

/** Writes every mail that is still to be written. */
export async function sendDispatches(place: DispatchPlace): Promise<void> {
  for (const id of await waitingDispatches(place.database)) await sendDispatch(place, id);
}

/** What the job has made so far, so that equal agendas become one PDF. */
type Course = { place: DispatchPlace; dispatch: PendingDispatch; pdfs: Map<string, Promise<Made>> };
type Made = Uint8Array | 'not-made';

/**
 * Writes the mail of everybody in the dispatch who has none yet, each as the one it is for. Run again, or twice at
 * once, nobody is written to twice; where one fails, the others have theirs, and the job is tried again.
 */
export async function sendDispatch(place: DispatchPlace, id: string): Promise<void> {
  const dispatch = await pendingDispatch(place.database, id);
  if (!dispatch) return;
  const course: Course = { place, dispatch, pdfs: new Map() };
  const failures: unknown[] = [];
  for (const recipient of dispatch.recipients)
    await prepare(course, recipient).catch((error: unknown) => {
      failures.push(error);
      place.log('error', 'dispatch.failed', { recipient: recipient.id, ...errorFacts(error) });
    });
  const counts = { recipients: dispatch.recipients.length, documents: course.pdfs.size };
  place.log('info', 'dispatch.written', { dispatch: id, ...counts, failed: failures.length });
  if (failures.length > 0) throw failures[0];
}

async function prepare(course: Course, recipient: PendingRecipient): Promise<void> {
  const { database, clock } = course.place;
  const actor = await actorFor(course, recipient);
  const problem = !actor ? 'user-closed' : addressProblem(recipient.address);
  if (!actor || problem !== null) {
    const { address } = recipient;
    const none = { address, mailKey: null, received: null, problem, pdfProblem: null, now: clock() };
    await changeAs(database, anonymous, (db) => settleRecipient(db, recipient.id, none));
    return;
  }
  const { dispatch, place } = course;
  const { publicUrl, makers = {} } = place;
  const asked = { dispatch, recipient, actor, publicUrl, today: dayInDenmark(clock()) };
  const mail = await readAs(database, actor, (db) => (makers[dispatch.kind] ?? agendaMail)(db, asked));
  const pdf = mail.document === null ? null : await pdfOf(course, mail.document);
  await changeAs(database, actor, (db) => queueFor(db, course, { recipient, actor, mail, pdf }));
}

const addressProblem = (address: string | null): Prepared['problem'] =>
  address === null ? 'no-address' : isMailAddress(address) ? null : 'bad-address';

/** With whose eyes the agenda is read: the recipient's of today. Of the agenda a guest gets his items, nothing else. */
async function actorFor({ place }: Course, { personId }: PendingRecipient): Promise<Actor | undefined> {
  const today = dayInDenmark(place.clock());
  if (personId === null) return { ...anonymous, day: today };
  return actorOfPerson(reading(place.database), personId, today);
}

function pdfOf({ pdfs }: Course, document: PrintedDocument): Promise<Made> {
  const mark = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const made = pdfs.get(mark) ?? makePdf(document);
  pdfs.set(mark, made);
  return made;
}

async function makePdf(data: PrintedDocument): Promise<Made> {
  const made = await renderPdf({ template: 'document', data, standard: 'ua-1' });
  if (made.ok) return made.value;
  if (made.refusal.code === 'too-many-waiting') throw new Error('Too many documents wait to be made');
  return 'not-made';
}

type Ready = { recipient: PendingRecipient; actor: Actor; mail: MailToMake; pdf: Made | null };

/** Claims the recipient, makes the link and queues the mail in one transaction, as the recipient. */
async function queueFor(db: Writer, { place, dispatch }: Course, ready: Ready): Promise<void> {
  const { recipient, mail, actor } = ready;
  const { personId, address } = recipient;
  const { calendar, received, fileName } = mail;
  const { state, bytes } = attachedPdf(ready, place.attachmentBytesMax ?? mailLimits.attachmentBytesMax);
  const mailKey = `dispatch:${dispatch.id}:${personId ?? recipient.id}`;
  const pdfProblem = state === 'attached' ? null : state;
  const prepared: Prepared = { address, mailKey, received, problem: null, pdfProblem };
  const isOurs = await settleRecipient(db, recipient.id, { ...prepared, now: place.clock() });
  if (!isOurs) return;
  const token = await linkOf(db, dispatch, ready);
  await queueMail(db, place.jobs, {
    ...mail.words({ pdf: state, token }),
    to: address ?? '',
    toUserId: actor.userId || null,
    purpose: 'dispatch',
    key: mailKey,
    attachments: [
      ...(bytes ? [{ name: fileName, mediaType: 'application/pdf', bytes }] : []),
      ...(calendar ? [calendar] : []),
    ],
    ...(token !== null && { secret: token }),
  });
  const line = { event: 'dispatch.mailed', object: addressOf(dispatch), criteria: null } as const;
  await addAuditLine(db, { request_id: randomUUID(), ...line, outcome: 'done' });
}

const addressOf = ({ bodyKey, on, sequence }: PendingDispatch): string =>
  meetingsPaths.meeting.to({ body: bodyKey, day: meetingKey({ heldOn: on, sequence }) });

function attachedPdf(
  { pdf, mail: { calendar } }: Ready,
  bytesMax: number,
): { state: PdfState; bytes?: Uint8Array } {
  if (pdf === null || pdf === 'not-made') return { state: pdf };
  const isTooLarge = pdf.length + (calendar?.bytes.length ?? 0) > bytesMax;
  return isTooLarge ? { state: 'too-large' } : { state: 'attached', bytes: pdf };
}

async function linkOf(
  db: Writer,
  { meetingId: subjectId }: PendingDispatch,
  { mail: { link }, recipient: { personId } }: Ready,
): Promise<string | null> {
  return link === null || personId === null ? null : makePersonalLink(db, { ...link, personId, subjectId });
}
