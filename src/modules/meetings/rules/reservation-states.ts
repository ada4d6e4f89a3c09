import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { IncomingReference, ReservationKindCode, ReservationState } from './meeting-views.ts';

export const reservationEvents = ['lifted', 'maintained', 'reopened'] as const;
export type ReservationEvent = (typeof reservationEvents)[number];

/** A reservation with its whole life, as far as the reader may know it. R-034. */
export type Reservation = {
  readonly id: string;
  readonly number: number;
  readonly party: string | null;
  readonly department: string | null;
  readonly concerning: string | null;
  readonly text: string;
  readonly state: ReservationState;
  readonly kind: ReservationKindCode | null;
  readonly condition: string;
  readonly version: number;
  /** Whether the reader may say how it stands now. */
  readonly isMine: boolean;
  /** The item it waits for, with what came of that, as far as the reader may know. */
  readonly waitsFor: (IncomingReference & { readonly outcome: OutcomeCode | null }) | null;
  readonly events: readonly {
    readonly event: ReservationEvent;
    readonly on: Day;
    readonly reason: string;
    readonly by: string | null;
    readonly at: IncomingReference | null;
  }[];
};

/** The life of a reservation. One that is maintained may still be lifted; what was settled may be reopened. */
const next: Readonly<Record<ReservationState, readonly ReservationEvent[]>> = {
  open: ['lifted', 'maintained'],
  maintained: ['lifted', 'reopened'],
  lifted: ['reopened'],
};

export const possibleEvents = (state: ReservationState): readonly ReservationEvent[] => next[state];

export const stateAfter = (event: ReservationEvent): ReservationState =>
  event === 'reopened' ? 'open' : event;

export type SettleRefusal =
  | { code: 'not-in-this-state'; field: 'event' }
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'reason-too-long'; field: 'reason'; facts: { most: number } }
  | { code: 'day-too-early'; field: 'on' }
  | { code: 'day-in-future'; field: 'on' }
  | { code: 'changed-meanwhile' };

export const settleReasonLengthMax = 1000;

type Taken = { readonly state: ReservationState; readonly takenOn: Day };
type Settlement = { readonly event: ReservationEvent; readonly on: Day; readonly reason: string };

/** A reservation settled outside a meeting: by a step it can take, between its meeting and today, and with a source. */
export function settlement<Typed extends Settlement>(
  { state, takenOn }: Taken,
  typed: Typed,
  today: Day,
): Result<Typed, SettleRefusal> {
  const { event, on, reason } = typed;
  if (!next[state].includes(event)) return refuse({ code: 'not-in-this-state', field: 'event' });
  if (on < takenOn) return refuse({ code: 'day-too-early', field: 'on' });
  if (on > today) return refuse({ code: 'day-in-future', field: 'on' });
  if (reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (reason.length > settleReasonLengthMax)
    return refuse({ code: 'reason-too-long', field: 'reason', facts: { most: settleReasonLengthMax } });
  return accept(typed);
}
