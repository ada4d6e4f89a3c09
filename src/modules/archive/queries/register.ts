import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { KnownNames } from '../rules/meeting-record.ts';
import type { Register } from '../rules/review-matching.ts';

/** The bodies, organisations and persons a text can mean, with the names they go by. */
export async function archiveRegister(db: Reader): Promise<Register> {
  return { bodies: await bodies(db), organisations: await organisations(db), persons: await persons(db) };
}

const bodies = (db: Reader) =>
  db
    .selectFrom('bodies')
    .leftJoin('body_aliases', 'body_aliases.body_id', 'bodies.id')
    .select(['bodies.key', 'bodies.id', 'bodies.name', 'bodies.audience'])
    .select(
      sql<string[]>`array_append(array_remove(array_agg(alias order by alias), null), short_name)`.as(
        'aliases',
      ),
    )
    .groupBy('bodies.id')
    .orderBy('bodies.name')
    .execute();

const organisations = (db: Reader) =>
  db
    .selectFrom('organisations')
    .leftJoin('organisations as parents', 'parents.id', 'organisations.parent_id')
    .leftJoin('organisation_aliases', 'organisation_aliases.organisation_id', 'organisations.id')
    .select(['organisations.key', 'organisations.id', 'organisations.name', 'organisations.side'])
    .select('parents.key as parentKey')
    .select(sql<string[]>`array_remove(array_agg(alias order by alias), null)`.as('aliases'))
    .groupBy(['organisations.id', 'parents.key'])
    .orderBy('organisations.seat_order', (order) => order.asc().nullsLast())
    .orderBy('organisations.name')
    .execute();

const persons = (db: Reader) =>
  db
    .selectFrom('persons')
    .leftJoin('affiliations', 'affiliations.person_id', 'persons.id')
    .leftJoin('organisations', 'organisations.id', 'affiliations.organisation_id')
    .select(['persons.key', 'persons.id', 'persons.name'])
    .select(sql<string[]>`array_remove(array_agg(organisations.key), null)`.as('organisationKeys'))
    .where('persons.merged_into', 'is', null)
    .groupBy('persons.id')
    .orderBy('persons.name')
    .execute();

const sides = ['municipal', 'regional', 'other'] as const;

/** What the parser is told of the world: names are data, not code. */
export const knownNames = ({ bodies: all, organisations: members }: Register): KnownNames => ({
  bodies: all.map(({ name, aliases }) => ({ name, aliases })),
  organisations: members.map(({ name, aliases, side }) => ({
    name,
    aliases,
    side: sides.find((known) => known === side) ?? 'other',
  })),
});
