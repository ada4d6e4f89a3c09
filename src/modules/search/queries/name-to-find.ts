import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { NameToFind } from '../rules/entry-of-name.ts';

type Kind = NameToFind['is'];

/**
 * A matter, body, organisation or person as it is now; undefined when it is not there, was merged into another, or
 * has no items left.
 */
export async function nameToFind(db: Reader, is: Kind, id: string): Promise<NameToFind | undefined> {
  return (await rowsOf(db, is, [id])).map((row) => toFind(is, row))[0];
}

/** All of them. */
export async function namesToFind(db: Reader): Promise<NameToFind[]> {
  const kinds: Kind[] = ['matter', 'body', 'organisation', 'person'];
  const all: NameToFind[] = [];
  for (const is of kinds) all.push(...(await rowsOf(db, is, 'all')).map((row) => toFind(is, row)));
  return all;
}

type Ids = 'all' | readonly string[];

function rowsOf(db: Reader, is: Kind, ids: Ids): Promise<Row[]> {
  if (is === 'matter') return matters(db, ids);
  if (is === 'body') return bodies(db, ids);
  return is === 'organisation' ? organisations(db, ids) : persons(db, ids);
}

type Row = { id: string; key: string; name: string; about: string[]; aliases: string[] };

const toFind = (is: Kind, { id, key, name, about, aliases }: Row): NameToFind => ({
  is,
  id,
  key,
  name,
  otherNames: aliases,
  about: about.filter((text) => text !== ''),
});

const among = (ids: Ids) => (ids === 'all' ? sql<boolean>`true` : sql<boolean>`id in (${sql.join(ids)})`);

/** Also by the numbers of matters that were taken into it. */
const matters = (db: Reader, ids: Ids): Promise<Row[]> =>
  db
    .selectFrom('matters')
    .select(['id', 'number as key', 'title as name'])
    .select(sql<string[]>`'{}'::text[]`.as('about'))
    .select(sql<string[]>`number || former_numbers`.as('aliases'))
    .where((eb) =>
      eb.exists(eb.selectFrom('items').select('items.id').whereRef('items.matter_id', '=', 'matters.id')),
    )
    .where(among(ids))
    .execute();

const bodies = (db: Reader, ids: Ids): Promise<Row[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'name'])
    .select(sql<string[]>`array[composition, mandate]`.as('about'))
    .select(
      sql<
        string[]
      >`short_name || array(select alias from body_aliases where body_id = bodies.id order by 1)`.as(
        'aliases',
      ),
    )
    .where(among(ids))
    .execute();

const organisations = (db: Reader, ids: Ids): Promise<Row[]> =>
  db
    .selectFrom('organisations')
    .select(['id', 'key', 'name'])
    .select(sql<string[]>`array[note]`.as('about'))
    .select(
      sql<string[]>`short_name || array(select alias from organisation_aliases as other
        where other.organisation_id = organisations.id order by 1)`.as('aliases'),
    )
    .where(among(ids))
    .execute();

/** Not those that were found to be somebody else: the row that is kept is found. */
const persons = (db: Reader, ids: Ids): Promise<Row[]> =>
  db
    .selectFrom('persons')
    .select(['id', 'key', 'name'])
    .select(
      sql<string[]>`array(select title || ', ' || organisations.name from affiliations
        join organisations on organisations.id = organisation_id where person_id = persons.id order by 1)`.as(
        'about',
      ),
    )
    .select(
      sql<string[]>`array(select alias from person_aliases where person_id = persons.id order by 1)`.as(
        'aliases',
      ),
    )
    .where('merged_into', 'is', null)
    .where(among(ids))
    .execute();
