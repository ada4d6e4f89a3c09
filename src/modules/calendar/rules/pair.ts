import { laterBy, minutesBetween } from './collisions.ts';

/** `before`: the first meets before the other on the same day (SOCDIR before DAS). */
export const pairKinds = ['before', 'joint', 'lunch'] as const;
export type PairKind = (typeof pairKinds)[number];

/** How a pair stands, seen from one of its meetings. */
export type PairSide = 'meets-before' | 'meets-after' | 'joint' | 'lunch';
export const sideOf = (kind: PairKind, isFirst: boolean): PairSide => {
  if (kind === 'before') return isFirst ? 'meets-before' : 'meets-after';
  return kind;
};

type Times = { readonly startsAt: string | null; readonly endsAt: string | null };

/**
 * The times a paired meeting gets when it moves along: as far from the moved meeting as before. Where one of the times
 * is not known, it keeps its own.
 */
export function timesMovedAlong(paired: Times, { from, to }: { from: Times; to: Times }): Times {
  const own = { startsAt: paired.startsAt, endsAt: paired.endsAt }; // what comes in may hold a day as well
  if (from.startsAt === null || to.startsAt === null || paired.startsAt === null) return own;
  const by = minutesBetween(from.startsAt, to.startsAt);
  const startsAt = laterBy(paired.startsAt, by);
  const endsAt = paired.endsAt === null ? null : laterBy(paired.endsAt, by);
  const isWhole = endsAt === null || minutesBetween(startsAt, endsAt) === lengthOf(paired);
  const isReached = minutesBetween(paired.startsAt, startsAt) === by;
  return isWhole && isReached ? { startsAt, endsAt } : own;
}

const lengthOf = ({ startsAt, endsAt }: Times): number =>
  startsAt === null || endsAt === null ? 0 : minutesBetween(startsAt, endsAt);
