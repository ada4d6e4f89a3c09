/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';
import { calendarOverview } from './handlers/overview.ts';
import { partsOfMeeting } from './handlers/parts.ts';
import type { Neighbours } from './handlers/settle-move.ts';
import { calendarPaths } from './paths.ts';
import { calendarPermissions, type CalendarPermission } from './policy.ts';
import { calendarRoutes } from './routes.ts';
import { calendarHelp } from './text-help.ts';

/** Reached from the user menu, the list of meetings and the pages of meetings. */
export const calendarOf = (neighbours: Neighbours): Module<CalendarPermission> => ({
  permissions: calendarPermissions,
  routes: calendarRoutes(neighbours),
  menu: [
    {
      key: 'kalender',
      words: { da: 'Kalender', en: 'Calendar' },
      href: calendarPaths.calendar.to({}),
      permission: 'read-the-calendar',
      group: 'work',
    },
  ],
  overview: calendarOverview,
  help: [
    { ...calendarHelp.calendar, permission: 'read-the-calendar', href: calendarPaths.calendar.to({}) },
    { ...calendarHelp.plan, permission: 'plan-meetings', href: calendarPaths.plan.to({}) },
    { ...calendarHelp.entries, permission: 'see-entries', href: calendarPaths.entries.to({}) },
    { ...calendarHelp.move, permission: 'see-moves' },
    { ...calendarHelp.pair, permission: 'plan-meetings' },
    {
      ...calendarHelp.subscription,
      permission: 'subscribe-to-the-calendar',
      href: calendarPaths.subscription.to({}),
    },
  ],
});

/** What this module adds to the pages of a meeting and of an item. */
export const calendarParts: PageParts = { ofMeeting: partsOfMeeting };

export type { DatesThatDepend, DateThatDepends } from './handlers/dependents.ts';
export type { MoveTold } from './handlers/settle-move.ts';
