import type { Language } from '../../../kernel/language.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { OfferPart, OfferView } from '../pages/offer-part.ts';

/** The offer a page is about, by its name of the day. */
export type OfferAt = { readonly id: string; readonly key: string; readonly name: string };

/**
 * What other modules add to an offer's page, and the views they add above the list. They are handed over in
 * `modules.ts`, because they build on offers and offers may not build on them. Each asks its own rows as the reader:
 * its walls hold too.
 */
export type OfferParts = {
  readonly ofOffer?: (visit: Visit<Reader>, offer: OfferAt) => Promise<readonly OfferPart[]>;
  readonly views?: (actor: Actor, language: Language) => readonly OfferView[];
};

export async function partsOfOffer(
  all: readonly OfferParts[],
  visit: Visit<Reader>,
  offer: OfferAt,
): Promise<OfferPart[]> {
  const found = await Promise.all(all.flatMap(({ ofOffer }) => (ofOffer ? [ofOffer(visit, offer)] : [])));
  return found.flat();
}

export const viewsOf = (
  all: readonly OfferParts[],
  { actor, language }: Pick<Visit<unknown>, 'actor' | 'language'>,
): OfferView[] => all.flatMap(({ views }) => views?.(actor, language) ?? []);
