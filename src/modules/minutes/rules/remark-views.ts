import type { Day } from '../../../kernel/day.ts';
import type { ItemNamed } from './circulation-views.ts';

/** What became of a remark: a correction stands beside the text, it is kept for the meeting, or it was answered. */
export const dispositions = ['corrected', 'kept', 'answered'] as const;
export type Disposition = (typeof dispositions)[number];

export type Remark = {
  /** Its number in addresses. */
  readonly number: number;
  /** Null = the minutes as a whole. */
  readonly item: ItemNamed | null;
  readonly name: string;
  readonly organisation: string | null;
  readonly text: string;
  readonly givenAt: Date;
  /** To be settled now: the decision takes effect before the next meeting. */
  readonly isEarly: boolean;
  readonly isMine: boolean;
  readonly disposition: Disposition | null;
  readonly dispositionText: string;
  readonly version: number;
};

/** An item one may remark on; early where remarks on it are taken by mail now. */
export type ItemToRemark = ItemNamed & { readonly takesEffectEarly: boolean };

/**
 * Whether a remark is to be settled now: its decision takes effect before the next meeting, and the last day has not
 * passed. Every other remark is kept for that meeting, and none is lost.
 */
export const isEarlyRemark = (
  item: Pick<ItemToRemark, 'takesEffectEarly'> | null,
  { remarksUntil, today }: { remarksUntil: Day; today: Day },
): boolean => (item?.takesEffectEarly ?? false) && today <= remarksUntil;

/** A member approves, and takes it back, until the last day of remarks. */
export const mayStillApprove = (remarksUntil: Day, today: Day): boolean => today <= remarksUntil;
