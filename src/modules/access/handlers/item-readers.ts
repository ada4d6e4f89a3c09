import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ItemReadersPage, type GuestShown, type ReaderShown } from '../pages/item-readers.page.tsx';
import { may } from '../policy.ts';
import { everyActor } from '../queries/actors.ts';
import { guestsOf, itemAt, type GuestRow, type ItemAt } from '../queries/item-at.ts';
import { anonymousSight, sightOf } from '../rules/who-sees.ts';
import { formState } from './form-view.ts';

export async function showItemReaders(visit: Visit<Reader>): Promise<Reply> {
  const item = await itemAt(visit.db, visit.params);
  return item ? itemReadersReply(visit, item, 200) : notFound(visit);
}

/** The page of an item's readers; 409 where somebody changed a guest meanwhile and the page shows how it is now. */
export async function itemReadersReply(
  visit: Visit<Reader>,
  item: ItemAt,
  status: 200 | 409,
): Promise<Reply> {
  const guests = await guestsOf(visit.db, item.id);
  const mayInvite = may(visit.actor, 'invite-guests');
  const withdrawals = guests.map(({ version }) => formState(visit, { values: {}, version }));
  const users = await readersOf(visit, item, guests);
  const page = ItemReadersPage({
    context: visit.page,
    item,
    readers: users,
    publicSees: anonymousSight(item)?.level ?? null,
    guests: guests.map((guest, index) => ({
      ...guestShown(guest, visit.today, users),
      withdrawal: mayInvite ? (withdrawals[index] ?? null) : null,
    })),
    mayInvite,
    isConflict: status === 409,
  });
  return { status, page };
}

async function readersOf(
  { db, today }: Visit<Reader>,
  item: ItemAt,
  guests: readonly GuestRow[],
): Promise<ReaderShown[]> {
  const holding = guests.filter(({ withdrawnOn }) => withdrawnOn === null);
  const actors = await everyActor(db, today);
  return actors.map(({ key, actor }) => ({
    key,
    name: actor.name,
    organisation: actor.organisationName,
    sight: sightOf(item, actor, holding),
  }));
}

type Shown = Omit<GuestShown, 'withdrawal'>;

function guestShown(guest: GuestRow, today: Day, users: readonly ReaderShown[]): Shown {
  const { key, name, from, to, withdrawnOn, startsAt, endsAt } = guest;
  const hasUser = users.some((user) => user.key === key);
  const dated = today < from ? 'coming' : to < today ? 'over' : 'now';
  return {
    key,
    name,
    from,
    to,
    startsAt,
    endsAt,
    withdrawnOn,
    state: withdrawnOn ? 'withdrawn' : dated,
    hasUser,
  };
}
