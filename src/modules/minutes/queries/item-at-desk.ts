import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../../platform/database.ts';
import type { ItemAtDesk, OpenReservation } from '../rules/desk-views.ts';
import { firstMinutes, withRecommendations } from '../rules/first-minutes.ts';
import { storedMinutes } from './stored-minutes.ts';

const presenterWords = sql<string | null>`(select concat_ws(', ', p.name, p.title) from presenters p
  where p.item_id = i.id)`;
const appendixCount = sql<number>`(select count(*)::int from appendices a where a.item_id = i.id
  and a.agenda_version = (select max(n.agenda_version) from appendices n where n.item_id = i.id))`;

/** What is written of an item and what it is written about. Undefined where it is not the reader's. R-031. */
export async function itemAtDesk(db: Reader, itemId: string): Promise<ItemAtDesk | undefined> {
  const row = await db
    .selectFrom('items as i')
    .leftJoin('minutes_drafts as d', 'd.item_id', 'i.id')
    .leftJoin('users as u', 'u.id', 'd.changed_by')
    .leftJoin('persons as w', 'w.id', 'u.person_id')
    .select(['i.withdrawn_reason as withdrawnReason', 'd.content', 'd.version', 'd.changed_at as changedAt'])
    .select(['w.name as writer', presenterWords.as('presenter'), appendixCount.as('appendixCount')])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('recommendations as r')
          .select(['r.id', 'r.position', 'r.body_text as text'])
          .whereRef('r.item_id', '=', 'i.id')
          .where(sql<boolean>`r.agenda_version = (select max(n.agenda_version) from recommendations n
            where n.item_id = i.id)`)
          .orderBy('r.position'),
      ).as('recommendations'),
    ])
    .where('i.id', '=', itemId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { recommendations, content, changedAt } = row;
  const written = content === null ? firstMinutes(itemId, recommendations) : storedMinutes(content);
  return {
    presenter: row.presenter ?? '',
    appendixCount: row.appendixCount,
    withdrawnReason: row.withdrawnReason,
    recommendations,
    minutes: withRecommendations(written, recommendations),
    version: row.version ?? 0,
    saved: changedAt && { at: changedAt, by: row.writer ?? '' },
  };
}

/**
 * The open reservations of a body's earlier items and of earlier items of the same meeting, oldest first; and those
 * this item's minutes settle already. R-034.
 */
export function reservationsToSettle(
  db: Reader,
  { bodyId, itemId, settled }: { bodyId: string; itemId: string; settled: readonly string[] },
): Promise<OpenReservation[]> {
  return db
    .selectFrom('positions_taken as p')
    .innerJoin('items as i', 'i.id', 'p.item_id')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.body_text as text', 'i.title as itemTitle', 'i.number as itemNumber'])
    .select(['m.held_on as heldOn', 'm.sequence', 'b.key as bodyKey', 'i.address as itemAddress'])
    .select(sql<string>`coalesce(o.name, p.party, '')`.as('party'))
    .where('p.body_id', '=', bodyId)
    .where('p.kind', '=', 'reservation')
    .where('p.item_id', '<>', itemId)
    .where((eb) =>
      eb.or([eb('p.state', '=', 'open'), eb('p.id', '=', sql<string>`any(${[...settled]}::uuid[])`)]),
    )
    .where(sql<boolean>`(m.held_on, m.sequence) <= (select t.held_on, t.sequence from meetings t
      join items here on here.meeting_id = t.id where here.id = ${itemId})`)
    .orderBy('m.held_on')
    .orderBy('i.position')
    .orderBy('p.position')
    .limit(reservationsMax)
    .execute();
}
const reservationsMax = 50;

/** What absentees have sent to be read out at the item. R-036. */
export const remarksToItem = (db: Reader, itemId: string): Promise<{ name: string; text: string }[]> =>
  db
    .selectFrom('meeting_remarks as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .leftJoin('organisations as o', 'o.id', 'r.organisation_id')
    .select([sql<string>`concat_ws(', ', p.name, o.name)`.as('name'), 'r.body_text as text'])
    .where('r.item_id', '=', itemId)
    .orderBy('r.given_at')
    .execute();
