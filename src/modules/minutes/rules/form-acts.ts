import { decisionOfItsOwn } from './first-minutes.ts';
import type { ActionOfMinutes, ItemMinutes, PositionOfMinutes } from './item-minutes.ts';

/** What a button of the form asks for besides saving: a row more, a row less, the next item. */
export type FormAct =
  | 'save'
  | 'next'
  | 'previous'
  | 'add.o'
  | 'add.a'
  | `add.p.${PositionOfMinutes['kind']}`
  | `remove.${string}`;

export const emptyAction = (id: string): ActionOfMinutes => ({
  id,
  what: '',
  ownerName: '',
  organisationId: null,
  personId: null,
  ownerBodyId: null,
  dueOn: null,
  due: '',
});
export const emptyPosition = (id: string, kind: PositionOfMinutes['kind']): PositionOfMinutes => ({
  id,
  kind,
  organisationId: null,
  party: '',
  concerning: '',
  text: '',
  reservationKind: null,
  condition: '',
  dependsOnItemId: null,
});

/** The minutes with the row added or taken away that a button asks for. An act that is none changes nothing. */
export function withAct(minutes: ItemMinutes, act: string, { newId }: { newId: string }): ItemMinutes {
  const [verb, group, rest] = act.split('.');
  if (verb === 'add' && group === 'a')
    return { ...minutes, actions: [...minutes.actions, emptyAction(newId)] };
  if (verb === 'add' && group === 'o')
    return { ...minutes, outcomes: [...minutes.outcomes, decisionOfItsOwn(newId)] };
  if (verb === 'add' && group === 'p') {
    const kind = (['reservation', 'dissent', 'statement'] as const).find((one) => one === rest);
    return kind ? { ...minutes, positions: [...minutes.positions, emptyPosition(newId, kind)] } : minutes;
  }
  if (verb !== 'remove') return minutes;
  const isLeft = ({ id }: { id: string }): boolean => id !== group;
  return {
    ...minutes,
    outcomes: minutes.outcomes.filter((one) => one.recommendation !== null || isLeft(one)),
    positions: minutes.positions.filter(isLeft),
    actions: minutes.actions.filter(isLeft),
  };
}
