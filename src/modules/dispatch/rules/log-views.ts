import type { Received, Standing } from './received.ts';

/** What became of the mail to one recipient: by hand, by the mail server, or why there was none. */
export const logStates = [
  'refused',
  'unclear',
  'returned',
  'no-address',
  'bad-address',
  'user-closed',
  'waiting',
  'writing',
  'queued',
  'sent',
  'left-out',
] as const;
export type LogState = (typeof logStates)[number];

/** What needs somebody first, within what was sent together; the dispatches stay in their order. */
export function needFirst(rows: readonly LoggedRecipient[]): LoggedRecipient[] {
  const dispatches = [...new Set(rows.map(({ dispatch }) => dispatch))];
  const needOf = ({ state }: LoggedRecipient): number => logStates.indexOf(state);
  return dispatches.flatMap((number) =>
    rows.filter(({ dispatch }) => dispatch === number).toSorted((one, other) => needOf(one) - needOf(other)),
  );
}

/** States that need somebody: the mail did not arrive, or nobody knows. */
export const needsSomebody = (state: LogState): boolean =>
  ['refused', 'unclear', 'returned', 'no-address', 'bad-address'].includes(state);

type Facts = {
  readonly leftOutReason: string | null;
  readonly isReturned: boolean;
  readonly problem: 'no-address' | 'bad-address' | 'user-closed' | null;
  readonly isPrepared: boolean;
  /** The state of the mail in the outbox; null where there is none. */
  readonly mailState: 'queued' | 'sending' | 'waiting' | 'sent' | 'refused' | 'unclear' | null;
};

/** What the log says of one recipient. What was written down by hand is known better than what the server said. */
export function logState({ leftOutReason, isReturned, problem, isPrepared, mailState }: Facts): LogState {
  if (leftOutReason !== null) return 'left-out';
  if (isReturned) return 'returned';
  if (problem !== null) return problem;
  if (!isPrepared || mailState === null) return 'writing';
  return mailState === 'sending' ? 'queued' : mailState;
}

export type LogKind = OwnKind | MinutesKind;
/** What is sent about a meeting that is to be held. */
export type OwnKind = 'agenda' | 'again' | Change | 'substitute' | 'relieved';
/** Minutes that were written, and the same once more to somebody. */
export type MinutesKind = 'minutes' | 'minutes-again';
export const isOfMinutes = (kind: LogKind): kind is MinutesKind =>
  kind === 'minutes' || kind === 'minutes-again';
/** What happened to a meeting that everybody is to be told. */
export type Change = 'moved' | 'postponed' | 'cancelled';

/** One dispatch of the log. */
export type LoggedDispatch = {
  /** Its number in addresses. */
  readonly number: number;
  readonly kind: LogKind;
  readonly agendaVersion: number | null;
  /** Which sending of the minutes it was. */
  readonly minutesRound: number | null;
  readonly sentAt: Date;
  readonly sentBy: string | null;
};

/** One row of the log: who, what of which dispatch, and what became of the mail. */
export type LoggedRecipient = {
  readonly id: string;
  /** Its number in addresses, and that of what was sent. */
  readonly number: number;
  readonly dispatch: number;
  readonly kind: LogKind;
  readonly personId: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly standing: Standing;
  readonly received: Received | null;
  readonly pdfProblem: 'too-large' | 'not-made' | null;
  readonly state: LogState;
  readonly answer: string;
  readonly mailNumber: number | null;
  readonly leftOutReason: string | null;
  readonly returnedOn: string | null;
  readonly returnedReason: string;
  readonly version: number;
};
