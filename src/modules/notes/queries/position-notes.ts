import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { Municipality, PositionVersion } from '../rules/note-views.ts';

/** The municipalities the reader may negotiate for, in their fixed order: nearly always one or none. */
export const ownMunicipalities = (db: Reader): Promise<Municipality[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'key', 'name'])
    .where(sql<boolean>`id = any ((select acting_municipalities())::uuid[])`)
    .orderBy('seat_order')
    .orderBy('name')
    .execute();

/** Every version one municipality has written on an item, the newest first. */
export async function positionVersions(
  db: Reader,
  itemId: string,
  organisationId: string,
): Promise<PositionVersion[]> {
  const rows = await db
    .selectFrom('position_notes as n')
    .leftJoin('users as u', 'u.id', 'n.written_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['n.version', 'n.body_text as text', 'p.name as writtenBy', 'n.written_at as writtenAt'])
    .where('n.item_id', '=', itemId)
    .where('n.organisation_id', '=', organisationId)
    .orderBy('n.version', 'desc')
    .execute();
  return rows.map(({ writtenBy, ...row }) => ({ ...row, writtenBy: writtenBy ?? '' }));
}

export type Position = Municipality & { readonly text: string };

/** What each of the reader's municipalities means of an item now; empty where nothing is written. */
export const ownPositions = (db: Reader, itemId: string): Promise<Position[]> =>
  db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.key', 'o.name'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('position_notes as n')
            .select('n.body_text')
            .whereRef('n.organisation_id', '=', 'o.id')
            .where('n.item_id', '=', itemId)
            .orderBy('n.version', 'desc')
            .limit(1),
          sql<string>`''`,
        )
        .as('text'),
    )
    .where(sql<boolean>`o.id = any ((select acting_municipalities())::uuid[])`)
    .orderBy('o.seat_order')
    .orderBy('o.name')
    .execute();
