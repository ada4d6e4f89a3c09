import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';

/** Whether the reader may change this offer: the same sentence as the walls, asked of the database. */
export async function keepsOffer(db: Reader, offerId: string): Promise<boolean> {
  const keeps = sql<boolean>`acting_keeper_of(${offerId}::uuid)`;
  return (await db.selectNoFrom(keeps.as('keeps')).executeTakeFirst())?.keeps ?? false;
}
