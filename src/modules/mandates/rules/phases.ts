import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { linesOf } from './lines.ts';

/** A step of the work: a phase, or the political discussion that must come before the next one. */
export type Step = { readonly is: 'phase' | 'discussion'; readonly text: string };

export type PhasesRefusal =
  | { code: 'discussion-at-an-end'; field: 'phases' }
  | { code: 'two-discussions'; field: 'phases' }
  | { code: 'too-many-steps'; field: 'phases'; facts: { most: number } };

const discussionMark = '>';
const stepsMax = 50;

/** The steps as they are written: one a line, and a line that begins with ">" is a political discussion. */
export function stepsOf(written: string): Result<readonly Step[], PhasesRefusal> {
  const steps = linesOf(written).map((line): Step =>
    line.startsWith(discussionMark)
      ? { is: 'discussion', text: line.slice(discussionMark.length).trim() }
      : { is: 'phase', text: line },
  );
  if (steps.length > stepsMax)
    return refuse({ code: 'too-many-steps', field: 'phases', facts: { most: stepsMax } });
  const isDiscussion = (at: number): boolean => steps.at(at)?.is === 'discussion';
  if (steps.length > 0 && (isDiscussion(0) || isDiscussion(-1)))
    return refuse({ code: 'discussion-at-an-end', field: 'phases' });
  if (steps.some((_, at) => at > 0 && isDiscussion(at) && isDiscussion(at - 1)))
    return refuse({ code: 'two-discussions', field: 'phases' });
  return accept(steps);
}

/** The steps of terms that were accepted when they were saved. */
export function storedSteps(written: string): readonly Step[] {
  const read = stepsOf(written);
  return read.ok ? read.value : [];
}

/** The step after `step` (counted from 1), or null at the last. */
export const nextStep = (steps: readonly Step[], step: number): number | null =>
  step < steps.length ? step + 1 : null;
