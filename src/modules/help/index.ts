/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { helpPermissions, type HelpPermission } from './policy.ts';
import { helpRoutes } from './routes.ts';

/** Help, glossary and accessibility statement; the modules given hand over the help to their own pages. */
export const helpOf = (modules: readonly Module<string>[]): Module<HelpPermission> => ({
  permissions: helpPermissions,
  routes: helpRoutes(modules),
});
