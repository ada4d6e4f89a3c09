import type { Child } from '../../../platform/design/index.ts';

/** What another module puts on an offer's page: above the facts, below them, or beside them. */
export type OfferPart = { readonly at: 'top' | 'below' | 'beside'; readonly content: Child };

/** Another way to look at the offers, named above their list. */
export type OfferView = { readonly text: string; readonly href: string };

/** What stands in one place, in the order of the modules. */
export const standingAt = (parts: readonly OfferPart[], at: OfferPart['at']): Child[] =>
  parts.flatMap((part) => (part.at === at ? [part.content] : []));
