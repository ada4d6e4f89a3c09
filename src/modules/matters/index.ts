/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { decisionsOverview } from './handlers/overview.ts';
import { reservationsOverview } from './handlers/reservation-list.ts';
import { mattersPermissions, type MattersPermission } from './policy.ts';
import { mattersRoutes } from './routes.ts';
import { matterPaths, registerPaths, reservationPaths } from './paths.ts';
import { mattersHelp } from './text-help.ts';

/** Reached from the meetings, the front page and each other: the seven words of the main navigation are others'. */
export const matters: Module<MattersPermission> = {
  permissions: mattersPermissions,
  routes: mattersRoutes,
  navigation: [],
  overview: async (visit) => [...(await reservationsOverview(visit)), ...(await decisionsOverview(visit))],
  help: [
    { ...mattersHelp.register, permission: 'read-decisions', href: registerPaths.list.to({}) },
    { ...mattersHelp.reservations, permission: 'read-decisions', href: reservationPaths.list.to({}) },
    { ...mattersHelp.list, permission: 'read-matters', href: matterPaths.list.to({}) },
    { ...mattersHelp.matter, permission: 'read-matters' },
    { ...mattersHelp.edit, permission: 'keep-matters' },
  ],
};

export { createMatter, type NewMatter } from './commands/create-matter.ts';
export { nextMatterNumber } from './commands/matter-number.ts';
export type { MatterRefusal } from './commands/matter-rows.ts';
export { participationOf, type Participation, type ParticipationPart } from './handlers/participation.ts';
export { matterPaths, registerPaths } from './paths.ts';
export { itemsNamed, type NamedItem } from './queries/relatable-items.ts';
