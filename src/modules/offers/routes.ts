import type { Route, Showing, Submit } from '../../platform/route.ts';
import { showNewOffer, submitNewOffer } from './handlers/create-offer.ts';
import { showFacts, submitFacts } from './handlers/fact-forms.ts';
import { showImport, showImports, submitDiscarding, submitImport, submitTaking } from './handlers/imports.ts';
import { downloadInOut, showInOut, showInOutProposal, submitInOutProposal } from './handlers/in-out.ts';
import {
  downloadMarked,
  downloadRegister,
  downloadRegisterCsv,
  downloadRegisterJson,
  downloadTemplate,
  downloadTemplateCsv,
} from './handlers/register-files.ts';
import {
  showConfirmation,
  showEvent,
  showSuccessor,
  submitConfirmation,
  submitEvent,
  submitEventUndo,
  submitSuccessor,
  submitSuccessorUndo,
} from './handlers/life-forms.ts';
import {
  showNewService,
  showService,
  showServiceEnd,
  submitService,
  submitServiceEnd,
} from './handlers/service-forms.ts';
import {
  downloadCapacity,
  showCapacity,
  showChanges,
  showMap,
  showOffers,
  showStale,
} from './handlers/show-lists.ts';
import type { OfferParts } from './handlers/offer-parts.ts';
import { showOffer } from './handlers/show-offer.ts';
import { offerPaths } from './paths.ts';
import type { OfferPermission } from './policy.ts';

type OurRoute = Route<OfferPermission>;
type Show = Showing<OfferPermission>['show'];
type Audit = `${string}.${string}`;

/** The register is public: to read it leaves no line. */
const page = (path: `/${string}`, audit: Audit, show: Show): OurRoute => ({
  method: 'GET',
  path,
  permission: 'see-offers',
  audit,
  logs: 'never',
  show,
});

type FormDoor = { path: `/${string}`; opened: Audit; done: Audit; show: Show; submit: Submit };
const form = ({ path, opened, done, show, submit }: FormDoor, permission: OfferPermission): OurRoute[] => [
  { method: 'GET', path, permission, audit: opened, logs: 'never', show },
  { method: 'POST', path, permission, audit: done, submit },
];
const button = (path: `/${string}`, audit: Audit, submit: Submit): OurRoute => ({
  method: 'POST',
  path,
  permission: 'keep-offers',
  audit,
  submit,
});

const group = (name: 'identity' | 'location' | 'terms'): FormDoor => ({
  path: offerPaths[name].pattern,
  opened: 'offer-facts.opened',
  done: `offer-${name}.changed`,
  show: showFacts(name),
  submit: submitFacts(name),
});

const keeping: FormDoor[] = [
  group('identity'),
  group('location'),
  group('terms'),
  {
    path: offerPaths.newService.pattern,
    opened: 'offer-service.begun',
    done: 'offer-service.added',
    show: showNewService,
    submit: submitService,
  },
  {
    path: offerPaths.service.pattern,
    opened: 'offer-service.opened',
    done: 'offer-service.changed',
    show: showService,
    submit: submitService,
  },
  {
    path: offerPaths.serviceEnd.pattern,
    opened: 'offer-service-end.opened',
    done: 'offer-service.ended',
    show: showServiceEnd,
    submit: submitServiceEnd,
  },
  {
    path: offerPaths.event.pattern,
    opened: 'offer-event.begun',
    done: 'offer-event.recorded',
    show: showEvent,
    submit: submitEvent,
  },
  {
    path: offerPaths.confirmation.pattern,
    opened: 'offer-confirmation.begun',
    done: 'offer.confirmed',
    show: showConfirmation,
    submit: submitConfirmation,
  },
];
const successors: FormDoor = {
  path: offerPaths.successor.pattern,
  opened: 'offer-succession.begun',
  done: 'offer-succession.added',
  show: showSuccessor,
  submit: submitSuccessor,
};
const creating: FormDoor = {
  path: offerPaths.create.pattern,
  opened: 'offer.begun',
  done: 'offer.created',
  show: showNewOffer,
  submit: submitNewOffer,
};

