import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { apiKeyPrefix } from '../../../platform/api-key.ts';
import type { Writer } from '../../../platform/database.ts';
import { newToken, sha256 } from '../../../platform/login.ts';
import type { Vault } from '../../../platform/secrets.ts';
import { permissionsOf, type ApiScope } from '../rules/api-scope.ts';

export type NewApiKey = {
  organisation: string;
  name: string;
  scopes: readonly ApiScope[];
  expiresOn: Day;
  now: Date;
  vault: Vault;
};
export type ApiKeyRefusal = { code: 'no-such-organisation' };

/** What a sealed key is bound to: its own row. */
export const aboutApiKey = (tokenHash: Uint8Array): string =>
  `api-key ${Buffer.from(tokenHash).toString('hex')}`;

/** Makes a key for an organisation. The database keeps its hash; the key itself waits, sealed, to be noted down. */
export async function makeApiKey(
  db: Writer,
  order: NewApiKey,
): Promise<Result<{ id: string }, ApiKeyRefusal>> {
  const { organisation, name, scopes, expiresOn, now, vault } = order;
  const holder = await db
    .selectFrom('organisations')
    .select('id')
    .where('key', '=', organisation)
    .executeTakeFirst();
  if (!holder) return refuse({ code: 'no-such-organisation' });
  const token = `${apiKeyPrefix}${newToken()}`;
  const token_hash = sha256(token);
  const waiting = vault.seal(token, aboutApiKey(token_hash));
  const scope = permissionsOf(scopes);
  const row = {
    organisation_id: holder.id,
    name,
    token_hash,
    scope,
    expires_on: expiresOn,
    made_at: now,
    waiting,
  };
  return accept(await db.insertInto('api_keys').values(row).returning('id').executeTakeFirstOrThrow());
}

/** The key has been noted down: it is not shown again. */
export async function forgetApiKey(db: Writer, id: string): Promise<void> {
  await db.updateTable('api_keys').set({ waiting: null }).where('id', '=', id).execute();
}

/** Ends a key: the next request with it is refused. Ended once, it stays so. */
export async function endApiKey(db: Writer, id: string, ended: { by: string; now: Date }): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ ended_at: ended.now, ended_by: ended.by, waiting: null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
