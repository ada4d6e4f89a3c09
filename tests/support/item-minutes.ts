import { randomUUID } from 'node:crypto';
import {
  emptyMinutes,
  type ActionOfMinutes,
  type ItemMinutes,
  type OutcomeOfMinutes,
  type PositionOfMinutes,
} from '../../src/modules/minutes/index.ts';

/** Minutes of an item with nothing in them but what is given. */
export const itemMinutes = (given: Partial<ItemMinutes> = {}): ItemMinutes => ({ ...emptyMinutes, ...given });

/** A decision on the item as a whole, agreed to, unless something else is given. */
export const outcomeOf = (given: Partial<OutcomeOfMinutes> = {}): OutcomeOfMinutes => ({
  id: randomUUID(),
  recommendation: null,
  topic: '',
  outcome: 'AGREED',
  text: '',
  note: '',
  consent: null,
  isSeparable: false,
  commonUnderstanding: '',
  decidingBodyId: null,
  ...given,
});

/** A reservation of nobody in particular, unless something else is given. */
export const positionOf = (given: Partial<PositionOfMinutes> = {}): PositionOfMinutes => ({
  id: randomUUID(),
  kind: 'reservation',
  organisationId: null,
  party: '',
  concerning: '',
  text: '',
  reservationKind: null,
  condition: '',
  dependsOnItemId: null,
  ...given,
});

export const actionOf = (given: Partial<ActionOfMinutes> = {}): ActionOfMinutes => ({
  id: randomUUID(),
  what: '',
  ownerName: '',
  organisationId: null,
  personId: null,
  ownerBodyId: null,
  dueOn: null,
  due: '',
  ...given,
});
