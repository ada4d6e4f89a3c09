/** When somebody is reminded of what he is to do: a week before, on the day, and three days and two weeks after. */
export const reminderDays: readonly number[] = [-7, 0, 3, 14];

/** The furthest of them, for who looks for what is due. */
export const reminderDaysAhead = -Math.min(...reminderDays);
