import { isSignedIn } from '../../../kernel/actor.ts';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { OfferPage } from '../pages/offer.page.tsx';
import { mayAddOffers } from '../policy.ts';
import { keepsOffer } from '../queries/keeps-offer.ts';
import { offerHistory, offerRecord } from '../queries/offer-record.ts';
import { offerStateOn } from '../rules/offer-state.ts';
import { asKnownOf } from './offer-at.ts';
import { partsOfOffer, type OfferParts } from './offer-parts.ts';

export const showOffer =
  (parts: readonly OfferParts[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const { db, today, page: context } = visit;
    const asKnown = asKnownOf(visit);
    const offer = await offerRecord(db, visit.params['key'] ?? '', asKnown);
    if (!offer) return notFound(visit);
    const isNow = asKnown.on === today && asKnown.knownAt === null;
    const { id, key, identity } = offer;
    const page = OfferPage({
      context,
      offer,
      history: await offerHistory(db, offer.id),
      state: offerStateOn(offer.events, asKnown.on),
      on: asKnown.on,
      known: asKnown.known,
      today,
      mayKeep: isNow && (await keepsOffer(db, offer.id)),
      mayLink: isNow && mayAddOffers(visit.actor),
      maySeeWho: isSignedIn(visit.actor),
      parts: isNow ? await partsOfOffer(parts, visit, { id, key, name: identity?.name ?? key }) : [],
    });
    return { status: 200, page };
  };
