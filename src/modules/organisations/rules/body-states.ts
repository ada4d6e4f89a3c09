import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';

export const bodyStatuses = ['proposed', 'active', 'on-hold', 'closed'] as const;
export type BodyStatus = (typeof bodyStatuses)[number];

/** What happens to a body. Each is a noun with its own address. */
export const bodyEvents = ['set-up', 'extended', 'put-on-hold', 'recalled', 'closed', 'reopened'] as const;
export type BodyEvent = (typeof bodyEvents)[number];

/** Where each event leads from each status. What is not here cannot happen. */
const leadsTo: Readonly<Record<BodyStatus, Partial<Record<BodyEvent, BodyStatus>>>> = {
  proposed: { 'set-up': 'active', closed: 'closed' },
  active: { extended: 'active', 'put-on-hold': 'on-hold', closed: 'closed' },
  'on-hold': { extended: 'on-hold', recalled: 'active', closed: 'closed' },
  closed: { reopened: 'active' },
};

/** What a body is, as far as its life is concerned. `termEndsOn` null = permanent. */
export type BodyLife = {
  status: BodyStatus;
  startedOn: Day | null;
  termEndsOn: Day | null;
  closedOn: Day | null;
};

/** Which events are possible now: a permanent body has no term to extend. */
export const possibleEvents = ({ status, termEndsOn }: BodyLife): BodyEvent[] =>
  bodyEvents.filter(
    (event) => leadsTo[status][event] !== undefined && (event !== 'extended' || termEndsOn !== null),
  );

export type BodyEventOrder = {
  event: BodyEvent;
  /** The day it was decided. */
  day: Day;
  /** The new last day of its term, for an extension or a new beginning. */
  newTermEndsOn: Day | null;
  today: Day;
  /** The latest thing known to have happened to the body. */
  lastEventOn: Day | null;
  /** Sub-bodies at work, and whether the person has said to close the body all the same. */
  activeSubBodies: number;
  isConfirmed: boolean;
};

export type BodyEventRefusal =
  | { code: 'not-in-this-status' }
  | { code: 'day-ahead'; field: 'day' }
  | { code: 'before-the-last-event'; field: 'day'; facts: { day: string } }
  | { code: 'term-missing'; field: 'termEnds' }
  | { code: 'term-not-later'; field: 'termEnds'; facts: { day: string } }
  | { code: 'has-active-sub-bodies'; field: 'confirmed'; facts: { count: number } };

/** The body's life after the event, or why it cannot happen. */
export function lifeAfter(life: BodyLife, order: BodyEventOrder): Result<BodyLife, BodyEventRefusal> {
  const status = leadsTo[life.status][order.event];
  if (status === undefined || !possibleEvents(life).includes(order.event))
    return refuse({ code: 'not-in-this-status' });
  const reason = dayProblem(life, order) ?? termProblem(life, order);
  if (reason) return refuse(reason);
  const { event, day, activeSubBodies: count } = order;
  if (event === 'closed' && count > 0 && !order.isConfirmed)
    return refuse({ code: 'has-active-sub-bodies', field: 'confirmed', facts: { count } });
  return accept({
    status,
    startedOn: event === 'set-up' ? (life.startedOn ?? day) : life.startedOn,
    termEndsOn: setsTerm(order) ? (order.newTermEndsOn ?? life.termEndsOn) : life.termEndsOn,
    closedOn: event === 'closed' ? day : null,
  });
}

const setsTerm = ({ event }: BodyEventOrder): boolean => event === 'extended' || event === 'reopened';

/** Events are told in the order they happened, and not before they have. */
function dayProblem(life: BodyLife, { event, day, today, lastEventOn }: BodyEventOrder) {
  if (day > today) return { code: 'day-ahead', field: 'day' } as const;
  const startsNow = event === 'set-up';
  const known = [lastEventOn, life.closedOn, startsNow ? null : life.startedOn];
  const earliest = known
    .filter((one) => one !== null)
    .toSorted()
    .at(-1);
  if (earliest === undefined || day >= earliest) return undefined;
  return { code: 'before-the-last-event', field: 'day', facts: { day: earliest } } as const;
}

/** A new term ends after the day it is given and after the old one. Nobody is reopened into a term gone by. */
function termProblem(life: BodyLife, order: BodyEventOrder) {
  if (!setsTerm(order)) return undefined;
  const { event, day, newTermEndsOn } = order;
  const hasPassed = life.termEndsOn !== null && life.termEndsOn < day;
  if (newTermEndsOn === null)
    return event === 'extended' || hasPassed
      ? ({ code: 'term-missing', field: 'termEnds' } as const)
      : undefined;
  const latest = event === 'extended' && life.termEndsOn !== null && !hasPassed ? life.termEndsOn : day;
  if (newTermEndsOn > latest) return undefined;
  return { code: 'term-not-later', field: 'termEnds', facts: { day: latest } } as const;
}
