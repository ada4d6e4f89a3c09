import type { ItemMinutes } from './item-minutes.ts';
import type { RecommendationOfItem } from './first-minutes.ts';
import type { ItemMinutesState } from './minutes-states.ts';

/** An item of the meeting in minutes mode. Planned times are 'HH:MM'. */
export type DeskItem = {
  readonly id: string;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
  readonly isWithdrawn: boolean;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly section: string | null;
  readonly sectionStartsAt: string | null;
  readonly sectionEndsAt: string | null;
  readonly state: ItemMinutesState;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly recommendationCount: number;
  /** Recommendations with an outcome. */
  readonly settledCount: number;
  /** Of the draft; null where nothing is written. */
  readonly version: number | null;
  readonly releasedVersion: number | null;
};

/** What is left to do with an item before its minutes can be released. */
export type ItemStanding = 'withdrawn' | 'released' | 'waiting' | 'lacks-outcome' | 'ready';

export function standingOfItem(item: DeskItem): ItemStanding {
  if (item.isWithdrawn) return 'withdrawn';
  if (item.state === 'released') return 'released';
  if (item.version === null) return 'waiting';
  return item.settledCount < item.recommendationCount ? 'lacks-outcome' : 'ready';
}

/** The item that is next to be written: the one at hand, else the first that nobody has written on. */
export const nextToWrite = (items: readonly DeskItem[]): DeskItem | undefined =>
  items.find(({ beganAt, endedAt, isWithdrawn }) => !isWithdrawn && beganAt !== null && endedAt === null) ??
  items.find((item) => ['waiting', 'lacks-outcome'].includes(standingOfItem(item)));

/** The items written of one after the other: withdrawn ones are passed over. */
export function neighboursOf(
  items: readonly DeskItem[],
  id: string,
): { readonly previous: DeskItem | undefined; readonly next: DeskItem | undefined } {
  const at = items.findIndex((item) => item.id === id);
  const isWritten = ({ isWithdrawn }: DeskItem): boolean => !isWithdrawn;
  return { previous: items.slice(0, at).findLast(isWritten), next: items.slice(at + 1).find(isWritten) };
}

/** What the page of one item in minutes mode knows beside its line. */
export type ItemAtDesk = {
  readonly presenter: string;
  readonly appendixCount: number;
  readonly withdrawnReason: string | null;
  readonly recommendations: readonly RecommendationOfItem[];
  /** What is written, or what is there before anything is. */
  readonly minutes: ItemMinutes;
  /** 0 where nothing is written. */
  readonly version: number;
  readonly saved: { readonly at: Date; readonly by: string } | null;
};

/** A reservation of an earlier item that may be settled here. */
export type OpenReservation = {
  readonly id: string;
  readonly party: string;
  readonly text: string;
  readonly itemTitle: string;
  readonly itemNumber: string;
  readonly heldOn: string;
  readonly bodyKey: string;
  readonly sequence: number;
  readonly itemAddress: string;
};
