import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MandateHead } from '../rules/mandate-views.ts';
import type { MandateState } from '../rules/mandate-states.ts';
import { headOf, selectHeads } from './mandate-at.ts';

export type ListedMandate = MandateHead & {
  readonly inForce: number | null;
  readonly periodTo: Day | null;
  readonly openCorrections: number;
};
export type MandateSearch = {
  readonly states: readonly MandateState[];
  readonly bodyKey: string;
  readonly on: Day;
};

/** The terms the reader may see, in these states and (unless '') of this body, by title. */
export async function mandateList(db: Reader, search: MandateSearch): Promise<ListedMandate[]> {
  const { states, bodyKey, on } = search;
  const rows = await selectHeads(db)
    .select((eb) => [
      eb
        .selectFrom('mandate_versions as v')
        .select((max) => max.fn.max('v.number').as('number'))
        .whereRef('v.mandate_id', '=', 't.id')
        .where('v.valid_from', '<=', on)
        .as('inForce'),
      eb
        .selectFrom('mandate_corrections as c')
        .select((all) => all.fn.countAll<bigint>().as('count'))
        .whereRef('c.mandate_id', '=', 't.id')
        .where('c.state', '=', 'open')
        .as('openCorrections'),
    ])
    .where('t.state', 'in', states)
    .$if(bodyKey !== '', (all) =>
      all.where((eb) => eb.or([eb('b.key', '=', bodyKey), eb('d.key', '=', bodyKey)])),
    )
    .orderBy('t.title')
    .orderBy('t.number')
    .execute();
  const periods = await periodsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...headOf(row),
    inForce: row.inForce,
    periodTo: periods.get(`${row.id} ${row.inForce}`) ?? null,
    openCorrections: Number(row.openCorrections ?? 0),
  }));
}

async function periodsOf(db: Reader, ids: readonly string[]): Promise<Map<string, Day>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('mandate_versions')
    .select(['mandate_id', 'number', 'period_to'])
    .where('mandate_id', 'in', ids)
    .where('period_to', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ mandate_id, number, period_to }) =>
      period_to === null ? [] : [[`${mandate_id} ${number}`, day(period_to)] as const],
    ),
  );
}

/** What of the terms a body's page and an item's page point to. */
export type PointedMandate = {
  readonly number: number;
  readonly title: string;
  readonly state: MandateState;
};

const selectPointed = (db: Reader) =>
  db.selectFrom('mandates as t').select(['t.id', 't.number', 't.title', 't.state']).distinct();

/** The terms of a body that are not over, the newest first. */
export async function mandatesOfBody(db: Reader, bodyId: string): Promise<PointedMandate[]> {
  const rows = await selectPointed(db)
    .where('t.body_id', '=', bodyId)
    .where('t.state', 'not in', ['closed', 'rejected'])
    .orderBy('t.number', 'desc')
    .execute();
  return rows.map(({ number, title, state }) => ({ number, title, state: state as MandateState }));
}

/** The terms an item treated, for who may read the item. */
export async function mandatesOfItem(db: Reader, itemId: string): Promise<PointedMandate[]> {
  const rows = await selectPointed(db)
    .innerJoin('mandate_treatments as x', 'x.mandate_id', 't.id')
    .where('x.item_id', '=', itemId)
    .orderBy('t.number')
    .execute();
  return rows.map(({ number, title, state }) => ({ number, title, state: state as MandateState }));
}
