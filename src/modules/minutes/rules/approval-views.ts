import type { Day } from '../../../kernel/day.ts';
import type { ItemNamed } from './circulation-views.ts';

/** How minutes are approved, in the words of the one vocabulary of outcomes. */
export const approvalOutcomes = ['APPROVED', 'APPROVED_WITH_REMARKS'] as const;
export type ApprovalOutcome = (typeof approvalOutcomes)[number];

/** An approval that stands. `place` is the item it is recorded at, for who may know of it. */
export type Approval = {
  readonly id: string;
  readonly on: Day;
  readonly outcome: ApprovalOutcome;
  readonly text: string;
  readonly hash: string;
  readonly recordedAt: Date;
  readonly place: (ItemNamed & { bodyKey: string; heldOn: Day; sequence: number }) | null;
};

/** A correction beside the text; without an item it is of the minutes as a whole. */
export type Correction = { readonly number: number; readonly text: string; readonly item: ItemNamed | null };

/** 'whole' holds the closed items, 'municipal' their headings and the municipal part, 'open' neither. */
export const editions = ['whole', 'municipal', 'open'] as const;
export type MinutesEdition = (typeof editions)[number];
export type MinutesFile = {
  readonly edition: MinutesEdition;
  readonly sha256: string;
  readonly storedAs: string;
  readonly byteCount: number;
};

/** An item of a later meeting at which the minutes can be approved. */
export type PlaceOfApproval = ItemNamed & {
  readonly itemId: string;
  readonly meetingId: string;
  readonly bodyKey: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly isReleased: boolean;
};

/** Which editions differ: without closed items 'whole' is 'municipal', without a municipal part that is 'open'. */
export function editionsNeeded(
  items: readonly { closed: boolean; municipalOnly: boolean }[],
): MinutesEdition[] {
  const hasClosed = items.some(({ closed }) => closed);
  const hasMunicipal = items.some(({ municipalOnly }) => municipalOnly);
  return [...(hasClosed ? ['whole' as const] : []), ...(hasMunicipal ? ['municipal' as const] : []), 'open'];
}
