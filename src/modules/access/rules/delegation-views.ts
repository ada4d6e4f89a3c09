import type { Day } from '../../../kernel/day.ts';
import type { ItemAddress } from './item-address.ts';

/** An item something rests on, as a link names it; whoever may not know of the item gets none. */
export type SourceItem = {
  readonly number: string;
  readonly title: string;
  readonly bodyName: string;
  readonly heldOn: Day;
  readonly address: ItemAddress;
};

/** What a body decided by delegation; `outcome` in words. */
export type DelegatedDecision = {
  readonly title: string;
  readonly outcome: string;
  readonly bodyName: string;
  readonly heldOn: Day;
  readonly address: ItemAddress;
};

/** How many decisions the page of a delegation shows. */
export const decisionsShown = 20;
