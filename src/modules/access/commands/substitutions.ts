import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { loanProblem, type LendableSeat, type Loan, type LoanRefusal } from '../rules/substitution.ts';
import { lockAppointments, type By, type EndOfRole } from './appointments.ts';

export type NewLoan = {
  /** `membership:…` or `appointment:…`. */
  seat: string;
  /** Key of the substitute. */
  person: string;
  from: Day;
  to: Day;
  reason: string;
};
export type LendRefusal = LoanRefusal | { code: 'no-such-person'; field: 'person' } | NoSeat;
type NoSeat = { code: 'no-such-seat'; field: 'place' };

/** Lends a seat to somebody else for a time. It ends by itself; `mayLendAll` = also seats that no body gives. */
export async function lendSeat(
  db: Writer,
  { seat: key, person, reason, from, to }: NewLoan,
  { mayLendAll }: { mayLendAll: boolean },
): Promise<Result<'lent', LendRefusal>> {
  await lockAppointments(db);
  const [kind, id = ''] = key.split(':');
  if ((kind !== 'membership' && kind !== 'appointment') || !isUuid.test(id)) return noSeat;
  const seat = await seatOf(db, kind, id);
  if (!seat) return noSeat;
  const substitute = await db
    .selectFrom('persons')
    .select('id')
    .where('key', '=', person)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!substitute) return refuse({ code: 'no-such-person', field: 'person' });
  const column = kind === 'membership' ? 'membership_id' : 'appointment_id';
  const others = await loansOf(db, column, id);
  const problem = loanProblem(seat, { substituteId: substitute.id, from, to }, { others, mayLendAll });
  if (problem) return refuse(problem);
  const row = { [column]: id, substitute_id: substitute.id, from_on: from, to_on: to, reason };
  await db.insertInto('substitutions').values(row).execute();
  return accept('lent');
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const noSeat = refuse({ code: 'no-such-seat', field: 'place' } as const);

async function seatOf(
  db: Writer,
  kind: 'membership' | 'appointment',
  id: string,
): Promise<LendableSeat | undefined> {
  const row = await db
    .selectFrom(kind === 'membership' ? 'memberships' : 'appointments')
    .innerJoin('persons as p', 'p.id', 'person_id')
    .select(['to_on', sql<string>`coalesce(p.merged_into, p.id)`.as('personId')])
    .where(kind === 'membership' ? 'memberships.id' : 'appointments.id', '=', id)
    .executeTakeFirst();
  return row && { kind, personId: row.personId, to: row.to_on as Day | null };
}

async function loansOf(db: Writer, column: 'membership_id' | 'appointment_id', id: string): Promise<Loan[]> {
  const rows = await db
    .selectFrom('substitutions')
    .select(['substitute_id', 'from_on', 'to_on'])
    .where(column, '=', id)
    .execute();
  return rows.map((row) => ({
    substituteId: row.substitute_id,
    from: row.from_on as Day,
    to: row.to_on as Day,
  }));
}

export type EndLoanRefusal = { code: 'changed-meanwhile' } | { code: 'over-already'; field: 'lastDay' };

/** Ends a loan before its time; one that has not begun is taken back. */
export async function endLoan(
  db: Writer,
  ended: { id: string; version: number },
  { lastDay, reason, ...by }: EndOfRole & By,
): Promise<Result<'ended', EndLoanRefusal>> {
  const row = await db
    .selectFrom('substitutions')
    .select('to_on')
    .where('id', '=', ended.id)
    .executeTakeFirst();
  if (row && row.to_on < by.today) return refuse({ code: 'over-already', field: 'lastDay' });
  const changed = await db
    .updateTable('substitutions')
    .set({
      to_on: sql<Day>`case when from_on > ${lastDay}::date then from_on - 1
        else least(${lastDay}::date, to_on) end`,
      end_reason: reason,
      ended_by: by.userId,
      ended_at: by.now,
      version: ended.version + 1,
    })
    .where('id', '=', ended.id)
    .where('version', '=', ended.version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('ended') : refuse({ code: 'changed-meanwhile' });
}
