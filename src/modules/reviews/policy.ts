import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". Which meetings they find is row-level security's task. */
export const reviewPermissions = {
  'see-participation': signedIn,
  'see-reviews': signedIn,
  'keep-reviews': ['secretariat'],
  'see-evaluation-projects': signedIn,
  'keep-evaluation-projects': ['secretariat'],
  'see-secretariat-card': roles,
  'keep-secretariat-card': ['secretariat'],
  'see-overlap': ['secretariat', 'chair', 'member', 'deputy'],
  'keep-overlap': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type ReviewPermission = keyof typeof reviewPermissions;

/** Whether pages offer this reader the act. The doors check again. */
export const may = (actor: Actor, permission: ReviewPermission): boolean =>
  holdsOneOf(actor, reviewPermissions[permission]);
