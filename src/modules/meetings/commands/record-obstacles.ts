import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import type { RecordRefusal } from '../rules/record-to-write.ts';
import type { RecordedItem } from './record-minutes.ts';
import { partIds, partTables, type PartsToWrite } from './record-rows.ts';

/** Why the parts of a record cannot be written over those that are there; the first reason found. */
export async function obstacleToParts(
  db: Writer,
  item: RecordedItem,
  parts: PartsToWrite,
): Promise<RecordRefusal | undefined> {
  return (
    (await partElsewhere(db, item, parts)) ??
    (await notInRegister(db, parts)) ??
    (await reservationWithLife(db, item, parts)) ??
    (await actionWithLife(db, item, parts))
  );
}

/** An id of another item's part would take it from there. */
async function partElsewhere(
  db: Writer,
  { item_id }: RecordedItem,
  parts: PartsToWrite,
): Promise<RecordRefusal | undefined> {
  const ids = partIds(parts);
  const { rows } = await sql`${sql.join(
    partTables.map(
      (name) =>
        sql`select from ${sql.table(name)} where id = any(${ids[name]}::uuid[]) and item_id <> ${item_id}`,
    ),
    sql` union all `,
  )}`.execute(db);
  return rows.length > 0 ? { code: 'part-elsewhere' } : undefined;
}

async function notInRegister(db: Writer, parts: PartsToWrite): Promise<RecordRefusal | undefined> {
  const { decisions, positions, actions } = parts;
  const named = {
    organisations: [...positions, ...actions].map(({ organisationId }) => organisationId),
    persons: actions.map(({ personId }) => personId),
    bodies: [
      ...actions.map(({ ownerBodyId }) => ownerBodyId),
      ...decisions.map(({ decidingBodyId }) => decidingBodyId),
    ],
    items: positions.map(({ dependsOnItemId }) => dependsOnItemId),
  };
  for (const [table, all] of Object.entries(named)) {
    const ids = [...new Set(all.filter((id) => id !== null))];
    if (ids.length === 0) continue;
    const { rows } = await sql`select from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(db);
    if (rows.length < ids.length) return { code: 'not-in-register', facts: { what: table } };
  }
  return undefined;
}

async function reservationWithLife(
  db: Writer,
  { item_id }: RecordedItem,
  parts: PartsToWrite,
): Promise<RecordRefusal | undefined> {
  const { rows } = await sql<{ party: string }>`select coalesce(o.name, p.party, '') as party
    from positions_taken p left join organisations o on o.id = p.organisation_id
    where p.item_id = ${item_id} and not (p.id = any(${partIds(parts).positions_taken}::uuid[]))
      and exists (select from position_events e where e.position_id = p.id)
    order by p.position limit 1`.execute(db);
  return rows[0] && { code: 'reservation-has-life', facts: { party: rows[0].party } };
}

async function actionWithLife(
  db: Writer,
  { item_id }: RecordedItem,
  parts: PartsToWrite,
): Promise<RecordRefusal | undefined> {
  const { rows } = await sql<{ what: string }>`select what from actions
    where item_id = ${item_id} and state <> 'open' and not (id = any(${partIds(parts).actions}::uuid[]))
    order by position limit 1`.execute(db);
  return rows[0] && { code: 'action-has-life', facts: { what: rows[0].what } };
}
