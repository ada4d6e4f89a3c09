/** An item's planned time, and when it was really taken up; times are 'HH:MM'. */
export type PlannedItem = {
  readonly startsAt: string | null;
  readonly isWithdrawn: boolean;
  readonly began: string | null;
  readonly ended: string | null;
};

/** How the meeting keeps its time. */
export type MeetingClock = {
  /** Minutes since the planned start, at most the planned length. */
  readonly used: number;
  /** The planned length in minutes. */
  readonly length: number;
  readonly itemsLeft: number;
  /** Minutes behind the plan, negative when ahead; null where the plan says nothing of the item at hand. */
  readonly behind: number | null;
};

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Minutes used and how far behind the plan: against the planned start of the item that is at hand, while it goes on,
 * and of the next one, when the last has ended. Undefined outside the planned time of the meeting. R-031.
 */
export function meetingClock(
  { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null },
  items: readonly PlannedItem[],
  now: string,
): MeetingClock | undefined {
  if (startsAt === null || endsAt === null || now < startsAt) return undefined;
  const planned = items.filter(({ isWithdrawn }) => !isWithdrawn);
  const length = minutesIn(endsAt) - minutesIn(startsAt);
  const used = minutesIn(now) - minutesIn(startsAt);
  if (length <= 0 || used > 2 * length) return undefined;
  return {
    used,
    length,
    itemsLeft: planned.filter(({ ended }) => ended === null).length,
    behind: behindPlan(planned, now),
  };
}

function behindPlan(items: readonly PlannedItem[], now: string): number | null {
  const at = items.findIndex(({ ended }) => ended === null);
  const [current, next] = [items[at], items[at + 1]];
  if (!current) return null;
  if (current.began !== null && current.startsAt !== null) {
    const late = minutesIn(current.began) - minutesIn(current.startsAt);
    const over = next?.startsAt ? minutesIn(now) - minutesIn(next.startsAt) : late;
    return Math.max(late, over);
  }
  return current.startsAt === null ? null : minutesIn(now) - minutesIn(current.startsAt);
}
