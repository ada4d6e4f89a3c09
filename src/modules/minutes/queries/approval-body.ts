import type { Reader } from '../../../platform/database.ts';

export type NamedBody = { readonly id: string; readonly key: string; readonly shortName: string };

/** The body of this key. */
export const bodyByKey = (db: Reader, key: string): Promise<NamedBody | undefined> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'short_name as shortName'])
    .where('key', '=', key)
    .executeTakeFirst();
