import { sql } from 'kysely';
import type { Writer } from './database.ts';

/** The right to do what a form asks. `answered` is where the same form, sent before, was sent on to. */
export type Claim = { key: string | undefined; answered?: string };

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * Takes the key of a form. A second sending (double click, retry after a crash) waits here for the first to commit,
 * then finds the key taken and is answered the same. A form without a readable key claims nothing.
 */
export async function claimFormKey(db: Writer, key: string | undefined, userId: string): Promise<Claim> {
  await sql`savepoint untouched`.execute(db);
  if (key === undefined || !isUuid(key)) return { key: undefined };
  const row = { key, user_id: userId === '' ? null : userId };
  const taken = await db
    .insertInto('form_keys')
    .values(row)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return { key };
  const first = await db
    .selectFrom('form_keys')
    .select(['location', 'user_id'])
    .where('key', '=', key)
    .executeTakeFirst();
  const isOwn = first !== undefined && first.user_id === row.user_id;
  return { key, answered: isOwn ? first.location : '/' };
}

/** Remembers what the form was answered, in the transaction of its change. */
export async function keepAnswer(db: Writer, { key }: Claim, location: string): Promise<void> {
  if (key) await db.updateTable('form_keys').set({ location }).where('key', '=', key).execute();
}

/** A refused form has changed nothing, and its key is free again. */
export const takeBackWork = (db: Writer): Promise<unknown> =>
  sql`rollback to savepoint untouched`.execute(db);
