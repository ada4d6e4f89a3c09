/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { mandatesOverview } from './handlers/term-ends.ts';
import { mandatePaths, staffingPaths } from './paths.ts';
import { mandatePermissions, type MandatePermission } from './policy.ts';
import { mandateRoutes } from './routes.ts';
import { mandatesHelp } from './text-help.ts';

/** Reached from the user menu, the pages of bodies and items, the front page, and the mails. */
export const mandates: Module<MandatePermission> = {
  permissions: mandatePermissions,
  routes: mandateRoutes,
  menu: [
    {
      key: 'kommissorier',
      words: { da: 'Kommissorier', en: 'Terms of reference' },
      href: mandatePaths.list.to({}),
      permission: 'read-mandates',
      group: 'cooperation',
    },
    {
      key: 'bemanding',
      words: { da: 'Bemanding', en: 'Staffing' },
      href: staffingPaths.list.to({}),
      permission: 'see-staffings',
      group: 'cooperation',
    },
  ],
  overview: mandatesOverview,
  help: [
    { ...mandatesHelp.list, permission: 'read-mandates', href: mandatePaths.list.to({}) },
    { ...mandatesHelp.record, permission: 'read-mandates' },
    { ...mandatesHelp.differences, permission: 'read-mandates' },
    { ...mandatesHelp.ends, permission: 'keep-mandates', href: mandatePaths.ends.to({}) },
    { ...mandatesHelp.staffings, permission: 'see-staffings', href: staffingPaths.list.to({}) },
    { ...mandatesHelp.staffing, permission: 'see-staffings' },
    { ...mandatesHelp.composition, permission: 'see-composition', href: staffingPaths.compositions.to({}) },
  ],
};

export { mandatesBodyParts, mandatesParts } from './handlers/page-parts.ts';
export { mandatePaths, staffingPaths } from './paths.ts';
export { tasksOfBodies, type TasksOfBody } from './queries/tasks-of-bodies.ts';
