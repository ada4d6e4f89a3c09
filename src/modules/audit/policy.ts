import { roles, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". Which lines they find is row-level security's task. */
export const auditPermissions = {
  'read-audit-log': ['secretariat', 'auditor'],
  'review-audit-sample': ['secretariat', 'auditor'],
  'read-own-lookups': signedIn,
} as const satisfies Record<string, readonly Role[]>;

export type AuditPermission = keyof typeof auditPermissions;
