import type { Route, Showing, Submit } from '../../platform/route.ts';
import {
  clustersDoor,
  downloadComposition,
  seatSidesForm,
  showComposition,
  showCompositions,
} from './handlers/composition-pages.ts';
import { formDoors, type FormDoors } from './handlers/form-door.ts';
import {
  endMandate,
  mandateFacts,
  newMandate,
  proposeMandate,
  writeTerms,
} from './handlers/mandate-forms.ts';
import {
  exportDocx,
  exportPdf,
  showDifferences,
  showMandate,
  showMandates,
  showVersion,
  submitMandateEvent,
} from './handlers/mandate-pages.ts';
import {
  mandateAdoption,
  mandateBacking,
  mandateCorrection,
  mandateStep,
  mandateTreatment,
} from './handlers/meeting-forms.ts';
import {
  editNomination,
  newNomination,
  submitSeating,
  submitWithdrawal,
} from './handlers/nomination-forms.ts';
import { decideCall, moveCall, proposeCall, proposeStaffing } from './handlers/call-forms.ts';
import { editStaffing, newStaffing } from './handlers/staffing-forms.ts';
import { showStaffing, showStaffings } from './handlers/staffing-pages.ts';
import { showTermEnds } from './handlers/term-ends.ts';
import { mandateEventPaths, mandatePaths, staffingEventPaths, staffingPaths } from './paths.ts';
import type { MandatePermission } from './policy.ts';

type OurRoute = Route<MandatePermission>;
type Audit = `${string}.${string}`;
type Path = { pattern: `/${string}` };
type Reading = { permission: MandatePermission; audit: Audit; logs?: 'when-guarded' };
type Show = Showing<MandatePermission>['show'];

const page = ({ pattern: path }: Path, { permission, audit, logs }: Reading, show: Show): OurRoute => ({
  method: 'GET',
  path,
  permission,
  audit,
  logs: logs ?? 'never',
  show,
});

type Form = { permission: MandatePermission; opened: Audit; done: Audit };

/** A form is shown at an address and sent to the same. */
const form = (
  { pattern: path }: Path,
  { permission, opened, done }: Form,
  { show, submit }: FormDoors,
): OurRoute[] => [
  { method: 'GET', path, permission, audit: opened, logs: 'never', show },
  { method: 'POST', path, permission, audit: done, submit },
];
const kept = (opened: Audit, done: Audit): Form => ({ permission: 'keep-mandates', opened, done });
const keep = (done: Audit): Button => ({ permission: 'keep-mandates', done });
const nominate = (done: Audit): Button => ({ permission: 'nominate-members', done });
type Button = Pick<Form, 'permission' | 'done'>;
const button = ({ pattern: path }: Path, { permission, done }: Button, submit: Submit): OurRoute => ({
  method: 'POST',
  path,
  permission,
  audit: done,
  submit,
});

const creating: readonly OurRoute[] = [
  ...form(mandatePaths.create, kept('mandate.begun', 'mandate.created'), formDoors(newMandate)),
  page(mandatePaths.ends, { permission: 'keep-mandates', audit: 'term-ends.listed' }, showTermEnds),
  ...form(staffingPaths.create, kept('staffing.begun', 'staffing.created'), formDoors(newStaffing)),
  ...form(staffingPaths.clusters, kept('clusters.opened', 'clusters.changed'), formDoors(clustersDoor)),
];

const readMandates = (audit: Audit): Reading => ({
  permission: 'read-mandates',
  audit,
  logs: 'when-guarded',
});
const seeComposition = (audit: Audit): Reading => ({ permission: 'see-composition', audit });

const reading: readonly OurRoute[] = [
  page(mandatePaths.list, { permission: 'read-mandates', audit: 'mandates.listed' }, showMandates),
  page(mandatePaths.record, readMandates('mandate.read'), showMandate),
  page(mandatePaths.version, readMandates('mandate-version.read'), showVersion),
  page(mandatePaths.differences, readMandates('mandate-differences.read'), showDifferences),
  page(mandatePaths.pdf, readMandates('mandate-version.exported'), exportPdf),
  page(mandatePaths.docx, readMandates('mandate-version.exported'), exportDocx),
  page(staffingPaths.list, { permission: 'see-staffings', audit: 'staffings.listed' }, showStaffings),
  page(staffingPaths.compositions, seeComposition('compositions.listed'), showCompositions),
  page(staffingPaths.composition, seeComposition('composition.read'), showComposition),
  page(staffingPaths.compositionCsv, seeComposition('composition.exported'), downloadComposition),
  page(
    staffingPaths.record,
    { permission: 'see-staffings', audit: 'staffing.read', logs: 'when-guarded' },
    showStaffing,
  ),
];

