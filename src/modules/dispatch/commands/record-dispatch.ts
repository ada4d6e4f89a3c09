import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import type { LogKind } from '../rules/log-views.ts';
import type { Standing } from '../rules/received.ts';

/** The queue of jobs that write the mails of one dispatch each. */
export const dispatchQueue = 'dispatch.send';

export type DispatchKind = LogKind;
/** Calendars take the meeting away: it is off, for everybody or for this one. */
export const isOff = (kind: DispatchKind): boolean => ['postponed', 'cancelled', 'relieved'].includes(kind);

/** Somebody it is sent to, or, with a reason, somebody it is not. */
export type NewRecipient = {
  readonly personId: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly standing: Standing;
  readonly itemIds: readonly string[];
  readonly namedBy: string | null;
  readonly leftOutReason: string | null;
};

/** When and where the meeting is, as everybody is told who is sent anything. */
export type ToldMeeting = {
  readonly id: string;
  readonly bodyId: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly calendarSequence: number;
};

export type NewDispatch = {
  readonly meeting: ToldMeeting;
  readonly kind: DispatchKind;
  readonly agendaVersion: number | null;
  /** Which sending of the minutes it is, where it is one. */
  readonly minutesRound?: number | null;
  readonly note: string;
  readonly formerOn?: Day | null;
  readonly recipients: readonly NewRecipient[];
};

/**
 * Writes down who is sent what, and puts the one job in the queue that writes the mails, in the transaction of the
 * change. Undefined where this went out before: a version once, each notice once.
 */
export async function recordDispatch(
  db: Writer,
  jobs: Jobs,
  { recipients, ...dispatch }: NewDispatch,
): Promise<string | undefined> {
  const { meeting } = dispatch;
  const id = randomUUID();
  if (!(await addDispatch(db, id, dispatch))) return undefined;
  const rows = recipients.map((one) => recipientRow(one, { dispatch_id: id, meeting_id: meeting.id }));
  await db.insertInto('dispatch_recipients').values(rows).execute();
  await jobs.enqueue(db, dispatchQueue, { dispatchId: id });
  return id;
}

async function addDispatch(
  db: Writer,
  id: string,
  {
    meeting,
    kind,
    agendaVersion,
    minutesRound = null,
    note,
    formerOn = null,
  }: Omit<NewDispatch, 'recipients'>,
): Promise<boolean> {
  const told = {
    told_on: meeting.heldOn,
    told_sequence: meeting.sequence,
    told_from: meeting.startsAt,
    told_to: meeting.endsAt,
    told_place: meeting.place,
    calendar_sequence: meeting.calendarSequence,
  };
  const what = {
    kind,
    agenda_version: agendaVersion,
    minutes_round: minutesRound,
    note,
    former_on: formerOn,
  };
  const added = await db
    .insertInto('dispatches')
    .values({ id, meeting_id: meeting.id, body_id: meeting.bodyId, ...what, ...told })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

const recipientRow = (one: NewRecipient, of: { dispatch_id: string; meeting_id: string }) => ({
  ...of,
  person_id: one.personId,
  name: one.name,
  address: one.address,
  standing: one.standing,
  item_ids: sql<string[]>`${[...one.itemIds]}::uuid[]`,
  named_by: one.namedBy,
  left_out_reason: one.leftOutReason,
  prepared_at: one.leftOutReason === null ? null : sql<Date>`now()`,
});
