import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/**
 * Each name fits "A user with this permission may …". Which hearings somebody finds, and for whom he answers, is the
 * task of row-level security. Whoever holds a personal link answers by it: the link is the proof.
 */
export const hearingPermissions = {
  'see-hearings': signedIn,
  'answer-hearings': signedIn,
  'answer-hearings-by-link': roles,
  'keep-hearings': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type HearingPermission = keyof typeof hearingPermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsHearings = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, hearingPermissions['keep-hearings']);
