import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { routedBodies } from '../queries/decision-rights.ts';
import { refusalOfRights, type DecisionRight, type RightsRefusal } from '../rules/decision-rights.ts';

export type RightsToWrite = {
  readonly holdsFrom: Day;
  readonly isPolitical: boolean;
  readonly source: string;
  readonly reason: string;
  readonly rights: readonly DecisionRight[];
};
export type KindRefusal = RightsRefusal | { code: 'kind-exists'; field: 'title' };

/** Writes a new kind of matter with its first rights, and gives its key. Source: R-004. */
export async function addMatterKind(
  db: Writer,
  title: string,
  rights: RightsToWrite,
): Promise<Result<string, KindRefusal>> {
  const refusal = await refusalOf(db, rights);
  if (refusal) return refuse(refusal);
  const last = await db
    .selectFrom('matter_kinds')
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirstOrThrow();
  const key = keyOf(title, (last.position ?? 0) + 1);
  const added = await db
    .insertInto('matter_kinds')
    .values({ key, title, position: (last.position ?? 0) + 1 })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return refuse({ code: 'kind-exists', field: 'title' });
  await addVersion(db, { key, number: 1 }, rights);
  return accept(key);
}

/** Writes how it is from a day on; `seen` is the number of the newest version the writer saw. Source: R-004. */
export async function changeRights(
  db: Writer,
  { key, seen }: { key: string; seen: number },
  rights: RightsToWrite,
): Promise<Result<void, RightsRefusal | { code: 'changed-meanwhile' }>> {
  const refusal = await refusalOf(db, rights);
  if (refusal) return refuse(refusal);
  const isNew = await addVersion(db, { key, number: seen + 1 }, rights);
  return isNew ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

/** What its address calls it; 'ny' is the page of a new one. */
const keyOf = (title: string, position: number): string =>
  ['', 'ny'].includes(slug(title)) ? `slags-${position}` : slug(title);

const refusalOf = async (db: Writer, rights: RightsToWrite): Promise<RightsRefusal | undefined> =>
  refusalOfRights(rights, rights.rights, await routedBodies(reading(db)));

/** False where somebody else wrote that version first. */
async function addVersion(
  db: Writer,
  { key, number }: { key: string; number: number },
  { holdsFrom, isPolitical, source, reason, rights }: RightsToWrite,
): Promise<boolean> {
  const version = { holds_from: holdsFrom, is_political: isPolitical, source, reason };
  const added = await db
    .insertInto('matter_kind_versions')
    .values({ matter_kind: key, number, ...version })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  const rows = rights.map(({ bodyId, task }) => ({
    matter_kind: key,
    version: number,
    body_id: bodyId,
    task,
  }));
  await db.insertInto('decision_rights').values(rows).execute();
  return true;
}
