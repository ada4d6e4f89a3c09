import type { Actor } from '../../../kernel/actor.ts';
import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedFact,
} from '../../../platform/design/printed-document.ts';
import { meetingKey, printedRecord, type MeetingHead } from '../../meetings/index.ts';
import { correctionsOf, minutesApprovedOf } from '../queries/approval.ts';
import { circulationOf } from '../queries/circulation.ts';
import { minutesOf } from '../queries/minutes-of.ts';
import type { Approval, Correction, MinutesEdition } from '../rules/approval-views.ts';
import { approvalMail as text } from '../text-approval-mail.da.ts';

export type PrintedFor = { readonly actor: Actor; readonly today: Day; readonly edition: MinutesEdition };
/** What of an approval stands in the file: it is made before the approval is kept. */
export type ApprovalPrinted = Pick<Approval, 'on' | 'hash'> & {
  readonly place: { readonly bodyShortName: string; readonly heldOn: Day; readonly number: string } | null;
};

/** The minutes of a meeting as a document, as they stand: with corrections beside the items they are of. */
export async function printedMinutes(
  db: Reader,
  meeting: MeetingHead,
  { actor, today, edition }: PrintedFor,
): Promise<PrintedDocument | undefined> {
  const approval = await minutesApprovedOf(db, meeting.id);
  const place = approval?.place;
  const printed = approval && {
    on: approval.on,
    hash: approval.hash,
    place: place ? { ...place, bodyShortName: meeting.bodyShortName } : null,
  };
  const kicker = printed ? text.kicker.approved(dayWords(printed.on)) : await standingWords(db, meeting.id);
  return printedEdition(db, meeting, {
    actor,
    today,
    edition,
    kicker,
    ...(printed && { approval: printed }),
  });
}

async function standingWords(db: Reader, meetingId: string): Promise<string> {
  const circulation = await circulationOf(db, meetingId);
  const minutes = await minutesOf(db, meetingId);
  if (minutes?.state !== 'sent' || !circulation) return text.kicker.writing;
  return text.kicker.sent(dayWords(dayInDenmark(circulation.sentAt)));
}

const dayWords = (day: Day): string => showDay(day, 'da').replaceAll(/\s+/g, ' ');

/** One edition of the minutes, with the approval that is given. */
export async function printedEdition(
  db: Reader,
  meeting: MeetingHead,
  { kicker, approval, ...reader }: PrintedFor & { kicker: string; approval?: ApprovalPrinted },
): Promise<PrintedDocument | undefined> {
  const corrections = await correctionsOf(db, { meetingId: meeting.id });
  const facts = [...approvalFacts(approval), ...wholeFacts(corrections)];
  const said = { kicker, facts, beside: besideItems(corrections) };
  const at = { body: meeting.bodyKey, day: meetingKey(meeting) };
  const found = await printedRecord(db, at, { ...reader, said });
  return found?.document;
}

function approvalFacts(approval: ApprovalPrinted | undefined): PrintedFact[] {
  if (!approval) return [];
  const { place, hash } = approval;
  const at = place && text.approvedPlace(place.bodyShortName, dayWords(place.heldOn), place.number);
  return [...(at ? [{ term: text.approvedAt, value: at }] : []), { term: text.fingerprint, value: hash }];
}

const wholeFacts = (corrections: readonly Correction[]): PrintedFact[] =>
  corrections.flatMap(({ item, text: words }) =>
    item === null ? [{ term: text.correction, value: words }] : [],
  );

function besideItems(corrections: readonly Correction[]): Map<string, PrintedBlock[]> {
  const beside = new Map<string, PrintedBlock[]>();
  for (const { item, text: words } of corrections) {
    if (item === null) continue;
    const note: PrintedBlock = { kind: 'note', text: text.correctionOf(words) };
    beside.set(item.address, [...(beside.get(item.address) ?? []), note]);
  }
  return beside;
}
