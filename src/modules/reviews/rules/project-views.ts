import type { Day } from '../../../kernel/day.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { Closeness, ProjectState } from './project.ts';
import type { Named } from './review-views.ts';

export type ProjectHead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly orderedBy: Named;
  readonly state: ProjectState;
  readonly evaluator: string;
  readonly deadlineOn: Day | null;
  readonly version: number;
};
export type ProjectEvent = {
  readonly event: ProjectState | 'undone';
  readonly on: Day;
  readonly note: string;
  readonly itemId: string | null;
  readonly by: string | null;
};
export type ProjectOption = {
  readonly position: number;
  readonly title: string;
  readonly isChosen: boolean;
  /** Null where none is written or the reader may not see it. */
  readonly price: Ore | null;
};
export type RespondentGroup = {
  readonly position: number;
  readonly name: string;
  readonly closeness: Closeness;
  /** As they are typed for a round: a theme on a line, questions with a hyphen. */
  readonly questions: string;
  readonly roundId: string | null;
};
/** A project as far as the reader may see it. */
export type Project = ProjectHead & {
  readonly about: string;
  readonly orderedOn: Day;
  readonly price: Ore | null;
  readonly staffInformedOn: Day | null;
  readonly staffTold: string;
  readonly result: string;
  readonly paper: { readonly number: string; readonly title: string; readonly version: number | null } | null;
  readonly members: readonly { readonly name: string; readonly personKey: string | null }[];
  readonly options: readonly ProjectOption[];
  readonly groups: readonly RespondentGroup[];
  readonly events: readonly ProjectEvent[];
};
