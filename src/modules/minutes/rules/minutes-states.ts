/** Minutes as a whole: written, sent out for remarks, approved and frozen. R-032. */
export const minutesStates = ['writing', 'sent', 'approved'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** What is written of one item: not begun, under way, or standing in the record. R-031. */
export const itemMinutesStates = ['waiting', 'being-written', 'released'] as const;
export type ItemMinutesState = (typeof itemMinutesStates)[number];

/** Whether the text of an item may be written on: what is released is taken back first, what is approved never is. */
export const mayBeWritten = (minutes: MinutesState, item: ItemMinutesState): boolean =>
  minutes !== 'approved' && item !== 'released';
