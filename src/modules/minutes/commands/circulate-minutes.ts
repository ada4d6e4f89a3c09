import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { recordDispatch, toldMeeting, type NewRecipient } from '../../dispatch/index.ts';
import { hashedRecord } from '../queries/approval-record.ts';
import { circulationOf, seatedPersons } from '../queries/circulation.ts';

export type MinutesToSend = {
  readonly meetingId: string;
  /** Of the minutes, as they were looked at: what came after is not sent unseen. */
  readonly version: number;
  readonly note: string;
  readonly remarksUntil: Day;
  readonly recipients: readonly NewRecipient[];
  readonly now: Date;
};
export type SendMinutesRefusal = { code: 'changed-meanwhile' };

/**
 * Sends the minutes out: writes down what they said, who is asked and who gets them, in one transaction. The mails are
 * written by the job of the dispatch. As the caller: only the secretariat may. R-032.
 */
export async function circulateMinutes(
  db: Writer,
  jobs: Jobs,
  { meetingId, version, note, remarksUntil, recipients, now }: MinutesToSend,
): Promise<Result<{ round: number }, SendMinutesRefusal>> {
  const changed = await db
    .updateTable('minutes')
    .set({ state: 'sent', version: version + 1 })
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .where('state', 'in', ['writing', 'sent'])
    .returning('body_id')
    .executeTakeFirst();
  const meeting = await toldMeeting(reading(db), meetingId);
  if (!changed || !meeting) return refuse({ code: 'changed-meanwhile' });
  const round = ((await circulationOf(reading(db), meetingId))?.round ?? 0) + 1;
  const asked = await seatedPersons(reading(db), { bodyId: changed.body_id, on: meeting.heldOn });
  await db
    .insertInto('minutes_circulations')
    .values({
      meeting_id: meetingId,
      body_id: changed.body_id,
      round,
      note,
      remarks_until: remarksUntil,
      sent_at: now,
      asked_person_ids: sql<string[]>`${asked}::uuid[]`,
    })
    .execute();
  await keepHashes(db, meetingId, round);
  const sent = { meeting, kind: 'minutes', agendaVersion: null, minutesRound: round, note } as const;
  await recordDispatch(db, jobs, { ...sent, recipients });
  return accept({ round });
}

async function keepHashes(db: Writer, meetingId: string, round: number): Promise<void> {
  const { items } = await hashedRecord(reading(db), meetingId);
  const rows = items.map(({ itemId, hash }) => {
    return { meeting_id: meetingId, round, item_id: itemId, content_hash: hash };
  });
  if (rows.length > 0) await db.insertInto('minutes_circulated_items').values(rows).execute();
}

/** Sends the newest minutes once more, to one. False where they were never sent. */
export async function sendMinutesAgain(
  db: Writer,
  jobs: Jobs,
  { meetingId, recipient }: { meetingId: string; recipient: NewRecipient },
): Promise<boolean> {
  const circulation = await circulationOf(reading(db), meetingId);
  const meeting = await toldMeeting(reading(db), meetingId);
  if (!circulation || !meeting) return false;
  const { round: minutesRound, note } = circulation;
  const sent = { meeting, kind: 'minutes-again', agendaVersion: null, minutesRound, note } as const;
  await recordDispatch(db, jobs, { ...sent, recipients: [recipient] });
  return true;
}
