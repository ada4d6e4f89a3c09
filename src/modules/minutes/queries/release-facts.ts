import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ItemMinutes } from '../rules/item-minutes.ts';
import type { ItemToRecord } from '../rules/minutes-to-record.ts';
import { reservationPath } from '../rules/release-paths.ts';
import type { ReleaseSurroundings, ReservationNamed } from '../rules/release-views.ts';
import { itemLabel, meetingKey } from '../../meetings/index.ts';
import { itemToWrite } from './item-to-write.ts';

/** What the rule of the record must know of an item and of everything its minutes name.. */
export async function itemToRecord(
  db: Reader,
  itemId: string,
  minutes: ItemMinutes,
): Promise<ItemToRecord | undefined> {
  const item = await itemToWrite(db, itemId);
  if (!item) return undefined;
  const { bodyOnlyRecommends, names, reservations } = await factsOf(db, minutes, item.walls);
  return {
    isWithdrawn: item.isWithdrawn,
    recommendationCount: item.recommendations.length,
    onlyRecommends: bodyOnlyRecommends,
    names: new Map(names.map(({ id, name }) => [id, name])),
    reservations: new Set(reservations),
  };
}

type Facts = {
  bodyOnlyRecommends: boolean;
  names: { id: string; name: string }[];
  reservations: string[];
};

/** Task by task as the decision rights stand at the meeting; of a body nobody has agreed on, nothing is said. */
const onlyRecommends = sql`(select coalesce(bool_or(r.task = 'recommends') and not bool_or(r.task = 'decides'), false)
  from meetings m join decision_rights r on r.body_id = m.body_id
  where m.id = i.meeting_id and r.version = (select max(v.number) from matter_kind_versions v
    where v.matter_kind = r.matter_kind and (v.holds_from is null or v.holds_from <= m.held_on)))`;

async function factsOf(db: Reader, minutes: ItemMinutes, { item_id }: { item_id: string }): Promise<Facts> {
  const { outcomes, positions, actions, settlements } = minutes;
  const organisations = [...positions, ...actions].map(({ organisationId }) => organisationId);
  const persons = actions.map(({ personId }) => personId);
  const deciding = outcomes.map(({ decidingBodyId }) => decidingBodyId);
  const bodies = [...actions.map(({ ownerBodyId }) => ownerBodyId), ...deciding];
  const settled = settlements.map(({ positionId }) => positionId);
  const found = sql<Facts>`(select ${onlyRecommends} as "bodyOnlyRecommends",
    (select coalesce(json_agg(n), '[]') from (
      select id, name from organisations where id = any(${known(organisations)}::uuid[])
      union all select id, name from persons where id = any(${known(persons)}::uuid[])
      union all select id, name from bodies where id = any(${known(bodies)}::uuid[])) n) as names,
    array(select p.id from positions_taken p where p.id = any(${settled}::uuid[]) and p.kind = 'reservation'
      and p.item_id <> i.id and (p.state <> 'lifted' or i.id = (select e.settled_item_id from position_events e
        where e.position_id = p.id order by e.recorded_at desc limit 1))) as reservations
    from items i where i.id = ${item_id})`;
  return db.selectFrom(found.as('facts')).selectAll().executeTakeFirstOrThrow();
}

/** The reservations an item's minutes settle, and those that wait for the item. R-034. */
export async function releaseSurroundings(
  db: Reader,
  itemId: string,
  { settlements }: Pick<ItemMinutes, 'settlements'>,
): Promise<ReleaseSurroundings> {
  const ids = settlements.map(({ positionId }) => positionId);
  const rows = await db
    .selectFrom('positions_taken as p')
    .innerJoin('items as i', 'i.id', 'p.item_id')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'b.key as bodyKey', 'b.short_name as bodyShortName', 'm.held_on as heldOn'])
    .select(['m.sequence', 'i.address', 'i.number as itemNumber', 'p.position as number'])
    .select(sql<string>`coalesce(o.name, p.party, '')`.as('party'))
    .select(sql<boolean>`p.depends_on_item_id is not distinct from ${itemId}::uuid`.as('waits'))
    .where('p.kind', '=', 'reservation')
    .where((eb) =>
      eb.or([
        eb('p.id', '=', sql<string>`any(${ids}::uuid[])`),
        eb.and([eb('p.depends_on_item_id', '=', itemId), eb('p.state', '=', 'open')]),
      ]),
    )
    .orderBy('m.held_on')
    .orderBy('i.position')
    .orderBy('p.position')
    .execute();
  const named = rows.map(({ waits, ...row }) => ({ waits, row: namedOf(row) }));
  return {
    settles: settlements.flatMap(({ positionId, event }) =>
      named.flatMap(({ row }) => (row.id === positionId ? [{ ...row, event }] : [])),
    ),
    waiting: named.flatMap(({ waits, row }) => (waits && !ids.includes(row.id) ? [row] : [])),
  };
}

type Row = {
  id: string;
  party: string;
  bodyKey: string;
  bodyShortName: string;
  heldOn: string;
  sequence: number;
  address: string;
  itemNumber: string;
  number: number;
};

function namedOf({ id, party, bodyShortName, ...row }: Row): ReservationNamed {
  const heldOn = row.heldOn as Day;
  const { bodyKey: body, sequence, address, number } = row;
  const day = meetingKey({ heldOn, sequence });
  return {
    id,
    party,
    bodyShortName,
    heldOn,
    itemLabel: itemLabel({ number: row.itemNumber, address }),
    href: reservationPath.to({ body, day, item: address, number: String(number) }),
  };
}

const known = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);
