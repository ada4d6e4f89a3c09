import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { lifeAfter, type BodyEvent, type BodyEventRefusal, type BodyLife } from '../rules/body-states.ts';

export type BodyEventForm = {
  event: BodyEvent;
  day: Day;
  newTermEndsOn: Day | null;
  reason: string;
  isConfirmed: boolean;
  version: number;
  today: Day;
};
export type RecordBodyEventRefusal =
  | BodyEventRefusal
  | { code: 'members-after-the-day'; field: 'day'; facts: { count: number } }
  | { code: 'changed-meanwhile' };

/** Writes down what happened to a body and moves its life on. */
export async function recordBodyEvent(
  db: Writer,
  body: BodyLife & { id: string },
  form: BodyEventForm,
): Promise<Result<'recorded', RecordBodyEventRefusal>> {
  const { event, day, newTermEndsOn, isConfirmed, today } = form;
  const activeSubBodies = await countActiveSubBodies(db, body.id);
  const lastEventOn = await dayOfLastEvent(db, body.id);
  const order = { event, day, newTermEndsOn, today, lastEventOn, activeSubBodies, isConfirmed };
  const life = lifeAfter(body, order);
  if (!life.ok) return life;
  const count = event === 'closed' ? await countSeatsFromAfter(db, body.id, day) : 0;
  if (count > 0) return refuse({ code: 'members-after-the-day', field: 'day', facts: { count } });
  const { status, startedOn, termEndsOn, closedOn } = life.value;
  const changed = await db
    .updateTable('bodies')
    .set({ status, started_on: startedOn, term_ends_on: termEndsOn, closed_on: closedOn })
    .set({ version: form.version + 1 })
    .where('id', '=', body.id)
    .where('version', '=', form.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  const row = { body_id: body.id, event, happened_on: day, reason: form.reason };
  await db.insertInto('body_events').values(row).execute();
  return accept('recorded');
}

async function countActiveSubBodies(db: Writer, bodyId: string): Promise<number> {
  const counted = db.selectFrom('bodies').select((eb) => eb.fn.countAll<bigint>().as('count'));
  const active = counted.where('parent_id', '=', bodyId).where('status', 'in', ['active', 'on-hold']);
  return Number((await active.executeTakeFirstOrThrow()).count);
}

async function dayOfLastEvent(db: Writer, bodyId: string): Promise<Day | null> {
  const latest = db.selectFrom('body_events').select((eb) => eb.fn.max('happened_on').as('last'));
  return ((await latest.where('body_id', '=', bodyId).executeTakeFirst())?.last ?? null) as Day | null;
}

async function countSeatsFromAfter(db: Writer, bodyId: string, day: Day): Promise<number> {
  const counted = db.selectFrom('memberships').select((eb) => eb.fn.countAll<bigint>().as('count'));
  const later = counted.where('body_id', '=', bodyId).where('from_on', '>', day);
  return Number((await later.executeTakeFirstOrThrow()).count);
}
