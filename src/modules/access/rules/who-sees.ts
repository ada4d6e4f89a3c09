import { anonymous, type Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';

/** What decides who sees an item: the columns the walls of the database read. */
export type WalledItem = {
  readonly id: string;
  readonly bodyId: string;
  readonly audience: 'body' | 'cooperation' | 'public';
  readonly municipalOnly: boolean;
  readonly closed: boolean;
  /** Who may not take part in it now, by every row of the register that is the person. */
  readonly disqualified: readonly string[];
};

/** A guest of the item, and the last day of it. */
export type Guest = { readonly personId: string; readonly from: Day; readonly to: Day };

/** Why somebody sees an item; `until` is the last day of what gives it, null where no end is known. */
export type Why = {
  readonly kind: 'secretariat' | 'member' | 'contact' | 'cooperation' | 'public' | 'guest' | 'disqualified';
  readonly until: Day | null;
};

/** `all` = what the item holds; `title` = number, title and slot; null = not even that it is there. */
export type Sight = { readonly level: 'all' | 'title'; readonly why: Why };

/**
 * What an actor sees of an item, and why. The same rule as the walls of the tables (migrations 0019 and 0031), written
 * a second time so that a page can give the reason; a test asks the database as each user and compares.
 */
export function sightOf(item: WalledItem, actor: Actor, guests: readonly Guest[]): Sight | null {
  const sight = sightBySeat(item, actor, guests);
  const isDisqualified = actor.personId !== null && item.disqualified.includes(actor.personId);
  return sight && isDisqualified ? { level: 'title', why: { kind: 'disqualified', until: null } } : sight;
}

/** The same for somebody who may take part in it. */
function sightBySeat(item: WalledItem, actor: Actor, guests: readonly Guest[]): Sight | null {
  const why = whyMeeting(item, actor);
  if (why && readsWhole(item, actor)) return { level: 'all', why };
  const { personId, day } = actor;
  const guest = guests.find((one) => one.personId === personId && day !== null && holds(one, day));
  if (guest) return { level: 'all', why: { kind: 'guest', until: guest.to } };
  // The heading of what is for municipalities only is known inside the cooperation, and not in public.
  return why && (!item.municipalOnly || actor.userId !== '') ? { level: 'title', why } : null;
}

function readsWhole({ municipalOnly, closed, bodyId }: WalledItem, actor: Actor): boolean {
  if (actor.roles.includes('secretariat')) return true;
  if (municipalOnly && actor.side !== 'municipal') return false;
  return !closed || actor.bodyIds.includes(bodyId);
}

const holds = ({ from, to }: Guest, day: Day): boolean => from <= day && day <= to;

/** The strongest reason to see the meeting, or none. */
function whyMeeting({ bodyId, audience }: WalledItem, actor: Actor): Why | undefined {
  const { seats, bodyIds, contactBodyIds, roles } = actor;
  const untilOf = (ours: (seat: Actor['seats'][number]) => boolean): Day | null =>
    lastDay(seats.filter(ours));
  if (roles.includes('secretariat'))
    return { kind: 'secretariat', until: untilOf(({ role }) => role === 'secretariat') };
  const inBody = untilOf((seat) => seat.bodyId === bodyId);
  if (bodyIds.includes(bodyId)) return { kind: 'member', until: inBody };
  if (contactBodyIds.includes(bodyId)) return { kind: 'contact', until: inBody };
  if (audience === 'public') return { kind: 'public', until: null };
  const isSignedIn = actor.userId !== '';
  return audience === 'cooperation' && isSignedIn ? { kind: 'cooperation', until: null } : undefined;
}

/** The day the last of several seats ends; null as soon as one has no end. */
function lastDay(seats: readonly { until: Day | null }[]): Day | null {
  const days = seats.map(({ until }) => until).filter((day): day is Day => day !== null);
  return days.length < seats.length ? null : (days.toSorted().at(-1) ?? null);
}

/** What somebody sees who has not signed in. */
export const anonymousSight = (item: WalledItem): Sight | null => sightOf(item, anonymous, []);
