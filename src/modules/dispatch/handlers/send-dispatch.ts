import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { anonymous, type Actor } from '../../../kernel/actor.ts';
import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import { addAuditLine } from '../../../platform/audit.ts';
import {
  changeAs,
  readAs,
  reading,
  type Database,
  type Reader,
  type Writer,
} from '../../../platform/database.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { actorOfPerson } from '../../../platform/login.ts';
import { isMailAddress, mailLimits, queueMail, type MailAttachment } from '../../../platform/mail.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { makePersonalLink } from '../../../platform/personal-link.ts';
import {
  meetingHeadOf,
  meetingKey,
  meetingsPaths,
  meetingToMail,
  type MeetingToMail,
} from '../../meetings/index.ts';
import { calendarAttachment } from '../calendar-attachment.ts';
import { dispatchQueue, isOff } from '../commands/record-dispatch.ts';
import { settleRecipient, type Prepared } from '../commands/settle-recipient.ts';
import { linkExpiresAt, mailInWords, type MailToWrite } from '../mail-in-words.ts';
import { addressesOfItems, changesOfVersion, kindOfVersion } from '../queries/agenda-for-mail.ts';
import {
  pendingDispatch,
  waitingDispatches,
  type PendingDispatch,
  type PendingRecipient,
} from '../queries/pending.ts';
import { receivedBy } from '../rules/received.ts';
import { mailText } from '../text-mail.da.ts';

export type DispatchPlace = {
  database: Database;
  jobs: Jobs;
  clock: () => Date;
  log: Log;
  /** Where the links in calendar files lead. */
  publicUrl: string;
  /** What the mails' attachments may be together. */
  attachmentBytesMax?: number;
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
  const read = await readAs(database, actor, (db) => agendaFor(db, course, { actor, recipient }));
  const pdf = read.document === null ? null : await pdfOf(course, read.document);
  await changeAs(database, actor, (db) => queueFor(db, course, { recipient, actor, read, pdf }));
}

const addressProblem = (address: string | null): Prepared['problem'] =>
  address === null ? 'no-address' : isMailAddress(address) ? null : 'bad-address';

/** With whose eyes the agenda is read: the recipient's of today. Of the agenda a guest gets his items, nothing else. */
async function actorFor({ place }: Course, { personId }: PendingRecipient): Promise<Actor | undefined> {
  const today = dayInDenmark(place.clock());
  if (personId === null) return { ...anonymous, day: today };
  return actorOfPerson(reading(place.database), personId, today);
}

type Read = Pick<MailToWrite, 'received' | 'versionKind' | 'lines' | 'changes' | 'time'> & {
  document: PrintedDocument | null;
};
type Asked = { actor: Actor; recipient: PendingRecipient };

const kindsWithAgenda: readonly PendingDispatch['kind'][] = ['agenda', 'again', 'substitute'];

/** What this recipient may read of the agenda, by row-level security. */
async function agendaFor(
  db: Reader,
  { dispatch, place }: Course,
  { actor, recipient }: Asked,
): Promise<Read> {
  const { meetingId, agendaVersion: version } = dispatch;
  const head = await meetingHeadOf(db, meetingId);
  if (!head) return timeOnly(dispatch);
  const items = recipient.standing === 'guest' ? await addressesOfItems(db, recipient.itemIds) : undefined;
  const reader = { actor, today: dayInDenmark(place.clock()) as Day, ...(items && { items }) };
  const at = { body: head.bodyKey, day: meetingKey(head) };
  const found = await meetingToMail(db, at, reader);
  const isTold = found && (recipient.standing !== 'guest' || found.lines.length > 0);
  if (!isTold) return timeOnly(dispatch);
  const hasMunicipal = found.lines.some(({ municipalOnly }) => municipalOnly);
  const walls = { bodyId: dispatch.bodyId, audience: found.meeting.audience, hasMunicipal };
  const time = timeFor(dispatch, found, recipient);
  const received = receivedBy(recipient.standing, actor, walls);
  if (version === null || !kindsWithAgenda.includes(dispatch.kind))
    return { ...timeOnly(dispatch), time, received };
  return {
    received,
    time,
    lines: found.lines,
    document: found.document,
    versionKind: await kindOfVersion(db, { meetingId, version }),
    changes: await changesOfVersion(db, { meetingId, version }),
  };
}

