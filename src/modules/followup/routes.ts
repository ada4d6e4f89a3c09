import type { Reader, Writer } from '../../platform/database.ts';
import type { Later, Reply, Route, Visit } from '../../platform/route.ts';
import {
  showAction,
  showDue,
  showOwner,
  showSettling,
  submitDue,
  submitOwner,
  submitSettling,
} from './handlers/action.ts';
import { downloadBoard, showBoard } from './handlers/board.ts';
import {
  downloadDelegated,
  showDelegated,
  showRequest,
  submitRequest,
  submitRequestUndo,
} from './handlers/delegated.ts';
import { prepareExcerpt, showExcerpt, submitExcerptAgain } from './handlers/excerpt.ts';
import { followupPaths } from './paths.ts';
import type { FollowupPermission } from './policy.ts';

type OurRoute = Route<FollowupPermission>;
type Place = { readonly pattern: `/${string}` };
type Show = (visit: Visit<Reader>) => Promise<Reply | Later>;
type Form = {
  readonly at: Place;
  readonly permission: FollowupPermission;
  readonly opened: `${string}.${string}`;
  readonly done: `${string}.${string}`;
  readonly show: Show;
  readonly submit: (visit: Visit<Writer>) => Promise<Reply>;
};

/** A form is shown at an address and sent to the same. */
const formAt = ({ at: { pattern: path }, permission, opened, done, show, submit }: Form): OurRoute[] => [
  { method: 'GET', path, permission, audit: opened, logs: 'when-guarded', show },
  { method: 'POST', path, permission, audit: done, submit },
];

const settling = (act: 'done' | 'lapsed' | 'reported' | 'reopened', permission: FollowupPermission) =>
  formAt({
    at: followupPaths[act],
    permission,
    opened: 'action-act.opened',
    done: `action.${act}`,
    show: showSettling(act),
    submit: submitSettling(act),
  });

type Reading = Pick<OurRoute & { method: 'GET' }, 'permission' | 'audit'> & {
  readonly at: Place;
  readonly show: Show;
};

const pageAt = ({ at, ...route }: Reading): OurRoute => ({
  method: 'GET',
  path: at.pattern,
  logs: 'when-guarded',
  ...route,
});

/** Every door into this module. `delegeret` stands before the number of an action. */
export const followupRoutes: readonly OurRoute[] = [
  pageAt({
    at: followupPaths.board,
    permission: 'see-actions',
    audit: 'actions.listed',
    show: showBoard,
  }),
  pageAt({
    at: followupPaths.file,
    permission: 'see-actions',
    audit: 'actions.exported',
    show: downloadBoard,
  }),
  pageAt({
    at: followupPaths.delegated,
    permission: 'see-delegated-decisions',
    audit: 'delegated-decisions.listed',
    show: showDelegated,
  }),
  pageAt({
    at: followupPaths.delegatedFile,
    permission: 'see-delegated-decisions',
    audit: 'delegated-decisions.exported',
    show: downloadDelegated,
  }),
  ...formAt({
    at: followupPaths.request,
    permission: 'ask-for-material',
    opened: 'material-request.opened',
    done: 'material.asked-for',
    show: showRequest,
    submit: submitRequest,
  }),
  {
    method: 'POST',
    path: followupPaths.requestUndo.pattern,
    permission: 'ask-for-material',
    audit: 'material-request.taken-back',
    submit: submitRequestUndo,
  },
  pageAt({ at: followupPaths.action, permission: 'see-actions', audit: 'action.shown', show: showAction }),
  ...settling('done', 'settle-own-actions'),
  ...settling('reopened', 'settle-own-actions'),
  ...settling('lapsed', 'keep-actions'),
  ...settling('reported', 'keep-actions'),
  ...formAt({
    at: followupPaths.owner,
    permission: 'keep-actions',
    opened: 'action-act.opened',
    done: 'action.given',
    show: showOwner,
    submit: submitOwner,
  }),
  ...formAt({
    at: followupPaths.due,
    permission: 'keep-actions',
    opened: 'action-act.opened',
    done: 'action.due-set',
    show: showDue,
    submit: submitDue,
  }),
  pageAt({
    at: followupPaths.excerpt,
    permission: 'send-excerpts',
    audit: 'excerpts.shown',
    show: showExcerpt,
  }),
  {
    method: 'POST',
    path: followupPaths.excerpt.pattern,
    permission: 'send-excerpts',
    audit: 'excerpt.sent',
    prepare: prepareExcerpt,
  },
  {
    method: 'POST',
    path: followupPaths.excerptAgain.pattern,
    permission: 'send-excerpts',
    audit: 'excerpt.sent-again',
    submit: submitExcerptAgain,
  },
];
