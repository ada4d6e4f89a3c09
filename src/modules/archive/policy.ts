import type { Role } from '../../kernel/actor.ts';

/**
 * Each name fits "A user with this permission may …". Originals can hold closed items: only the secretariat sees
 * them.
 */
export const archivePermissions = {
  'see-the-archive': ['secretariat'],
  'import-documents': ['secretariat'],
  'review-imports': ['secretariat'],
  'accept-imports': ['secretariat'],
  'export-records': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type ArchivePermission = keyof typeof archivePermissions;
