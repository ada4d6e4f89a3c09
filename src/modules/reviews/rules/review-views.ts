import type { Day } from '../../../kernel/day.ts';
import type { Evaluation, ReviewOption, ReviewState } from './review.ts';

export type Named = { readonly id: string; readonly key: string; readonly name: string };
export type ReviewHead = {
  readonly id: string;
  readonly number: number;
  readonly body: Named;
  readonly decides: Named;
  readonly state: ReviewState;
  readonly plannedOn: Day;
  readonly outcome: ReviewOption | null;
  readonly version: number;
};
export type ReviewEvent = {
  readonly event: 'planned' | 'asked' | 'evaluated' | 'submitted' | 'decided';
  readonly on: Day;
  readonly note: string;
  readonly by: string | null;
};
export type Review = ReviewHead &
  Omit<Evaluation, 'supports'> & {
    readonly reason: string;
    readonly roundId: string | null;
    readonly supports: readonly { readonly organisation: Named; readonly option: ReviewOption }[];
    readonly itemId: string | null;
    readonly source: string;
    readonly consequence: string;
    readonly events: readonly ReviewEvent[];
  };
