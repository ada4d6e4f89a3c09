import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

/** Who can be asked: the municipalities in their order first, then the others by name. */
export type AddresseeChoice = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly side: string;
  readonly isMunicipality: boolean;
};

export async function addresseeChoices(db: Reader): Promise<AddresseeChoice[]> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'key', 'name', 'side', 'kind'])
    .where('kind', 'not in', ['administration', 'secretariat'])
    .where('valid_to', 'is', null)
    .orderBy((eb) => eb('kind', '=', 'municipality'), 'desc')
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, isMunicipality: kind === 'municipality' }));
}

export type PersonChoice = { readonly id: string; readonly key: string; readonly name: string };

/** The people of an organisation and its administrations. */
export async function peopleOf(db: Reader, organisationId: string, on: Day): Promise<PersonChoice[]> {
  return db
    .selectFrom('persons as p')
    .innerJoin('affiliations as a', 'a.person_id', 'p.id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['p.id', 'p.key', 'p.name'])
    .distinct()
    .where('p.merged_into', 'is', null)
    .where((eb) => eb.or([eb('o.id', '=', organisationId), eb('o.parent_id', '=', organisationId)]))
    .where((eb) => eb.or([eb('a.from_on', 'is', null), eb('a.from_on', '<=', on)]))
    .where((eb) => eb.or([eb('a.to_on', 'is', null), eb('a.to_on', '>=', on)]))
    .orderBy('p.name')
    .execute();
}

/**
 * Who answers for each organisation unless somebody else is chosen: its contact persons in the body, else its members
 * of it; those of an administration for their municipality.
 */
export async function defaultContacts(
  db: Reader,
  bodyId: string,
  on: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select((eb) => [
      'm.person_id',
      'm.role',
      eb
        .case()
        .when('o.kind', '=', 'administration')
        .then(eb.fn.coalesce('o.parent_id', 'o.id'))
        .else(eb.ref('o.id'))
        .end()
        .as('organisation_id'),
    ])
    .where('m.body_id', '=', bodyId)
    .where('m.role', 'in', ['contact', 'member', 'chair', 'vice-chair'])
    .where((eb) => eb.or([eb('m.from_on', 'is', null), eb('m.from_on', '<=', on)]))
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', on)]))
    .execute();
  const found = new Map<string, string[]>();
  for (const id of new Set(rows.map((row) => row.organisation_id))) {
    const seats = rows.filter((row) => row.organisation_id === id);
    const contacts = seats.filter(({ role }) => role === 'contact');
    const chosen = contacts.length > 0 ? contacts : seats;
    found.set(id, [...new Set(chosen.map(({ person_id }) => person_id))]);
  }
  return found;
}

/** The bodies a round may take its contact persons from. */
export const bodyChoices = (db: Reader) =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'short_name as name'])
    .where('status', '=', 'active')
    .orderBy('short_name')
    .execute();
