import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { NamedBody } from './message.ts';

/** What a body is to do with a case, in the order it goes. R-004. */
export const passingTasks = ['prepares', 'recommends', 'decides', 'informed'] as const;
export type PassingTask = (typeof passingTasks)[number];

/** How far a case has come with one body. `taken`: in a draft that was not sent. */
export const stepStates = [
  'waiting',
  'proposed',
  'declined',
  'taken',
  'on-agenda',
  'treated',
  'reported',
  'taken-back',
] as const;
export type StepState = (typeof stepStates)[number];

/** What is known of a step; the item, its heading and its treatment as far as the reader may see them. */
export type StepFacts = {
  readonly stored: 'waiting' | 'proposed' | 'taken-back';
  readonly isTaken: boolean;
  readonly isDeclined: boolean;
  readonly isOnAgenda: boolean;
  readonly outcome: OutcomeCode | null;
  readonly isReported: boolean;
};

const silent: readonly OutcomeCode[] = ['EMPTY', 'NO_MINUTES'];

/** The state that follows from what is known: what is on an agenda counts more than what was proposed. */
export function stepStateOf(facts: StepFacts): StepState {
  if (facts.stored !== 'proposed') return facts.stored;
  if (facts.isReported) return 'reported';
  if (facts.outcome !== null && !silent.includes(facts.outcome)) return 'treated';
  if (facts.isOnAgenda) return 'on-agenda';
  if (facts.isTaken) return 'taken';
  return facts.isDeclined ? 'declined' : 'proposed';
}

/** A step that may be proposed: the first time, or again after it was declined or taken back. */
export const mayPropose = (state: StepState): boolean =>
  state === 'waiting' || state === 'declined' || state === 'taken-back';
/** Until its agenda is sent a case can be taken back. */
export const mayTakeBack = (state: StepState): boolean =>
  state === 'proposed' || state === 'taken' || state === 'declined';
/** A body that has treated it has its word carried back. */
export const mayReport = (state: StepState): boolean => state === 'treated';
export const isDone = (state: StepState): boolean => state === 'treated' || state === 'reported';

export type PassingStep = {
  readonly id: string;
  readonly position: number;
  readonly body: NamedBody;
  readonly task: PassingTask;
  readonly state: StepState;
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  readonly closedReason: string;
  readonly paperIds: readonly string[];
  readonly textNumber: number | null;
  readonly proposalId: string | null;
  /** Null where the reader may not read it. */
  readonly itemId: string | null;
  readonly heldOn: Day | null;
  readonly treatment: { readonly outcome: OutcomeCode; readonly text: string } | null;
  readonly version: number;
};

export type PassingText = {
  readonly number: number;
  readonly text: string;
  readonly note: string;
  /** The step whose body changed it; null where the secretariat wrote it. */
  readonly changedAt: number | null;
  readonly recordedOn: Day;
};

export type Passing = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly itemId: string;
  readonly from: NamedBody;
  readonly agreedOn: Day;
  readonly isWalled: boolean;
  readonly matter: { readonly number: string; readonly title: string } | null;
  readonly steps: readonly PassingStep[];
  readonly texts: readonly PassingText[];
  readonly version: number;
};

/** The next body whose turn it is: the first that is not done. */
export const nextStep = ({ steps }: Pick<Passing, 'steps'>): PassingStep | undefined =>
  steps.find(({ state }) => !isDone(state));

/** Whether every body before this one is done with the case; those that are only told hold nobody up. */
export const isTurn = ({ steps }: Pick<Passing, 'steps'>, position: number): boolean =>
  steps
    .filter((step) => step.position < position && step.task !== 'informed')
    .every(({ state }) => isDone(state));

/** How a case goes on: which bodies, in which order. The body it comes from is left out. */
export function routeFrom(
  fromBodyId: string,
  steps: readonly { readonly body: { readonly id: string }; readonly task: PassingTask }[],
): { bodyId: string; task: PassingTask }[] {
  const at = steps.findLastIndex(({ body }) => body.id === fromBodyId);
  return steps
    .slice(at + 1)
    .filter(({ body }) => body.id !== fromBodyId)
    .map(({ body, task }) => ({ bodyId: body.id, task }));
}
