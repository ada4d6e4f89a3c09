import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import type { MailAttachment } from '../../../platform/mail.ts';
import type { LinkPurpose } from '../../../platform/personal-link.ts';
import { meetingHeadOf, meetingKey, meetingToMail, type MeetingToMail } from '../../meetings/index.ts';
import { calendarAttachment } from '../calendar-attachment.ts';
import { isOff } from '../commands/record-dispatch.ts';
import { linkExpiresAt, mailInWords, type MailToWrite } from '../mail-in-words.ts';
import { addressesOfItems, changesOfVersion, kindOfVersion } from '../queries/agenda-for-mail.ts';
import type { PendingDispatch, PendingRecipient } from '../queries/pending.ts';
import { receivedBy, type Received } from '../rules/received.ts';
import { mailText } from '../text-mail.da.ts';

/** One mail of a dispatch that is to be made, and who it is for. */
export type MailAsked = {
  readonly dispatch: PendingDispatch;
  readonly recipient: PendingRecipient;
  /** With whose eyes it is read. */
  readonly actor: Actor;
  readonly today: Day;
  readonly publicUrl: string;
};
/** What was attached: the document, or why it was not; null where there is none to attach. */
export type PdfState = 'attached' | 'too-large' | 'not-made' | null;
/** A mail as it is to be made: what one recipient may read, and the words once its parts are there. */
export type MailToMake = {
  readonly received: Received;
  readonly document: PrintedDocument | null;
  /** What the document is called as a file. */
  readonly fileName: string;
  readonly calendar: MailAttachment | null;
  /** The personal link it carries; null where its reader is not asked for anything. */
  readonly link: { readonly purpose: LinkPurpose; readonly expiresAt: Date } | null;
  readonly words: (made: { pdf: PdfState; token: string | null }) => { subject: string; text: string };
};
/** Reads what one recipient may have. The database is asked as that recipient. */
export type MailMaker = (db: Reader, asked: MailAsked) => Promise<MailToMake>;

/** The mail about an agenda, or about a meeting that was moved or is off. */
export const agendaMail: MailMaker = async (db, asked) => {
  const { dispatch, recipient, publicUrl } = asked;
  const { document, ...read } = await agendaFor(db, asked);
  const { bodyKey, on } = dispatch;
  const calendar = calendarAttachment(dispatch, { ...read, standing: recipient.standing, publicUrl });
  const expiresAt = linkExpiresAt(dispatch);
  return {
    received: read.received,
    document,
    calendar,
    fileName: mailText.pdfName(bodyKey, on),
    link: isAskedToReply(asked) ? { purpose: 'meeting-reply', expiresAt } : null,
    words: ({ pdf, token }) =>
      mailInWords({
        ...read,
        dispatch,
        recipient,
        pdf,
        hasCalendar: calendar !== null,
        replyToken: token,
      }),
  };
};

type Read = Pick<MailToWrite, 'received' | 'versionKind' | 'lines' | 'changes' | 'time'> & {
  document: PrintedDocument | null;
};

const kindsWithAgenda: readonly PendingDispatch['kind'][] = ['agenda', 'again', 'substitute'];

/** What this recipient may read of the agenda, by row-level security. */
async function agendaFor(db: Reader, { dispatch, actor, recipient, today }: MailAsked): Promise<Read> {
  const { meetingId, agendaVersion: version } = dispatch;
  const head = await meetingHeadOf(db, meetingId);
  if (!head) return timeOnly(dispatch);
  const items = recipient.standing === 'guest' ? await addressesOfItems(db, recipient.itemIds) : undefined;
  const reader = { actor, today, ...(items && { items }) };
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

/** Who sits in the body is asked, or has a seat in it lent; a contact person, a guest and an extra address are not. */
const isAskedToReply = ({ dispatch: { kind, bodyId }, recipient, actor }: MailAsked): boolean =>
  recipient.personId !== null &&
  recipient.standing !== 'guest' &&
  actor.bodyIds.includes(bodyId) &&
  !isOff(kind);
