/** How far a meeting with an external party has come. */
export type ExternalState = 'planned' | 'input-collected' | 'postponed' | 're-planned' | 'held' | 'cancelled';

export type ExternalFacts = {
  readonly meetingState: string;
  /** Whether it was postponed for the sake of this round before. */
  readonly wasPostponed: boolean;
  readonly missingCount: number;
};

/** Follows from the meeting and the answers; nobody sets it. */
export function externalState({ meetingState, wasPostponed, missingCount }: ExternalFacts): ExternalState {
  if (meetingState === 'held') return 'held';
  if (meetingState === 'cancelled') return 'cancelled';
  if (meetingState === 'postponed') return 'postponed';
  if (missingCount === 0) return 'input-collected';
  return wasPostponed ? 're-planned' : 'planned';
}

/** When input is missing at the deadline, the page proposes to postpone. */
export const proposesPostponing = (
  { meetingState, missingCount }: Pick<ExternalFacts, 'meetingState' | 'missingCount'>,
  isPastDue: boolean,
): boolean => isPastDue && missingCount > 0 && ['planned', 'called'].includes(meetingState);
