import type { Route } from '../../platform/route.ts';
import { downloadParticipation, showParticipation, showParticipationList } from './handlers/participation.ts';
import { participationPaths } from './paths.ts';
import type { ReviewPermission } from './policy.ts';

type ReviewRoute = Route<ReviewPermission>;

/** Every door into this module. */
export const reviewRoutes: readonly ReviewRoute[] = [
  {
    method: 'GET',
    path: participationPaths.list.pattern,
    permission: 'see-participation',
    audit: 'participation.listed',
    logs: 'never',
    show: showParticipationList,
  },
  {
    method: 'GET',
    path: participationPaths.body.pattern,
    permission: 'see-participation',
    audit: 'participation.shown',
    logs: 'never',
    show: showParticipation,
  },
  {
    method: 'GET',
    path: participationPaths.csv.pattern,
    permission: 'see-participation',
    audit: 'participation.exported',
    logs: 'always',
    show: downloadParticipation,
  },
];
