import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { makesACircle } from '../rules/lineage.ts';
import type { OrganisationKind, OrganisationSide } from '../rules/vocabulary.ts';
import { storeUnderFreeKey } from './free-key.ts';
import { saveOrganisationAliases } from './save-aliases.ts';

export type OrganisationData = {
  name: string;
  shortName: string;
  kind: OrganisationKind;
  side: OrganisationSide;
  /** The key of the organisation it belongs to; '' = none. */
  above: string;
  validFrom: Day | null;
  validTo: Day | null;
  note: string;
  aliases: readonly string[];
};
export type OrganisationRefusal =
  | { code: 'no-such-organisation' | 'organisation-under-itself'; field: 'above' }
  | { code: 'ends-before-it-begins'; field: 'validTo' }
  | { code: 'changed-meanwhile' };

/** Adds an organisation to the register and returns its key. */
export async function createOrganisation(
  db: Writer,
  data: OrganisationData,
): Promise<Result<string, OrganisationRefusal>> {
  const row = await rowOf(db, data, undefined);
  if (!row.ok) return row;
  const key = await storeUnderFreeKey(data.name, async (free) => {
    const stored = await db
      .insertInto('organisations')
      .values({ ...row.value, key: free })
      .onConflict((same) => same.column('key').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored) await saveOrganisationAliases(db, stored.id, data.aliases);
    return stored !== undefined;
  });
  return accept(key);
}

/** Changes an organisation that still has the version the person saw. */
export async function editOrganisation(
  db: Writer,
  edited: { id: string; key: string; version: number },
  data: OrganisationData,
): Promise<Result<string, OrganisationRefusal>> {
  const row = await rowOf(db, data, edited.key);
  if (!row.ok) return row;
  const changed = await db
    .updateTable('organisations')
    .set({ ...row.value, version: edited.version + 1 })
    .where('id', '=', edited.id)
    .where('version', '=', edited.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  await saveOrganisationAliases(db, edited.id, data.aliases);
  return accept(edited.key);
}

async function rowOf(db: Writer, data: OrganisationData, key: string | undefined) {
  if (data.validFrom !== null && data.validTo !== null && data.validTo < data.validFrom)
    return refuse({ code: 'ends-before-it-begins', field: 'validTo' } as const);
  const above = await placeUnder(db, data.above, key);
  if (!above.ok) return above;
  return accept({
    name: data.name,
    short_name: data.shortName,
    kind: data.kind,
    side: data.side,
    parent_id: above.value,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    note: data.note,
  });
}

/** The id of the one above, with everybody's places locked: two changes at once must not make a circle together. */
async function placeUnder(db: Writer, above: string, key: string | undefined) {
  if (above === '') return accept(null);
  await sql`select pg_advisory_xact_lock(hashtext('organisations.parent_id'))`.execute(db);
  const all = await db
    .selectFrom('organisations as o')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(['o.id', 'o.key', 'above.key as above'])
    .execute();
  const found = all.find((one) => one.key === above);
  if (!found) return refuse({ code: 'no-such-organisation', field: 'above' } as const);
  if (key !== undefined && makesACircle(key, above, all))
    return refuse({ code: 'organisation-under-itself', field: 'above' } as const);
  return accept(found.id);
}
