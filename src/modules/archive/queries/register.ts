import type { Reader } from '../../../platform/database.ts';
import { namesOfRegister } from '../../organisations/index.ts';
import type { KnownNames } from '../rules/meeting-record.ts';
import type { Register } from '../rules/review-matching.ts';

/** The bodies, organisations and persons a text can mean, with the names they go by, in the order they are offered. */
export async function archiveRegister(db: Reader): Promise<Register> {
  const names = await namesOfRegister(db);
  const bodies = new Map(names.bodies.map((body) => [body.key, body]));
  const organisations = new Map(names.organisations.map((found) => [found.key, found]));
  return {
    bodies: (await audiences(db)).flatMap(({ key, audience }) => {
      const body = bodies.get(key);
      return body ? [{ ...body, aliases: [...body.aliases, body.shortName], audience }] : [];
    }),
    organisations: (await parents(db)).flatMap(({ key, parentKey }) => {
      const found = organisations.get(key);
      return found ? [{ ...found, parentKey }] : [];
    }),
    persons: names.persons,
  };
}

const audiences = (db: Reader) =>
  db.selectFrom('bodies').select(['key', 'audience']).orderBy('name').execute();

const parents = (db: Reader) =>
  db
    .selectFrom('organisations')
    .leftJoin('organisations as parents', 'parents.id', 'organisations.parent_id')
    .select(['organisations.key', 'parents.key as parentKey'])
    .orderBy('organisations.seat_order', (order) => order.asc().nullsLast())
    .orderBy('organisations.name')
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
