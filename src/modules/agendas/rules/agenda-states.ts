import { accept, refuse, type Result } from '../../../kernel/result.ts';

/**
 * The life of an agenda. A meeting may be held on an agenda it never approved. Sending again (a supplement, a change)
 * leaves a sent or approved agenda as it was. A cancelled or postponed one goes back to where it came from: sent, if it
 * was sent, else a draft.
 */
export const agendaStates = [
  'draft',
  'cleared',
  'sent',
  'approved',
  'held',
  'closed',
  'cancelled',
  'postponed',
] as const;
export type AgendaState = (typeof agendaStates)[number];

export const agendaEvents = [
  'share',
  'unshare',
  'clear',
  'withdraw-clearing',
  'send',
  'approve',
  'withdraw-approval',
  'hold',
  'close',
  'reopen',
  'cancel',
  'postpone',
  'resume',
] as const;
export type AgendaEvent = (typeof agendaEvents)[number];

type To = AgendaState | 'where-it-was';
const offMeeting = { cancel: 'cancelled', postpone: 'postponed' } as const;
const transitions: Readonly<Record<AgendaState, Partial<Record<AgendaEvent, To>>>> = {
  draft: { share: 'draft', unshare: 'draft', clear: 'cleared', send: 'sent', ...offMeeting },
  cleared: { 'withdraw-clearing': 'draft', send: 'sent', ...offMeeting },
  sent: { send: 'sent', approve: 'approved', hold: 'held', ...offMeeting },
  approved: { send: 'approved', 'withdraw-approval': 'sent', hold: 'held' },
  held: { close: 'closed' },
  closed: { reopen: 'held' },
  cancelled: { resume: 'where-it-was' },
  postponed: { resume: 'where-it-was', cancel: 'cancelled' },
};

export type AgendaStanding = { readonly state: AgendaState; readonly wasSent: boolean };

export function nextAgendaState(
  { state, wasSent }: AgendaStanding,
  event: AgendaEvent,
): Result<AgendaState, { code: 'not-in-this-state' }> {
  const to = transitions[state][event];
  if (to === undefined) return refuse({ code: 'not-in-this-state' });
  if (to === 'where-it-was') return accept(wasSent ? 'sent' : 'draft');
  return accept(to);
}

/** Whether the draft may be written in: until the meeting is over, and not while it is called off. */
export const isOpenForWriting = (state: AgendaState): boolean =>
  state === 'draft' || state === 'cleared' || state === 'sent' || state === 'approved';

/** What the log of the agenda calls an event. */
export const eventNames = {
  share: 'shared',
  unshare: 'unshared',
  clear: 'cleared',
  'withdraw-clearing': 'clearance-withdrawn',
  send: 'sent',
  approve: 'approved',
  'withdraw-approval': 'approval-withdrawn',
  hold: 'held',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
  postpone: 'postponed',
  resume: 'resumed',
} as const satisfies Record<AgendaEvent, string>;
export type EventName = (typeof eventNames)[AgendaEvent];
