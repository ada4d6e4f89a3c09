import type { Day } from '../../../kernel/day.ts';
import type { DeskItem } from './desk-views.ts';

/** A reservation as the page of releasing names it: who, where, and the way to it. */
export type ReservationNamed = {
  readonly id: string;
  readonly party: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly itemLabel: string;
  readonly href: string;
};
export type ReleaseSurroundings = {
  readonly settles: readonly (ReservationNamed & { readonly event: 'lifted' | 'maintained' })[];
  /** Open reservations of other items that wait for this one. */
  readonly waiting: readonly ReservationNamed[];
};

/** Where the item stands: its meeting, and how it is called there. */
export type ReleasePlace = {
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly audience: 'body' | 'cooperation' | 'public';
  readonly at: { readonly body: string; readonly day: string };
};
/** Released, ready, or what it lacks. `warnings` are sentences. */
export type ItemStanding =
  | ({ readonly is: 'released' } & ReleaseSurroundings)
  | { readonly is: 'unready'; readonly because: string }
  | ({ readonly is: 'ready'; readonly warnings: readonly string[] } & ReleaseSurroundings);

export type ReleaseStanding = 'released' | 'ready' | 'unready' | 'unwritten' | 'withdrawn';
export type ReleaseLine = {
  readonly item: DeskItem;
  readonly label: string;
  readonly standing: ReleaseStanding;
  /** What it lacks, as a sentence. */
  readonly missing: string;
  /** The version of what is written, where it is ready. */
  readonly version: number;
};
