import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { IncomingReference, ItemView, MeetingHead } from '../rules/meeting-views.ts';

/** What an item points to, each with the meeting and the item it means where the reader may see them in the archive. */
export const itemReferences = (eb: ExpressionBuilder<Schema, 'items'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('cross_references as x')
      .select(['x.kind', 'x.body_text as text', 'x.target_on as targetOn'])
      .select((reference) =>
        jsonObjectFrom(
          reference
            .selectFrom('meetings as m')
            .innerJoin('bodies as b', 'b.id', 'm.body_id')
            .select([
              'b.key as bodyKey',
              'b.short_name as bodyShortName',
              'm.held_on as heldOn',
              'm.sequence',
            ])
            .select(namedItem.as('item'))
            .where(sql.ref('m.body_id'), '=', sql.ref('x.target_body_id'))
            .where(sql.ref('m.held_on'), '=', sql.ref('x.target_on'))
            .orderBy('m.sequence')
            .limit(1),
        ).as('target'),
      )
      .whereRef('x.item_id', '=', 'items.id')
      .orderBy('x.position'),
  );

const namedItem = sql<ItemView['references'][number]['target']>`(select
  json_build_object('address', i.address, 'number', i.number, 'title', i.title, 'position', i.position)
  from item_headings i where i.meeting_id = m.id and x.target_number is not null
    and (i.number = x.target_number or i.address = x.target_number) order by i.position limit 1)`;

const incomingMax = 50;

/** The items whose text points to this one, the earliest first. */
export async function incomingReferences(
  db: Reader,
  meeting: Pick<MeetingHead, 'bodyId' | 'heldOn'>,
  { id, number, address }: Pick<ItemView, 'id' | 'number' | 'address'>,
): Promise<IncomingReference[]> {
  const rows = await db
    .selectFrom('cross_references as x')
    .innerJoin('items as i', 'i.id', 'x.item_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn', 'm.sequence'])
    .select(['i.address', 'i.number', 'i.title', 'i.position'])
    .where('x.target_body_id', '=', meeting.bodyId)
    .where('x.target_on', '=', meeting.heldOn)
    .where(
      'x.target_number',
      'in',
      [number, address].filter((name) => name !== ''),
    )
    .where('i.id', '<>', id)
    .orderBy('m.held_on')
    .orderBy('i.position')
    .limit(incomingMax)
    .execute();
  return rows.map(({ bodyKey, bodyShortName, heldOn, sequence, ...item }) => ({
    bodyKey,
    bodyShortName,
    heldOn: heldOn as Day,
    sequence,
    item,
  }));
}
