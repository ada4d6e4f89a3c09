/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { archiveOverview } from './handlers/overview.ts';
import { archivePaths } from './paths.ts';
import { archivePermissions, type ArchivePermission } from './policy.ts';
import { archiveRoutes } from './routes.ts';
import { archiveTexts } from './text.ts';
import { archiveHelp } from './text-help.ts';

export { startArchiveWorkers, type ArchiveWorkers } from './workers.ts';
export { queueImports, type QueuedImport, type Queueing } from './commands/queue-imports.ts';

export {
  acceptWithSuggestions,
  importDirectly,
  type DirectImport,
  type DirectImported,
} from './commands/accept-with-suggestions.ts';

export const archive: Module<ArchivePermission> = {
  permissions: archivePermissions,
  routes: archiveRoutes,
  navigation: [
    {
      key: 'archive',
      words: { da: archiveTexts.da.archive, en: archiveTexts.en.archive },
      href: archivePaths.front.to({}),
      permission: 'see-the-archive',
    },
  ],
  overview: archiveOverview,
  help: [
    { ...archiveHelp.imports, permission: 'import-documents', href: archivePaths.imports.to({}) },
    { ...archiveHelp.review, permission: 'review-imports' },
  ],
};