const desk = (path: `/${string}`, audit: Audit, show: Show): OurRoute => ({
  method: 'GET',
  path,
  permission: 'add-offers',
  audit,
  logs: 'never',
  show,
});
const deskAct = (path: `/${string}`, audit: Audit, submit: Submit): OurRoute => ({
  method: 'POST',
  path,
  permission: 'add-offers',
  audit,
  submit,
});

/** The register in and out. What is handed in is the secretariat's; what goes out is public. */
const files: readonly OurRoute[] = [
  page(offerPaths.registerXlsx.pattern, 'offers.exported', downloadRegister),
  page(offerPaths.registerCsv.pattern, 'offers.exported', downloadRegisterCsv),
  page(offerPaths.registerJson.pattern, 'offers.exported', downloadRegisterJson),
  page(offerPaths.templateXlsx.pattern, 'offer-template.fetched', downloadTemplate),
  page(offerPaths.templateCsv.pattern, 'offer-template.fetched', downloadTemplateCsv),
  desk(offerPaths.imports.pattern, 'offer-imports.listed', showImports),
  {
    method: 'POST',
    path: offerPaths.imports.pattern,
    permission: 'add-offers',
    accepts: 'documents',
    audit: 'offer-import.kept',
    submit: submitImport,
  },
  desk(offerPaths.importRecord.pattern, 'offer-import.opened', showImport),
  desk(offerPaths.importMarked.pattern, 'offer-import.fetched', downloadMarked),
  deskAct(offerPaths.importTaking.pattern, 'offer-import.taken', submitTaking),
  deskAct(offerPaths.importDiscarding.pattern, 'offer-import.discarded', submitDiscarding),
];

const proposing: FormDoor = {
  path: offerPaths.inOutProposal.pattern,
  opened: 'offers-in-and-out.begun',
  done: 'offers-in-and-out.proposed',
  show: showInOutProposal,
  submit: submitInOutProposal,
};
/** The yearly overview of what comes and goes. */
const inOut: readonly OurRoute[] = [
  page(offerPaths.inOut.pattern, 'offers-in-and-out.shown', showInOut),
  page(offerPaths.inOutYear.pattern, 'offers-in-and-out.shown', showInOut),
  page(offerPaths.inOutCsv.pattern, 'offers-in-and-out.exported', downloadInOut),
  ...form(proposing, 'propose-in-and-out'),
];

/**
 * Every door into this module; `parts` is what others add to two of its pages. Words of our own come first: they would
 * be read as the key of an offer.
 */
export const offerRoutes = (parts: readonly OfferParts[]): readonly OurRoute[] => [
  page(offerPaths.list.pattern, 'offers.listed', showOffers(parts)),
  ...files,
  ...form(creating, 'add-offers'),
  ...inOut,
  page(offerPaths.capacity.pattern, 'offer-capacity.shown', showCapacity),
  page(offerPaths.capacityCsv.pattern, 'offer-capacity.exported', downloadCapacity),
  page(offerPaths.map.pattern, 'offer-map.shown', showMap),
  page(offerPaths.changes.pattern, 'offer-changes.shown', showChanges),
  {
    method: 'GET',
    path: offerPaths.stale.pattern,
    permission: 'keep-offers',
    audit: 'offer-stale.listed',
    logs: 'never',
    show: showStale,
  },
  page(offerPaths.record.pattern, 'offer.shown', showOffer(parts)),
  ...keeping.flatMap((door) => form(door, 'keep-offers')),
  ...form(successors, 'add-offers'),
  button(offerPaths.eventUndo.pattern, 'offer-event.taken-back', submitEventUndo),
  {
    method: 'POST',
    path: offerPaths.successorUndo.pattern,
    permission: 'add-offers',
    audit: 'offer-succession.withdrawn',
    submit: submitSuccessorUndo,
  },
];
