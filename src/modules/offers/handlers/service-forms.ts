import type { Day } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Form, Reply, Visit } from '../../../platform/route.ts';
import { changeOfferFacts, endService, nextServiceLine } from '../commands/offer-facts.ts';
import { OfferFormPage, periodFields, serviceFields } from '../pages/offer-forms.page.tsx';
import { ServiceEndLink } from '../pages/service-end.tsx';
import { offerPaths } from '../paths.ts';
import { legalBases } from '../parameters/legal-bases.ts';
import type { OfferRecord } from '../rules/offer-views.ts';
import { allTargetGroups, serviceKinds } from '../rules/vocabulary.ts';
import { offerTexts } from '../text.ts';
import { periodShape } from './fact-forms.ts';
import { formState, statusOf, versionToShow } from './form-view.ts';
import { offerToKeep } from './offer-at.ts';
import {
  choiceField,
  nameField,
  neededDayField,
  numberField,
  placesField,
  readForm,
  reasonField,
  textField,
  tickField,
  versionField,
  type Problem,
} from './read-form.ts';

const ticks = (name: string, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [`${name}.${key}`, tickField]));
const shape = {
  name: nameField,
  department: textField,
  kind: choiceField(serviceKinds),
  places: placesField,
  ownPlaces: numberField,
  ageFrom: numberField,
  ageTo: numberField,
  ...periodShape,
  version: versionField,
};
const basisTicks = ticks(
  'basis',
  legalBases.map(({ key }) => key),
);
const groupTicks = ticks('group', allTargetGroups);

/** A box is sent as 'ja' or not at all: the names of those that were. */
const tickedOf = (form: Form, name: string, keys: readonly string[]): string[] =>
  keys.filter((key) => form[`${name}.${key}`] !== undefined);

export async function showNewService(visit: Visit<Reader>): Promise<Reply> {
  const offer = await offerToKeep(visit.db, visit);
  if (!offer) return notFound(visit);
  return { status: 200, page: formPage(visit, { offer, line: null, values: { validFrom: visit.today } }) };
}

export async function showService(visit: Visit<Reader>): Promise<Reply> {
  const offer = await offerToKeep(visit.db, visit);
  const service = offer && serviceOf(offer, visit.params);
  if (!offer || !service) return notFound(visit);
  return {
    status: 200,
    page: formPage(visit, { offer, line: service.line, values: valuesOf(service, visit.today) }),
  };
}

export async function submitService(visit: Visit<Writer>): Promise<Reply> {
  const offer = await offerToKeep(reading(visit.db), visit);
  const isNew = visit.params['line'] === undefined;
  const service = offer && serviceOf(offer, visit.params);
  if (!offer || (!isNew && !service)) return notFound(visit);
  const line = service?.line ?? (await nextServiceLine(visit.db, offer.id));
  const read = readForm({ ...shape, ...basisTicks, ...groupTicks }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: formPage(visit, { offer, line: isNew ? null : line, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const {
    name,
    department,
    kind,
    places,
    ownPlaces,
    ageFrom,
    ageTo,
    validFrom: from,
    validTo: to,
  } = read.data;
  const { version, reason } = read.data;
  const bases = tickedOf(
    visit.form,
    'basis',
    legalBases.map(({ key }) => key),
  );
  const groups = tickedOf(visit.form, 'group', allTargetGroups);
  const who = { legalBases: bases, targetGroups: groups, ageFrom, ageTo };
  const values = { name, department, kind, places, ownPlaces: ownPlaces ?? 0, ...who };
  const changing = { offerId: offer.id, version, reason };
  const changed = await changeOfferFacts(visit.db, changing, { group: 'services', line, from, to, values });
  if (!changed.ok) return again([changed.refusal]);
  return { status: 303, location: offerPaths.record.to(offer) };
}

export async function showServiceEnd(visit: Visit<Reader>): Promise<Reply> {
  const offer = await offerToKeep(visit.db, visit);
  const service = offer && serviceOf(offer, visit.params);
  if (!offer || !service) return notFound(visit);
  return { status: 200, page: endPage(visit, { offer, line: service.line, values: { on: visit.today } }) };
}

export async function submitServiceEnd(visit: Visit<Writer>): Promise<Reply> {
  const offer = await offerToKeep(reading(visit.db), visit);
  const service = offer && serviceOf(offer, visit.params);
  if (!offer || !service) return notFound(visit);
  const read = readForm({ on: neededDayField, reason: reasonField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const { line } = service;
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: endPage(visit, { offer, line, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { on, reason, version } = read.data;
  const ended = await endService(visit.db, { offerId: offer.id, version, reason }, { line, on });
  return ended.ok ? { status: 303, location: offerPaths.record.to(offer) } : again([ended.refusal]);
}

type Service = OfferRecord['services'][number];
const serviceOf = ({ services }: OfferRecord, params: Visit<unknown>['params']): Service | undefined =>
  services.find(({ line }) => String(line) === params['line']);

type Shown = { offer: OfferRecord; line: number | null; values: Form; problems?: readonly Problem[] };

function formPage(visit: Visit<unknown>, { offer, line, values, problems = [] }: Shown) {
  const { language, page: context, today } = visit;
  const { forms } = offerTexts[language];
  const end = line !== null && offerPaths.serviceEnd.to({ key: offer.key, line: String(line) });
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems, version: versionToShow(visit, problems, offer.version) }),
    offer: named(offer),
    title: line === null ? forms.newService : forms.service,
    fields: [...serviceFields(language, today), ...periodFields(language)],
    submitWord: forms.save,
    ...(end !== false && { after: ServiceEndLink({ href: end, language }) }),
  });
}

function endPage(visit: Visit<unknown>, { offer, values, problems = [] }: Shown) {
  const { language, page: context } = visit;
  const { forms } = offerTexts[language];
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems, version: versionToShow(visit, problems, offer.version) }),
    offer: named(offer),
    title: forms.serviceEnd,
    lead: forms.endLead,
    fields: [
      { kind: 'day', name: 'on', label: forms.from },
      { kind: 'area', name: 'reason', label: forms.reason, rows: 2 },
    ],
    submitWord: forms.endSubmit,
    isWarning: true,
  });
}

export const named = ({ key, identity }: OfferRecord) => ({ key, name: identity?.name ?? key });

function valuesOf(service: Service, today: Day): Form {
  const ticked = (name: string, keys: readonly string[]): Form =>
    Object.fromEntries(keys.map((key) => [`${name}.${key}`, 'ja']));
  return {
    name: service.name,
    department: service.department,
    kind: service.kind,
    places: String(service.places),
    ownPlaces: service.ownPlaces === 0 ? '' : String(service.ownPlaces),
    ageFrom: String(service.ageFrom ?? ''),
    ageTo: String(service.ageTo ?? ''),
    validFrom: today,
    ...ticked('basis', service.legalBases),
    ...ticked('group', service.targetGroups),
  };
}