const ends = {
  close: 'mandate.closed',
  drop: 'mandate.turned-down',
  reopen: 'mandate.reopened',
} as const;
const plainEvents = {
  'seek-backing': 'mandate.backing-sought',
  write: 'mandate-version.begun',
  present: 'mandate-version.presented',
  'take-back': 'mandate-version.taken-back',
  revise: 'mandate-version.begun',
  start: 'mandate.started',
  report: 'mandate.reported',
} as const;
const entriesOf = <Event extends string, Line extends Audit>(lines: Readonly<Record<Event, Line>>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the record's own
  Object.entries(lines) as [Event, Line][];

const mandateDoors: readonly OurRoute[] = [
  ...form(mandatePaths.facts, kept('mandate.opened', 'mandate.changed'), formDoors(mandateFacts)),
  ...form(mandatePaths.write, kept('mandate-text.opened', 'mandate-text.saved'), formDoors(writeTerms)),
  ...form(
    mandatePaths.proposal,
    kept('mandate-proposal.opened', 'mandate.proposed'),
    formDoors(proposeMandate),
  ),
  ...form(mandatePaths.backing, kept('mandate-backing.opened', 'mandate.backed'), formDoors(mandateBacking)),
  ...form(
    mandatePaths.treatment,
    kept('mandate-treatment.opened', 'mandate.treated'),
    formDoors(mandateTreatment),
  ),
  ...form(
    mandatePaths.correction,
    kept('mandate-correction.opened', 'mandate-correction.settled'),
    formDoors(mandateCorrection),
  ),
  ...form(
    mandatePaths.adoption,
    kept('mandate-adoption.opened', 'mandate.put-in-force'),
    formDoors(mandateAdoption),
  ),
  ...form(mandatePaths.step, kept('mandate-step.opened', 'mandate-step.ended'), formDoors(mandateStep)),
  ...entriesOf(plainEvents).map(([event, done]) =>
    button(mandateEventPaths[event], keep(done), submitMandateEvent(event)),
  ),
  ...entriesOf(ends).flatMap(([event, done]) =>
    form(mandateEventPaths[event], kept('mandate-end.opened', done), formDoors(endMandate(event))),
  ),
];

const nominating = (opened: Audit, done: Audit): Form => ({ permission: 'nominate-members', opened, done });
const callEvents = {
  open: 'staffing.sent',
  close: 'staffing.closed',
  reopen: 'staffing.reopened',
  cancel: 'staffing.cancelled',
  'undo-proposal': 'staffing-proposal.taken-back',
  'undo-decision': 'staffing-decision.taken-back',
} as const;
const staffingDoors: readonly OurRoute[] = [
  ...form(staffingPaths.edit, kept('staffing-change.opened', 'staffing.changed'), formDoors(editStaffing)),
  ...form(
    staffingPaths.nominate,
    nominating('nomination.begun', 'nomination.made'),
    formDoors(newNomination),
  ),
  ...form(
    staffingPaths.nomination,
    nominating('nomination.opened', 'nomination.changed'),
    formDoors(editNomination),
  ),
  button(staffingPaths.withdrawal, nominate('nomination.withdrawn'), submitWithdrawal(false)),
  button(staffingPaths.withdrawalUndo, nominate('nomination.put-back'), submitWithdrawal(true)),
  ...form(
    staffingPaths.propose,
    kept('staffing-proposal.opened', 'staffing.proposed'),
    formDoors(proposeCall),
  ),
  ...form(
    staffingPaths.agenda,
    kept('staffing-agenda.opened', 'staffing-agenda.proposed'),
    formDoors(proposeStaffing),
  ),
  ...form(staffingPaths.decide, kept('staffing-decision.opened', 'staffing.decided'), formDoors(decideCall)),
  button(staffingPaths.staff, keep('staffing.seated'), submitSeating),
  ...entriesOf(callEvents).flatMap(([event, done]) =>
    form(staffingEventPaths[event], kept('staffing-act.opened', done), formDoors(moveCall(event))),
  ),
  ...form(staffingPaths.sides, kept('seat-sides.opened', 'seat-sides.changed'), formDoors(seatSidesForm)),
];

/** Every door into this module. Words of our own addresses ("nyt", "klynger") stand before numbers. */
export const mandateRoutes: readonly OurRoute[] = [
  ...creating,
  ...reading,
  ...mandateDoors,
  ...staffingDoors,
];
