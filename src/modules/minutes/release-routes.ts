import type { Route } from '../../platform/route.ts';
import { showReleaseAll, submitReleaseAll } from './handlers/release-all.ts';
import { showRelease, submitRecall, submitRelease } from './handlers/release-item.ts';
import type { MinutesPermission } from './policy.ts';
import { releasePaths } from './rules/release-paths.ts';

/** The doors of releasing items into the record, and of taking them back. */
export const releaseRoutes: readonly Route<MinutesPermission>[] = [
  {
    method: 'GET',
    path: releasePaths.item.pattern,
    permission: 'write-minutes',
    audit: 'item-minutes.opened',
    logs: 'never',
    show: showRelease,
  },
  {
    method: 'POST',
    path: releasePaths.item.pattern,
    permission: 'write-minutes',
    audit: 'item-minutes.released',
    submit: submitRelease,
  },
  {
    method: 'POST',
    path: releasePaths.undo.pattern,
    permission: 'write-minutes',
    audit: 'item-minutes.taken-back',
    submit: submitRecall,
  },
  {
    method: 'GET',
    path: releasePaths.all.pattern,
    permission: 'write-minutes',
    audit: 'item-minutes.opened',
    logs: 'never',
    show: showReleaseAll,
  },
  {
    method: 'POST',
    path: releasePaths.all.pattern,
    permission: 'write-minutes',
    audit: 'item-minutes.released',
    submit: submitReleaseAll,
  },
];
