/** The only file that other modules and main may import from this module. */
import type { Role } from '../../kernel/actor.ts';
import type { Module } from '../../platform/route.ts';
import { accessPermissions, type AccessPermission } from './policy.ts';
import { importRoutes, policyRoutes, rightsRoutes, seatRoutes, userRoutes } from './routes.ts';
import type { PolicyTable } from './rules/rights.ts';

/** Who may what, over the given modules: their permissions are the rows of the policy table. */
export const accessOf = (modules: readonly Module<string>[]): Module<AccessPermission> => {
  const policy = (): PolicyTable => policyOf([{ permissions: accessPermissions }, ...modules]);
  return {
    permissions: accessPermissions,
    routes: [...policyRoutes(policy), ...rightsRoutes, ...userRoutes, ...seatRoutes, ...importRoutes],
  };
};

const policyOf = (modules: readonly Pick<Module<string>, 'permissions'>[]): Map<string, readonly Role[]> =>
  new Map(modules.flatMap(({ permissions }) => Object.entries(permissions)));
