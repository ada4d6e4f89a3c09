import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { changeMeetingState, type MeetingEvent, type StateRefusal } from '../../meetings/index.ts';
import { eventNames, nextAgendaState, type AgendaEvent, type AgendaState } from '../rules/agenda-states.ts';

export type AgendaChange = {
  readonly meetingId: string;
  readonly event: Exclude<AgendaEvent, 'send'>;
  /** The draft that was looked at. */
  readonly revision: number;
  readonly reason: string;
};
export type ChangeRefusal =
  | StateRefusal
  | { code: 'nothing-to-clear' }
  | { code: 'no-clearing-body' }
  | { code: 'no-agenda' };

/** What the meeting does when its agenda does this. */
const meetingEvents: Partial<Record<AgendaEvent, MeetingEvent>> = {
  hold: 'hold',
  cancel: 'cancel',
  postpone: 'postpone',
  resume: 'undo',
};

/** Takes an agenda one step on, or back; the state of the meeting follows. Who, when and which draft is kept. */
export async function changeAgenda(
  db: Writer,
  { meetingId, event, revision, reason }: AgendaChange,
): Promise<Result<AgendaState, ChangeRefusal>> {
  const agenda = await lockedAgenda(db, meetingId);
  if (!agenda) return refuse({ code: 'no-agenda' });
  if (agenda.revision !== revision) return refuse({ code: 'changed-meanwhile' });
  const next = nextAgendaState({ state: agenda.state, wasSent: agenda.sentVersion !== null }, event);
  if (!next.ok) return next;
  const problem = await eventProblem(db, event, agenda);
  if (problem) return refuse(problem);
  await db
    .updateTable('agendas')
    .set((eb) => ({ state: next.value, ...sharing(event, eb.fn<Date>('now')) }))
    .where('meeting_id', '=', meetingId)
    .execute();
  await db
    .insertInto('agenda_events')
    .values({
      meeting_id: meetingId,
      event: eventNames[event],
      revision,
      agenda_version: agenda.sentVersion,
      reason,
    })
    .execute();
  const told = await tellMeeting(db, { meetingId, event, reason });
  return told.ok ? accept(next.value) : told;
}

type Locked = Awaited<ReturnType<typeof lockedAgenda>> & object;

export async function lockedAgenda(db: Writer, meetingId: string) {
  const row = await db
    .selectFrom('agendas')
    .select(['state', 'revision', 'sent_version', 'clearing_body_id'])
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      meetingId,
      state: row.state as AgendaState,
      revision: row.revision,
      sentVersion: row.sent_version,
      clearingBodyId: row.clearing_body_id,
    }
  );
}

async function eventProblem(
  db: Writer,
  event: AgendaEvent,
  { meetingId, clearingBodyId }: Locked,
): Promise<ChangeRefusal | undefined> {
  if (event === 'share' && clearingBodyId === null) return { code: 'no-clearing-body' };
  if (event !== 'clear' && event !== 'share') return undefined;
  const item = await db
    .selectFrom('draft_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return item ? undefined : { code: 'nothing-to-clear' };
}

function sharing<Now>(event: AgendaEvent, now: Now): { shared_at?: Now | null } {
  if (event === 'share') return { shared_at: now };
  return event === 'unshare' ? { shared_at: null } : {};
}

/** A meeting that was given a new day meanwhile is on again already. */
async function tellMeeting(
  db: Writer,
  { meetingId, event, reason }: Omit<AgendaChange, 'revision'>,
): Promise<Result<unknown, StateRefusal>> {
  const meetingEvent = meetingEvents[event];
  if (!meetingEvent) return accept('nothing to tell');
  if (event === 'resume') {
    const meeting = await db
      .selectFrom('meetings')
      .select('state')
      .where('id', '=', meetingId)
      .executeTakeFirst();
    if (meeting && !['cancelled', 'postponed'].includes(meeting.state)) return accept('on again already');
  }
  return changeMeetingState(db, { meetingId, event: meetingEvent, reason });
}
