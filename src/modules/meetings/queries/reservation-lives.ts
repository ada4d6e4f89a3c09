import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type {
  IncomingReference,
  PositionView,
  ReservationElsewhere,
  ReservationState,
} from '../rules/meeting-views.ts';

type Life = Pick<PositionView, 'dependsOn' | 'settled'>;

/** What became of reservations, by the items they stand at, settle them, or are waited for. */
export type ReservationLives = {
  /** By item, then by the number of the position. */
  readonly own: ReadonlyMap<string, ReadonlyMap<number, Life>>;
  readonly settled: ReadonlyMap<string, readonly ReservationElsewhere[]>;
  readonly waiting: ReadonlyMap<string, readonly ReservationElsewhere[]>;
};

const noLife: Life = { dependsOn: null, settled: null };

/** Of one position of an item; nothing where nothing happened or may be known. */
export const lifeOf = ({ own }: ReservationLives, itemId: string, number: number): Life =>
  own.get(itemId)?.get(number) ?? noLife;

/** The reservations of other items that this one settled, and the rest of those that waited for it. */
export const settledBy = ({ settled, waiting }: ReservationLives, itemId: string) => ({
  settled: settled.get(itemId) ?? [],
  waiting: waiting.get(itemId) ?? [],
});

/** What the reader may know of the reservations of these items, and of those of others that they settle. R-034. */
export async function reservationLives(db: Reader, itemIds: readonly string[]): Promise<ReservationLives> {
  if (itemIds.length === 0) return { own: new Map(), settled: new Map(), waiting: new Map() };
  const rows = await db.selectFrom(lives(itemIds).as('lives')).selectAll().execute();
  const own = new Map<string, Map<number, Life>>();
  for (const { here, number, ...row } of rows.filter(({ relation }) => relation === 'own')) {
    const ofItem = own.get(here) ?? new Map<number, Life>();
    own.set(here, ofItem.set(number, ownLife(row)));
  }
  return { own, settled: elsewhere(rows, 'settled'), waiting: elsewhere(rows, 'waiting') };
}

type Row = {
  relation: 'own' | 'settled' | 'waiting';
  here: string;
  number: number;
  party: string | null;
  text: string;
  state: ReservationState;
  event: string | null;
  happened_on: string | null;
  reason: string | null;
  /** Own: where it was settled; else where it stands. */
  place: IncomingReference | null;
  depends_on: IncomingReference | null;
  is_walled: boolean;
};

/** An event that does not lead to the state is an older one: what came after it may not be known. */
function ownLife({
  event,
  state,
  happened_on,
  reason,
  place,
  depends_on,
}: Omit<Row, 'here' | 'number' | 'is_walled'>): Life {
  const isKnown = event === state && happened_on !== null;
  return {
    dependsOn: depends_on,
    settled: isKnown ? { on: happened_on as Day, reason: reason ?? '', at: place } : null,
  };
}

function elsewhere(
  rows: readonly Row[],
  relation: Row['relation'],
): Map<string, readonly ReservationElsewhere[]> {
  const found = new Map<string, ReservationElsewhere[]>();
  for (const { here, place, party, text, number, is_walled: isWalled, ...row } of rows) {
    if (row.relation !== relation || place === null) continue;
    const { state, reason } = row;
    const all = found.get(here) ?? [];
    found.set(here, [...all, { party, text, number, state, reason: reason ?? '', from: place, isWalled }]);
  }
  return found;
}

/** An item as a target; `of` is the id of one. Its heading is there also for who may not read it. */
export const placeOf = (
  of: string,
) => sql`(select json_build_object('bodyKey', b.key, 'bodyShortName', b.short_name,
    'heldOn', m.held_on, 'sequence', m.sequence, 'item', json_build_object('address', h.address,
    'number', h.number, 'title', h.title, 'position', h.position))
  from item_headings h join meetings m on m.id = h.meeting_id join bodies b on b.id = m.body_id
  where h.item_id = ${sql.ref(of)})`;

const lives = (itemIds: readonly string[]) => sql<Row>`(
  select 'own' as relation, p.item_id as here, p.position as number, p.party, p.body_text as text, p.state,
    last.event, last.happened_on, last.reason, ${placeOf('last.settled_item_id')} as place,
    ${placeOf('p.depends_on_item_id')} as depends_on, p.closed or p.municipal_only as is_walled
  from positions_taken p left join lateral (select e.event, e.happened_on, e.reason, e.settled_item_id
    from position_events e where e.position_id = p.id order by e.recorded_at desc limit 1) last on true
  where p.kind = 'reservation' and p.item_id = any(${itemIds}::uuid[])
  union all
  select 'settled', e.settled_item_id, p.position, p.party, p.body_text, e.event, e.event, e.happened_on, e.reason,
    ${placeOf('p.item_id')}, null, p.closed or p.municipal_only
  from position_events e join positions_taken p on p.id = e.position_id
  where e.settled_item_id = any(${itemIds}::uuid[]) and e.event = p.state and not exists (select
    from position_events later where later.position_id = e.position_id and later.recorded_at > e.recorded_at)
  union all
  select 'waiting', p.depends_on_item_id, p.position, p.party, p.body_text, p.state, null, null, null,
    ${placeOf('p.item_id')}, null, p.closed or p.municipal_only
  from positions_taken p where p.depends_on_item_id = any(${itemIds}::uuid[]) and p.kind = 'reservation'
    and not exists (select from position_events e where e.position_id = p.id and e.event = p.state
      and e.settled_item_id = p.depends_on_item_id)
  order by 1, 2, 3)`;
