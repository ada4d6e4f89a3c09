import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { appointmentsOf } from '../queries/seats-of-person.ts';
import { appointmentProblem, type AppointedRole, type AppointmentRefusal } from '../rules/appointment.ts';
import { lacksAdministrator } from './administrators.ts';

export type NewAppointment = {
  role: AppointedRole;
  /** Key of the organisation the role is for; '' = none. */
  organisation: string;
  concerning: string;
  from: Day;
  to: Day | null;
  reason: string;
};
export type GiveRefusal = AppointmentRefusal | { code: 'no-such-organisation'; field: 'organisation' };

/** Gives a person a role from one day to another. */
export async function giveAppointment(
  db: Writer,
  personId: string,
  data: NewAppointment,
): Promise<Result<'given', GiveRefusal>> {
  await lockAppointments(db);
  const organisationId = await organisationIdOf(db, data.organisation);
  if (organisationId === undefined) return refuse({ code: 'no-such-organisation', field: 'organisation' });
  const { role, concerning, from, to, reason } = data;
  const held = await appointmentsOf(reading(db), personId);
  const problem = appointmentProblem({ role, organisationId, concerning, from, to }, held);
  if (problem) return refuse(problem);
  const place = { person_id: personId, role, organisation_id: organisationId, concerning };
  const row = { ...place, from_on: from, to_on: to, reason };
  await db.insertInto('appointments').values(row).execute();
  return accept('given');
}

export type EndOfRole = { lastDay: Day; reason: string };
export type EndRefusal =
  | { code: 'changed-meanwhile' | 'last-administrator' }
  | { code: 'over-already'; field: 'lastDay' };
export type By = { userId: string; now: Date; today: Day };

/**
 * Gives a role its last day. One that has not begun by then is taken back: its days are none. There is always an
 * administrator left.
 */
export async function endAppointment(
  db: Writer,
  ended: { id: string; version: number },
  { lastDay, reason, ...by }: EndOfRole & By,
): Promise<Result<'ended', EndRefusal>> {
  await lockAppointments(db);
  const row = await db
    .selectFrom('appointments')
    .select(['role', 'from_on', 'to_on', 'version'])
    .where('id', '=', ended.id)
    .executeTakeFirst();
  if (!row || row.version !== ended.version) return refuse({ code: 'changed-meanwhile' });
  if (row.to_on !== null && row.to_on < by.today) return refuse({ code: 'over-already', field: 'lastDay' });
  await db
    .updateTable('appointments')
    .set({
      to_on: lastDayOf(lastDay),
      end_reason: reason,
      ended_by: by.userId,
      ended_at: by.now,
      version: ended.version + 1,
    })
    .where('id', '=', ended.id)
    .execute();
  const isLast = row.role === 'administrator' && (await lacksAdministrator(db, by.today));
  return isLast ? refuse({ code: 'last-administrator' }) : accept('ended');
}

/** The last day, or the day before the first where the role would end before it began. */
const lastDayOf = (lastDay: Day) =>
  sql<Day>`case when from_on > ${lastDay}::date then from_on - 1 else ${lastDay}::date end`;

/** Ends on this day what the person has been given and lent, when the person leaves. */
export async function endEverythingOf(
  db: Writer,
  personId: string,
  { lastDay, reason, userId, now }: EndOfRole & By,
): Promise<void> {
  await lockAppointments(db);
  const set = { end_reason: reason, ended_by: userId, ended_at: now, to_on: lastDayOf(lastDay) };
  const isTheirs = sql<boolean>`(select coalesce(p.merged_into, p.id) from persons p
    where p.id = person_id) = ${personId}`;
  await db
    .updateTable('appointments')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where(isTheirs)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', lastDay)]))
    .execute();
  await db
    .updateTable('substitutions')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('substitute_id', '=', personId)
    .where('to_on', '>', lastDay)
    .execute();
}

/** One change of roles at a time: two that would each leave one administrator would together leave none. */
export const lockAppointments = (db: Writer): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('appointments'))`.execute(db);

async function organisationIdOf(db: Writer, key: string): Promise<string | null | undefined> {
  if (key === '') return null;
  return (await db.selectFrom('organisations').select('id').where('key', '=', key).executeTakeFirst())?.id;
}
