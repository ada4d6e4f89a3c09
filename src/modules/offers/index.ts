/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { OfferParts } from './handlers/offer-parts.ts';
import { overviewOfOffers } from './handlers/overview.ts';
import { offerPaths } from './paths.ts';
import { offerPermissions, type OfferPermission } from './policy.ts';
import { offerRoutes } from './routes.ts';
import { offersHelp } from './text-help.ts';

export const offersOf = (parts: readonly OfferParts[]): Module<OfferPermission> => ({
  permissions: offerPermissions,
  routes: offerRoutes(parts),
  navigation: [
    {
      key: 'tilbud',
      words: { da: 'Tilbud', en: 'Offers' },
      href: offerPaths.list.to({}),
      permission: 'see-offers',
    },
  ],
  overview: overviewOfOffers,
  help: [
    { ...offersHelp.list, permission: 'see-offers', href: offerPaths.list.to({}) },
    { ...offersHelp.record, permission: 'see-offers' },
    { ...offersHelp.capacity, permission: 'see-offers', href: offerPaths.capacity.to({}) },
    { ...offersHelp.map, permission: 'see-offers', href: offerPaths.map.to({}) },
    { ...offersHelp.changes, permission: 'see-offers', href: offerPaths.changes.to({}) },
    { ...offersHelp.inOut, permission: 'see-offers', href: offerPaths.inOut.to({}) },
    { ...offersHelp.stale, permission: 'keep-offers', href: offerPaths.stale.to({}) },
    { ...offersHelp.change, permission: 'keep-offers' },
    { ...offersHelp.imports, permission: 'add-offers', href: offerPaths.imports.to({}) },
  ],
});

export type { OfferAt, OfferParts } from './handlers/offer-parts.ts';
export type { OfferPart, OfferView } from './pages/offer-part.ts';

export { createOffer, type NewOffer } from './commands/create-offer.ts';
export { changeOfferFacts, nextServiceLine, sayFacts, type Said } from './commands/offer-facts.ts';
export { addSuccession, recordOfferEvent } from './commands/offer-life.ts';
export { offerPaths } from './paths.ts';
