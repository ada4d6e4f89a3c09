import { accept, type Result } from '../../../kernel/result.ts';
import { ticked } from '../../../platform/design/index.ts';
import { settleCorrection } from '../commands/settle-correction.ts';
import {
  adoptVersion,
  endStep,
  recordBacking,
  recordTreatment,
  type NewCorrection,
} from '../commands/treat-mandate.ts';
import {
  adoptionForm,
  backingForm,
  correctionForm,
  recordHref,
  remarkNumbers,
  stepForm,
  treatmentForm,
} from '../pages/mandate-forms.ts';
import { partyChoices, type MunicipalityChoice } from '../queries/choices.ts';
import { itemChoices, itemOfProposal, politicalBodyIds } from '../queries/item-links.ts';
import { treatmentResults } from '../rules/mandate-states.ts';
import {
  openCorrections,
  openVersion,
  versionOn,
  type Correction,
  type ItemChoice,
  type Mandate,
} from '../rules/mandate-views.ts';
import { nextStep, storedSteps, type Step } from '../rules/phases.ts';
import { isTermField } from '../rules/terms.ts';
import type { FormDoor } from './form-door.ts';
import { confirmationOf, mandateOf } from './mandate-forms.ts';
import {
  choiceField,
  dayField,
  itemField,
  keyField,
  nameField,
  neededDayField,
  noteField,
  reasonField,
  type Problem,
} from './read-form.ts';

type AtMeeting = { mandate: Mandate; items: ItemChoice[] };

/** The item a form names; null where none was chosen. */
function chosenItem(items: readonly ItemChoice[], name: string): Result<ItemChoice | null, Problem> {
  const item = items.find((one) => one.name === name);
  if (item || name === '') return accept(item ?? null);
  return { ok: false, refusal: { code: 'no-such-item', field: 'item' } };
}

const backingShape = { item: itemField, note: noteField };
export const mandateBacking: FormDoor<AtMeeting, typeof backingShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    if (mandate?.state !== 'backing') return undefined;
    return { mandate, items: await itemChoices(db, [mandate.decidedBy.id]) };
  },
  shape: () => backingShape,
  version: ({ mandate }) => mandate.version,
  values: () => ({}),
  describe: (found, { language }) => backingForm({ ...found, language }),
  submit: async ({ db, today }, { mandate, items }, { item: name, note, version }) => {
    const item = chosenItem(items, name);
    if (!item.ok) return item;
    const act = { itemId: item.value?.id ?? null, note, today };
    const done = await recordBacking(db, { ...mandate, version }, act);
    return done.ok ? accept(recordHref(mandate)) : done;
  },
};

const remarkShape = Object.fromEntries(
  remarkNumbers.flatMap((number) => [
    [number === 1 ? 'remarks' : `text${number}`, noteField],
    [`field${number}`, nameField],
    [`who${number}`, keyField],
    [`by${number}`, nameField],
  ]),
);
const treatmentShape = {
  item: itemField,
  result: choiceField(treatmentResults),
  validFrom: dayField,
  note: noteField,
};
type Treated = AtMeeting & { parties: MunicipalityChoice[]; likely: string };

export const mandateTreatment: FormDoor<Treated, typeof treatmentShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    if (!mandate) return undefined;
    if (openVersion(mandate)?.state !== 'presented' && mandate.state !== 'treated') return undefined;
    const items = await itemChoices(db, [mandate.decidedBy.id]);
    const proposed = await itemOfProposal(db, mandate.proposalId);
    const likely = items.find(({ id }) => id === proposed)?.name ?? '';
    return { mandate, items, parties: await partyChoices(db), likely };
  },
  shape: () => treatmentShape,
  extra: ({ mandate }) => ({ ...remarkShape, ...confirmationOf(mandate) }),
  version: ({ mandate }) => mandate.version,
  values: ({ likely }) => ({ item: likely }),
  describe: ({ mandate, ...found }, { language }) =>
    treatmentForm({ mandate, ...found, language, openCount: openCorrections(mandate).length }),
  submit: async ({ db, today, form }, { mandate, items, parties }, data) => {
    const item = chosenItem(items, data.item);
    if (!item.ok) return item;
    if (!item.value) return { ok: false, refusal: { code: 'item-missing', field: 'item' } };
    const done = await recordTreatment(
      db,
      { ...mandate, version: data.version },
      {
        itemId: item.value.id,
        result: data.result,
        note: data.note,
        validFrom: data.validFrom,
        corrections: remarksOf(form, parties),
        isConfirmed: form['confirmed'] === ticked,
        today,
      },
    );
    return done.ok ? accept(recordHref(mandate)) : done;
  },
};

