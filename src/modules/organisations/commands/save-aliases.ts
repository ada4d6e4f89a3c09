import type { Writer } from '../../../platform/database.ts';
import { fileName } from '../../search/index.ts';

/** Replaces all other names of a body. */
export async function saveBodyAliases(
  db: Writer,
  body_id: string,
  aliases: readonly string[],
): Promise<void> {
  await db.deleteFrom('body_aliases').where('body_id', '=', body_id).execute();
  for (const alias of aliases) await insertBodyAlias(db, body_id, alias);
  await fileName(db, 'body', body_id);
}

/** Adds another name of a body, so that texts that use it are linked next time. Known names are left alone. */
export async function addBodyAlias(db: Writer, body_id: string, alias: string): Promise<void> {
  await insertBodyAlias(db, body_id, alias);
  await fileName(db, 'body', body_id);
}

async function insertBodyAlias(db: Writer, body_id: string, alias: string): Promise<void> {
  const added = db.insertInto('body_aliases').values({ body_id, alias });
  await added.onConflict((same) => same.doNothing()).execute();
}

/** Replaces all other names of an organisation. */
export async function saveOrganisationAliases(
  db: Writer,
  organisation_id: string,
  aliases: readonly string[],
): Promise<void> {
  await db.deleteFrom('organisation_aliases').where('organisation_id', '=', organisation_id).execute();
  for (const alias of aliases) await insertOrganisationAlias(db, organisation_id, alias);
  await fileName(db, 'organisation', organisation_id);
}

/** Adds another name of an organisation; known names are left alone. */
export async function addOrganisationAlias(
  db: Writer,
  organisation_id: string,
  alias: string,
): Promise<void> {
  await insertOrganisationAlias(db, organisation_id, alias);
  await fileName(db, 'organisation', organisation_id);
}

async function insertOrganisationAlias(db: Writer, organisation_id: string, alias: string): Promise<void> {
  const added = db.insertInto('organisation_aliases').values({ organisation_id, alias });
  await added.onConflict((same) => same.doNothing()).execute();
}

/** Replaces all other names of a person. */
export async function savePersonAliases(
  db: Writer,
  person_id: string,
  aliases: readonly string[],
): Promise<void> {
  await db.deleteFrom('person_aliases').where('person_id', '=', person_id).execute();
  for (const alias of aliases) await insertPersonAlias(db, person_id, alias);
  await fileName(db, 'person', person_id);
}

/** Adds another way a person's name is written; known ones are left alone. */
export async function addPersonAlias(db: Writer, person_id: string, alias: string): Promise<void> {
  await insertPersonAlias(db, person_id, alias);
  await fileName(db, 'person', person_id);
}

async function insertPersonAlias(db: Writer, person_id: string, alias: string): Promise<void> {
  const added = db.insertInto('person_aliases').values({ person_id, alias });
  await added.onConflict((same) => same.doNothing()).execute();
}
