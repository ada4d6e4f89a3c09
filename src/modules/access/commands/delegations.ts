import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import {
  delegationAfter,
  type DelegationEvent,
  type DelegationRefusal,
  type DelegationState,
} from '../rules/delegation.ts';

export type NewDelegation = {
  /** Keys of the bodies. */
  from: string;
  to: string;
  subject: string;
  reporting: string;
  source: string;
  day: Day;
  reason: string;
};
export type WriteRefusal =
  | { code: 'no-such-body'; field: 'from' | 'to' }
  | { code: 'same-body'; field: 'to' };

/** Writes a delegation that is proposed, and gives its number. */
export async function proposeDelegation(
  db: Writer,
  data: NewDelegation,
): Promise<Result<number, WriteRefusal>> {
  const [from, to] = [await bodyIdOf(db, data.from), await bodyIdOf(db, data.to)];
  if (!from) return refuse({ code: 'no-such-body', field: 'from' });
  if (!to) return refuse({ code: 'no-such-body', field: 'to' });
  if (from === to) return refuse({ code: 'same-body', field: 'to' });
  await sql`select pg_advisory_xact_lock(hashtext('delegations'))`.execute(db);
  const last = await db
    .selectFrom('delegations')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow();
  const { subject, reporting, source } = data;
  const row = { from_body_id: from, to_body_id: to, subject, reporting, source, state: 'proposed' };
  const { id, number } = await db
    .insertInto('delegations')
    .values({ ...row, number: (last.number ?? 0) + 1 })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addStep(db, id, { event: 'proposed', on: data.day, reason: data.reason });
  return accept(number);
}

export type StepRefusal = DelegationRefusal | { code: 'changed-meanwhile' };
type Seen = { id: string; version: number; state: DelegationState; last: Day | null };

/** Puts a delegation in force or withdraws it; the version is that of the row the reader saw. */
export async function stepDelegation(
  db: Writer,
  seen: Seen,
  step: { event: DelegationEvent; on: Day; reason: string },
): Promise<Result<DelegationState, StepRefusal>> {
  const state = delegationAfter(step.event, seen, step.on);
  if (typeof state !== 'string') return refuse(state);
  const changed = await db
    .updateTable('delegations')
    .set({ state, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await addStep(db, seen.id, step);
  return accept(state);
}

type Step = { event: DelegationEvent | 'proposed'; on: Day; reason: string };

const addStep = (db: Writer, delegation_id: string, { event, on, reason }: Step) =>
  db.insertInto('delegation_events').values({ delegation_id, event, happened_on: on, reason }).execute();

const bodyIdOf = async (db: Writer, key: string): Promise<string | undefined> =>
  (await db.selectFrom('bodies').select('id').where('key', '=', key).executeTakeFirst())?.id;
