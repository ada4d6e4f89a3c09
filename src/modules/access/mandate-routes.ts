import { formRoutes, type Form, type OurRoute } from './form-routes.ts';
import {
  showDecisionRights,
  showKind,
  showNewKind,
  showRightsChange,
  submitNewKind,
  submitRightsChange,
} from './handlers/decision-rights.ts';
import {
  showDelegation,
  showDelegations,
  showDelegationStep,
  showNewDelegation,
  submitDelegationStep,
  submitNewDelegation,
} from './handlers/mandates.ts';
import { mandatePaths } from './paths.ts';

const mandateForms: readonly Form[] = [
  {
    path: mandatePaths.newDelegation.pattern,
    permission: 'keep-delegations',
    opened: 'delegation.begun',
    done: 'delegation.proposed',
    show: showNewDelegation,
    submit: submitNewDelegation,
  },
  {
    path: mandatePaths.entry.pattern,
    permission: 'keep-delegations',
    opened: 'delegation.opened',
    done: 'delegation.put-in-force',
    show: showDelegationStep('put-in-force'),
    submit: submitDelegationStep('put-in-force'),
  },
  {
    path: mandatePaths.extension.pattern,
    permission: 'keep-delegations',
    opened: 'delegation.opened',
    done: 'delegation.extended',
    show: showDelegationStep('extended'),
    submit: submitDelegationStep('extended'),
  },
  {
    path: mandatePaths.withdrawal.pattern,
    permission: 'keep-delegations',
    opened: 'delegation.opened',
    done: 'delegation.withdrawn',
    show: showDelegationStep('withdrawn'),
    submit: submitDelegationStep('withdrawn'),
  },
  {
    path: mandatePaths.newKind.pattern,
    permission: 'keep-decision-rights',
    opened: 'matter-kind.begun',
    done: 'matter-kind.added',
    show: showNewKind,
    submit: submitNewKind,
  },
  {
    path: mandatePaths.rightsChange.pattern,
    permission: 'keep-decision-rights',
    opened: 'decision-rights.opened',
    done: 'decision-rights.changed',
    show: showRightsChange,
    submit: submitRightsChange,
  },
];

/** Who may decide what is known to everybody inside the cooperation. */
export const mandateRoutes: readonly OurRoute[] = [
  ...mandateForms.flatMap(formRoutes),
  {
    method: 'GET',
    path: mandatePaths.delegations.pattern,
    permission: 'see-delegations',
    audit: 'delegations.listed',
    logs: 'never',
    show: showDelegations,
  },
  {
    method: 'GET',
    path: mandatePaths.delegation.pattern,
    permission: 'see-delegations',
    audit: 'delegation.shown',
    logs: 'never',
    show: showDelegation,
  },
  {
    method: 'GET',
    path: mandatePaths.decisionRights.pattern,
    permission: 'see-decision-rights',
    audit: 'decision-rights.shown',
    logs: 'never',
    show: showDecisionRights,
  },
  {
    method: 'GET',
    path: mandatePaths.kind.pattern,
    permission: 'see-decision-rights',
    audit: 'matter-kind.shown',
    logs: 'never',
    show: showKind,
  },
];
