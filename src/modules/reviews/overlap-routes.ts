import type { Route } from '../../platform/route.ts';
import { dismissalDoors, downloadOverlap, showOverlap, submitUndoing } from './handlers/overlap.ts';
import { overlapPaths } from './paths.ts';
import type { ReviewPermission } from './policy.ts';

/** Topics that several bodies treat, or that are outside their terms. */
export const overlapRoutes: readonly Route<ReviewPermission>[] = [
  {
    method: 'GET',
    path: overlapPaths.list.pattern,
    permission: 'see-overlap',
    audit: 'overlap.listed',
    logs: 'never',
    show: showOverlap,
  },
  {
    method: 'GET',
    path: overlapPaths.csv.pattern,
    permission: 'see-overlap',
    audit: 'overlap.exported',
    logs: 'always',
    show: downloadOverlap,
  },
  {
    method: 'GET',
    path: overlapPaths.dismissal.pattern,
    permission: 'keep-overlap',
    audit: 'overlap-dismissal.opened',
    logs: 'never',
    show: dismissalDoors.show,
  },
  {
    method: 'POST',
    path: overlapPaths.dismissal.pattern,
    permission: 'keep-overlap',
    audit: 'overlap.dismissed',
    submit: dismissalDoors.submit,
  },
  {
    method: 'POST',
    path: overlapPaths.undo.pattern,
    permission: 'keep-overlap',
    audit: 'overlap-dismissal.undone',
    submit: submitUndoing,
  },
];
