import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { needsReason, nextState, type MeetingEvent, type MeetingState } from '../rules/meeting-states.ts';
import { lockedMeeting, stateAgain } from './move-meeting.ts';

export type StateChange = {
  readonly meetingId: string;
  readonly event: MeetingEvent;
  readonly reason: string;
};
export type StateRefusal =
  | { code: 'changed-meanwhile' }
  | { code: 'not-in-this-state' }
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'reason-too-long'; field: 'reason'; facts: { most: number } };

const stateReasonLengthMax = 1000;

/**
 * Calls, holds, postpones, cancels a meeting, or takes that back. Calendars are told by the next sequence. What was
 * sent stays sent: a meeting that takes place after all is called again.
 */
export async function changeMeetingState(
  db: Writer,
  { meetingId, event, reason: typed }: StateChange,
): Promise<Result<{ state: MeetingState }, StateRefusal>> {
  const reason = typed.replaceAll('\0', '').toWellFormed().trim();
  if (needsReason(event) && reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (reason.length > stateReasonLengthMax)
    return refuse({ code: 'reason-too-long', field: 'reason', facts: { most: stateReasonLengthMax } });
  const meeting = await lockedMeeting(db, meetingId);
  if (!meeting) return refuse({ code: 'changed-meanwhile' });
  const next = nextState(meeting.state, event);
  if (!next.ok) return next;
  const isAgain = next.value === 'planned' && meeting.state !== 'called';
  const state = isAgain ? await stateAgain(db, meetingId) : next.value;
  await db
    .updateTable('meetings')
    .set((eb) => ({
      state,
      state_reason: needsReason(event) ? reason : '',
      calendar_sequence: eb('calendar_sequence', '+', 1),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', meetingId)
    .execute();
  return accept({ state });
}
