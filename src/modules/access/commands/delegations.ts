import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { itemTyped } from '../queries/source-item.ts';
import {
  delegationAfter,
  refusalOfExtension,
  type DelegationEvent,
  type DelegationRefusal,
  type DelegationState,
  type ExtensionRefusal,
} from '../rules/delegation.ts';

export type NewDelegation = {
  /** Keys of the bodies. */
  from: string;
  to: string;
  subject: string;
  holder: string;
  reporting: string;
  /** Key of the body that is told of each decision, where it is not the one that delegates; else ''. */
  reportsTo: string;
  /** The address of the item it was decided at, or ''. */
  item: string;
  source: string;
  day: Day;
  endsOn: Day | null;
  reason: string;
};
export type WriteRefusal =
  | { code: 'no-such-body'; field: 'from' | 'to' | 'reportsTo' }
  | { code: 'no-such-item'; field: 'item' }
  | { code: 'source-missing'; field: 'source' }
  | { code: 'ends-before-it-begins'; field: 'endsOn' }
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
  const told = data.reportsTo === '' ? null : await bodyIdOf(db, data.reportsTo);
  if (told === undefined) return refuse({ code: 'no-such-body', field: 'reportsTo' });
  const item = await itemTyped(reading(db), data.item);
  if (item === undefined) return refuse({ code: 'no-such-item', field: 'item' });
  if (item === null && data.source === '') return refuse({ code: 'source-missing', field: 'source' });
  if (data.endsOn !== null && data.endsOn < data.day)
    return refuse({ code: 'ends-before-it-begins', field: 'endsOn' });
  return accept(await addDelegation(db, data, { from, to, told, item: item?.id ?? null }));
}

async function addDelegation(
  db: Writer,
  { subject, holder, reporting, source, endsOn, day, reason }: NewDelegation,
  { from, to, told, item }: { from: string; to: string; told: string | null; item: string | null },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('delegations'))`.execute(db);
  const last = await db
    .selectFrom('delegations')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow();
  const written = { subject, holder, reporting, source, item_id: item, ends_on: endsOn };
  const row = { ...written, from_body_id: from, to_body_id: to, reports_to_body_id: told, state: 'proposed' };
  const { id, number } = await db
    .insertInto('delegations')
    .values({ ...row, number: (last.number ?? 0) + 1 })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addStep(db, id, { event: 'proposed', on: day, until: null, reason });
  return number;
}

export type StepRefusal = DelegationRefusal | ExtensionRefusal | { code: 'changed-meanwhile' };
type Seen = {
  id: string;
  version: number;
  state: DelegationState;
  endsOn: Day | null;
  last: Day | null;
};

/**
 * Puts a delegation in force, extends it or withdraws it; the version is that of the row the reader saw. `until` is
 * the new last day of one that is extended.
 */
export async function stepDelegation(
  db: Writer,
  seen: Seen,
  step: { event: DelegationEvent; on: Day; until: Day | null; reason: string },
): Promise<Result<DelegationState, StepRefusal>> {
  const state = delegationAfter(step.event, seen, step.on);
  if (typeof state !== 'string') return refuse(state);
  const refusal = step.until === null ? undefined : refusalOfExtension(seen.endsOn, step.until);
  if (refusal) return refuse(refusal);
  const changed = await db
    .updateTable('delegations')
    .set({ state, version: seen.version + 1, ...(step.until !== null && { ends_on: step.until }) })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await addStep(db, seen.id, step);
  return accept(state);
}

type Step = { event: DelegationEvent | 'proposed'; on: Day; until: Day | null; reason: string };

const addStep = (db: Writer, delegation_id: string, { event, on, until, reason }: Step) =>
  db
    .insertInto('delegation_events')
    .values({ delegation_id, event, happened_on: on, until_on: until, reason })
    .execute();

const bodyIdOf = async (db: Writer, key: string): Promise<string | undefined> =>
  (await db.selectFrom('bodies').select('id').where('key', '=', key).executeTakeFirst())?.id;
