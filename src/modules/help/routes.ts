import type { Module, Route } from '../../platform/route.ts';
import { showAccessibility } from './handlers/show-accessibility.ts';
import { showGlossary } from './handlers/show-glossary.ts';
import { showHelp } from './handlers/show-help.ts';
import { helpPaths } from './paths.ts';
import type { HelpPermission } from './policy.ts';

/** Every door into this module: open to all, and no reading leaves a line. */
export const helpRoutes = (modules: readonly Module<string>[]): readonly Route<HelpPermission>[] => [
  {
    method: 'GET',
    path: helpPaths.help.pattern,
    permission: 'read-help',
    audit: 'help.shown',
    logs: 'never',
    show: showHelp(modules),
  },
  {
    method: 'GET',
    path: helpPaths.glossary.pattern,
    permission: 'read-help',
    audit: 'glossary.shown',
    logs: 'never',
    show: showGlossary(modules),
  },
  {
    method: 'GET',
    path: helpPaths.accessibility.pattern,
    permission: 'read-help',
    audit: 'accessibility-statement.shown',
    logs: 'never',
    show: showAccessibility,
  },
];
