/** Counts requests per key in whole minutes. `allows` says whether one more is within the limit. */
export type RateLimit = { allows(key: string, now: Date): boolean };

const minuteMs = 60_000;
const keysMax = 10_000;

export function rateLimit(perMinuteMax: number): RateLimit {
  let minute = 0;
  const counts = new Map<string, number>();
  return {
    allows: (key, now) => {
      const current = Math.floor(now.getTime() / minuteMs);
      if (current !== minute || counts.size > keysMax) counts.clear();
      minute = current;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= perMinuteMax;
    },
  };
}
