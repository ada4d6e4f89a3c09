import type { Reader } from '../../../platform/database.ts';

export type Named = { readonly id: string; readonly key: string; readonly name: string };

/** Every body by the name people use, the short one. */
export const bodyNames = (db: Reader): Promise<Named[]> =>
  db.selectFrom('bodies').select(['id', 'key', 'short_name as name']).orderBy('short_name').execute();

/** The municipalities, in the order of the region. */
export const municipalityNames = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'key', 'name'])
    .where('kind', '=', 'municipality')
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();

/** Every organisation, municipalities in the order of the region first. */
export const organisationNames = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'key', 'name'])
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();
