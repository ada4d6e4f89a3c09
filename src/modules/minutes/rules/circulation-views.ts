import { addDays, type Day } from '../../../kernel/day.ts';
import type { MinutesState } from './minutes-states.ts';

/** A meeting as the pages about its minutes name it; `day` is its part of the address. */
export type MeetingNamed = {
  readonly body: string;
  readonly day: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
};

/** An item as lists name it. */
export type ItemNamed = { readonly address: string; readonly number: string; readonly title: string };

/** One sending of minutes. */
export type Circulation = {
  readonly round: number;
  readonly note: string;
  readonly remarksUntil: Day;
  readonly sentAt: Date;
  readonly sentBy: string | null;
  /** Who counts among the members, for ever: those with a seat in the body when it was sent. */
  readonly askedPersonIds: readonly string[];
};

/** How many of those who are asked have approved for themselves. */
export type MemberApprovals = {
  readonly asked: number;
  readonly approved: readonly { readonly personId: string; readonly name: string; readonly at: Date }[];
  readonly missing: readonly string[];
};

/** How a body treats its minutes. */
export type MinutesRules = {
  readonly remarkDays: number;
  readonly needsAllMembers: boolean;
  readonly version: number;
};
/** The program's suggestion, where the body has said nothing. */
export const usualRules: MinutesRules = { remarkDays: 14, needsAllMembers: false, version: 0 };
export const remarkDaysMax = 60;

/** The last day remarks are taken: so many days from the day the minutes go out. */
export const lastDayOfRemarks = (sentOn: Day, { remarkDays }: MinutesRules): Day =>
  addDays(sentOn, remarkDays);

/** An item as it stands before the minutes are sent. */
export type ItemToSend = ItemNamed & {
  readonly isWithdrawn: boolean;
  readonly isReleased: boolean;
  readonly hasOutcome: boolean;
};
/** What keeps minutes from being sent, or keeps whoever asks from sending them. */
export type SendHindrance =
  | { readonly code: 'not-released'; readonly item: ItemNamed }
  | { readonly code: 'hidden'; readonly number: string | null; readonly title: string | null }
  | { readonly code: 'approved' }
  | { readonly code: 'nothing-written' };

/** Every item must stand in the record: what is being written reaches nobody. One taken off has nothing to say. */
export function sendHindrances(state: MinutesState | null, items: readonly ItemToSend[]): SendHindrance[] {
  if (state === null) return [{ code: 'nothing-written' }];
  if (state === 'approved') return [{ code: 'approved' }];
  const standing = items.filter(({ isWithdrawn }) => !isWithdrawn);
  if (standing.length === 0) return [{ code: 'nothing-written' }];
  return standing
    .filter(({ isReleased }) => !isReleased)
    .map(({ address, number, title }) => ({ code: 'not-released', item: { address, number, title } }));
}

/** Released items without an outcome: said before sending, and no hindrance. */
export const withoutOutcome = (items: readonly ItemToSend[]): ItemNamed[] =>
  items.filter(({ isWithdrawn, isReleased, hasOutcome }) => !isWithdrawn && isReleased && !hasOutcome);
