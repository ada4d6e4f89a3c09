import type { Route } from '../../platform/route.ts';
import { listMails, showMail, submitAgain, submitArrived } from './handlers/outbox.ts';
import { outboxPaths } from './paths.ts';
import type { OutboxPermission } from './policy.ts';

/** Every door into this module. */
export const outboxRoutes: readonly Route<OutboxPermission>[] = [
  {
    method: 'GET',
    path: outboxPaths.list.pattern,
    permission: 'see-mails',
    audit: 'mails.listed',
    logs: 'never',
    show: listMails,
  },
  {
    method: 'GET',
    path: outboxPaths.mail.pattern,
    permission: 'see-mails',
    audit: 'mail.read',
    logs: 'always',
    show: showMail,
  },
  {
    method: 'POST',
    path: outboxPaths.again.pattern,
    permission: 'see-mails',
    audit: 'mail.queued-again',
    submit: submitAgain,
  },
  {
    method: 'POST',
    path: outboxPaths.arrival.pattern,
    permission: 'see-mails',
    audit: 'mail.marked-arrived',
    submit: submitArrived,
  },
];
