import { sql } from 'kysely';
import { day, type Day } from '../../../kernel/day.ts';
import type { Database, Reader } from '../../../platform/database.ts';
import { sha256 } from '../../../platform/login.ts';
import type { Frequency } from '../rules/digest-period.ts';

/** How often the follower wants a digest, and the last period that was looked through for it. */
export type DigestWish = {
  readonly userId: string;
  readonly frequency: Frequency;
  readonly lookedOn: Day;
  readonly version: number;
};

const columns = [
  'digest_wishes.user_id as userId',
  'frequency',
  'looked_on as lookedOn',
  'digest_wishes.version',
] as const;
type Row = { userId: string; frequency: string; lookedOn: string; version: number };
const wishOf = (row: Row): DigestWish => ({
  ...row,
  frequency: row.frequency as Frequency,
  lookedOn: day(row.lookedOn),
});

/** The wish of the one who asks; undefined before he has followed anything. */
export async function digestWish(db: Reader, userId: string): Promise<DigestWish | undefined> {
  const row = await db
    .selectFrom('digest_wishes')
    .select(columns)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && wishOf(row);
}

/** All wishes for a digest of users who may sign in. The task sees these rows and nothing of what is followed. */
export async function digestWishes(database: Database): Promise<DigestWish[]> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('app.task', 'digest', true)`.execute(db);
    const rows = await db
      .selectFrom('digest_wishes')
      .innerJoin('users', 'users.id', 'digest_wishes.user_id')
      .select(columns)
      .where('frequency', '<>', 'never')
      .where('users.disabled_at', 'is', null)
      .where('users.email', 'is not', null)
      .orderBy('user_id')
      .execute();
    return rows.map(wishOf);
  });
}

/** Where mails to the user go, and in which language; no address where none is known. */
export async function mailboxOf(
  db: Reader,
  userId: string,
): Promise<{ address: string | null; language: 'da' | 'en' }> {
  const row = await db
    .selectFrom('users')
    .select(['email as address', 'language'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return { address: row?.address ?? null, language: row?.language === 'en' ? 'en' : 'da' };
}

const token = /^[\w-]{43}$/;

/** Whose digest the link of a mail stops; undefined for a link that is none. Only its hash is looked for. */
export async function holderOfStopLink(
  db: Reader,
  given: string,
): Promise<{ address: string; isStopped: boolean } | undefined> {
  if (!token.test(given)) return undefined;
  const hash = sha256(given);
  await holdStopLink(db, hash);
  const row = await db
    .selectFrom('stop_links')
    .innerJoin('digest_wishes', 'digest_wishes.user_id', 'stop_links.user_id')
    .innerJoin('users', 'users.id', 'stop_links.user_id')
    .select(['users.email as address', 'frequency'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row && { address: row.address ?? '', isStopped: row.frequency === 'never' };
}

/** Who holds the link may see and stop this one digest: row-level security reads the hash for this transaction. */
const holdStopLink = (db: Reader, hash: Buffer): Promise<unknown> =>
  db
    .selectNoFrom(sql`set_config('app.stop_link', ${hash.toString('hex')}, true)`.as('held'))
    .executeTakeFirst();
