import type { Writer } from '../../platform/database.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import { submitFollow, submitStop } from './handlers/follow.ts';
import {
  showFollowing,
  showStopDigest,
  submitFrequency,
  submitStopAll,
  submitStopDigest,
} from './handlers/following.ts';
import { followingPaths } from './paths.ts';
import type { FollowingPermission } from './policy.ts';

type OurRoute = Route<FollowingPermission>;

const change = (
  { pattern: path }: { pattern: `/${string}` },
  audit: `${string}.${string}`,
  submit: (visit: Visit<Writer>) => Promise<Reply>,
): OurRoute => ({ method: 'POST', path, permission: 'follow', audit, submit });

/** Every door into this module. What one follows is one's own: looking at it leaves no line. */
export const followingRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: followingPaths.list.pattern,
    permission: 'follow',
    audit: 'follows.listed',
    logs: 'never',
    show: showFollowing,
  },
  change(followingPaths.matter, 'matter.followed', submitFollow('matter')),
  change(followingPaths.stopMatter, 'matter.unfollowed', submitStop('matter')),
  change(followingPaths.body, 'body.followed', submitFollow('body')),
  change(followingPaths.stopBody, 'body.unfollowed', submitStop('body')),
  change(followingPaths.frequency, 'digest.frequency-chosen', submitFrequency),
  change(followingPaths.stopAll, 'follows.stopped', submitStopAll),
  {
    method: 'GET',
    path: followingPaths.stopDigest.pattern,
    permission: 'stop-digest',
    audit: 'digest.stop-asked',
    logs: 'never',
    opensBy: 'token',
    show: showStopDigest,
  },
  {
    method: 'POST',
    path: followingPaths.stopDigest.pattern,
    permission: 'stop-digest',
    audit: 'digest.stopped',
    opensBy: 'token',
    submit: submitStopDigest,
  },
];
