/** The groups of facts: each has its own history and is confirmed on its own. */
export const factGroups = ['identity', 'location', 'terms', 'services'] as const;
export type FactGroup = (typeof factGroups)[number];

export const operatorKinds = ['municipal', 'regional', 'private', 'self-owning'] as const;
export type OperatorKind = (typeof operatorKinds)[number];

/** How a service is used. Source: the register of the regions' agreements, domain tariffs 3.1. */
export const serviceKinds = ['residential', 'day', 'temporary', 'ambulant'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const coverages = ['regional', 'part-national', 'national'] as const;
export type Coverage = (typeof coverages)[number];

/** Three kinds of impairment, as the national portal had them, each with the groups people speak of. */
export const targetGroups = {
  mental: ['udviklingshaemning', 'autisme', 'erhvervet-hjerneskade', 'sindslidelse', 'spiseforstyrrelse'],
  physical: ['bevaegelse', 'syn', 'hoerelse', 'kommunikation', 'multiple'],
  social: ['stofmisbrug', 'alkoholmisbrug', 'hjemloeshed', 'vold-i-hjemmet', 'omsorgssvigt', 'kriminalitet'],
} as const;
export type Impairment = keyof typeof targetGroups;
export type TargetGroup = (typeof targetGroups)[Impairment][number];
export const allTargetGroups: readonly TargetGroup[] = Object.values(targetGroups).flat();

/** What happens in an offer's life. `taken-back` undoes the event before it. */
export const offerEvents = [
  'planned',
  'entered',
  'leaving-notified',
  'left',
  'closed',
  'taken-back',
] as const;
export type OfferEvent = (typeof offerEvents)[number];

/** Why an offer leaves the agreement. Source: the yearly overview of 2016. */
export const leavingCauses = [
  'redefined',
  'merged',
  'new-facilities',
  'low-complexity',
  'few-buyers',
  'no-longer-such',
  'financing',
  'other',
] as const;
export type LeavingCause = (typeof leavingCauses)[number];

export type OfferTerms = {
  readonly inAgreement: boolean;
  readonly category: 1 | 2 | null;
  readonly coverage: Coverage;
  readonly isSecured: boolean;
  readonly isProtected: boolean;
};
export type OfferIdentity = {
  readonly name: string;
  readonly operatorId: string;
  readonly operatorKind: OperatorKind;
  readonly portalNumber: string;
};
export type OfferLocation = {
  readonly address: string;
  readonly municipalityId: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
};
export type OfferService = {
  readonly department: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly legalBases: readonly string[];
  readonly targetGroups: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly places: number;
  readonly ownPlaces: number;
};