/** For who may read no more: the day and when it begins, as the end would tell how much there is. */
const timeOnly = ({ from }: PendingDispatch): Read => ({
  received: 'time-only',
  time: { from, to: null },
  lines: [],
  changes: [],
  versionKind: null,
  document: null,
});

/** A guest comes for his item where its time is known. */
function timeFor({ from }: PendingDispatch, found: MeetingToMail, { standing }: PendingRecipient) {
  const [first] = found.lines;
  if (standing !== 'guest') return { from, to: found.shownEnd };
  const start = first?.startsAt ?? first?.section?.startsAt ?? null;
  const end = found.lines.at(-1)?.endsAt ?? first?.section?.endsAt ?? null;
  return start === null ? { from, to: null } : { from: start, to: end };
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

type Ready = Asked & { read: Read; pdf: Made | null };

/** Claims the recipient, makes the link and queues the mail in one transaction, as the recipient. */
async function queueFor(db: Writer, { place, dispatch }: Course, ready: Ready): Promise<void> {
  const { recipient, read, pdf } = ready;
  const { personId, standing, address } = recipient;
  const calendar = calendarAttachment(dispatch, { ...read, standing, publicUrl: place.publicUrl });
  const attached = attachedPdf(pdf, calendar, place.attachmentBytesMax ?? mailLimits.attachmentBytesMax);
  const mailKey = `dispatch:${dispatch.id}:${personId ?? recipient.id}`;
  const pdfProblem = typeof attached === 'string' ? attached : null;
  const prepared: Prepared = { address, mailKey, received: read.received, problem: null, pdfProblem };
  const isOurs = await settleRecipient(db, recipient.id, { ...prepared, now: place.clock() });
  if (!isOurs) return;
  const replyToken = isAskedToReply(dispatch, ready) ? await replyLink(db, dispatch, personId ?? '') : null;
  const hasPdf = attached !== null && typeof attached !== 'string';
  const state = attached === null ? null : hasPdf ? ('attached' as const) : (attached as 'too-large');
  const words = mailInWords({
    ...read,
    dispatch,
    recipient,
    pdf: state,
    hasCalendar: calendar !== null,
    replyToken,
  });
  await queueMail(db, place.jobs, {
    ...words,
    to: address ?? '',
    toUserId: ready.actor.userId || null,
    purpose: 'dispatch',
    key: mailKey,
    attachments: [
      ...(hasPdf ? [pdfAttachment(dispatch, attached as Uint8Array)] : []),
      ...(calendar ? [calendar] : []),
    ],
    ...(replyToken !== null && { secret: replyToken }),
  });
  const line = { event: 'dispatch.mailed', object: addressOf(dispatch), criteria: null } as const;
  await addAuditLine(db, { request_id: randomUUID(), ...line, outcome: 'done' });
}

const addressOf = ({ bodyKey, on, sequence }: PendingDispatch): string =>
  meetingsPaths.meeting.to({ body: bodyKey, day: meetingKey({ heldOn: on, sequence }) });

function attachedPdf(pdf: Made | null, calendar: MailAttachment | null, bytesMax: number) {
  if (pdf === null || pdf === 'not-made') return pdf;
  return pdf.length + (calendar?.bytes.length ?? 0) > bytesMax ? ('too-large' as const) : pdf;
}

const pdfAttachment = ({ bodyKey, on }: PendingDispatch, bytes: Uint8Array): MailAttachment => ({
  name: mailText.pdfName(bodyKey, on),
  mediaType: 'application/pdf',
  bytes,
});

/** Who sits in the body is asked, or has a seat in it lent; a contact person, a guest and an extra address are not. */
const isAskedToReply = ({ kind, bodyId }: PendingDispatch, { recipient, actor }: Ready): boolean =>
  recipient.personId !== null &&
  recipient.standing !== 'guest' &&
  actor.bodyIds.includes(bodyId) &&
  !isOff(kind);

const replyLink = (db: Writer, dispatch: PendingDispatch, personId: string): Promise<string> =>
  makePersonalLink(db, {
    purpose: 'meeting-reply',
    personId,
    subjectId: dispatch.meetingId,
    expiresAt: linkExpiresAt(dispatch),
  });
