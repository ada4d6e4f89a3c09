import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** planned → move proposed → moved or kept. What was settled stays; a new thought is a new proposal. */
export const moveStates = ['proposed', 'moved', 'kept'] as const;
export type MoveState = (typeof moveStates)[number];
export type MoveEvent = 'approve' | 'keep';

const leadsTo: Readonly<Record<MoveState, Partial<Record<MoveEvent, MoveState>>>> = {
  proposed: { approve: 'moved', keep: 'kept' },
  moved: {},
  kept: {},
};

export function moveAfter(
  state: MoveState,
  event: MoveEvent,
): Result<MoveState, { code: 'already-settled' }> {
  const next = leadsTo[state][event];
  return next ? accept(next) : refuse({ code: 'already-settled' });
}

export const alternativesMax = 3;
export type Alternative = {
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
};

export type AlternativesRefusal =
  | { code: 'alternative-missing'; field: 'day1' }
  | { code: 'same-as-now' | 'alternative-twice'; field: string; facts: { day: string } };

/** Why these alternatives cannot be proposed, if they cannot. `fields` names the form's field of each. */
export function alternativesProblem(
  given: readonly { readonly field: string; readonly alternative: Alternative }[],
  now: Alternative,
): AlternativesRefusal | undefined {
  if (given.length === 0) return { code: 'alternative-missing', field: 'day1' };
  for (const [index, { field, alternative }] of given.entries()) {
    const facts = { day: alternative.heldOn };
    if (isSame(alternative, now)) return { code: 'same-as-now', field, facts };
    if (given.slice(0, index).some((earlier) => isSame(earlier.alternative, alternative)))
      return { code: 'alternative-twice', field, facts };
  }
  return undefined;
}

const isSame = (one: Alternative, other: Alternative): boolean =>
  one.heldOn === other.heldOn && one.startsAt === other.startsAt && one.endsAt === other.endsAt;
