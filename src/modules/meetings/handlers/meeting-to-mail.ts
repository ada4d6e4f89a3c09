import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { PrintedDocument } from '../../../platform/design/printed-document.ts';
import { printedMeeting, type PrintedMeetingView } from '../pages/printed-meeting.ts';
import { seesMunicipalPart } from '../policy.ts';
import { wholeItems } from '../queries/meeting-item.ts';
import { shownEnd } from '../rules/agenda-summary.ts';
import type { AgendaLine, MeetingHead } from '../rules/meeting-views.ts';
import { wholeMeetingAt } from './meeting-at.ts';

/** The reader a mail is for; `items` are the addresses of the only items it is about, where it is not about all. */
export type MailReader = { readonly actor: Actor; readonly today: Day; readonly items?: readonly string[] };
export type MeetingToMail = {
  readonly meeting: MeetingHead;
  readonly lines: readonly AgendaLine[];
  /** When the meeting ends for this reader. */
  readonly shownEnd: string | null;
  readonly document: PrintedDocument;
};

/**
 * A meeting as it leaves the house for one reader: what he may read of it, but of a closed item the heading alone, and
 * nothing of who is invited to walled items. The database must be asked as that reader.
 */
export async function meetingToMail(
  db: Reader,
  at: { body: string; day: string },
  { actor, today, items: only }: MailReader,
): Promise<MeetingToMail | undefined> {
  const found = await wholeMeetingAt(db, at);
  if (!found) return undefined;
  const { meeting } = found;
  const isWanted = ({ address }: { address: string }): boolean => only?.includes(address) ?? true;
  const lines = found.lines.filter(isWanted).map((line) => (line.closed ? headingOf(line) : line));
  const whole = await wholeItems(db, { meeting, organisationId: actor.organisationId });
  const items = whole.filter((item) => !item.closed && isWanted(item));
  const attendances = only ? [] : found.attendances.filter(({ isWalled }) => !isWalled);
  const end = shownEnd(meeting.endsAt, lines, seesMunicipalPart(actor));
  const document = printedMeeting({ meeting, attendances, lines, items, shownEnd: end, today });
  return { meeting, lines, shownEnd: end, document };
}

/** What minutes hold: closed items too, their headings and the municipal part, or neither. */
export type Edition = 'whole' | 'municipal' | 'open';
export type RecordReader = {
  readonly actor: Actor;
  readonly today: Day;
  readonly edition: Edition;
  readonly said: NonNullable<PrintedMeetingView['said']>;
};

/** The minutes of a meeting as a document: of an edition, what this reader may read. */
export async function printedRecord(
  db: Reader,
  at: { body: string; day: string },
  { actor, today, edition, said }: RecordReader,
): Promise<{ readonly meeting: MeetingHead; readonly document: PrintedDocument } | undefined> {
  const found = await wholeMeetingAt(db, at);
  if (!found) return undefined;
  const { meeting } = found;
  const isOpen = edition === 'open';
  const shown = found.lines.filter(({ municipalOnly }) => !isOpen || !municipalOnly);
  const lines = edition === 'whole' ? shown : shown.map((line) => (line.closed ? headingOf(line) : line));
  const whole = await wholeItems(db, { meeting, organisationId: actor.organisationId });
  const items = whole.filter(
    ({ closed, municipalOnly }) => edition === 'whole' || (!closed && !(isOpen && municipalOnly)),
  );
  const attendances = found.attendances.filter(({ isWalled }) => edition === 'whole' || !isWalled);
  const end = shownEnd(meeting.endsAt, lines, !isOpen && seesMunicipalPart(actor));
  return {
    meeting,
    document: printedMeeting({ meeting, attendances, lines, items, shownEnd: end, today, said }),
  };
}

const headingOf = (line: AgendaLine): AgendaLine => ({
  ...line,
  mayRead: false,
  kind: 'other',
  handling: null,
  withdrawnReason: null,
  presenter: null,
  recommendationCount: 0,
  appendices: [],
  outcome: null,
  reservations: [],
  liftedReservations: [],
  lines: [],
});
