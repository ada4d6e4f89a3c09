import type { Day } from '../../../kernel/day.ts';

/** The life of an evaluation project. Source: R-016. */
export const projectStates = [
  'ordered',
  'approved',
  'contracted',
  'designed',
  'running',
  'reported',
] as const;
export type ProjectState = (typeof projectStates)[number];
/** Each step is named by the state it leads to. */
export type ProjectStep = Exclude<ProjectState, 'ordered'>;

/** The step that brings a project on; none when it is reported. */
export const nextStep = (state: ProjectState): ProjectStep | undefined =>
  projectStates[projectStates.indexOf(state) + 1] as ProjectStep | undefined;

/** How close those who are asked are to the work that is evaluated; it decides what they can be asked. */
export const closenesses = ['in-it', 'beside', 'afar'] as const;
export type Closeness = (typeof closenesses)[number];

type Asked = { readonly roundId: string | null };

/** The state the last step is taken back to: none at the beginning, and none once somebody has been asked. */
export function stateBefore(state: ProjectState, groups: readonly Asked[]): ProjectState | undefined {
  const isAsked = groups.some(({ roundId }) => roundId !== null);
  return state === 'running' && isAsked ? undefined : projectStates[projectStates.indexOf(state) - 1];
}

/** Until the report is there everything about a project can be changed. */
export const isOpen = ({ state }: { readonly state: ProjectState }): boolean => state !== 'reported';

/** A group is asked while the project runs, and once. */
export const canAsk = (state: ProjectState, { roundId }: Asked): boolean =>
  state === 'running' && roundId === null;

type StepTaken = { readonly step: ProjectStep; readonly on: Day; readonly today: Day };
type Standing = {
  readonly orderedOn: Day;
  readonly staffInformedOn: Day | null;
  readonly groups: readonly unknown[];
};
export type StepRefusal =
  | { code: 'day-in-future' | 'before-the-order'; field: 'on' }
  | { code: 'staff-not-informed' | 'no-groups' };

/** Why a step cannot be taken: its day, those evaluated do not know, or there is nobody to ask. */
export function refusalOfStep(
  { step, on, today }: StepTaken,
  { orderedOn, staffInformedOn, groups }: Standing,
): StepRefusal | undefined {
  if (on > today) return { code: 'day-in-future', field: 'on' };
  if (on < orderedOn) return { code: 'before-the-order', field: 'on' };
  if (step !== 'running') return undefined;
  if (staffInformedOn === null) return { code: 'staff-not-informed' };
  return groups.length === 0 ? { code: 'no-groups' } : undefined;
}

type QuestionSet = { readonly closeness: Closeness; readonly questions: string };

/** Whether a group is given the very questions of another that stands closer to or farther from the work. */
export const repeatsQuestions = (set: QuestionSet, others: readonly QuestionSet[]): boolean =>
  others.some(
    ({ closeness, questions }) =>
      closeness !== set.closeness && condensed(questions) === condensed(set.questions),
  );

const condensed = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Whether an open project's deadline is no further off than the notice, or past. */
export const isNear = (
  { state, deadlineOn }: { readonly state: ProjectState; readonly deadlineOn: Day | null },
  lastDay: Day,
): boolean => state !== 'reported' && deadlineOn !== null && deadlineOn <= lastDay;
