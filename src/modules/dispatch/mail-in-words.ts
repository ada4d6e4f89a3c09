import { assert } from '../../kernel/assert.ts';
import { addDays } from '../../kernel/day.ts';
import { showDay, showTime, showTimeRange, weekday } from '../../platform/design/index.ts';
import { linkInMail } from '../../platform/mail.ts';
import { meetingKey, meetingsPaths, type AgendaLine, type VersionKind } from '../meetings/index.ts';
import { isOff } from './commands/record-dispatch.ts';
import { differencesPath, dispatchPaths } from './paths.ts';
import type { AgendaChange } from './queries/agenda-for-mail.ts';
import type { PendingDispatch, PendingRecipient } from './queries/pending.ts';
import { isOfMinutes } from './rules/log-views.ts';
import type { Received } from './rules/received.ts';
import { mailText as text } from './text-mail.da.ts';

/** What one recipient may be told. */
export type MailToWrite = {
  readonly dispatch: PendingDispatch;
  readonly recipient: PendingRecipient;
  readonly received: Received;
  /** How the version was sent; null where there is none yet. */
  readonly versionKind: VersionKind | null;
  readonly lines: readonly AgendaLine[];
  readonly changes: readonly AgendaChange[];
  /** When it begins and ends for this recipient. */
  readonly time: { readonly from: string | null; readonly to: string | null };
  /** What was attached: the agenda, or why it was not; null where there is none to attach. */
  readonly pdf: 'attached' | 'too-large' | 'not-made' | null;
  readonly hasCalendar: boolean;
  /** Opens the page to reply at; none for those who are not asked. */
  readonly replyToken: string | null;
};

/** The mail in plain text: what, when, what is new, the headings, and where to read and to reply. */
export function mailInWords(mail: MailToWrite): { subject: string; text: string } {
  const parts = [
    text.greeting(mail.recipient.name),
    introOf(mail),
    whenAndWhere(mail),
    ...noteOf(mail),
    ...changesOf(mail),
    ...agendaOf(mail),
    ...readingOf(mail),
    ...replyOf(mail),
    ...calendarOf(mail),
    whyOf(mail),
    text.signature,
  ];
  return { subject: subjectOf(mail), text: parts.join('\n\n') };
}

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
const dayWords = (dispatch: PendingDispatch): string => plain(showDay(dispatch.on, 'da'));

function subjectOf({ dispatch, recipient, versionKind }: MailToWrite): string {
  const { kind, agendaVersion, bodyShortName } = dispatch;
  const day = dayWords(dispatch);
  assert(!isOfMinutes(kind), 'mails of minutes are worded by who writes minutes');
  if (kind !== 'agenda' && kind !== 'again') return text.subjects[kind](bodyShortName, day);
  if (recipient.standing === 'guest') return text.subjects.guest(bodyShortName, day);
  return text.subjects[versionKind ?? 'agenda'](bodyShortName, day, agendaVersion ?? 1);
}

function introOf({ dispatch, recipient, received, versionKind }: MailToWrite): string {
  const { kind, bodyName, formerOn } = dispatch;
  const whom = recipient.namedByName ?? '';
  if (kind === 'moved') return text.intro.moved(bodyName, formerOn ? plain(showDay(formerOn, 'da')) : '');
  if (kind === 'substitute' || kind === 'relieved') return text.intro[kind](bodyName, whom);
  if (kind === 'cancelled' || kind === 'postponed') return text.intro[kind](bodyName);
  if (recipient.standing === 'guest') return text.intro.guest(bodyName);
  return received === 'time-only'
    ? text.intro.timeOnly(bodyName)
    : text.intro[versionKind ?? 'agenda'](bodyName);
}

function whenAndWhere({ dispatch, recipient, time }: MailToWrite): string {
  const { on, place } = dispatch;
  const clock = [
    time.from && (time.to ? showTimeRange(time.from, time.to, 'da') : showTime(time.from, 'da')),
  ];
  const day = `${weekday(on, 'da')} den ${showDay(on, 'da')}`;
  const words = plain([day, ...clock].filter(Boolean).join(' '));
  return [
    recipient.standing === 'guest' && time.from ? text.yourTime(words) : text.when(words),
    ...(place === '' ? [] : [text.where(plain(place))]),
  ].join('\n');
}

const noteOf = ({ dispatch: { note } }: MailToWrite): string[] =>
  note === '' ? [] : [`${text.noteHeading}\n${note}`];

function changesOf({ dispatch, recipient, changes }: MailToWrite): string[] {
  if (changes.length === 0 || recipient.standing === 'guest') return [];
  const lines = changes.map(
    ({ change, number, title }) => `- ${text.changes[change]}: ${itemName(number, title)}`,
  );
  const see = `${text.seeChanges}\n${linkInMail(differencesPath.to(placeOf(dispatch)))}`;
  return [`${text.changesHeading}\n${lines.join('\n')}`, see];
}

const itemName = (number: string, title: string): string =>
  number === '' ? plain(title) : `${number}. ${plain(title)}`;
const placeOf = ({ bodyKey, on, sequence }: PendingDispatch) => ({
  body: bodyKey,
  day: meetingKey({ heldOn: on, sequence }),
});

function agendaOf({ lines, recipient }: MailToWrite): string[] {
  if (lines.length === 0) return [];
  const heading = recipient.standing === 'guest' ? text.itemsHeading : text.agendaHeading;
  return [`${heading}\n${lines.map(headingLine).join('\n')}`];
}

function headingLine({ number, title, startsAt, endsAt, closed, municipalOnly }: AgendaLine): string {
  const time = startsAt && endsAt ? ` (${showTimeRange(startsAt, endsAt, 'da')})` : '';
  const marks = [closed && text.closed, municipalOnly && text.municipal].filter(Boolean);
  return plain([itemName(number, title) + time, ...marks].join(' '));
}

function readingOf({ dispatch, recipient, received, lines, pdf }: MailToWrite): string[] {
  if (received === 'time-only') return [];
  const place = placeOf(dispatch);
  const files = pdf === null ? [] : [pdf === 'attached' ? text.pdf : text.noPdf[pdf]];
  if (recipient.standing !== 'guest')
    return [`${text.readHere}\n${linkInMail(meetingsPaths.meeting.to(place))}`, ...files];
  const links = lines.map(({ address }) => linkInMail(meetingsPaths.item.to({ ...place, item: address })));
  const itemFiles = pdf === 'attached' ? [text.pdfOfItem] : files;
  return [`${text.readItem}\n${links.join('\n')}\n${text.openUntil(dayWords(dispatch))}`, ...itemFiles];
}

const replyOf = ({ replyToken }: MailToWrite): string[] =>
  replyToken === null
    ? []
    : [`${text.reply}\n${linkInMail(dispatchPaths.linkReply.to({ token: replyToken }))}\n${text.replyKeep}`];

function calendarOf({ hasCalendar, dispatch: { kind } }: MailToWrite): string[] {
  if (!hasCalendar) return [];
  return [isOff(kind) ? text.calendarCancelled : text.calendar];
}

function whyOf({ recipient: { standing }, dispatch: { bodyShortName } }: MailToWrite): string {
  return standing === 'member' || standing === 'contact'
    ? text.why[standing](bodyShortName)
    : text.why[standing];
}

/** A link to reply by is good until the day after the meeting. */
export const linkExpiresAt = ({ on }: Pick<PendingDispatch, 'on'>): Date =>
  new Date(`${addDays(on, 2)}T00:00:00Z`);
