import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';

export type OwnLookup = { readonly at: Date; readonly event: string };
export const lookupsAPage = 100;

/**
 * When, and to what end, others have looked at or changed what is about the acting person, newest first. Who did it is
 * not read at all: the person has no claim to an employee's name, so it cannot be shown by mistake.
 */
export async function ownLookups(db: Reader, page: number) {
  const { total } = await aboutMe(db)
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const lookups = await aboutMe(db)
    .select(['at', 'event'])
    .orderBy('seq', 'desc')
    .limit(lookupsAPage)
    .offset((page - 1) * lookupsAPage)
    .execute();
  return { lookups, total: Number(total) };
}

/** The words of the address are indexed; a policy lets nobody see more lines than these, but for who reads them all. */
const aboutMe = (db: Reader) =>
  db
    .selectFrom('audit_lines')
    .where(sql<boolean>`audit_words(object, criteria) && (select acting_person_keys())`)
    .where(sql<boolean>`user_id is distinct from (select acting_user())`)
    .where('outcome', '=', 'done');
