import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". Which meetings they find is row-level security's task. */
export const calendarPermissions = {
  'read-the-calendar': roles,
  'plan-meetings': ['secretariat'],
  'see-moves': signedIn,
  'see-entries': signedIn,
  'keep-entries': signedIn,
  'subscribe-to-the-calendar': signedIn,
} as const satisfies Record<string, readonly Role[]>;

export type CalendarPermission = keyof typeof calendarPermissions;

/** Whether pages offer this reader the act. The doors check again. */
export const may = (actor: Actor, permission: CalendarPermission): boolean =>
  holdsOneOf(actor, calendarPermissions[permission]);
