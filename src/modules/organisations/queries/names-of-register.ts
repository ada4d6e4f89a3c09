import type { Reader } from '../../../platform/database.ts';
import type { OrganisationSide } from '../rules/vocabulary.ts';

export type NamedBody = { id: string; key: string; name: string; shortName: string; aliases: string[] };
export type NamedOrganisation = NamedBody & { side: OrganisationSide };
export type NamedPerson = {
  /** The row to point at: that of the kept person where two were merged. */
  id: string;
  key: string;
  name: string;
  aliases: string[];
  /** Keys of the organisations where the person has been. */
  organisationKeys: string[];
};
export type NamesOfRegister = {
  bodies: NamedBody[];
  organisations: NamedOrganisation[];
  persons: NamedPerson[];
};

/** Every name the register knows, for whoever matches a text against it. Three queries with their other names. */
export async function namesOfRegister(db: Reader): Promise<NamesOfRegister> {
  return { bodies: await bodies(db), organisations: await organisations(db), persons: await persons(db) };
}

async function bodies(db: Reader): Promise<NamedBody[]> {
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'key', 'name', 'short_name as shortName'])
    .orderBy('key')
    .execute();
  const aliases = await db
    .selectFrom('body_aliases')
    .select(['body_id as id', 'alias'])
    .orderBy('alias')
    .execute();
  const named = textsById(aliases.map(({ id, alias }) => [id, alias]));
  return rows.map((row) => ({ ...row, aliases: named.get(row.id) ?? [] }));
}

async function organisations(db: Reader): Promise<NamedOrganisation[]> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'key', 'name', 'short_name as shortName', 'side'])
    .orderBy('key')
    .execute();
  const aliases = await db
    .selectFrom('organisation_aliases')
    .select(['organisation_id as id', 'alias'])
    .orderBy('alias')
    .execute();
  const named = textsById(aliases.map(({ id, alias }) => [id, alias]));
  return rows.map((row) => ({
    ...row,
    side: row.side as OrganisationSide,
    aliases: named.get(row.id) ?? [],
  }));
}

async function persons(db: Reader): Promise<NamedPerson[]> {
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'key', 'name', 'merged_into as keptId'])
    .orderBy('key')
    .execute();
  const aliases = await db
    .selectFrom('person_aliases')
    .select(['person_id as id', 'alias'])
    .orderBy('alias')
    .execute();
  const places = await db
    .selectFrom('affiliations')
    .innerJoin('organisations', 'organisations.id', 'affiliations.organisation_id')
    .select(['affiliations.person_id as id', 'organisations.key'])
    .orderBy('organisations.key')
    .execute();
  const keptOf = new Map(rows.map(({ id, keptId }) => [id, keptId ?? id]));
  const kept = (id: string): string => keptOf.get(id) ?? id;
  const merged = rows.filter(({ keptId }) => keptId !== null);
  const named = textsById([
    ...aliases.map(({ id, alias }) => [kept(id), alias] as const),
    ...merged.map(({ id, name }) => [kept(id), name] as const),
  ]);
  const placed = textsById(places.map(({ id, key }) => [kept(id), key]));
  return rows
    .filter(({ keptId }) => keptId === null)
    .map(({ id, key, name }) => ({
      id,
      key,
      name,
      aliases: named.get(id) ?? [],
      organisationKeys: placed.get(id) ?? [],
    }));
}

function textsById(pairs: readonly (readonly [id: string, text: string])[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [id, text] of pairs) {
    const known = texts.get(id) ?? [];
    if (!known.includes(text)) texts.set(id, [...known, text]);
  }
  return texts;
}
