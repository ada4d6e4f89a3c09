import type { Day } from '../../../kernel/day.ts';
import type { Received, Standing } from './received.ts';

/** A meeting as the pages of its dispatch name it; `day` is its part of the address. */
export type MeetingShown = {
  readonly body: string;
  readonly day: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
};

/** One who is to be sent the agenda, as the page before sending shows him. */
export type RecipientShown = {
  readonly key: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly address: string | null;
  readonly trouble: 'no-address' | 'bad-address' | 'user-closed' | null;
  readonly received: Received;
  /** The numbers of a guest's items. */
  readonly items: readonly string[];
  /** Closed items are not for him, not by the link either. */
  readonly lacksClosed: boolean;
  readonly isUnknown: boolean;
  readonly forWhom: string | null;
};
export type RecipientGroup = { readonly standing: Standing; readonly recipients: readonly RecipientShown[] };

/** What is missing before an agenda is sent; names and titles ready to be read. */
export type Gaps = {
  readonly hasItems: boolean;
  readonly hasChair: boolean;
  readonly notClearedBy: string | null;
  readonly papersMissing: readonly string[];
  readonly noAddress: readonly string[];
  readonly badAddress: readonly string[];
  readonly userClosed: readonly string[];
  readonly guestsUnknown: readonly string[];
};

/** The gaps that lie with the recipients. */
export function recipientGaps(
  all: readonly RecipientShown[],
): Pick<Gaps, 'noAddress' | 'badAddress' | 'userClosed' | 'guestsUnknown'> {
  const namesOf = (trouble: RecipientShown['trouble']) =>
    all.filter((one) => one.trouble === trouble).map(({ name }) => name);
  return {
    noAddress: namesOf('no-address'),
    badAddress: namesOf('bad-address'),
    userClosed: namesOf('user-closed'),
    guestsUnknown: all.filter(({ isUnknown }) => isUnknown).map(({ name }) => name),
  };
}
