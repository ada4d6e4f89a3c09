import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { bodyLevels } from '../rules/vocabulary.ts';
import type { Named } from './organisation-record.ts';

/** Organisations to choose among, the municipalities first in their fixed order. */
export const organisationChoices = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('organisations')
    .select(['key', 'name'])
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();

/** Bodies to choose among, from the top level down. */
export const bodyChoices = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('bodies')
    .select(['key', 'name'])
    .orderBy(sql`array_position(${sql.val(bodyLevels)}::text[], level)`)
    .orderBy('name')
    .execute();

/** Persons to choose among, each with the key that tells two of one name apart. */
export const personChoices = (db: Reader): Promise<Named[]> =>
  db.selectFrom('persons').select(['key', 'name']).where('merged_into', 'is', null).orderBy('name').execute();
