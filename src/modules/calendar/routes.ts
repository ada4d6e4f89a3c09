import type { Route } from '../../platform/route.ts';
import { showCalendar } from './handlers/calendar.ts';
import {
  showEntries,
  showEntry,
  showNewEntry,
  submitEntry,
  submitEntryRemoval,
  submitEntryRemovalUndo,
  submitNewEntry,
} from './handlers/entries.ts';
import {
  showFeed,
  showMeetingFile,
  showSubscription,
  submitSubscription,
  submitSubscriptionEnd,
} from './handlers/feeds.ts';
import { showMove, submitMove } from './handlers/moves.ts';
import { showPairs, submitPair, submitPairRemoval, submitPairRemovalUndo } from './handlers/pairs.ts';
import { showPlan, submitPlan } from './handlers/plan.ts';
import { submitMoveApproval, submitMoveKeeping, type Neighbours } from './handlers/settle-move.ts';
import { calendarPaths } from './paths.ts';
import type { CalendarPermission } from './policy.ts';

type CalendarRoute = Route<CalendarPermission>;

/** Every door into this module; `neighbours` are what other modules hang on a date and tell of its move. */
export const calendarRoutes = (neighbours: Neighbours): readonly CalendarRoute[] => [
  {
    method: 'GET',
    path: calendarPaths.calendar.pattern,
    permission: 'read-the-calendar',
    audit: 'calendar.read',
    logs: 'never',
    show: showCalendar,
  },
  ...moveRoutes(neighbours),
  ...planRoutes,
  ...pairRoutes,
  ...entryRoutes,
  ...feedRoutes,
];

const moveRoutes = (neighbours: Neighbours): readonly CalendarRoute[] => [
  {
    method: 'GET',
    path: calendarPaths.move.pattern,
    permission: 'see-moves',
    audit: 'meeting-move.read',
    logs: 'never',
    show: showMove(neighbours.others),
  },
  {
    method: 'POST',
    path: calendarPaths.move.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-move.proposed',
    submit: submitMove(neighbours.others),
  },
  {
    method: 'POST',
    path: calendarPaths.moveApproval.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-move.approved',
    submit: submitMoveApproval(neighbours),
  },
  {
    method: 'POST',
    path: calendarPaths.moveKeeping.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-move.turned-down',
    submit: submitMoveKeeping(neighbours),
  },
];

const planRoutes: readonly CalendarRoute[] = [
  {
    method: 'GET',
    path: calendarPaths.plan.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-plan.opened',
    logs: 'never',
    show: showPlan,
  },
  {
    method: 'POST',
    path: calendarPaths.plan.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-plan.saved',
    submit: submitPlan,
  },
];

const pairRoutes: readonly CalendarRoute[] = [
  {
    method: 'GET',
    path: calendarPaths.pair.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-pair.opened',
    logs: 'never',
    show: showPairs,
  },
  {
    method: 'POST',
    path: calendarPaths.pair.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-pair.made',
    submit: submitPair,
  },
  {
    method: 'POST',
    path: calendarPaths.pairRemoval.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-pair.removed',
    submit: submitPairRemoval,
  },
  {
    method: 'POST',
    path: calendarPaths.pairRemovalUndo.pattern,
    permission: 'plan-meetings',
    audit: 'meeting-pair-removal.taken-back',
    submit: submitPairRemovalUndo,
  },
];

const entryRoutes: readonly CalendarRoute[] = [
  {
    method: 'GET',
    path: calendarPaths.entries.pattern,
    permission: 'see-entries',
    audit: 'calendar-entries.read',
    logs: 'never',
    show: showEntries,
  },
  {
    method: 'GET',
    path: calendarPaths.newEntry.pattern,
    permission: 'keep-entries',
    audit: 'calendar-entry.opened',
    logs: 'never',
    show: showNewEntry,
  },
  {
    method: 'POST',
    path: calendarPaths.newEntry.pattern,
    permission: 'keep-entries',
    audit: 'calendar-entry.added',
    submit: submitNewEntry,
  },
  {
    method: 'GET',
    path: calendarPaths.entry.pattern,
    permission: 'keep-entries',
    audit: 'calendar-entry.opened',
    logs: 'never',
    show: showEntry,
  },
  {
    method: 'POST',
    path: calendarPaths.entry.pattern,
    permission: 'keep-entries',
    audit: 'calendar-entry.changed',
    submit: submitEntry,
  },
  {
    method: 'POST',
    path: calendarPaths.entryRemoval.pattern,
    permission: 'keep-entries',
    audit: 'calendar-entry.removed',
    submit: submitEntryRemoval,
  },
  {
    method: 'POST',
    path: calendarPaths.entryRemovalUndo.pattern,
    permission: 'keep-entries',
    audit: 'calendar-entry-removal.taken-back',
    submit: submitEntryRemovalUndo,
  },
];

const feedRoutes: readonly CalendarRoute[] = [
  {
    method: 'GET',
    path: calendarPaths.subscription.pattern,
    permission: 'subscribe-to-the-calendar',
    audit: 'calendar-address.opened',
    logs: 'never',
    show: showSubscription,
  },
  {
    method: 'POST',
    path: calendarPaths.subscription.pattern,
    permission: 'subscribe-to-the-calendar',
    audit: 'calendar-address.made',
    submit: submitSubscription,
  },
  {
    method: 'POST',
    path: calendarPaths.subscriptionEnd.pattern,
    permission: 'subscribe-to-the-calendar',
    audit: 'calendar-address.ended',
    submit: submitSubscriptionEnd,
  },
  {
    // A calendar program asks every few hours: its readings leave no lines, and there is nothing guarded in them.
    method: 'GET',
    path: calendarPaths.feed.pattern,
    permission: 'read-the-calendar',
    audit: 'calendar-feed.read',
    logs: 'never',
    opensBy: { link: 'calendar-feed' },
    show: showFeed,
  },
  {
    method: 'GET',
    path: calendarPaths.ics.pattern,
    permission: 'read-the-calendar',
    audit: 'meeting.exported',
    logs: 'when-guarded',
    show: showMeetingFile,
  },
];
