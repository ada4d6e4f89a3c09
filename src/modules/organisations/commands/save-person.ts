import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { fileName } from '../../search/index.ts';
import { storeUnderFreeKey } from './free-key.ts';
import { savePersonAliases } from './save-aliases.ts';

export type AffiliationData = {
  /** Key of the organisation. */
  organisation: string;
  title: string;
  from: Day | null;
  to: Day | null;
};
export type NewPerson = {
  name: string;
  aliases: readonly string[];
  /** Where the person works; left out when it is not known. */
  affiliation: AffiliationData | null;
};
export type PersonRefusal =
  | { code: 'no-such-organisation'; field: 'organisation' }
  | { code: 'ends-before-it-begins'; field: 'to' }
  | { code: 'merged-already' }
  | { code: 'changed-meanwhile' };

export type CreatedPerson = { id: string; key: string };

/** Adds a person to the register. Two persons may have one name: their keys differ. */
export async function createPerson(
  db: Writer,
  { name, aliases, affiliation }: NewPerson,
): Promise<Result<CreatedPerson, PersonRefusal>> {
  const place = affiliation === null ? accept(null) : await affiliationRow(db, affiliation);
  if (!place.ok) return place;
  let id = '';
  const key = await storeUnderFreeKey(name, async (free) => {
    const stored = await db
      .insertInto('persons')
      .values({ key: free, name })
      .onConflict((same) => same.column('key').doNothing())
      .returning('id')
      .executeTakeFirst();
    id = stored?.id ?? '';
    return stored !== undefined;
  });
  await savePersonAliases(db, id, aliases);
  if (place.value)
    await db
      .insertInto('affiliations')
      .values({ person_id: id, ...place.value })
      .execute();
  await fileName(db, 'person', id);
  return accept({ id, key });
}

type Edited = { id: string; version: number };

/** Changes the name and the other names of a person who still has the version that was seen. */
export async function editPerson(
  db: Writer,
  edited: Edited,
  { name, aliases }: Pick<NewPerson, 'name' | 'aliases'>,
): Promise<Result<'edited', PersonRefusal>> {
  if (!(await takeVersion(db, edited))) return refuse({ code: 'changed-meanwhile' });
  await db.updateTable('persons').set({ name }).where('id', '=', edited.id).execute();
  await savePersonAliases(db, edited.id, aliases);
  return accept('edited');
}

/** Adds where a person works, or changes it (`affiliationId`). The person's version guards it. */
export async function saveAffiliation(
  db: Writer,
  edited: Edited & { affiliationId: string | undefined },
  data: AffiliationData,
): Promise<Result<'saved', PersonRefusal>> {
  const row = await affiliationRow(db, data);
  if (!row.ok) return row;
  if (!(await takeVersion(db, edited))) return refuse({ code: 'changed-meanwhile' });
  if (edited.affiliationId === undefined) {
    const added = { person_id: edited.id, ...row.value };
    await db.insertInto('affiliations').values(added).execute();
  } else await db.updateTable('affiliations').set(row.value).where('id', '=', edited.affiliationId).execute();
  await fileName(db, 'person', edited.id);
  return accept('saved');
}

async function takeVersion(db: Writer, { id, version }: Edited): Promise<boolean> {
  const taken = await db
    .updateTable('persons')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

async function affiliationRow(db: Writer, { organisation, title, from, to }: AffiliationData) {
  if (from !== null && to !== null && to < from)
    return refuse({ code: 'ends-before-it-begins', field: 'to' } as const);
  const found = await db
    .selectFrom('organisations')
    .select('id')
    .where('key', '=', organisation)
    .executeTakeFirst();
  if (!found) return refuse({ code: 'no-such-organisation', field: 'organisation' } as const);
  return accept({ organisation_id: found.id, title, from_on: from, to_on: to });
}
