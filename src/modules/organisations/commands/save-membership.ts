import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { periodProblem, type HeldRole, type PeriodRefusal } from '../rules/membership-period.ts';
import type { MemberRole } from '../rules/vocabulary.ts';

export type MembershipData = {
  /** Key of the organisation the person sits for; '' = none. */
  organisation: string;
  role: MemberRole;
  from: Day | null;
  to: Day | null;
};
export type MembershipRefusal =
  | PeriodRefusal
  | { code: 'no-such-person'; field: 'person' }
  | { code: 'no-such-organisation'; field: 'organisation' }
  | { code: 'changed-meanwhile' };

/** Gives a person a role in a body. `person` is the key of somebody in the register. */
export async function addMembership(
  db: Writer,
  { bodyId, person }: { bodyId: string; person: string },
  data: MembershipData,
): Promise<Result<'added', MembershipRefusal>> {
  const found = await db
    .selectFrom('persons')
    .select('id')
    .where('key', '=', person)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!found) return refuse({ code: 'no-such-person', field: 'person' });
  const row = await rowOf(db, { bodyId, personId: found.id, id: undefined }, data);
  if (!row.ok) return row;
  const owner = { body_id: bodyId, person_id: found.id };
  await db
    .insertInto('memberships')
    .values({ ...owner, ...row.value })
    .execute();
  return accept('added');
}

/** Changes or ends a role; the version is that of the row the person saw. */
export async function editMembership(
  db: Writer,
  edited: { id: string; version: number; bodyId: string },
  data: MembershipData,
): Promise<Result<'edited', MembershipRefusal>> {
  const seat = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('id', '=', edited.id)
    .executeTakeFirst();
  if (!seat) return refuse({ code: 'changed-meanwhile' });
  const row = await rowOf(db, { ...edited, personId: seat.person_id }, data);
  if (!row.ok) return row;
  const changed = await db
    .updateTable('memberships')
    .set({ ...row.value, version: edited.version + 1 })
    .where('id', '=', edited.id)
    .where('version', '=', edited.version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('edited') : refuse({ code: 'changed-meanwhile' });
}

/** Removes a role that was written by mistake. One that has ended is given its last day instead. */
export async function removeMembership(
  db: Writer,
  { id, version }: { id: string; version: number },
): Promise<Result<'removed', MembershipRefusal>> {
  const removed = await db
    .deleteFrom('memberships')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n ? accept('removed') : refuse({ code: 'changed-meanwhile' });
}

type Place = { bodyId: string; personId: string; id: string | undefined };

/** The body is locked meanwhile: the same role given twice at once would otherwise pass twice. */
async function rowOf(db: Writer, { bodyId, personId, id }: Place, data: MembershipData) {
  const life = await db
    .selectFrom('bodies')
    .select(['started_on', 'closed_on'])
    .where('id', '=', bodyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const others = await otherRoles(db, { bodyId, personId, id });
  const { role, from, to } = data;
  const lived = { startedOn: life.started_on as Day | null, closedOn: life.closed_on as Day | null };
  const reason = periodProblem({ role, from, to }, lived, others);
  if (reason) return refuse(reason);
  const organisation = await organisationId(db, data.organisation);
  if (organisation === undefined)
    return refuse({ code: 'no-such-organisation', field: 'organisation' } as const);
  return accept({ organisation_id: organisation, role, from_on: from, to_on: to });
}

async function organisationId(db: Writer, key: string): Promise<string | null | undefined> {
  if (key === '') return null;
  return (await db.selectFrom('organisations').select('id').where('key', '=', key).executeTakeFirst())?.id;
}

async function otherRoles(db: Writer, { bodyId, personId, id }: Place): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['m.role', 'm.from_on as from', 'm.to_on as to'])
    .where('m.body_id', '=', bodyId)
    .where((eb) => eb.or([eb('p.id', '=', personId), eb('p.merged_into', '=', personId)]))
    .$if(id !== undefined, (all) => all.where('m.id', '<>', id ?? ''))
    .execute();
  return rows.map((row) => ({
    role: row.role as MemberRole,
    from: row.from as Day | null,
    to: row.to as Day | null,
  }));
}
