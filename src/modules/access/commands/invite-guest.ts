import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

/** The times are the guest's at the item ('HH:MM'); what the guest may read is decided by the days. */
export type NewGuest = {
  person: string;
  from: Day;
  to: Day;
  startsAt: string | null;
  endsAt: string | null;
  reason: string;
};
export type GuestRefusal =
  | { code: 'no-such-person' | 'already-a-guest'; field: 'person' }
  | { code: 'ends-before-it-begins'; field: 'to' }
  | { code: 'time-has-no-beginning'; field: 'startsAt' }
  | { code: 'time-ends-before-it-begins'; field: 'endsAt' }
  | { code: 'changed-meanwhile' };

/** Invites a person of the register (by key) to one item; an invitation that was withdrawn or is over begins anew. */
export async function inviteGuest(
  db: Writer,
  { itemId, today }: { itemId: string; today: Day },
  guest: NewGuest,
): Promise<Result<'invited', GuestRefusal>> {
  const impossible = impossibleTime(guest);
  if (impossible) return refuse(impossible);
  const person = await db
    .selectFrom('persons')
    .select('id')
    .where('key', '=', guest.person)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!person) return refuse({ code: 'no-such-person', field: 'person' });
  const { from, to, startsAt, endsAt, reason } = guest;
  const row = { from_on: from, to_on: to, starts_at: startsAt, ends_at: endsAt, reason };
  const stored = await db
    .insertInto('item_guests')
    .values({ item_id: itemId, person_id: person.id, ...row })
    .onConflict((same) =>
      same
        .columns(['item_id', 'person_id'])
        .doUpdateSet((eb) => ({
          ...row,
          withdrawn_at: null,
          withdrawn_by: null,
          version: eb('item_guests.version', '+', 1),
        }))
        .where((eb) =>
          eb.or([eb('item_guests.withdrawn_at', 'is not', null), eb('item_guests.to_on', '<', today)]),
        ),
    )
    .executeTakeFirst();
  const isStored = stored.numInsertedOrUpdatedRows === 1n;
  return isStored ? accept('invited') : refuse({ code: 'already-a-guest', field: 'person' });
}

function impossibleTime({ from, to, startsAt, endsAt }: NewGuest): GuestRefusal | undefined {
  if (to < from) return { code: 'ends-before-it-begins', field: 'to' };
  if (endsAt === null) return undefined;
  if (startsAt === null) return { code: 'time-has-no-beginning', field: 'startsAt' };
  return startsAt < endsAt ? undefined : { code: 'time-ends-before-it-begins', field: 'endsAt' };
}

/** Takes an invitation back: the item is hidden at the next request, and the row stays. */
export async function withdrawGuest(
  db: Writer,
  { itemId, personKey, version }: { itemId: string; personKey: string; version: number },
  by: { userId: string; now: Date },
): Promise<Result<'withdrawn', GuestRefusal>> {
  const done = await db
    .updateTable('item_guests')
    .set({ withdrawn_at: by.now, withdrawn_by: by.userId, version: version + 1 })
    .where('item_id', '=', itemId)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .where('person_id', '=', (eb) => eb.selectFrom('persons').select('id').where('key', '=', personKey))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('withdrawn') : refuse({ code: 'changed-meanwhile' });
}
