import { holdsOneOf, type Actor, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". What a mail says is hidden further by row-level security. */
export const outboxPermissions = {
  'see-mails': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type OutboxPermission = keyof typeof outboxPermissions;

export const seesMails = (actor: Actor): boolean => holdsOneOf(actor, outboxPermissions['see-mails']);
