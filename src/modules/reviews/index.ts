/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';
import { participationPaths } from './paths.ts';
import { reviewPermissions, type ReviewPermission } from './policy.ts';
import { reviewRoutes } from './routes.ts';
import { reviewHelp } from './text-help.ts';

/** Reached from the user menu and the pages of bodies. */
export const reviews: Module<ReviewPermission> = {
  permissions: reviewPermissions,
  routes: reviewRoutes,
  menu: [
    {
      key: 'fremmoede',
      words: { da: 'Fremmøde', en: 'Attendance' },
      href: participationPaths.list.to({}),
      permission: 'see-participation',
      group: 'cooperation',
    },
  ],
  help: [
    { ...reviewHelp.participation, permission: 'see-participation', href: participationPaths.list.to({}) },
  ],
};

/** What this module adds to the pages of a meeting and of an item. */
export const reviewsParts: PageParts = {};
