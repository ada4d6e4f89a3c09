import type { Route } from '../../platform/route.ts';
import type { ArchivePermission } from './policy.ts';

/** Every door into this module. */
export const archiveRoutes: readonly Route<ArchivePermission>[] = [];
