import { addDays, type Day } from '../../../kernel/day.ts';

/** How soon something is due, most urgent first; what is settled last. */
export const dueGroups = ['overdue', 'week', 'meeting', 'later', 'none', 'settled'] as const;
export type DueGroup = (typeof dueGroups)[number];

const daysOfWeek = 7;

/** The Sunday that ends the week of a day. */
export function weekEnd(today: Day): Day {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (daysOfWeek - weekday) % daysOfWeek);
}

export type Due = {
  readonly dueOn: Day | null;
  readonly isOpen: boolean;
  readonly nextMeetingOn: Day | null;
};

/** Late, this week, before the body's next meeting, later, or without a day. */
export function dueGroup({ dueOn, isOpen, nextMeetingOn }: Due, today: Day): DueGroup {
  if (!isOpen) return 'settled';
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'overdue';
  if (dueOn <= weekEnd(today)) return 'week';
  return nextMeetingOn !== null && dueOn <= nextMeetingOn ? 'meeting' : 'later';
}
