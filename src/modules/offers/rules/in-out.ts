import { day, type Day } from '../../../kernel/day.ts';
import { offerStateOn, standingEvents, type OfferState } from './offer-state.ts';
import type { Named, OfferEventLine } from './offer-views.ts';
import type { SuccessionKind } from './succession.ts';
import type { LeavingCause } from './vocabulary.ts';

/** How an offer left the agreement. */
export const leavingWays = ['replaced', 'merged', 'not-replaced', 'still-run'] as const;
export type LeavingWay = (typeof leavingWays)[number];

/** What the register says of an offer in a stretch of days. `to` is the first day it no longer holds. */
export type StandingOfOffer = {
  readonly from: Day;
  readonly to: Day | null;
  readonly name: string;
  readonly operator: Named;
  readonly bases: readonly string[];
  readonly places: number | null;
};
/** Another offer at the end of a succession, as it stands on the day of it. */
export type LinkedOffer = Named & {
  readonly kind: SuccessionKind;
  readonly on: Day;
  readonly note: string;
  readonly bases: readonly string[];
};
/** An offer to which something happened in the year. */
export type OfferOfYear = {
  readonly key: string;
  readonly events: readonly Omit<OfferEventLine, 'recordedAt'>[];
  readonly standings: readonly StandingOfOffer[];
  readonly successors: readonly LinkedOffer[];
  readonly predecessors: readonly LinkedOffer[];
};

type Row = Named & {
  readonly on: Day;
  readonly operator: Named;
  readonly bases: readonly string[];
  readonly places: number | null;
  readonly remark: string;
};
export type LeavingOffer = Row & {
  readonly way: LeavingWay;
  readonly cause: LeavingCause | '';
  readonly replacedBy: readonly LinkedOffer[];
};
export type EnteringOffer = Row & { readonly replaces: readonly LinkedOffer[] };
export type InOut = {
  readonly year: number;
  readonly leaving: readonly LeavingOffer[];
  readonly entering: readonly EnteringOffer[];
};

/** The days of a year of the agreement: the last before it, and its first and last. */
export const daysOfYear = (year: number): { before: Day; first: Day; last: Day } => ({
  before: day(`${year - 1}-12-31`),
  first: day(`${year}-01-01`),
  last: day(`${year}-12-31`),
});

/**
 * The yearly overview: what the agreement no longer has at the end of the year and had the evening before it,
 * and what it has come to have. What left and came back within the year stands in neither.
 */
export function inOutOf(offers: readonly OfferOfYear[], year: number): InOut {
  const { before, last } = daysOfYear(year);
  const leaving: LeavingOffer[] = [];
  const entering: EnteringOffer[] = [];
  for (const offer of offers) {
    const [was, is] = [offerStateOn(offer.events, before), offerStateOn(offer.events, last)];
    if (isInside(was) === isInside(is)) continue;
    if (isInside(was)) leaving.push(leavingOffer(offer, { year, is }));
    else entering.push(enteringOffer(offer, year));
  }
  return { year, leaving: leaving.toSorted(byOperator), entering: entering.toSorted(byOperator) };
}

const isInside = (state: OfferState): boolean => state === 'in-agreement' || state === 'leaving';

function leavingOffer(offer: OfferOfYear, { year, is }: { year: number; is: OfferState }): LeavingOffer {
  const { before } = daysOfYear(year);
  const event = lastOf(offer, ['left', 'closed'], year);
  const on = event?.on ?? before;
  const replacedBy = offer.successors.filter((one) => isOfYear(one.on, year));
  return {
    ...rowOf(offer, { on, seenOn: before, remark: event?.remark ?? '' }),
    way: wayOf(replacedBy, is),
    cause: event?.cause ?? '',
    replacedBy,
  };
}

function wayOf(replacedBy: readonly LinkedOffer[], is: OfferState): LeavingWay {
  if (replacedBy.some(({ kind }) => kind === 'merged')) return 'merged';
  if (replacedBy.length > 0) return 'replaced';
  return is === 'left' ? 'still-run' : 'not-replaced';
}

function enteringOffer(offer: OfferOfYear, year: number): EnteringOffer {
  const event = lastOf(offer, ['entered'], year);
  const on = event?.on ?? daysOfYear(year).first;
  const replaces = offer.predecessors.filter((one) => isOfYear(one.on, year));
  return { ...rowOf(offer, { on, seenOn: on, remark: event?.remark ?? '' }), replaces };
}

const lastOf = ({ events }: OfferOfYear, kinds: readonly string[], year: number) =>
  standingEvents(events).findLast(({ event, on }) => kinds.includes(event) && isOfYear(on, year));

const isOfYear = (on: Day, year: number): boolean => on.startsWith(`${year}-`);

function rowOf(
  { key, standings }: OfferOfYear,
  { on, seenOn, remark }: { on: Day; seenOn: Day; remark: string },
): Row {
  const holding = standings.find(({ from, to }) => from <= seenOn && (to === null || seenOn < to));
  const { name, operator, bases, places } = holding ?? standings.at(-1) ?? nothingKnown(key);
  return { key, on, name, operator, bases, places, remark };
}

const nothingKnown = (key: string) => ({
  name: key,
  operator: { key: '', name: '' },
  bases: [],
  places: null,
});

const danish = new Intl.Collator('da-DK');
const byOperator = (one: Row, other: Row): number =>
  danish.compare(one.operator.name, other.operator.name) || danish.compare(one.name, other.name);
