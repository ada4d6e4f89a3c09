import { formRoutes, type Form, type OurRoute } from './form-routes.ts';
import { showContacts } from './handlers/contacts.ts';
import { showMembersImport, submitMembersFile, submitMembersImport } from './handlers/members-import.ts';
import {
  showNewSubstitution,
  showSubstitution,
  showSubstitutions,
  submitNewSubstitution,
  submitSubstitution,
} from './handlers/substitutions.ts';
import { importPaths, seatPaths } from './paths.ts';

const seatForms: readonly Form[] = [
  {
    path: seatPaths.newSubstitution.pattern,
    permission: 'lend-seats',
    opened: 'substitution.begun',
    done: 'seat.lent',
    stepUp: true,
    show: showNewSubstitution,
    submit: submitNewSubstitution,
  },
  {
    path: seatPaths.substitution.pattern,
    permission: 'lend-seats',
    opened: 'substitution.opened',
    done: 'substitution.ended',
    stepUp: true,
    show: showSubstitution,
    submit: submitSubstitution,
  },
];

/** Who holds and lends a seat is no secret inside the cooperation. */
export const seatRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: seatPaths.substitutions.pattern,
    permission: 'lend-seats',
    audit: 'substitutions.listed',
    logs: 'never',
    show: showSubstitutions,
  },
  {
    method: 'GET',
    path: seatPaths.contacts.pattern,
    permission: 'see-contacts',
    audit: 'contacts.listed',
    logs: 'never',
    show: showContacts,
  },
  ...seatForms.flatMap(formRoutes),
];

/** A list of members is looked at first; it is stored as a whole or not at all. */
export const importRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: importPaths.members.pattern,
    permission: 'import-members',
    audit: 'members-import.begun',
    logs: 'never',
    show: showMembersImport,
  },
  {
    method: 'POST',
    path: importPaths.members.pattern,
    permission: 'import-members',
    audit: 'members-import.looked-at',
    accepts: 'documents',
    submit: submitMembersFile,
  },
  {
    method: 'POST',
    path: importPaths.confirmation.pattern,
    permission: 'import-members',
    audit: 'members-import.stored',
    submit: submitMembersImport,
  },
];
