import { assert } from './assert.ts';

/** An amount in øre. Whole numbers only, so sums are exact. */
export type Ore = bigint;

/** Divides and rounds half away from zero, as published Danish amounts do. */
export function divideHalfUp(amount: bigint, by: bigint): bigint {
  assert(by > 0n, 'the divisor is positive');
  const sign = amount < 0n ? -1n : 1n;
  return sign * ((amount * sign * 2n + by) / (by * 2n));
}
