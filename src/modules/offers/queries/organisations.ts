import type { Reader } from '../../../platform/database.ts';

/** A record one can choose: an organisation, an offer. */
export type NamedOrganisation = { readonly id: string; readonly key: string; readonly name: string };

/** Who can run an offer, and where one can lie: the municipalities in their order first. */
export async function offerOrganisations(
  db: Reader,
): Promise<{ operators: NamedOrganisation[]; municipalities: NamedOrganisation[] }> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'key', 'name', 'kind', 'seat_order'])
    .where('kind', 'in', ['municipality', 'administration', 'region', 'private', 'institution'])
    .orderBy('seat_order')
    .orderBy('name')
    .execute();
  const named = rows.map(({ id, key, name }) => ({ id, key, name }));
  const seated = new Set(rows.filter(({ kind }) => kind === 'municipality').map(({ id }) => id));
  return { operators: named, municipalities: named.filter(({ id }) => seated.has(id)) };
}

/** The offers one can link to, by the newest name, without the one of this id. */
export async function otherOffers(db: Reader, exceptId: string): Promise<NamedOrganisation[]> {
  const rows = await db
    .selectFrom('offers as o')
    .innerJoin('offer_identities as i', 'i.offer_id', 'o.id')
    .distinctOn('o.id')
    .select(['o.id', 'o.key', 'i.name'])
    .where('i.superseded_at', 'is', null)
    .orderBy('o.id')
    .orderBy('i.valid_from', 'desc')
    .execute();
  return rows
    .filter(({ id }) => id !== exceptId)
    .toSorted((one, other) => danish.compare(one.name, other.name));
}
const danish = new Intl.Collator('da-DK');
