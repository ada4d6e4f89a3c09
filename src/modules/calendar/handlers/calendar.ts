import { isSignedIn } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { holidaysBetween } from '../../../platform/holidays.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { CalendarPage } from '../pages/calendar.page.tsx';
import { may } from '../policy.ts';
import { calendarChoices, calendarMeetings, nextMeeting } from '../queries/calendar-meetings.ts';
import { entriesBetween } from '../queries/entries.ts';
import { calendarFilterOf, daysOfFilter, type CalendarFilter } from '../rules/calendar-filter.ts';
import { linesOf, type CalendarMeeting } from '../rules/calendar-months.ts';

const plannedMax = 99;

export async function showCalendar(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, page: context, today, actor } = visit;
  const filter = calendarFilterOf(query, today);
  const days = daysOfFilter(filter);
  const meetings = await meetingsOf(db, filter);
  const lines = linesOf({ meetings, ...(await daysWithoutMeetings(db, filter)) });
  const { bodies, years } = await calendarChoices(db);
  const page = CalendarPage({
    context,
    filter,
    lines,
    bodies,
    today,
    meetingCount: meetings.length,
    next: await nextMeeting(db, { today, body: filter.body }),
    years: yearsToChoose(filter, years ?? { first: filter.year, last: filter.year }),
    first: days.from,
    may: {
      plan: may(actor, 'plan-meetings'),
      seeEntries: may(actor, 'see-entries'),
      subscribe: isSignedIn(actor),
    },
    plannedCount: Math.min(Number(/^\d{1,2}$/.exec(query['planlagt'] ?? '')?.[0] ?? 0), plannedMax),
  });
  return { status: 200, page };
}

async function meetingsOf(db: Reader, filter: CalendarFilter): Promise<CalendarMeeting[]> {
  if (filter.kind === 'dage') return [];
  const all = await calendarMeetings(db, { ...daysOfFilter(filter), body: filter.body });
  if (filter.kind === 'flytninger') return all.filter(({ hasOpenMove }) => hasOpenMove);
  return filter.kind === 'par' ? all.filter(({ pairs }) => pairs.length > 0) : all;
}

/** Holidays and entries: part of everything, and all there is where only they are asked for. */
async function daysWithoutMeetings(db: Reader, filter: CalendarFilter) {
  if (filter.kind !== '' && filter.kind !== 'dage') return { holidays: [], entries: [] };
  const { from, to }: { from: Day; to: Day } = daysOfFilter(filter);
  return { holidays: await holidaysBetween(from, to), entries: await entriesBetween(db, { from, to }) };
}

/** Every year with a meeting, the one that is asked for, and one more to plan. */
function yearsToChoose({ year }: CalendarFilter, { first, last }: { first: number; last: number }): number[] {
  const [from, to] = [Math.min(first, year), Math.max(last + 1, year)];
  return Array.from({ length: to - from + 1 }, (_, index) => to - index);
}
