import type { OurRoute } from './form-routes.ts';
import { showNewGuest, submitGuestWithdrawal, submitNewGuest } from './handlers/guests.ts';
import { showItemReaders } from './handlers/item-readers.ts';
import { showMatrix, showOwnRights, showPersonRights, showRightsChoice } from './handlers/rights.ts';
import { rightsPaths } from './paths.ts';
import type { PolicyTable } from './rules/rights.ts';

/** The pages that read the policy of all modules. */
export const policyRoutes = (policy: () => PolicyTable): readonly OurRoute[] => [
  {
    method: 'GET',
    path: rightsPaths.mine.pattern,
    permission: 'see-own-rights',
    audit: 'own-rights.shown',
    logs: 'never',
    show: showOwnRights(policy),
  },
  {
    method: 'GET',
    path: rightsPaths.matrix.pattern,
    permission: 'see-rights',
    audit: 'rights-matrix.shown',
    logs: 'never',
    show: showMatrix(policy),
  },
  {
    method: 'GET',
    path: rightsPaths.person.pattern,
    permission: 'see-rights',
    audit: 'rights.shown',
    logs: 'always',
    show: showPersonRights(policy),
  },
];

/** Whose rights somebody looks up is a reading of personal data and leaves a line. */
export const rightsRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: rightsPaths.choose.pattern,
    permission: 'see-rights',
    audit: 'rights.listed',
    logs: 'always',
    show: showRightsChoice,
  },
  {
    method: 'GET',
    path: rightsPaths.item.pattern,
    permission: 'see-rights',
    audit: 'item-readers.shown',
    logs: 'always',
    show: showItemReaders,
  },
  {
    method: 'GET',
    path: rightsPaths.newGuest.pattern,
    permission: 'invite-guests',
    audit: 'item-guest.begun',
    logs: 'never',
    show: showNewGuest,
  },
  {
    method: 'POST',
    path: rightsPaths.newGuest.pattern,
    permission: 'invite-guests',
    audit: 'item-guest.invited',
    submit: submitNewGuest,
  },
  {
    method: 'POST',
    path: rightsPaths.guestWithdrawal.pattern,
    permission: 'invite-guests',
    audit: 'item-guest.withdrawn',
    submit: submitGuestWithdrawal,
  },
];
