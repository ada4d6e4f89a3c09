import { holdsOneOf, type Actor, type Role } from '../../kernel/actor.ts';
import { approvalPermissions } from './rules/approval-policy.ts';

/** Each name fits "A user with this permission may …". */
export const minutesPermissions = {
  'write-minutes': ['secretariat'],
  ...approvalPermissions,
} as const satisfies Record<string, readonly Role[]>;

export type MinutesPermission = keyof typeof minutesPermissions;

/** Whether pages offer this reader to write minutes. The doors check again. */
export const writesMinutes = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, minutesPermissions['write-minutes']);
