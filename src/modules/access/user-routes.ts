import { bareForm } from '../../platform/replies.ts';
import { formRoutes, type Form, type OurRoute } from './form-routes.ts';
import {
  showEmail,
  showInvitation,
  showLeaving,
  submitEmail,
  submitInvitation,
  submitLeaving,
} from './handlers/account-forms.ts';
import { showAccountMerge, submitAccountMerge } from './handlers/account-merge.ts';
import {
  showAppointment,
  showNewAppointment,
  submitAppointment,
  submitNewAppointment,
} from './handlers/appointments.ts';
import { showCandidates, submitCandidatePerson } from './handlers/candidates.ts';
import {
  showUser,
  showUsers,
  submitComeback,
  submitFactorRemoval,
  submitLoginsEnd,
} from './handlers/users.ts';
import { userPaths } from './paths.ts';

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
  {
    method: 'POST',
    path: userPaths.loginsEnd.pattern,
    permission: 'keep-accounts',
    audit: 'user-logins.ended',
    stepUp: true,
    submit: bareForm(submitLoginsEnd),
  },
  {
    method: 'POST',
    path: userPaths.factorRemoval.pattern,
    permission: 'keep-accounts',
    audit: 'user-factor.removed',
    stepUp: true,
    submit: bareForm(submitFactorRemoval),
  },
  ...userForms.flatMap(formRoutes),
];
