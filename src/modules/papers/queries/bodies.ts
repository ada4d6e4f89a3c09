import type { Reader } from '../../../platform/database.ts';

export type BodyToChoose = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
};

/** The bodies a paper may be for. */
export const bodiesToChoose = (db: Reader): Promise<BodyToChoose[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'name', 'short_name as shortName'])
    .where('status', '!=', 'closed')
    .orderBy('name')
    .execute();
