import type { OurRoute } from './form-routes.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { policyRoutes, rightsRoutes } from './rights-routes.ts';
import type { PolicyTable } from './rules/rights.ts';
import { importRoutes, seatRoutes } from './seat-routes.ts';
import { userRoutes } from './user-routes.ts';

/** Every door into this module; `policy` is what all modules allow. */
export const accessRoutes = (policy: () => PolicyTable): readonly OurRoute[] => [
  ...policyRoutes(policy),
  ...rightsRoutes,
  ...userRoutes,
  ...seatRoutes,
  ...importRoutes,
  ...mandateRoutes,
];
