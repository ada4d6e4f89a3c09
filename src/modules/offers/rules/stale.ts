import { addDays, type Day } from '../../../kernel/day.ts';

/** A fact is to be said again after a year. Source: none; a yearly round is what the cooperation has. */
const freshDays = 365;

/** What was said before this day is stale. */
export const staleBefore = (today: Day): Day => addDays(today, -freshDays);
