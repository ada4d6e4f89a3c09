import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MatterHead, MatterItem } from '../rules/matter-views.ts';
import { placeColumns, placeOf } from './item-place.ts';

/**
 * The matter with this number, or the one it was merged into. A matter without an item that the reader may see is not
 * there.
 */
export async function matterAt(db: Reader, number: string): Promise<MatterHead | undefined> {
  return db
    .selectFrom('matters')
    .select(['id', 'number', 'title', 'version'])
    .where((eb) => eb.or([eb('number', '=', number), eb(eb.val(number), '=', eb.fn.any('former_numbers'))]))
    .where((eb) =>
      eb.exists(eb.selectFrom('items').select('items.id').whereRef('items.matter_id', '=', 'matters.id')),
    )
    .orderBy(({ eb }) => eb('number', '=', number), 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The items of a matter that the reader may see, the earliest first. */
export async function matterItems(db: Reader, matterId: string): Promise<MatterItem[]> {
  const rows = await placedItems(db)
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('register_decisions as r')
          .select(['r.topic', 'r.body_text as text', 'r.outcome'])
          .whereRef('r.item_id', '=', 'i.id')
          .orderBy('r.position'),
      ).as('decisions'),
      jsonArrayFrom(
        eb
          .selectFrom('positions_taken as p')
          .select(['p.kind', 'p.party'])
          .whereRef('p.item_id', '=', 'i.id')
          .where('p.kind', 'in', ['reservation', 'dissent'])
          .orderBy('p.position'),
      ).as('positions'),
      jsonArrayFrom(
        eb
          .selectFrom('cross_references as x')
          .leftJoin('bodies as target', 'target.id', 'x.target_body_id')
          .select(['target.key as bodyKey', 'x.target_on as on', 'x.target_number as number'])
          .whereRef('x.item_id', '=', 'i.id')
          .orderBy('x.position'),
      ).as('references'),
    ])
    .where('i.matter_id', '=', matterId)
    .execute();
  return rows.map((row) => ({
    ...placeOf(row),
    id: row.id,
    bodyId: row.bodyId,
    outcome: row.outcome as OutcomeCode | null,
    decisions: row.decisions.map((decision) => decision as MatterItem['decisions'][number]),
    positions: row.positions as MatterItem['positions'],
    references: row.references,
  }));
}

const placedItems = (db: Reader) =>
  db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .leftJoin('treatments as t', 't.item_id', 'i.id')
    .select(['i.id', 'i.body_id as bodyId', 't.outcome'])
    .select(placeColumns)
    .orderBy('m.held_on')
    .orderBy('m.sequence')
    .orderBy('i.position');
