/** The only file that other modules and main may import from this module. */
import type { Role } from '../../kernel/actor.ts';
import type { Module } from '../../platform/route.ts';
import { rightsPaths } from './paths.ts';
import { accessPermissions, type AccessPermission } from './policy.ts';
import { accessRoutes } from './routes.ts';
import type { PolicyTable } from './rules/rights.ts';

/** Who may what, over the given modules: their permissions are the rows of the policy table. */
export const accessOf = (modules: readonly Module<string>[]): Module<AccessPermission> => {
  const policy = (): PolicyTable => policyOf([{ permissions: accessPermissions }, ...modules]);
  return {
    permissions: accessPermissions,
    routes: accessRoutes(policy),
    navigation: [
      {
        key: 'rettigheder',
        words: { da: 'Rettigheder', en: 'Rights' },
        href: rightsPaths.choose.to({}),
        permission: 'see-rights',
      },
    ],
  };
};

const policyOf = (modules: readonly Pick<Module<string>, 'permissions'>[]): Map<string, readonly Role[]> =>
  new Map(modules.flatMap(({ permissions }) => Object.entries(permissions)));
