import type { Route, Showing, Submit } from '../../platform/route.ts';
import { showAffiliation, submitAffiliation } from './handlers/affiliation.ts';
import { showBodies, showBody } from './handlers/bodies.ts';
import type { BodyParts } from './handlers/body-parts.ts';
import { showBodyEvent, submitBodyEvent } from './handlers/body-event.ts';
import { showBodyEdit, showNewBody, submitBodyEdit, submitNewBody } from './handlers/body-form.ts';
import {
  showMember,
  showNewMember,
  submitMember,
  submitMemberRemoval,
  submitNewMember,
} from './handlers/memberships.ts';
import { showMerge, submitMerge, submitUndoMerge } from './handlers/merge.ts';
import {
  showNewOrganisation,
  showOrganisationEdit,
  submitNewOrganisation,
  submitOrganisationEdit,
} from './handlers/organisation-form.ts';
import { showOrganisation, showOrganisations } from './handlers/organisations.ts';
import { showNewPerson, showPersonEdit, submitNewPerson, submitPersonEdit } from './handlers/person-form.ts';
import { showPerson, showPersons } from './handlers/persons.ts';
import { bodyEventPaths, bodyPaths, organisationPaths, personPaths } from './paths.ts';
import type { OrganisationPermission } from './policy.ts';
import { bodyEvents } from './rules/body-states.ts';

type OurRoute = Route<OrganisationPermission>;

/** A form of the secretariat: shown at an address, sent to the same. */
type FormDoor = {
  path: `/${string}`;
  opened: `${string}.${string}`;
  done: `${string}.${string}`;
  show: Showing<OrganisationPermission>['show'];
  submit: Submit;
};

const formRoutes = ({ path, opened, done, show, submit }: FormDoor): OurRoute[] => [
  { method: 'GET', path, permission: 'keep-the-register', audit: opened, logs: 'never', show },
  { method: 'POST', path, permission: 'keep-the-register', audit: done, submit },
];

const forms: FormDoor[] = [
  {
    path: organisationPaths.create.pattern,
    opened: 'organisation.begun',
    done: 'organisation.created',
    show: showNewOrganisation,
    submit: submitNewOrganisation,
  },
  {
    path: organisationPaths.edit.pattern,
    opened: 'organisation.opened',
    done: 'organisation.edited',
    show: showOrganisationEdit,
    submit: submitOrganisationEdit,
  },
  {
    path: bodyPaths.create.pattern,
    opened: 'body.begun',
    done: 'body.created',
    show: showNewBody,
    submit: submitNewBody,
  },
  {
    path: bodyPaths.edit.pattern,
    opened: 'body.opened',
    done: 'body.edited',
    show: showBodyEdit,
    submit: submitBodyEdit,
  },
  {
    path: bodyPaths.newMember.pattern,
    opened: 'membership.begun',
    done: 'membership.added',
    show: showNewMember,
    submit: submitNewMember,
  },
  {
    path: bodyPaths.member.pattern,
    opened: 'membership.opened',
    done: 'membership.edited',
    show: showMember,
    submit: submitMember,
  },
  {
    path: personPaths.create.pattern,
    opened: 'person.begun',
    done: 'person.created',
    show: showNewPerson,
    submit: submitNewPerson,
  },
  {
    path: personPaths.edit.pattern,
    opened: 'person.opened',
    done: 'person.edited',
    show: showPersonEdit,
    submit: submitPersonEdit,
  },
  {
    path: personPaths.affiliation.pattern,
    opened: 'affiliation.opened',
    done: 'affiliation.saved',
    show: showAffiliation,
    submit: submitAffiliation,
  },
  {
    path: personPaths.merge.pattern,
    opened: 'merge.begun',
    done: 'person.merged',
    show: showMerge,
    submit: submitMerge,
  },
];

const eventForms = (parts: readonly BodyParts[]): FormDoor[] =>
  bodyEvents.map((event) => ({
    path: bodyEventPaths[event].pattern,
    opened: 'body-event.opened',
    done: `body.${event}`,
    show: showBodyEvent(event, parts),
    submit: submitBodyEvent(event, parts),
  }));

/**
 * Every door into this module; `parts` is what others add to a body's page. The forms come first, because "ny" would
 * otherwise be read as the key of a record.
 * Readings leave no line, because the names of organisations, bodies and members are public; a page that also shows
 * what somebody did in a closed or municipal-only item does.
 */
export const organisationRoutes = (parts: readonly BodyParts[]): readonly OurRoute[] => [
  ...[...forms, ...eventForms(parts)].flatMap(formRoutes),
  {
    method: 'GET',
    path: bodyPaths.record.pattern,
    permission: 'see-bodies',
    audit: 'body.shown',
    logs: 'never',
    show: showBody(parts),
  },
  ...otherRoutes,
];

const otherRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: organisationPaths.list.pattern,
    permission: 'see-organisations',
    audit: 'organisations.listed',
    logs: 'never',
    show: showOrganisations,
  },
  {
    method: 'GET',
    path: organisationPaths.record.pattern,
    permission: 'see-organisations',
    audit: 'organisation.shown',
    logs: 'when-guarded',
    show: showOrganisation,
  },
  {
    method: 'GET',
    path: bodyPaths.list.pattern,
    permission: 'see-bodies',
    audit: 'bodies.listed',
    logs: 'never',
    show: showBodies,
  },
  {
    method: 'GET',
    path: personPaths.list.pattern,
    permission: 'see-persons',
    audit: 'persons.listed',
    logs: 'never',
    show: showPersons,
  },
  {
    method: 'GET',
    path: personPaths.record.pattern,
    permission: 'see-persons',
    audit: 'person.shown',
    logs: 'when-guarded',
    show: showPerson,
  },
  {
    method: 'POST',
    path: bodyPaths.memberRemoval.pattern,
    permission: 'keep-the-register',
    audit: 'membership.removed',
    submit: submitMemberRemoval,
  },
  {
    method: 'POST',
    path: personPaths.undoMerge.pattern,
    permission: 'keep-the-register',
    audit: 'person.merge-undone',
    submit: submitUndoMerge,
  },
];
