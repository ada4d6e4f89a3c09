import type { Reader, Writer } from '../../platform/database.ts';
import type { Reply, Route, Visit } from '../../platform/route.ts';
import { showNewGuest, submitGuestWithdrawal, submitNewGuest } from './handlers/guests.ts';
import { showItemReaders } from './handlers/item-readers.ts';
import { showMatrix, showOwnRights, showPersonRights, showRightsChoice } from './handlers/rights.ts';
import {
  showEmail,
  showInvitation,
  showLeaving,
  submitEmail,
  submitInvitation,
  submitLeaving,
} from './handlers/account-forms.ts';
import {
  showAppointment,
  showNewAppointment,
  submitAppointment,
  submitNewAppointment,
} from './handlers/appointments.ts';
import { showUser, showUsers, submitComeback } from './handlers/users.ts';
import {
  showNewSubstitution,
  showSubstitution,
  showSubstitutions,
  submitNewSubstitution,
  submitSubstitution,
} from './handlers/substitutions.ts';
import { showAccountMerge, submitAccountMerge } from './handlers/account-merge.ts';
import { showCandidates, submitCandidatePerson } from './handlers/candidates.ts';
import { showContacts } from './handlers/contacts.ts';
import { showMembersImport, submitMembersFile, submitMembersImport } from './handlers/members-import.ts';
import { importPaths, rightsPaths, seatPaths, userPaths } from './paths.ts';
import type { AccessPermission } from './policy.ts';
import type { PolicyTable } from './rules/rights.ts';

type OurRoute = Route<AccessPermission>;

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

type Form = {
  path: `/${string}`;
  permission: AccessPermission;
  opened: `${string}.${string}`;
  done: `${string}.${string}`;
  /** Rights and addresses to sign in with are changed by who has just proven who he or she is. */
  stepUp?: true;
  show: (visit: Visit<Reader>) => Promise<Reply>;
  submit: (visit: Visit<Writer>) => Promise<Reply>;
};

/** A form is shown at an address and sent to the same. */
const formRoutes = ({ opened, done, show, submit, stepUp, ...door }: Form): OurRoute[] => [
  { ...door, method: 'GET', audit: opened, logs: 'never', show },
  { ...door, method: 'POST', audit: done, submit, ...(stepUp && { stepUp }) },
];

const userForms: readonly Form[] = [
  {
    path: userPaths.merge.pattern,
    permission: 'keep-accounts',
    opened: 'user-merge.begun',
    done: 'user.merged',
    stepUp: true,
    show: showAccountMerge,
    submit: submitAccountMerge,
  },
  {
    path: userPaths.invitation.pattern,
    permission: 'keep-accounts',
    opened: 'invitation.begun',
    done: 'user.invited',
    stepUp: true,
    show: showInvitation,
    submit: submitInvitation,
  },
  {
    path: userPaths.email.pattern,
    permission: 'keep-accounts',
    opened: 'user-email.opened',
    done: 'user-email.changed',
    stepUp: true,
    show: showEmail,
    submit: submitEmail,
  },
  {
    path: userPaths.leaving.pattern,
    permission: 'keep-accounts',
    opened: 'leaving.begun',
    done: 'user.closed',
    stepUp: true,
    show: showLeaving,
    submit: submitLeaving,
  },
  {
    path: userPaths.newAppointment.pattern,
    permission: 'give-roles',
    opened: 'role.begun',
    done: 'role.given',
    stepUp: true,
    show: showNewAppointment,
    submit: submitNewAppointment,
  },
  {
    path: userPaths.appointment.pattern,
    permission: 'give-roles',
    opened: 'role.opened',
    done: 'role.ended',
    stepUp: true,
    show: showAppointment,
    submit: submitAppointment,
  },
];

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

/** Users are personal data: whoever looks at one leaves a line. */
export const userRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: userPaths.list.pattern,
    permission: 'keep-accounts',
    audit: 'users.listed',
    logs: 'always',
    show: showUsers,
  },
  {
    method: 'GET',
    path: userPaths.candidates.pattern,
    permission: 'see-candidates',
    audit: 'candidates.listed',
    logs: 'always',
    show: showCandidates,
  },
  {
    method: 'POST',
    path: userPaths.candidatePerson.pattern,
    permission: 'add-persons-of-minutes',
    audit: 'person.created',
    submit: submitCandidatePerson,
  },
  {
    method: 'GET',
    path: userPaths.user.pattern,
    permission: 'keep-accounts',
    audit: 'user.shown',
    logs: 'always',
    show: showUser,
  },
  {
    method: 'POST',
    path: userPaths.comeback.pattern,
    permission: 'keep-accounts',
    audit: 'user.reopened',
    stepUp: true,
    submit: submitComeback,
  },
  ...userForms.flatMap(formRoutes),
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
