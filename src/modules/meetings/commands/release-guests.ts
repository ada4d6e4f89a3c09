import { sql, type Insertable } from 'kysely';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Writer } from '../../../platform/database.ts';
import { insertRows } from './insert-rows.ts';
import type { Release } from './release-rows.ts';

/**
 * The guests of the items, behind the walls of their items; those of the register may read their item from the day
 * it is sent to the day of the meeting, so that they can prepare. Who was a guest by an earlier version and is none now
 * is invited no more. An invitation made by hand is left as it is until its days are over.
 */
export async function releaseGuests(db: Writer, release: Release): Promise<void> {
  const ids = release.items.map(({ item }) => item.id);
  const before = await db
    .deleteFrom('attendances')
    .where('presence', '=', 'guest')
    .where('item_id', '=', sql<string>`any(${ids}::uuid[])`)
    .returning(['item_id', 'person_id'])
    .execute();
  const guests = guestsOf(release);
  await insertRows(db, 'attendances', await attendanceRows(db, guests, release));
  await invite(db, guests, release.heldOn);
  const isStill = (one: (typeof before)[number]): boolean =>
    guests.some(({ placed, guest }) => placed.item.id === one.item_id && guest.personId === one.person_id);
  const gone = before.filter((one) => one.person_id !== null && !isStill(one));
  await uninvite(db, gone, release.heldOn);
}

type ItemGuest = ReturnType<typeof guestsOf>[number];
const guestsOf = ({ items }: Release) =>
  items
    .filter(({ item }) => item.withdrawnReason === null)
    .flatMap((placed) => placed.item.guests.map((guest) => ({ placed, guest })));

async function attendanceRows(
  db: Writer,
  guests: readonly ItemGuest[],
  { walls }: Release,
): Promise<Insertable<Schema['attendances']>[]> {
  const { last } = await db
    .selectFrom('attendances')
    .select(({ fn }) => fn.max<number>('position').as('last'))
    .where('meeting_id', '=', walls.meeting_id)
    .where('presence', '=', 'guest')
    .executeTakeFirstOrThrow();
  return guests.map(({ placed, guest }, index) => ({
    ...walls,
    municipal_only: placed.municipalOnly,
    closed: placed.item.closed,
    item_id: placed.item.id,
    position: (last ?? 0) + index + 1,
    presence: 'guest',
    name: guest.name,
    organisation_name: guest.organisationName === '' ? null : guest.organisationName,
    person_id: guest.personId,
    item_number: placed.number,
    starts_at: guest.startsAt ?? placed.item.startsAt,
    ends_at: guest.endsAt ?? placed.item.endsAt,
  }));
}

/** `access` builds on meetings, so its command cannot be called from here; the rows are those it writes. */
async function invite(db: Writer, guests: readonly ItemGuest[], heldOn: string): Promise<void> {
  const rows = guests.flatMap(({ placed, guest }) =>
    guest.personId === null
      ? []
      : [{ item_id: placed.item.id, person_id: guest.personId, ...timeOf(guest, heldOn) }],
  );
  await sql`insert into item_guests (item_id, person_id, from_on, to_on, starts_at, ends_at, reason)
    select distinct on (item_id, person_id) item_id, person_id, least(acting_day(), to_on), to_on, starts_at,
      ends_at, ${agendaReason} from json_populate_recordset(null::item_guests, ${JSON.stringify(rows)}::json)
    on conflict (item_id, person_id) do update set to_on = excluded.to_on,
      from_on = case when item_guests.withdrawn_at is null and item_guests.reason = excluded.reason
        then least(item_guests.from_on, excluded.from_on) else excluded.from_on end,
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, reason = excluded.reason,
      withdrawn_at = null, withdrawn_by = null, version = item_guests.version + 1
    where item_guests.withdrawn_at is not null
      or (item_guests.reason = excluded.reason
        and (item_guests.to_on, item_guests.starts_at, item_guests.ends_at)
          is distinct from (excluded.to_on, excluded.starts_at, excluded.ends_at))
      or item_guests.to_on < excluded.from_on`.execute(db);
}
/** Until the day of the meeting, and the guest's own time at the item where the agenda has one. */
function timeOf({ startsAt, endsAt }: ItemGuest['guest'], heldOn: string) {
  const ends_at = startsAt !== null && endsAt !== null && startsAt < endsAt ? endsAt : null;
  return { to_on: heldOn, starts_at: startsAt, ends_at };
}

/** What marks an invitation as the agenda's: moving the meeting moves its last day. */
export const agendaReason = 'Gæst ifølge dagsordenen';

async function uninvite(
  db: Writer,
  guests: readonly { item_id: string | null; person_id: string | null }[],
  heldOn: string,
): Promise<void> {
  if (guests.length === 0) return;
  await sql`update item_guests g set withdrawn_at = now(), withdrawn_by = acting_user(), version = g.version + 1
    from json_populate_recordset(null::item_guests, ${JSON.stringify(guests)}::json) gone
    where g.item_id = gone.item_id and g.person_id = gone.person_id and g.withdrawn_at is null
      and (g.reason = ${agendaReason} or (g.from_on = ${heldOn} and g.to_on = ${heldOn}))`.execute(db);
}
