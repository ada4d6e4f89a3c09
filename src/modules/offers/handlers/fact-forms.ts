import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Form, Reply, Submit, Visit } from '../../../platform/route.ts';
import { changeOfferFacts, type Said } from '../commands/offer-facts.ts';
import {
  identityFields,
  locationFields,
  OfferFormPage,
  periodFields,
  termsFields,
} from '../pages/offer-forms.page.tsx';
import { offerPaths } from '../paths.ts';
import type { OfferRecord } from '../rules/offer-views.ts';
import { offerOrganisations } from '../queries/organisations.ts';
import { coverages, operatorKinds } from '../rules/vocabulary.ts';
import { offerTexts } from '../text.ts';
import { formState, statusOf, versionToShow } from './form-view.ts';
import { offerToKeep } from './offer-at.ts';
import {
  choiceField,
  dayField,
  degreesField,
  keyField,
  nameField,
  neededDayField,
  readForm,
  reasonField,
  textField,
  tickField,
  versionField,
  type Problem,
} from './read-form.ts';

export const periodShape = { validFrom: neededDayField, validTo: dayField, reason: reasonField };
const [southmost, northmost, westmost, eastmost] = [54, 58, 7, 16];
export const identityShape = {
  name: nameField,
  operator: keyField,
  operatorKind: choiceField(operatorKinds),
  portalNumber: textField,
};
export const locationShape = {
  municipality: keyField,
  address: textField,
  latitude: degreesField(southmost, northmost),
  longitude: degreesField(westmost, eastmost),
};
export const termsShape = {
  inAgreement: tickField,
  category: z.enum(['', '1', '2']),
  coverage: choiceField(coverages),
  secured: tickField,
  protected: tickField,
};

type Group = 'identity' | 'location' | 'terms';
type ReadFacts =
  | { ok: true; said: Said; version: number; reason: string }
  | { ok: false; problems: Problem[] };

/** What was typed as something said of the group; undefined when it is not our form. */
async function readFacts(db: Reader, group: Group, form: Form): Promise<ReadFacts | undefined> {
  const kept = { ...periodShape, version: versionField };
  if (group === 'identity') {
    const read = readForm({ ...identityShape, ...kept }, form);
    if (!read?.ok) return read;
    const values = await identityOf(db, read.data);
    return values ? saidOf(read.data, { group, values }) : chooseOne('operator');
  }
  if (group === 'location') {
    const read = readForm({ ...locationShape, ...kept }, form);
    if (!read?.ok) return read;
    const values = await locationOf(db, read.data);
    return 'problem' in values ? chooseOne(values.problem) : saidOf(read.data, { group, values });
  }
  const read = readForm({ ...termsShape, ...kept }, form);
  return read?.ok ? saidOf(read.data, { group, values: termsOf(read.data) }) : read;
}

const chooseOne = (field: string): ReadFacts => ({ ok: false, problems: [{ code: 'choose-one', field }] });

type Kept = { validFrom: Day; validTo: Day | null; reason: string; version: number };
type Unplaced<S> = S extends Said ? Omit<S, 'from' | 'to'> : never;
const saidOf = ({ validFrom, validTo, reason, version }: Kept, said: Unplaced<Said>): ReadFacts => ({
  ok: true,
  said: { ...said, from: validFrom, to: validTo } as Said,
  version,
  reason,
});

type TypedIdentity = z.output<z.ZodObject<typeof identityShape>>;
export async function identityOf(db: Reader, typed: TypedIdentity) {
  const { operators } = await offerOrganisations(db);
  const operator = operators.find(({ key }) => key === typed.operator);
  const { name, operatorKind, portalNumber } = typed;
  return operator && { name, operatorId: operator.id, operatorKind, portalNumber };
}

type TypedLocation = z.output<z.ZodObject<typeof locationShape>>;
export async function locationOf(db: Reader, typed: TypedLocation) {
  const { municipalities } = await offerOrganisations(db);
  const municipality = municipalities.find(({ key }) => key === typed.municipality);
  const { address, latitude, longitude } = typed;
  if (!municipality) return { problem: 'municipality' };
  if ((latitude === null) !== (longitude === null)) return { problem: 'latitude' };
  return { address, municipalityId: municipality.id, latitude, longitude };
}

export const termsOf = (typed: z.output<z.ZodObject<typeof termsShape>>) => ({
  inAgreement: typed.inAgreement,
  category: typed.category === '' ? null : typed.category === '1' ? (1 as const) : (2 as const),
  coverage: typed.coverage,
  isSecured: typed.secured,
  isProtected: typed.protected,
});

/** The form of one group of facts, with what holds today in it. */
export const showFacts =
  (group: Group) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const offer = await offerToKeep(visit.db, visit);
    if (!offer) return notFound(visit);
    return {
      status: 200,
      page: await formPage(visit, visit.db, { offer, group, values: valuesOf(offer, group, visit.today) }),
    };
  };

export const submitFacts =
  (group: Group): Submit =>
  async (visit: Visit<Writer>) => {
    const db = reading(visit.db);
    const offer = await offerToKeep(db, visit);
    if (!offer) return notFound(visit);
    const read = await readFacts(db, group, visit.form);
    if (!read) return notOurForm(visit);
    const again = async (problems: readonly Problem[]): Promise<Reply> => ({
      status: statusOf(problems),
      page: await formPage(visit, db, { offer, group, values: visit.form, problems }),
    });
    if (!read.ok) return again(read.problems);
    const changing = { offerId: offer.id, version: read.version, reason: read.reason };
    const changed = await changeOfferFacts(visit.db, changing, read.said);
    if (!changed.ok) return again([changed.refusal]);
    return { status: 303, location: offerPaths.record.to(offer) };
  };

type Shown = { offer: OfferRecord; group: Group; values: Form; problems?: readonly Problem[] };

async function formPage(visit: Visit<unknown>, db: Reader, { offer, group, values, problems = [] }: Shown) {
  const { language, page: context } = visit;
  const { forms } = offerTexts[language];
  const { operators, municipalities } = await offerOrganisations(db);
  const fields = {
    identity: () => identityFields(language, operators),
    location: () => locationFields(language, municipalities),
    terms: () => termsFields(language),
  }[group]();
  const version = versionToShow(visit, problems, offer.version);
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems, version }),
    offer: { key: offer.key, name: offer.identity?.name ?? offer.key },
    title: forms[group],
    fields: [...fields, ...periodFields(language)],
    submitWord: forms.save,
  });
}

/** What holds today, as the fields show it; a change is thought to hold from today on. */
function valuesOf({ identity, location, terms }: OfferRecord, group: Group, today: Day): Form {
  const period = { validFrom: today, validTo: '', reason: '' };
  if (group === 'identity' && identity) {
    const { name, operator, operatorKind, portalNumber } = identity;
    return { ...period, name, operator: operator.key, operatorKind, portalNumber };
  }
  if (group === 'location' && location) {
    const { municipality, address, latitude, longitude } = location;
    const degrees = { latitude: degreesInWords(latitude), longitude: degreesInWords(longitude) };
    return { ...period, municipality: municipality.key, address, ...degrees };
  }
  if (group !== 'terms' || !terms) return period;
  const { inAgreement, category, coverage, isSecured, isProtected } = terms;
  return {
    ...period,
    category: String(category ?? ''),
    coverage,
    ...(inAgreement && { inAgreement: 'ja' }),
    ...(isSecured && { secured: 'ja' }),
    ...(isProtected && { protected: 'ja' }),
  };
}

const degreesInWords = (degrees: string | null): string => degrees?.replace('.', ',') ?? '';
