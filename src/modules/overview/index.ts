/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { showOverview } from './handlers/show-overview.ts';
import { overviewPermissions, type OverviewPermission } from './policy.ts';
import { overviewHelp } from './text-help.ts';

/** The front page over the given modules: each hands over its own lines. */
export const overviewOf = (modules: readonly Module<string>[]): Module<OverviewPermission> => ({
  permissions: overviewPermissions,
  navigation: [
    { key: 'overblik', words: { da: 'Overblik', en: 'Overview' }, href: '/', permission: 'see-overview' },
  ],
  help: [{ ...overviewHelp.overview, permission: 'see-overview', href: '/' }],
  routes: [
    {
      method: 'GET',
      path: '/',
      permission: 'see-overview',
      audit: 'overview.shown',
      logs: 'never',
      show: showOverview(modules),
    },
  ],
});
