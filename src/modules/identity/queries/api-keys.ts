import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { scopesOf, type ApiScope } from '../rules/api-scope.ts';

export type ApiKey = {
  id: string;
  name: string;
  organisation: string;
  scopes: ApiScope[];
  madeAt: Date;
  expiresOn: Day;
  lastUsedOn: Day | null;
  endedAt: Date | null;
  waiting: Buffer | null;
  tokenHash: Buffer;
};

const shownMax = 500;

/** The keys there are and were, those that work first. */
export const apiKeys = async (db: Reader): Promise<ApiKey[]> =>
  (
    await selected(db)
      .orderBy('k.ended_at', (order) => order.desc().nullsFirst())
      .limit(shownMax)
      .execute()
  ).map(keyOf);

export async function apiKeyById(db: Reader, id: string): Promise<ApiKey | undefined> {
  if (!/^[\da-f-]{36}$/.test(id)) return undefined;
  const row = await selected(db).where('k.id', '=', id).executeTakeFirst();
  return row && keyOf(row);
}

const selected = (db: Reader) =>
  db
    .selectFrom('api_keys as k')
    .innerJoin('organisations as o', 'o.id', 'k.organisation_id')
    .select(['k.id', 'k.name', 'o.name as organisation', 'k.scope', 'k.made_at as madeAt', 'k.waiting'])
    .select('k.token_hash as tokenHash')
    .select(['k.expires_on as expiresOn', 'k.last_used_on as lastUsedOn', 'k.ended_at as endedAt']);

type Row = Omit<ApiKey, 'scopes' | 'expiresOn' | 'lastUsedOn'> & {
  scope: string[];
  expiresOn: unknown;
  lastUsedOn: unknown;
};

const keyOf = ({ scope, expiresOn, lastUsedOn, ...row }: Row): ApiKey => ({
  ...row,
  scopes: scopesOf(scope),
  expiresOn: expiresOn as Day,
  lastUsedOn: lastUsedOn as Day | null,
});

/** Who a key can be made for: everybody who takes part, the municipalities first. */
export const keyHolders = (db: Reader): Promise<{ key: string; name: string }[]> =>
  db
    .selectFrom('organisations')
    .select(['key', 'name'])
    .where('kind', 'in', ['municipality', 'region', 'kkr', 'kl', 'secretariat'])
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();
