import { holdsOneOf, roles, type Actor, type Role } from '../../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/**
 * Each name fits "A user with this permission may …". Whose minutes somebody finds is row-level security's task, and
 * only who sits in the body finds something to remark on. A link in a mail is its own proof.
 */
export const approvalPermissions = {
  'send-minutes': ['secretariat'],
  'record-approval': ['secretariat'],
  'keep-minutes-rules': ['secretariat'],
  'remark-on-minutes': signedIn,
  'remark-by-link': roles,
  'read-minutes-files': roles,
} as const satisfies Record<string, readonly Role[]>;

export type ApprovalPermission = keyof typeof approvalPermissions;

export const mayRecordApproval = (actor: Actor): boolean =>
  holdsOneOf(actor, approvalPermissions['record-approval']);
