import type { Route } from '../../platform/route.ts';
import { showLog, submitNotice } from './handlers/dispatch-log.ts';
import { showSend, submitSend } from './handlers/prepare-dispatch.ts';
import { showReply, submitAnswer, submitRemark, submitSubstitute } from './handlers/reply.ts';
import { showReturned, submitReturned, submitReturnedUndo } from './handlers/returned-mail.ts';
import { showSendAgain, submitSendAgain } from './handlers/send-again.ts';
import { dispatchPaths } from './paths.ts';
import type { DispatchPermission } from './policy.ts';

type OurRoute = Route<DispatchPermission>;
type At = { readonly pattern: `/${string}` };

const desk = { permission: 'send-agendas' } as const;

/** The secretariat's doors. */
const deskRoutes: readonly OurRoute[] = [
  {
    ...desk,
    method: 'GET',
    path: dispatchPaths.send.pattern,
    audit: 'dispatch.begun',
    logs: 'never',
    show: showSend,
  },
  { ...desk, method: 'POST', path: dispatchPaths.send.pattern, audit: 'dispatch.sent', submit: submitSend },
  {
    ...desk,
    method: 'GET',
    path: dispatchPaths.log.pattern,
    audit: 'dispatches.listed',
    logs: 'never',
    show: showLog,
  },
  {
    ...desk,
    method: 'GET',
    path: dispatchPaths.again.pattern,
    audit: 'dispatch.begun',
    logs: 'never',
    show: showSendAgain,
  },
  {
    ...desk,
    method: 'POST',
    path: dispatchPaths.again.pattern,
    audit: 'dispatch.sent-again',
    submit: submitSendAgain,
  },
  {
    ...desk,
    method: 'POST',
    path: dispatchPaths.notice.pattern,
    audit: 'meeting-notice.sent',
    submit: submitNotice,
  },
  {
    ...desk,
    method: 'GET',
    path: dispatchPaths.returned.pattern,
    audit: 'returned-mail.opened',
    logs: 'never',
    show: showReturned,
  },
  {
    ...desk,
    method: 'POST',
    path: dispatchPaths.returned.pattern,
    audit: 'returned-mail.noted',
    submit: submitReturned,
  },
  {
    ...desk,
    method: 'POST',
    path: dispatchPaths.returnedUndo.pattern,
    audit: 'returned-mail.taken-back',
    submit: submitReturnedUndo,
  },
];

type Door =
  | { readonly permission: 'reply-to-meetings' }
  | { readonly permission: 'reply-by-link'; readonly opensBy: { readonly link: 'meeting-reply' } };

/** One's reply, at the address of the meeting and by a link from a mail: the same three forms. */
const replyRoutes = (
  door: Door,
  { reply, substitute, remark }: Record<'reply' | 'substitute' | 'remark', At>,
) =>
  [
    {
      ...door,
      method: 'GET',
      path: reply.pattern,
      audit: 'meeting-reply.opened',
      logs: 'never',
      show: showReply,
    },
    {
      ...door,
      method: 'POST',
      path: reply.pattern,
      audit: 'meeting-reply.given',
      submit: submitAnswer,
    },
    {
      ...door,
      method: 'POST',
      path: substitute.pattern,
      audit: 'meeting-reply.substitute-named',
      submit: submitSubstitute,
    },
    {
      ...door,
      method: 'POST',
      path: remark.pattern,
      audit: 'meeting-remark.saved',
      submit: submitRemark,
    },
  ] as const satisfies readonly OurRoute[];

/** Every door into this module. */
export const dispatchRoutes: readonly OurRoute[] = [
  ...deskRoutes,
  ...replyRoutes({ permission: 'reply-to-meetings' }, dispatchPaths),
  ...replyRoutes(
    { permission: 'reply-by-link', opensBy: { link: 'meeting-reply' } },
    {
      reply: dispatchPaths.linkReply,
      substitute: dispatchPaths.linkSubstitute,
      remark: dispatchPaths.linkRemark,
    },
  ),
];
