import { accept, type Result } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database.ts';
import { ticked } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import { changeStaffing, createStaffing, type StaffingFacts } from '../commands/save-staffing.ts';
import { staffingForm, staffingHref } from '../pages/staffing-forms.ts';
import {
  bodyChoices,
  municipalityChoices,
  type BodyChoice,
  type MunicipalityChoice,
} from '../queries/choices.ts';
import { mandateAt } from '../queries/mandate-at.ts';
import { mandateList, type ListedMandate } from '../queries/mandate-list.ts';
import { staffingAt } from '../queries/staffing-at.ts';
import { linesOf } from '../rules/lines.ts';
import { storedWishes, wishedSeats } from '../rules/seat-wishes.ts';
import type { StaffingHead } from '../rules/staffing-views.ts';
import type { FormDoor } from './form-door.ts';
import {
  keyField,
  neededDayField,
  neededKeyField,
  neededNameField,
  noteField,
  seatsField,
  tickField,
  type Problem,
} from './read-form.ts';

export const staffingOf = (
  db: Reader,
  { params }: Pick<Visit<unknown>, 'params'>,
): Promise<StaffingHead | undefined> => staffingAt(db, params['number'] ?? '');

type Choices = { bodies: BodyChoice[]; municipalities: MunicipalityChoice[]; mandates: ListedMandate[] };
const choicesOf = async (db: Reader, { today }: Pick<Visit<unknown>, 'today'>): Promise<Choices> => ({
  bodies: await bodyChoices(db),
  municipalities: await municipalityChoices(db),
  mandates: await mandateList(db, {
    states: ['approved', 'staffed', 'running', 'reporting'],
    bodyKey: '',
    on: today,
  }),
});

const invitedBox = (key: string): string => `invited.${key}`;
const callShape = {
  title: neededNameField,
  mandate: keyField,
  body: keyField,
  decidedBy: neededKeyField,
  seatsMin: seatsField,
  seatsMax: seatsField,
  profiles: noteField,
  clusters: tickField,
  dueOn: neededDayField,
  invitation: noteField,
  municipalOnly: tickField,
};
const invitedBoxes = ({ municipalities }: Choices) =>
  Object.fromEntries(municipalities.map(({ key }) => [invitedBox(key), tickField]));
type Typed = Omit<StaffingFacts, 'mandateId' | 'bodyId' | 'decidedById' | 'invitedIds' | 'profiles'> & {
  mandate: string;
  body: string;
  decidedBy: string;
  profiles: string;
  clusters: boolean;
};

function factsOf(
  typed: Omit<Typed, 'prefersClusters'>,
  { bodies, municipalities, mandates }: Choices,
  form: Readonly<Record<string, string>>,
): Result<StaffingFacts, Problem> {
  const decidedBy = bodies.find(({ key }) => key === typed.decidedBy);
  const mandate = mandates.find(({ number }) => String(number) === typed.mandate);
  const body = bodies.find(({ key }) => key === typed.body)?.id ?? mandate?.body?.id ?? null;
  if (!decidedBy) return { ok: false, refusal: { code: 'choose-one', field: 'decidedBy' } };
  return accept({
    title: typed.title,
    mandateId: mandate?.id ?? null,
    bodyId: body,
    decidedById: decidedBy.id,
    municipalOnly: typed.municipalOnly,
    seatsMin: typed.seatsMin,
    seatsMax: typed.seatsMax,
    profiles: linesOf(typed.profiles),
    prefersClusters: typed.clusters,
    invitation: typed.invitation,
    dueOn: typed.dueOn,
    invitedIds: municipalities.flatMap(({ key, id }) => (form[invitedBox(key)] === ticked ? [id] : [])),
  });
}

type Begun = Choices & { suggested: Readonly<Record<string, string>> };

/** A new call; `?kommissorium=` takes seats and profiles from the terms in force, `?forum=` names the body. */
export const newStaffing: FormDoor<Begun, typeof callShape> = {
  find: async (visit, db) => {
    const choices = await choicesOf(db, visit);
    return { ...choices, suggested: await suggestedBy(db, visit) };
  },
  shape: () => callShape,
  extra: invitedBoxes,
  values: ({ municipalities, bodies, suggested }) => ({
    ...Object.fromEntries(municipalities.map(({ key }) => [invitedBox(key), ticked])),
    decidedBy: bodies.find(({ key }) => key === 'das')?.key ?? '',
    municipalOnly: ticked,
    ...suggested,
  }),
  describe: (found, { language }) => staffingForm({ ...found, staffing: null, language }),
  submit: async ({ db, form }, choices, typed) => {
    const facts = factsOf(typed, choices, form);
    if (!facts.ok) return facts;
    const made = await createStaffing(db, facts.value);
    return made.ok ? accept(staffingHref(made.value)) : made;
  },
};

async function suggestedBy(
  db: Reader,
  { query }: Pick<Visit<unknown>, 'query'>,
): Promise<Record<string, string>> {
  const mandate = await mandateAt(db, query['kommissorium'] ?? '');
  const held = mandate?.versions.find(({ validFrom }) => validFrom !== null);
  if (!mandate || !held) return query['forum'] === undefined ? {} : { body: query['forum'] };
  const wished = wishedSeats(storedWishes(held.content.seats));
  return {
    title: mandate.title,
    mandate: String(mandate.number),
    body: mandate.body?.key ?? '',
    decidedBy: mandate.decidedBy.key,
    profiles: held.content.profiles,
    ...(wished && { seatsMin: String(wished.least), seatsMax: String(wished.most) }),
  };
}

type Called = Choices & { staffing: StaffingHead };
export const editStaffing: FormDoor<Called, typeof callShape> = {
  find: async (visit, db) => {
    const staffing = await staffingOf(db, visit);
    if (!staffing || (staffing.state !== 'draft' && staffing.state !== 'open')) return undefined;
    return { staffing, ...(await choicesOf(db, visit)) };
  },
  shape: () => callShape,
  extra: invitedBoxes,
  version: ({ staffing }) => staffing.version,
  values: ({ staffing, municipalities }) => ({
    ...Object.fromEntries(
      municipalities
        .filter(({ id }) => staffing.invitedIds.includes(id))
        .map(({ key }) => [invitedBox(key), ticked]),
    ),
    title: staffing.title,
    mandate: staffing.mandateNumber === null ? '' : String(staffing.mandateNumber),
    body: staffing.body?.key ?? '',
    decidedBy: staffing.decidedBy.key,
    seatsMin: String(staffing.seatsMin),
    seatsMax: String(staffing.seatsMax),
    profiles: staffing.profiles.join('\n'),
    clusters: staffing.prefersClusters ? ticked : '',
    dueOn: staffing.dueOn,
    invitation: staffing.invitation,
    municipalOnly: staffing.municipalOnly ? ticked : '',
  }),
  describe: (found, { language }) => staffingForm({ ...found, language }),
  submit: async ({ db, form }, { staffing, ...choices }, { version, ...typed }) => {
    const facts = factsOf(typed, choices, form);
    if (!facts.ok) return facts;
    const changed = await changeStaffing(db, { id: staffing.id, version }, facts.value);
    return changed.ok ? accept(staffingHref(staffing)) : changed;
  },
};
