import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { createPerson } from '../../organisations/index.ts';

/**
 * Makes a person of a name the minutes hold, and ties the name to the person wherever it stands with this organisation.
 * Only the secretariat's transaction may. `gone` where no such name is without a person any more.
 */
export async function createPersonOfRecord(
  db: Writer,
  { name, organisation }: { name: string; organisation: string },
): Promise<Result<{ key: string }, { code: 'gone' }>> {
  const isTheirs = sql<boolean>`name = ${name} and coalesce(organisation_name, '') = ${organisation}
    and person_id is null`;
  const row = await db
    .selectFrom('attendances')
    .select((eb) => eb.fn.max(sql<string>`organisation_id::text`).as('organisationId'))
    .select((eb) => eb.fn.max('role').as('title'))
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where(isTheirs)
    .executeTakeFirstOrThrow();
  if (row.count === 0n) return refuse({ code: 'gone' });
  const place = await organisationKey(db, row.organisationId);
  const title = row.title ?? '';
  const affiliation = place === undefined ? null : { organisation: place, title, from: null, to: null };
  const made = await createPerson(db, { name, aliases: [], affiliation });
  if (!made.ok) return refuse({ code: 'gone' });
  await db.updateTable('attendances').set({ person_id: made.value.id }).where(isTheirs).execute();
  return accept(made.value);
}

async function organisationKey(db: Writer, id: string | null): Promise<string | undefined> {
  if (id === null) return undefined;
  return (await db.selectFrom('organisations').select('key').where('id', '=', id).executeTakeFirst())?.key;
}
