import { randomUUID } from 'node:crypto';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import type { Writer } from '../../../platform/database.ts';
import { likeness, likenessMin } from '../rules/near-name.ts';
import type { OfferIdentity, OfferLocation, OfferTerms } from '../rules/vocabulary.ts';
import { sayFacts } from './offer-facts.ts';

export type NewOffer = {
  readonly identity: OfferIdentity;
  readonly location: OfferLocation;
  readonly terms: OfferTerms;
  /** The first day it is known to exist. */
  readonly from: Day;
  readonly reason: string;
  /** True when the person has seen the offers it looks like, and it is another. */
  readonly isAnother: boolean;
};
export type CreateRefusal = {
  code: 'looks-like-another';
  field: 'name';
  facts: { name: string; key: string };
};

/** Adds an offer and returns its key. The same operator's offer of nearly the same name is asked about first. */
export async function createOffer(db: Writer, offer: NewOffer): Promise<Result<string, CreateRefusal>> {
  const { name, operatorId } = offer.identity;
  const alike = offer.isAnother ? undefined : await nearestOf(db, { name, operatorId });
  if (alike) return refuse({ code: 'looks-like-another', field: 'name', facts: alike });
  const id = randomUUID();
  const key = await storeUnderFreeKey(db, id, name);
  const changing = { offerId: id, reason: offer.reason };
  const period = { from: offer.from, to: null };
  await sayFacts(db, changing, { group: 'identity', ...period, values: offer.identity });
  await sayFacts(db, changing, { group: 'location', ...period, values: offer.location });
  await sayFacts(db, changing, { group: 'terms', ...period, values: offer.terms });
  return accept(key);
}

async function nearestOf(db: Writer, { name, operatorId }: { name: string; operatorId: string }) {
  const known = await db
    .selectFrom('offer_identities as i')
    .innerJoin('offers as o', 'o.id', 'i.offer_id')
    .select(['i.name', 'o.key'])
    .where('i.operator_id', '=', operatorId)
    .where('i.superseded_at', 'is', null)
    .execute();
  const alike = known
    .map((one) => ({ ...one, score: likeness(one.name, name) }))
    .filter(({ score }) => score >= likenessMin)
    .toSorted((one, other) => other.score - one.score);
  const nearest = alike[0];
  return nearest && { name: nearest.name, key: nearest.key };
}

const keyLengthMax = 76;

/** The first free of "pitsvej", "pitsvej-2", "pitsvej-3" … */
async function storeUnderFreeKey(db: Writer, id: string, name: string): Promise<string> {
  const base = slug(name).slice(0, keyLengthMax) || 'tilbud';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    const stored = await db
      .insertInto('offers')
      .values({ id, key })
      .onConflict((same) => same.column('key').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored) return key;
  }
}
