import { bareForm } from '../../platform/replies.ts';
import type { Route, Showing, Submit } from '../../platform/route.ts';
import { showStopping, submitEvent, submitStopping } from './handlers/change-state.ts';
import { showNewItem, submitNewItem } from './handlers/new-item.ts';
import { submitOrder, submitPlace, submitRemoval } from './handlers/order.ts';
import { showDecline, showPullIn, submitDecline, submitPullIn } from './handlers/pull-in.ts';
import { showRunningOrder } from './handlers/running-order.ts';
import {
  showNewSection,
  showSection,
  submitNewSection,
  submitSection,
  submitSectionRemoval,
  submitSectionReturn,
  submitTimes,
} from './handlers/sections.ts';
import { showDraft, submitAgenda } from './handlers/show-draft.ts';
import {
  showAgendaTemplate,
  showCase,
  showNewCase,
  showTemplates,
  submitAgendaTemplate,
  submitCase,
  submitCaseRemoval,
} from './handlers/templates.ts';
import { itemRoutes } from './item-routes.ts';
import { agendaEventPaths, agendaPaths, templatePaths } from './paths.ts';
import type { AgendasPermission } from './policy.ts';

type OurRoute = Route<AgendasPermission>;
type Audit = `${string}.${string}`;

const writing = (path: `/${string}`, audit: Audit, submit: Submit): OurRoute => {
  return { method: 'POST', path, permission: 'write-agendas', audit, submit };
};

type FormDoor = {
  readonly path: `/${string}`;
  readonly permission: AgendasPermission;
  readonly opened: Audit;
  readonly done: Audit;
  readonly show: Showing<AgendasPermission>['show'];
  readonly submit: Submit;
};
const formDoors = ({ path, permission, opened, done, show, submit }: FormDoor): OurRoute[] => [
  { method: 'GET', path, permission, audit: opened, logs: 'never', show },
  { method: 'POST', path, permission, audit: done, submit },
];

const forms: readonly FormDoor[] = [
  {
    path: agendaPaths.newSection.pattern,
    permission: 'write-agendas',
    opened: 'agenda-section.begun',
    done: 'agenda-section.added',
    show: showNewSection,
    submit: submitNewSection,
  },
  {
    path: agendaPaths.section.pattern,
    permission: 'write-agendas',
    opened: 'agenda-section.opened',
    done: 'agenda-section.edited',
    show: showSection,
    submit: submitSection,
  },
  {
    path: agendaPaths.newItem.pattern,
    permission: 'write-agendas',
    opened: 'agenda-item.begun',
    done: 'agenda-item.added',
    show: showNewItem,
    submit: submitNewItem,
  },
  {
    path: agendaPaths.pullIn.pattern,
    permission: 'write-agendas',
    opened: 'agenda-offers.read',
    done: 'agenda-offers.taken',
    show: showPullIn,
    submit: submitPullIn,
  },
  {
    path: agendaPaths.declined.pattern,
    permission: 'write-agendas',
    opened: 'item-proposal.opened',
    done: 'item-proposal.declined',
    show: showDecline,
    submit: submitDecline,
  },
  {
    path: agendaEventPaths.cancel.pattern,
    permission: 'write-agendas',
    opened: 'agenda-cancellation.opened',
    done: 'agenda.cancelled',
    show: showStopping('cancel'),
    submit: submitStopping('cancel'),
  },
  {
    path: agendaEventPaths.postpone.pattern,
    permission: 'write-agendas',
    opened: 'agenda-postponement.opened',
    done: 'agenda.postponed',
    show: showStopping('postpone'),
    submit: submitStopping('postpone'),
  },
  {
    path: templatePaths.agenda.pattern,
    permission: 'keep-templates',
    opened: 'agenda-template.opened',
    done: 'agenda-template.saved',
    show: showAgendaTemplate,
    submit: submitAgendaTemplate,
  },
  {
    path: templatePaths.newCase.pattern,
    permission: 'keep-templates',
    opened: 'case-template.begun',
    done: 'case-template.added',
    show: showNewCase,
    submit: submitCase,
  },
  {
    path: templatePaths.case.pattern,
    permission: 'keep-templates',
    opened: 'case-template.opened',
    done: 'case-template.saved',
    show: showCase,
    submit: submitCase,
  },
];

/** Every door into the agenda as a whole. The text of one item has doors of its own: item-routes.ts. */
export const agendaRoutes: readonly OurRoute[] = [
  {
    method: 'GET',
    path: agendaPaths.draft.pattern,
    permission: 'read-drafts',
    audit: 'agenda.read',
    logs: 'when-guarded',
    show: showDraft,
  },
  writing(agendaPaths.draft.pattern, 'agenda.begun', submitAgenda),
  writing(agendaPaths.order.pattern, 'agenda.ordered', submitOrder),
  writing(agendaPaths.times.pattern, 'agenda-section.edited', submitTimes),
  ...forms.flatMap(formDoors),
  writing(agendaPaths.sectionRemoval.pattern, 'agenda-section.removed', submitSectionRemoval),
  writing(agendaPaths.sectionRemovalUndo.pattern, 'agenda-section.restored', submitSectionReturn),
  writing(agendaPaths.place.pattern, 'agenda.ordered', submitPlace),
  writing(agendaPaths.removal.pattern, 'agenda-item.removed', submitRemoval('remove')),
  writing(agendaPaths.removalUndo.pattern, 'agenda-item.restored', submitRemoval('restore')),
  writing(agendaEventPaths.share.pattern, 'agenda.shared', submitEvent('share')),
  writing(agendaEventPaths.unshare.pattern, 'agenda.unshared', submitEvent('unshare')),
  {
    method: 'POST',
    path: agendaEventPaths.clear.pattern,
    permission: 'clear-agendas',
    audit: 'agenda.cleared',
    submit: submitEvent('clear'),
  },
  {
    method: 'POST',
    path: agendaEventPaths['withdraw-clearing'].pattern,
    permission: 'clear-agendas',
    audit: 'agenda-clearing.taken-back',
    submit: submitEvent('withdraw-clearing'),
  },
  writing(agendaEventPaths.approve.pattern, 'agenda.approved', submitEvent('approve')),
  writing(
    agendaEventPaths['withdraw-approval'].pattern,
    'agenda-approval.taken-back',
    submitEvent('withdraw-approval'),
  ),
  writing(agendaEventPaths.hold.pattern, 'agenda.held', submitEvent('hold')),
  writing(agendaEventPaths.close.pattern, 'agenda.closed', submitEvent('close')),
  writing(agendaEventPaths.reopen.pattern, 'agenda.reopened', submitEvent('reopen')),
  writing(agendaEventPaths.resume.pattern, 'agenda.resumed', submitEvent('resume')),
  {
    method: 'GET',
    path: agendaPaths.runningOrder.pattern,
    permission: 'print-running-orders',
    audit: 'running-order.read',
    logs: 'when-guarded',
    show: showRunningOrder,
  },
  {
    method: 'GET',
    path: templatePaths.list.pattern,
    permission: 'keep-templates',
    audit: 'agenda-templates.listed',
    logs: 'never',
    show: showTemplates,
  },
  {
    method: 'POST',
    path: templatePaths.caseRemoval.pattern,
    permission: 'keep-templates',
    audit: 'case-template.removed',
    submit: bareForm(submitCaseRemoval),
  },
  ...itemRoutes,
];
