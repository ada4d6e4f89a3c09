import type { Day } from '../../../kernel/day.ts';
import { dayOf } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { keepsOffer } from '../queries/keeps-offer.ts';
import { offerRecord } from '../queries/offer-record.ts';
import type { AsKnown, OfferRecord } from '../rules/offer-views.ts';

/** The offer the address names, as it is today. */
export const offerNow = (
  db: Reader,
  { params, today }: Pick<Visit<unknown>, 'params' | 'today'>,
): Promise<OfferRecord | undefined> => offerRecord(db, params['key'] ?? '', { on: today, knownAt: null });

/** The offer, where the reader may change it. */
export async function offerToKeep(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'today'>,
): Promise<OfferRecord | undefined> {
  const offer = await offerNow(db, visit);
  return offer && (await keepsOffer(db, offer.id)) ? offer : undefined;
}

/** A day of the address, as people or links write it; the fallback where it is none. */
export const dayOfQuery = (typed: string | undefined, fallback: Day): Day =>
  dayOf(typed ?? '') ?? typedDay(typed ?? '') ?? fallback;

/** The day the facts are asked for, and the evening they were known; what is left out is today. */
export function asKnownOf({
  query,
  today,
}: Pick<Visit<unknown>, 'query' | 'today'>): AsKnown & { known: Day } {
  const on = dayOfQuery(query['den'], today);
  const known = dayOfQuery(query['kendt'], today);
  return { on, known, knownAt: known >= today ? null : new Date(`${known}T23:59:59Z`) };
}
