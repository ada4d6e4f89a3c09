import type { CouncilAnswer, JointPoint, PointResult } from './joint-views.ts';

/**
 * Whether a point stands: when every council has approved it. A point that is not separable stands only together with
 * the others like it, and falls with them; a separable one stands and falls alone..
 */
export type PointStanding = {
  readonly position: number;
  readonly is: 'stands' | 'waiting' | 'fallen' | 'withdrawn';
  readonly approvedCount: number;
  readonly reservationCount: number;
  readonly rejectedCount: number;
  readonly postponedCount: number;
  readonly missingCount: number;
  /** The bound point it waits for or fell with; null where it is its own doing. */
  readonly because: number | null;
};

/** Each point with how far it has come among this many councils. */
export function standingOf(
  points: readonly JointPoint[],
  answers: readonly CouncilAnswer[],
  councilCount: number,
): PointStanding[] {
  const own = points.map((point) => ownStanding(point, answers, councilCount));
  const bound = own.filter(({ is }, at) => points[at]?.isSeparable === false && is !== 'withdrawn');
  const fallen = bound.find(({ is }) => is === 'fallen');
  const waiting = bound.find(({ is }) => is === 'waiting');
  return own.map((one, at) => {
    if (points[at]?.isSeparable !== false || one.is === 'withdrawn') return one;
    if (fallen && one.is !== 'fallen') return { ...one, is: 'fallen', because: fallen.position };
    if (waiting && one.is === 'stands') return { ...one, is: 'waiting', because: waiting.position };
    return one;
  });
}

function ownStanding(
  { position, withdrawn }: JointPoint,
  answers: readonly CouncilAnswer[],
  councilCount: number,
): PointStanding {
  const results = answers.flatMap((answer) => resultOf(answer, position) ?? []);
  const count = (wanted: PointResult['result']): number =>
    results.filter(({ result }) => result === wanted).length;
  const reservationCount = count('approved-with-reservation');
  const approvedCount = count('approved') + reservationCount;
  const rejectedCount = count('rejected');
  const isWhole = approvedCount === councilCount;
  const fallenOrNot = rejectedCount > 0 ? 'fallen' : isWhole ? 'stands' : 'waiting';
  return {
    position,
    is: withdrawn ? 'withdrawn' : fallenOrNot,
    approvedCount,
    reservationCount,
    rejectedCount,
    postponedCount: count('postponed'),
    missingCount: councilCount - results.length,
    because: null,
  };
}

export const resultOf = ({ results }: CouncilAnswer, position: number): PointResult | undefined =>
  results.find((one) => one.position === position);

/** Whether a council has decided every point that is still asked about; a point postponed is not decided. */
export const hasDecided = (answer: CouncilAnswer | undefined, points: readonly JointPoint[]): boolean =>
  answer !== undefined &&
  points.every(({ position, withdrawn }) => {
    const given = resultOf(answer, position)?.result;
    return withdrawn !== null || (given !== undefined && given !== 'postponed');
  });

/** The figures of the one sentence over the matrix: "7 af 12, 2 med bemærkning". */
export function answerCounts(
  points: readonly JointPoint[],
  answers: readonly CouncilAnswer[],
): { decided: number; withReservation: number; rejecting: number } {
  const decided = answers.filter((answer) => hasDecided(answer, points));
  const having = (wanted: PointResult['result']): number =>
    answers.filter(({ results }) => results.some(({ result }) => result === wanted)).length;
  return {
    decided: decided.length,
    withReservation: having('approved-with-reservation'),
    rejecting: having('rejected'),
  };
}
