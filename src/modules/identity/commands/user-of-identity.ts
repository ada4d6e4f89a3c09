import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Day } from '../../../kernel/day.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { actorOfUser } from '../../../platform/login.ts';
import type { ProvedIdentity } from '../../../platform/provider.ts';

export type IdentityRefusal = { code: 'no-such-user' | 'other-organisation' };
type Arrived = { identity: ProvedIdentity; now: Date; today: Day };

/**
 * The user behind a proved identity. Known by issuer and subject; the first time by the verified address, which is then
 * linked for good. Nobody becomes a user by signing in elsewhere, and a claim of another organisation than the person's
 * own lets nobody in.
 */
export async function userOfIdentity(
  db: Writer,
  { identity, now, today }: Arrived,
): Promise<Result<{ userId: string }, IdentityRefusal>> {
  const { issuer, subject } = identity;
  const linked = await db
    .selectFrom('provider_identities')
    .select('user_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  const userId = linked?.user_id ?? (await userOfAddress(db, identity.email));
  const actor = userId === undefined ? undefined : await actorOfUser(reading(db), userId, today);
  if (!actor) return refuse({ code: 'no-such-user' });
  if (identity.organisation !== null && !(await worksAt(db, actor.organisationIds, identity.organisation)))
    return refuse({ code: 'other-organisation' });
  if (!linked) {
    const row = { issuer, subject, user_id: actor.userId, linked_at: now };
    await db.insertInto('provider_identities').values(row).execute();
  }
  return accept({ userId: actor.userId });
}

async function userOfAddress(db: Writer, email: string | null): Promise<string | undefined> {
  if (email === null) return undefined;
  const row = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  return row?.id;
}

/** A department belongs to its municipality: the claim names the municipality. */
async function worksAt(db: Writer, organisationIds: readonly string[], key: string): Promise<boolean> {
  if (organisationIds.length === 0) return false;
  const row = await db
    .selectFrom('organisations as o')
    .leftJoin('organisations as parent', 'parent.id', 'o.parent_id')
    .select('o.id')
    .where('o.id', 'in', organisationIds)
    .where((eb) => eb.or([eb('o.key', '=', key), eb('parent.key', '=', key)]))
    .executeTakeFirst();
  return row !== undefined;
}
