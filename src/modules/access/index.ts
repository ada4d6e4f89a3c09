/** The only file that other modules and main may import from this module. */
import type { Role } from '../../kernel/actor.ts';
import type { Module } from '../../platform/route.ts';
import { delegationsOverview } from './handlers/overview.ts';
import { accessMenu } from './menu.ts';
import { mandatePaths, rightsPaths, seatPaths, userPaths } from './paths.ts';
import { accessPermissions, type AccessPermission } from './policy.ts';
import { accessRoutes } from './routes.ts';
import { accessHelp } from './text-help.ts';
import type { PolicyTable } from './rules/rights.ts';

/** Who may what, over all modules: their permissions are the rows of the policy table. Asked when a page is shown. */
export const accessOf = (modules: () => readonly Module<string>[]): Module<AccessPermission> => {
  const policy = (): PolicyTable => policyOf(modules());
  return {
    permissions: accessPermissions,
    assurance: { 'give-roles': 'substantial' },
    routes: accessRoutes(policy),
    menu: accessMenu,
    overview: delegationsOverview,
    help: [
      { ...accessHelp.mine, permission: 'see-own-rights', href: rightsPaths.mine.to({}) },
      { ...accessHelp.rights, permission: 'see-rights', href: rightsPaths.choose.to({}) },
      { ...accessHelp.readers, permission: 'see-rights' },
      { ...accessHelp.users, permission: 'keep-accounts', href: userPaths.list.to({}) },
      { ...accessHelp.candidates, permission: 'see-candidates', href: userPaths.candidates.to({}) },
      { ...accessHelp.contacts, permission: 'see-contacts', href: seatPaths.contacts.to({}) },
      { ...accessHelp.substitutions, permission: 'lend-seats', href: seatPaths.substitutions.to({}) },
      { ...accessHelp.delegations, permission: 'see-delegations', href: mandatePaths.delegations.to({}) },
      {
        ...accessHelp.decisionRights,
        permission: 'see-decision-rights',
        href: mandatePaths.decisionRights.to({}),
      },
    ],
  };
};

const policyOf = (modules: readonly Module<string>[]): Map<string, readonly Role[]> =>
  new Map(modules.flatMap(({ permissions }) => Object.entries(permissions)));

export { routedBodies, routesOn, type RouteOfKind } from './queries/decision-rights.ts';
export {
  proposeRoute,
  versionOn,
  type DecisionRight,
  type DecisionTask,
  type ProposedRoute,
  type RoutedBody,
  type RouteRemark,
} from './rules/decision-rights.ts';
export { itemTyped, sourceItems } from './queries/source-item.ts';
export type { SourceItem } from './rules/delegation-views.ts';
