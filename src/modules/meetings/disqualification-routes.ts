import type { Route } from '../../platform/route.ts';
import {
  showDisqualificationEnd,
  showDisqualifications,
  submitDisqualification,
  submitDisqualificationEnd,
} from './handlers/disqualification.ts';
import { showOpening, submitOpening } from './handlers/opening.ts';
import { meetingsPaths } from './paths.ts';
import type { MeetingsPermission } from './policy.ts';

/**
 * Who may not take part in an item, and opening what was closed. Why somebody may not is personal: reading it leaves a
 * line.
 */
export const wallRoutes: readonly Route<MeetingsPermission>[] = [
  {
    method: 'GET',
    path: meetingsPaths.disqualifications.pattern,
    permission: 'declare-disqualification',
    audit: 'item-disqualifications.read',
    logs: 'when-guarded',
    show: showDisqualifications,
  },
  {
    method: 'POST',
    path: meetingsPaths.disqualifications.pattern,
    permission: 'declare-disqualification',
    audit: 'item-disqualification.recorded',
    submit: submitDisqualification,
  },
  {
    method: 'GET',
    path: meetingsPaths.disqualificationEnd.pattern,
    permission: 'end-disqualification',
    audit: 'item-disqualification.opened',
    logs: 'never',
    show: showDisqualificationEnd,
  },
  {
    method: 'POST',
    path: meetingsPaths.disqualificationEnd.pattern,
    permission: 'end-disqualification',
    audit: 'item-disqualification.ended',
    submit: submitDisqualificationEnd,
  },
  {
    method: 'GET',
    path: meetingsPaths.opening.pattern,
    permission: 'set-access',
    audit: 'meeting-item-opening.shown',
    logs: 'never',
    show: showOpening,
  },
  {
    method: 'POST',
    path: meetingsPaths.opening.pattern,
    permission: 'set-access',
    audit: 'meeting-item.made-open',
    submit: submitOpening,
  },
];
