import type { Reader } from '../../../platform/database.ts';

export type Named = { readonly id: string; readonly key: string; readonly name: string };

/** The organisations that sit in a body: those an entry can be for. */
export const seatedOrganisations = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.key', 'o.name'])
    .where((eb) =>
      eb.exists(eb.selectFrom('memberships as m').select('m.id').whereRef('m.organisation_id', '=', 'o.id')),
    )
    .orderBy('o.name')
    .execute();
