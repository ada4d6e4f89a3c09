import type { Slot } from './section-times.ts';

/** The order of a meeting as its leader needs it: from the draft, or from what was sent. */
export type RunningOrder = readonly RunningSection[];
export type RunningSection = Slot & {
  readonly title: string;
  readonly municipalOnly: boolean;
  readonly items: readonly RunningItem[];
};
export type RunningItem = Slot & {
  readonly number: string;
  readonly title: string;
  readonly presenter: string;
  /** What the item says of itself where it has no heading: the day of the next meeting. */
  readonly says: string;
  /** The reader's own notes on the item. */
  readonly ownNote: string;
  readonly guests: readonly string[];
  readonly recommendations: readonly string[];
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly isWithdrawn: boolean;
};
