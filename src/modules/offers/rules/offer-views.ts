import type { Day } from '../../../kernel/day.ts';
import type { SuccessionKind } from './succession.ts';
import type {
  FactGroup,
  LeavingCause,
  OfferEvent,
  OfferIdentity,
  OfferLocation,
  OfferService,
  OfferTerms,
  OperatorKind,
  ServiceKind,
} from './vocabulary.ts';

/** Places by target group and municipality of location on a day. A service for two groups counts in both. */
export type CapacityCell = {
  readonly targetGroup: string;
  readonly municipality: string;
  readonly places: number;
  readonly offers: number;
};

export type CapacityRow = { readonly key: string; readonly name: string; readonly abbreviation: string };

export type Capacity = {
  readonly municipalities: readonly CapacityRow[];
  readonly cells: readonly CapacityCell[];
  /** Each place once, whatever groups it is for. */
  readonly totals: readonly {
    readonly municipality: string;
    readonly places: number;
    readonly offers: number;
  }[];
};

/** An offer that is not the same on the two days. A side is null where the register does not have it. */
export type ChangedOffer = {
  readonly key: string;
  readonly name: string;
  readonly operator: string;
  readonly before: ChangedSide | null;
  readonly after: ChangedSide | null;
};

export type ChangedSide = {
  readonly name: string;
  readonly operator: string;
  readonly places: number | null;
  readonly inAgreement: boolean;
};

export type Comparison = {
  readonly changed: readonly ChangedOffer[];
  readonly before: { readonly offers: number; readonly places: number };
  readonly after: { readonly offers: number; readonly places: number };
};

/** A group of facts that nobody has confirmed or changed since the day. */
export type StaleGroup = {
  readonly key: string;
  readonly name: string;
  readonly operator: string;
  readonly group: FactGroup;
  /** When it was last said or confirmed. */
  readonly since: Day;
};

/** The filters of the list, as the address has them; undefined = all. `on` is the day the register is read for. */
export type OfferSearch = {
  readonly on: Day;
  readonly words: string;
  /** Keys of organisations. */
  readonly municipality: string | undefined;
  readonly operator: string | undefined;
  readonly targetGroup: string | undefined;
  readonly basis: string | undefined;
  readonly kind: ServiceKind | undefined;
  readonly isIn: boolean | undefined;
  readonly sort: 'navn' | 'driftsherre' | 'kommune' | 'pladser';
  readonly direction: 'up' | 'down';
  readonly page: number;
};

export type OfferLine = {
  readonly key: string;
  readonly name: string;
  readonly operatorKey: string;
  readonly operator: string;
  readonly operatorKind: OperatorKind;
  readonly municipality: string | null;
  readonly inAgreement: boolean;
  readonly isProtected: boolean;
  readonly kinds: readonly ServiceKind[];
  readonly bases: readonly string[];
  readonly targetGroups: readonly string[];
  readonly places: number | null;
};

export type Facet = { readonly value: string; readonly count: number };

export type OfferFacets = {
  readonly municipality: readonly (Facet & { readonly name: string })[];
  readonly targetGroup: readonly Facet[];
  readonly basis: readonly Facet[];
  readonly kind: readonly Facet[];
};

export type OfferList = {
  readonly rows: readonly OfferLine[];
  readonly total: number;
  readonly pages: number;
  readonly facets: OfferFacets;
};

/** The day the facts are to hold on, and the moment they are to have been known; null = what is known now. */
export type AsKnown = { readonly on: Day; readonly knownAt: Date | null };

export type Named = { readonly key: string; readonly name: string };

export type Dated = { readonly from: Day; readonly to: Day | null };

/** One thing said of an offer, with when it holds, when it was written and by whom. */
export type HistoryLine = Dated & {
  readonly group: FactGroup;
  readonly line: number | null;
  readonly words: string;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
  readonly by: string | null;
};

export type OfferRecord = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly identity: (OfferIdentity & { readonly operator: Named } & Dated) | null;
  readonly location: (OfferLocation & { readonly municipality: Named } & Dated) | null;
  readonly terms: (OfferTerms & Dated) | null;
  readonly services: readonly (OfferService & Dated & { readonly line: number })[];
  readonly events: readonly OfferEventLine[];
  readonly predecessors: readonly SuccessionLine[];
  readonly successors: readonly SuccessionLine[];
  readonly confirmations: readonly ConfirmationLine[];
};

export type OfferEventLine = {
  readonly event: OfferEvent;
  readonly on: Day;
  readonly cause: LeavingCause | '';
  readonly remark: string;
  readonly recordedAt: Date;
};

export type SuccessionLine = Named & {
  readonly kind: SuccessionKind;
  readonly on: Day;
  readonly note: string;
  readonly places: number | null;
};

export type ConfirmationLine = {
  readonly group: FactGroup;
  readonly on: Day;
  readonly by: string | null;
  readonly seat: string;
};
