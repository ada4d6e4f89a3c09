import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { CouncilAnswer, CouncilResult, JointPoint, PointResult } from './joint-views.ts';

/** What is typed for one council: a result for each point it has treated, with day and reference of the meeting. */
export type TypedAnswer = {
  readonly results: readonly TypedResult[];
  readonly decidedOn: Day;
  readonly reference: string;
  readonly referenceUrl: string;
  readonly source: string;
  readonly reason: string;
};
export type TypedResult = {
  readonly position: number;
  readonly result: CouncilResult | null;
  readonly reservation: string;
};
export type AnswerFacts = {
  readonly points: readonly JointPoint[];
  readonly before: CouncilAnswer | undefined;
  readonly sentOn: Day;
  readonly today: Day;
  readonly onBehalf: boolean;
};
export type AnswerRefusal =
  | { code: 'no-result' }
  | { code: 'point-withdrawn' | 'reservation-missing' | 'reservation-unused' | 'result-gone'; field: string }
  | { code: 'day-ahead'; field: 'decidedOn' }
  | { code: 'decided-before-sent'; field: 'decidedOn'; facts: { sent: Day } }
  | { code: 'reference-missing'; field: 'reference' }
  | { code: 'source-missing'; field: 'source' }
  | { code: 'correction-reason-missing'; field: 'reason' };

export const resultField = (position: number): string => `p${position}`;
export const reservationField = (position: number): string => `p${position}-forbehold`;

/**
 * The answer as it then stands. Results that stay keep the day and reference they were given with; those that are new
 * or changed take the typed ones. Where no result changes, day and reference are put right for all. What was decided
 * is changed with a reason only. A point that was withdrawn keeps what it had and takes nothing more.
 */
export function nextAnswer(
  typed: TypedAnswer,
  facts: AnswerFacts,
): Result<{ results: PointResult[]; isCorrection: boolean }, AnswerRefusal> {
  const before = facts.before?.results ?? [];
  const given = typed.results.filter(({ result }) => result !== null);
  const refusal = pointRefusal(typed, facts) ?? meetingRefusal(typed, facts);
  if (refusal) return refuse(refusal);
  const withdrawn = before.filter(({ position }) => isWithdrawn(facts, position));
  if (given.length === 0) return refuse({ code: 'no-result' });
  const isSame = (one: TypedResult): boolean => {
    const old = before.find(({ position }) => position === one.position);
    return old !== undefined && old.result === one.result && old.reservation === one.reservation;
  };
  const isAboutPlace = given.every(isSame);
  const results = given.map((one): PointResult => {
    const old = before.find(({ position }) => position === one.position);
    return old && isSame(one) && !isAboutPlace ? old : resultFrom(one, typed);
  });
  const isCorrection = isAboutPlace || given.some((one) => !isSame(one) && wasDecided(before, one));
  if (isCorrection && typed.reason === '')
    return refuse({ code: 'correction-reason-missing', field: 'reason' });
  return accept({ results: [...withdrawn, ...results], isCorrection });
}

const resultFrom = (
  { position, result, reservation }: TypedResult,
  { decidedOn, reference, referenceUrl }: TypedAnswer,
): PointResult => ({
  position,
  result: result ?? 'postponed',
  reservation,
  decidedOn,
  reference,
  referenceUrl,
});

/** A point that was postponed may be decided later without its being a correction. */
const wasDecided = (before: readonly PointResult[], { position }: TypedResult): boolean => {
  const old = before.find((one) => one.position === position);
  return old !== undefined && old.result !== 'postponed';
};

const isWithdrawn = ({ points }: AnswerFacts, position: number): boolean =>
  points.some((point) => point.position === position && point.withdrawn !== null);

function pointRefusal({ results }: TypedAnswer, facts: AnswerFacts): AnswerRefusal | undefined {
  for (const { position, result, reservation } of results) {
    const field = resultField(position);
    if (result !== null && isWithdrawn(facts, position)) return { code: 'point-withdrawn', field };
    const old = facts.before?.results.find((one) => one.position === position);
    if (result === null && old && !isWithdrawn(facts, position)) return { code: 'result-gone', field };
    const words = reservationField(position);
    if (result === 'approved-with-reservation' && reservation === '')
      return { code: 'reservation-missing', field: words };
    if (result !== 'approved-with-reservation' && reservation !== '')
      return { code: 'reservation-unused', field: words };
  }
  return undefined;
}

function meetingRefusal(
  { decidedOn, reference, referenceUrl, source }: TypedAnswer,
  { today, sentOn, onBehalf }: AnswerFacts,
): AnswerRefusal | undefined {
  if (decidedOn > today) return { code: 'day-ahead', field: 'decidedOn' };
  if (decidedOn < sentOn) return { code: 'decided-before-sent', field: 'decidedOn', facts: { sent: sentOn } };
  if (reference === '' && referenceUrl === '') return { code: 'reference-missing', field: 'reference' };
  return onBehalf && source === '' ? { code: 'source-missing', field: 'source' } : undefined;
}
