import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** open → done → reported, or lapsed. */
export const actionStates = ['open', 'done', 'reported', 'lapsed'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionActs = ['done', 'lapsed', 'reported', 'reopened'] as const;
export type ActionAct = (typeof actionActs)[number];

const leadsTo: Readonly<Record<ActionState, Partial<Record<ActionAct, ActionState>>>> = {
  open: { done: 'done', lapsed: 'lapsed' },
  done: { reported: 'reported', reopened: 'open' },
  reported: { reopened: 'open' },
  lapsed: { reopened: 'open' },
};

/** Acts that need a reason: what is told of it must be understood years later. */
export const needsReason = (act: ActionAct): boolean => act === 'lapsed' || act === 'reopened';

/** Who acts: the secretariat settles all, an owner his own, and not what the body has been told. */
export type Hand = 'secretariat' | 'owner' | 'nobody';

export function possibleActs(state: ActionState, hand: Hand): ActionAct[] {
  if (hand === 'nobody') return [];
  const acts = actionActs.filter((act) => leadsTo[state][act] !== undefined);
  if (hand === 'secretariat') return acts;
  return acts.filter((act) => act === 'done' || (act === 'reopened' && state === 'done'));
}

export type ActRefusal =
  | { code: 'not-in-this-state' }
  | { code: 'reason-missing'; field: 'note' }
  | { code: 'changed-meanwhile' };

/** Where an act leads, or why it does not. R-039. */
export function stateAfter(
  state: ActionState,
  { act, hand, note }: { act: ActionAct; hand: Hand; note: string },
): Result<ActionState, ActRefusal> {
  const to = leadsTo[state][act];
  if (to === undefined || !possibleActs(state, hand).includes(act))
    return refuse({ code: 'not-in-this-state' });
  if (needsReason(act) && note === '') return refuse({ code: 'reason-missing', field: 'note' });
  return accept(to);
}
