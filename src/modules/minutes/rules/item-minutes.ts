import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';

/** Which agreement a decision needs: everybody's (one no stops it), or a majority that is noted. R-033. */
export const consents = ['unanimity', 'majority'] as const;
export type Consent = (typeof consents)[number];

/** Subject to a political decision, the party's own, or subject to another item. R-034. */
export const reservationKinds = ['political', 'own', 'conditional'] as const;
export type ReservationKind = (typeof reservationKinds)[number];

/**
 * What is written about one item in the meeting, until it is released into the record. Saved whole, version by
 * version. Every `id` is a uuid made where the part was added; it is the row's id in the record too, so that what
 * hangs on it stays.
 */
export type ItemMinutes = {
  /** The account, as paragraphs parted by blank lines. */
  readonly text: string;
  readonly outcomes: readonly OutcomeOfMinutes[];
  readonly positions: readonly PositionOfMinutes[];
  readonly actions: readonly ActionOfMinutes[];
  readonly consent: Consent | null;
  /** Where the body counted. Organisations may say for, against or abstained as statements beside it. */
  readonly votes: { readonly for: number; readonly against: number; readonly abstained: number } | null;
  readonly takesEffectEarly: boolean;
  /** Open reservations of earlier items that this item settles. */
  readonly settlements: readonly SettlementOfMinutes[];
};

/** One outcome for each recommendation; without a recommendation, a decision on a topic of its own. R-024. */
export type OutcomeOfMinutes = {
  readonly id: string;
  /** `recommendations.position` of the newest version sent (from 1), or null. */
  readonly recommendation: number | null;
  readonly topic: string;
  /** Null as long as none is chosen. */
  readonly outcome: OutcomeCode | null;
  readonly text: string;
  readonly note: string;
  readonly consent: Consent | null;
  readonly isSeparable: boolean;
  /** What those who agreed hold on to where unanimity failed. */
  readonly commonUnderstanding: string;
  /** The body that decided, where it is another than the one that meets (FU's delegated decisions). */
  readonly decidingBodyId: string | null;
};

export type PositionOfMinutes = {
  readonly id: string;
  readonly kind: 'reservation' | 'dissent' | 'statement';
  readonly organisationId: string | null;
  /** As written, where the party is no organisation of the register. */
  readonly party: string;
  readonly concerning: string;
  readonly text: string;
  readonly reservationKind: ReservationKind | null;
  readonly condition: string;
  readonly dependsOnItemId: string | null;
};

export type ActionOfMinutes = {
  readonly id: string;
  readonly what: string;
  readonly ownerName: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly ownerBodyId: string | null;
  readonly dueOn: Day | null;
  /** The due time as said, where it is no day ("til næste møde"). */
  readonly due: string;
};

export type SettlementOfMinutes = {
  readonly positionId: string;
  readonly event: 'lifted' | 'maintained';
  readonly reason: string;
};

export const emptyMinutes: ItemMinutes = {
  text: '',
  outcomes: [],
  positions: [],
  actions: [],
  consent: null,
  votes: null,
  takesEffectEarly: false,
  settlements: [],
};
