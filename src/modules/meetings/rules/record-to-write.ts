import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Votes } from './meeting-to-store.ts';

/** Whose agreement a decision needed: everybody's, or a majority that is noted. R-033. */
export type ConsentNeeded = 'unanimity' | 'majority';

/**
 * What minutes written here put into the record of one item. Every `id` is a uuid that the part keeps from draft to
 * record; the parts stand in reading order. Texts are plain, '' where nothing is said.
 */
export type RecordToWrite = {
  readonly treatment: TreatmentToWrite;
  /** Only what says more than the treatment: several outcomes, a note, a topic, what stands by itself. */
  readonly decisions: readonly DecisionToWrite[];
  readonly positions: readonly PositionToWrite[];
  readonly actions: readonly ActionToWrite[];
  /** Reservations of earlier items that this item settles. Those it settled before and not now are open again. */
  readonly settlements: readonly SettlementToWrite[];
};

export type TreatmentToWrite = {
  readonly text: string;
  readonly outcome: OutcomeCode;
  readonly outcomeText: string;
  readonly consent: ConsentNeeded | null;
  readonly commonUnderstanding: string;
  readonly votes: Votes | null;
  /** Takes effect before the next meeting, so that remarks may come by mail. R-032. */
  readonly takesEffectEarly: boolean;
};
export type DecisionToWrite = {
  readonly id: string;
  /** `recommendations.position`, from 1. */
  readonly recommendation: number | null;
  readonly topic: string;
  readonly outcome: OutcomeCode;
  readonly text: string;
  readonly note: string;
  readonly consent: ConsentNeeded | null;
  readonly isSeparable: boolean;
  readonly commonUnderstanding: string;
  readonly decidingBodyId: string | null;
};
export type PositionToWrite = {
  readonly id: string;
  readonly kind: 'reservation' | 'dissent' | 'statement';
  readonly organisationId: string | null;
  readonly party: string;
  readonly concerning: string;
  readonly text: string;
  readonly reservationKind: 'political' | 'own' | 'conditional' | null;
  readonly condition: string;
  readonly dependsOnItemId: string | null;
};
export type ActionToWrite = {
  readonly id: string;
  readonly what: string;
  readonly ownerName: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly ownerBodyId: string | null;
  readonly dueOn: Day | null;
  readonly due: string;
};
export type SettlementToWrite = {
  readonly positionId: string;
  readonly event: 'lifted' | 'maintained';
  readonly reason: string;
};

/** Why a record is not written. `facts` name the part, as the taker of the minutes knows it. */
export type RecordRefusal =
  | { code: 'no-such-item' }
  | { code: 'item-withdrawn' }
  | { code: 'meeting-not-taking-place' }
  /** The id of a part is one of another item's. */
  | { code: 'part-elsewhere' }
  /** An organisation, person, body or item that the register does not have. */
  | { code: 'not-in-register'; facts: { what: string } }
  /** It was lifted, maintained or reopened since: it is not taken out of the record. */
  | { code: 'reservation-has-life'; facts: { party: string } }
  /** It is done, reported or lapsed: it is not taken out of the record. */
  | { code: 'action-has-life'; facts: { what: string } }
  | { code: 'no-such-reservation' }
  /** Settled at another item, or by its party. */
  | { code: 'reservation-not-open'; facts: { party: string } }
  /** A reservation is settled at its own meeting or a later one, by another item than its own. */
  | { code: 'reservation-not-earlier'; facts: { party: string } };
