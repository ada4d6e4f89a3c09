import type { Route } from '../../platform/route.ts';
import { showDifferences, showVersion, showVersions, submitReading } from './handlers/versions.ts';
import { showWithdrawal, submitReinstatement, submitWithdrawal } from './handlers/withdraw-item.ts';
import { meetingsPaths } from './paths.ts';
import type { MeetingsPermission } from './policy.ts';

/** The doors to what was sent: versions and differences, the reader's own mark, items taken off. */
export const versionRoutes: readonly Route<MeetingsPermission>[] = [
  {
    method: 'GET',
    path: meetingsPaths.versions.pattern,
    permission: 'read-meetings',
    audit: 'agenda-versions.read',
    logs: 'never',
    show: showVersions,
  },
  {
    method: 'GET',
    path: meetingsPaths.version.pattern,
    permission: 'read-meetings',
    audit: 'agenda-version.read',
    logs: 'when-guarded',
    show: showVersion,
  },
  {
    method: 'POST',
    path: meetingsPaths.reading.pattern,
    permission: 'mark-agendas-read',
    audit: 'agenda-version.marked-read',
    submit: submitReading,
  },
  {
    method: 'GET',
    path: meetingsPaths.differences.pattern,
    permission: 'read-meetings',
    audit: 'agenda-differences.read',
    logs: 'when-guarded',
    show: showDifferences,
  },
  {
    method: 'GET',
    path: meetingsPaths.withdrawal.pattern,
    permission: 'withdraw-items',
    audit: 'item-withdrawal.opened',
    logs: 'never',
    show: showWithdrawal,
  },
  {
    method: 'POST',
    path: meetingsPaths.withdrawal.pattern,
    permission: 'withdraw-items',
    audit: 'meeting-item.withdrawn',
    submit: submitWithdrawal,
  },
  {
    method: 'POST',
    path: meetingsPaths.withdrawalUndo.pattern,
    permission: 'withdraw-items',
    audit: 'meeting-item.reinstated',
    submit: submitReinstatement,
  },
];
