import type { Reader } from '../../../platform/database.ts';

export type BodyChoice = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly audience: string;
};

/** Bodies that are not closed, by name. */
export const bodyChoices = (db: Reader): Promise<BodyChoice[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'name', 'short_name as shortName', 'audience'])
    .where('status', '<>', 'closed')
    .orderBy('name')
    .execute();

export type MunicipalityChoice = { readonly id: string; readonly key: string; readonly name: string };

/** The municipalities in their order. */
export const municipalityChoices = (db: Reader): Promise<MunicipalityChoice[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'key', 'name'])
    .where('kind', '=', 'municipality')
    .where('valid_to', 'is', null)
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();

/** Who may have said something: organisations that are no parts of others, the municipalities first. */
export const partyChoices = (db: Reader): Promise<MunicipalityChoice[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'key', 'name'])
    .where('kind', 'not in', ['administration', 'institution'])
    .where('valid_to', 'is', null)
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();

/** The municipalities this person nominates for: the rule is the database's. */
export async function ownMunicipalities(db: Reader): Promise<MunicipalityChoice[]> {
  const rows = await municipalityChoices(db);
  const own = await db
    .selectNoFrom((eb) => eb.fn<string[]>('acting_answering_organisations', []).as('ids'))
    .executeTakeFirst();
  return rows.filter(({ id }) => own?.ids.includes(id));
}