/** The remarks something was written in. */
function remarksOf(
  form: Readonly<Record<string, string>>,
  parties: readonly MunicipalityChoice[],
): NewCorrection[] {
  return remarkNumbers.flatMap((number): NewCorrection[] => {
    const text = (form[number === 1 ? 'remarks' : `text${number}`] ?? '').replaceAll('\r\n', '\n').trim();
    if (text === '') return [];
    const field = form[`field${number}`] ?? '';
    const party = parties.find(({ key }) => key === form[`who${number}`]);
    const saidBy = (form[`by${number}`] ?? '').trim();
    return [{ text, field: isTermField(field) ? field : '', organisationId: party?.id ?? null, saidBy }];
  });
}

const correctionStates = ['open', 'worked-in', 'not-followed'] as const;
const correctionShape = { state: choiceField(correctionStates), field: nameField, reason: reasonField };
type Corrected = { mandate: Mandate; correction: Correction };

export const mandateCorrection: FormDoor<Corrected, typeof correctionShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    const { correction: position } = visit.params;
    const correction = mandate?.corrections.find((one) => String(one.position) === position);
    return mandate && correction && { mandate, correction };
  },
  shape: () => correctionShape,
  version: ({ correction }) => correction.version,
  values: ({ correction }) => ({
    state: correction.state,
    field: correction.settledField ?? correction.field ?? '',
    reason: correction.reason,
  }),
  describe: (found, { language }) => correctionForm({ ...found, language }),
  submit: async ({ db, now }, found, settlement) => {
    const done = await settleCorrection(db, found, { ...settlement, now });
    return done.ok ? accept(`${recordHref(found.mandate)}#rettelser`) : done;
  },
};

const adoptionShape = { validFrom: neededDayField };

/** Puts in force the version the remarks were worked into. */
export const mandateAdoption: FormDoor<Mandate, typeof adoptionShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    return mandate && mayAdopt(mandate) ? mandate : undefined;
  },
  shape: () => adoptionShape,
  extra: confirmationOf,
  version: ({ version }) => version,
  values: (_, { today }) => ({ validFrom: today }),
  describe: (mandate, { language }) =>
    adoptionForm({ mandate, language, openCount: openCorrections(mandate).length }),
  submit: async ({ db, today, form }, mandate, { validFrom, version }) => {
    const adoption = { validFrom, isConfirmed: form['confirmed'] === ticked, today };
    const done = await adoptVersion(db, { ...mandate, version }, adoption);
    return done.ok ? accept(recordHref(mandate)) : done;
  },
};

/** A draft after a version that was approved with remarks. */
export const mayAdopt = ({ versions }: Pick<Mandate, 'versions'>): boolean =>
  versions[0]?.state === 'draft' && versions[1]?.state === 'remarks';

const stepShape = { item: itemField, note: noteField };
type Stepping = AtMeeting & { step: Step };

/** The end of a phase, or the political discussion between two. */
export const mandateStep: FormDoor<Stepping, typeof stepShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    const step = mandate && stepNow(mandate, visit);
    if (!mandate || !step) return undefined;
    const bodies = [mandate.decidedBy.id, ...(await politicalBodyIds(db))];
    return { mandate, step, items: await itemChoices(db, bodies) };
  },
  shape: () => stepShape,
  version: ({ mandate }) => mandate.version,
  values: () => ({}),
  describe: (found, { language }) => stepForm({ ...found, language }),
  submit: async ({ db, today }, { mandate, items }, { item: name, note, version }) => {
    const item = chosenItem(items, name);
    if (!item.ok) return item;
    const act = { itemId: item.value?.id ?? null, note, today };
    const done = await endStep(db, { ...mandate, version }, act);
    return done.ok ? accept(recordHref(mandate)) : done;
  },
};

/** The step the work has come to, where another comes after it. */
export function stepNow(
  mandate: Mandate,
  { today }: { today: Parameters<typeof versionOn>[1] },
): Step | null {
  if (mandate.state !== 'running' && mandate.state !== 'staffed') return null;
  const held = versionOn(mandate, today);
  const steps = held ? storedSteps(held.content.phases) : [];
  return nextStep(steps, mandate.step) === null ? null : (steps[mandate.step - 1] ?? null);
}
