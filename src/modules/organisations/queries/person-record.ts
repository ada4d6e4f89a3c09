import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MemberRole } from '../rules/vocabulary.ts';
import type { Named } from './organisation-record.ts';

export type PersonRecord = {
  id: string;
  key: string;
  name: string;
  isInvented: boolean;
  version: number;
  aliases: string[];
  /** The person this row was merged into. */
  mergedInto: Named | null;
  /** Rows that were merged into this one. */
  merged: Named[];
  hasLogin: boolean;
};

/** One person by the key in the address, also one that was merged into another. */
export async function personRecord(db: Reader, key: string): Promise<PersonRecord | undefined> {
  const row = await db
    .selectFrom('persons as p')
    .leftJoin('persons as kept', 'kept.id', 'p.merged_into')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .select(['p.id', 'p.key', 'p.name', 'p.is_invented as isInvented', 'p.version', 'u.id as userId'])
    .select(['kept.key as keptKey', 'kept.name as keptName'])
    .where('p.key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  const { keptKey, keptName, userId, ...facts } = row;
  const mine = db
    .selectFrom('person_aliases')
    .select('alias')
    .where('person_id', '=', row.id)
    .orderBy('alias');
  const merged = db
    .selectFrom('persons')
    .select(['key', 'name'])
    .where('merged_into', '=', row.id)
    .orderBy('name');
  return {
    ...facts,
    hasLogin: userId !== null,
    aliases: (await mine.execute()).map(({ alias }) => alias),
    mergedInto: keptKey === null ? null : { key: keptKey, name: keptName ?? '' },
    merged: await merged.execute(),
  };
}

export type Affiliation = {
  id: string;
  organisation: Named;
  title: string;
  from: Day | null;
  to: Day | null;
};

/** Where somebody works and worked, the latest first. What was written on merged rows belongs to them too. */
export async function affiliationsOf(db: Reader, personId: string): Promise<Affiliation[]> {
  const rows = await db
    .selectFrom('affiliations as a')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.title', 'a.from_on as from', 'a.to_on as to', 'o.key', 'o.name'])
    .where((eb) => eb.or([eb('p.id', '=', personId), eb('p.merged_into', '=', personId)]))
    .orderBy('a.from_on', (order) => order.desc().nullsLast())
    .orderBy('a.id')
    .execute();
  return rows.map(({ key, name, ...row }) => ({
    ...row,
    from: row.from as Day | null,
    to: row.to as Day | null,
    organisation: { key, name },
  }));
}

export type HeldSeat = {
  body: Named;
  role: MemberRole;
  organisation: string | null;
  from: Day | null;
  to: Day | null;
};

/** The roles somebody has and had in bodies, the latest first. */
export async function seatsHeldBy(db: Reader, personId: string): Promise<HeldSeat[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['b.key', 'b.name', 'm.role', 'o.name as organisation', 'm.from_on as from', 'm.to_on as to'])
    .where((eb) => eb.or([eb('p.id', '=', personId), eb('p.merged_into', '=', personId)]))
    .orderBy('m.from_on', (order) => order.desc().nullsLast())
    .orderBy('b.name')
    .execute();
  return rows.map(({ key, name, ...row }) => ({
    ...row,
    role: row.role as MemberRole,
    from: row.from as Day | null,
    to: row.to as Day | null,
    body: { key, name },
  }));
}

export type Traces = { memberships: number; affiliations: number; attendances: number };

/** How much points at this row of a person: what a merge carries along. */
export async function tracesOf(db: Reader, personId: string): Promise<Traces> {
  const countIn = async (table: 'memberships' | 'affiliations' | 'attendances'): Promise<number> => {
    const counted = db.selectFrom(table).select((eb) => eb.fn.countAll<bigint>().as('count'));
    return Number((await counted.where('person_id', '=', personId).executeTakeFirstOrThrow()).count);
  };
  return {
    memberships: await countIn('memberships'),
    affiliations: await countIn('affiliations'),
    attendances: await countIn('attendances'),
  };
}
