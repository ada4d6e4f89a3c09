import { accept, type Result } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database.ts';
import { ticked } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import { proposeItem } from '../../meetings/index.ts';
import { changeMandateState, takeMandate } from '../commands/change-mandate-state.ts';
import { changeMandate, createMandate, saveTerms, type MandateFacts } from '../commands/save-mandate.ts';
import { agendaForm, endForm, factsForm, recordHref, termsForm } from '../pages/mandate-forms.ts';
import { bodyChoices, type BodyChoice } from '../queries/choices.ts';
import { mandateAt } from '../queries/mandate-at.ts';
import { possibleEvents } from '../rules/mandate-states.ts';
import { openCorrections, openVersion, versionOn, type Mandate } from '../rules/mandate-views.ts';
import { termFields, termsOf, type TermField } from '../rules/terms.ts';
import { termsAsMarkup } from '../pages/printed-terms.ts';
import { openStateOf } from '../commands/change-mandate-state.ts';
import type { FormDoor } from './form-door.ts';
import {
  choiceField,
  dayField,
  keyField,
  neededKeyField,
  neededNameField,
  reasonField,
  termsField,
  tickField,
  type Problem,
} from './read-form.ts';

export const mandateOf = (
  db: Reader,
  { params }: Pick<Visit<unknown>, 'params'>,
): Promise<Mandate | undefined> => mandateAt(db, params['number'] ?? '');

const audiences = ['body', 'cooperation', 'public'] as const;
const factsShape = {
  title: neededNameField,
  decidedBy: neededKeyField,
  body: keyField,
  audience: choiceField(audiences),
  municipalOnly: tickField,
};
type TypedFacts = {
  title: string;
  decidedBy: string;
  body: string;
  audience: (typeof audiences)[number];
  municipalOnly: boolean;
};

function factsOf(typed: TypedFacts, bodies: readonly BodyChoice[]): Result<MandateFacts, Problem> {
  const decidedBy = bodies.find(({ key }) => key === typed.decidedBy);
  const body = bodies.find(({ key }) => key === typed.body);
  if (!decidedBy) return { ok: false, refusal: { code: 'choose-one', field: 'decidedBy' } };
  if (!body && typed.body !== '') return { ok: false, refusal: { code: 'choose-one', field: 'body' } };
  const { title, audience, municipalOnly } = typed;
  return accept({ title, audience, municipalOnly, decidedById: decidedBy.id, bodyId: body?.id ?? null });
}

/** A new one; `?forum=` names the body it is for. */
export const newMandate: FormDoor<{ bodies: BodyChoice[] }, typeof factsShape> = {
  find: async (_, db) => ({ bodies: await bodyChoices(db) }),
  shape: () => factsShape,
  values: ({ bodies }, { query }) => ({
    audience: 'cooperation',
    decidedBy: bodies.find(({ key }) => key === 'das')?.key ?? '',
    body: bodies.find(({ key }) => key === query['forum'])?.key ?? '',
  }),
  describe: ({ bodies }, { language }) => factsForm({ mandate: null, bodies, language }),
  submit: async ({ db, today }, { bodies }, typed) => {
    const facts = factsOf(typed, bodies);
    return facts.ok ? accept(recordHref(await createMandate(db, facts.value, today))) : facts;
  },
};

type WithBodies = { mandate: Mandate; bodies: BodyChoice[] };
export const mandateFacts: FormDoor<WithBodies, typeof factsShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    return mandate && { mandate, bodies: await bodyChoices(db) };
  },
  shape: () => factsShape,
  version: ({ mandate }) => mandate.version,
  values: ({ mandate }) => ({
    title: mandate.title,
    decidedBy: mandate.decidedBy.key,
    body: mandate.body?.key ?? '',
    audience: mandate.audience,
    municipalOnly: mandate.municipalOnly ? ticked : '',
  }),
  describe: (found, { language }) => factsForm({ ...found, language }),
  submit: async ({ db }, { mandate, bodies }, { version, ...typed }) => {
    const facts = factsOf(typed, bodies);
    if (!facts.ok) return facts;
    const changed = await changeMandate(db, { id: mandate.id, version }, facts.value);
    return changed.ok ? accept(recordHref(mandate)) : changed;
  },
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made of the list of fields
const contentShape = Object.fromEntries(termFields.map((name) => [name, termsField])) as Record<
  TermField,
  typeof termsField
>;
const termsShape = { ...contentShape, periodFrom: dayField, periodTo: dayField };
type Writing = { mandate: Mandate; draft: NonNullable<ReturnType<typeof openVersion>> };

export const writeTerms: FormDoor<Writing, typeof termsShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    const draft = mandate && openVersion(mandate);
    return mandate && draft?.state === 'draft' ? { mandate, draft } : undefined;
  },
  shape: () => termsShape,
  version: ({ draft }) => draft.version,
  values: ({ draft }) => ({
    ...draft.content,
    periodFrom: draft.periodFrom ?? '',
    periodTo: draft.periodTo ?? '',
  }),
  describe: ({ mandate, draft }, { language }) => termsForm({ mandate, version: draft, language }),
  submit: async ({ db, now }, { mandate, draft }, { version, periodFrom, periodTo, ...content }) => {
    const place = { mandateId: mandate.id, number: draft.number, version, now };
    const saved = await saveTerms(db, place, { content: termsOf(content), periodFrom, periodTo });
    return saved.ok ? accept(recordHref(mandate)) : saved;
  },
};

const agendaShape = { title: neededNameField, text: termsField };
/** Proposes the version that is presented for an agenda of the body that decides. */
export const proposeMandate: FormDoor<Mandate, typeof agendaShape> = {
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    return mandate && mandate.versions.length > 0 && openStateOf(mandate) !== 'draft' ? mandate : undefined;
  },
  shape: () => agendaShape,
  version: ({ version }) => version,
  values: (mandate, visit) => {
    const version = openVersion(mandate) ?? versionOn(mandate, visit.today) ?? mandate.versions[0];
    return { title: mandate.title, text: version ? termsAsMarkup(version.content) : '' };
  },
  describe: (mandate, { language }) => agendaForm({ mandate, language }),
  submit: async ({ db }, mandate, { title, text, version }) => {
    const sourcePath = recordHref(mandate);
    const proposed = await proposeItem(db, {
      bodyId: mandate.decidedBy.id,
      title,
      text,
      figures: null,
      paperIds: [],
      source: mandate.title,
      sourcePath,
    });
    if (!proposed.ok) return { ok: false, refusal: { code: 'not-proposed' } };
    const taken = await takeMandate(db, { ...mandate, version }, { proposal_id: proposed.value.proposalId });
    return taken ? accept(sourcePath) : { ok: false, refusal: { code: 'changed-meanwhile' } };
  },
};

const endShape = { reason: reasonField };
type EndEvent = 'close' | 'drop' | 'reopen';

/** Asked only where corrections are open. */
export const confirmationOf = (mandate: Mandate) =>
  openCorrections(mandate).length > 0 ? { confirmed: tickField } : {};

/** The ends of terms, and beginning again: each asks for its reason. */
export const endMandate = (event: EndEvent): FormDoor<Mandate, typeof endShape> => ({
  find: async (visit, db) => {
    const mandate = await mandateOf(db, visit);
    const can = mandate && possibleEvents({ state: mandate.state, open: openStateOf(mandate) });
    return can?.includes(event) ? mandate : undefined;
  },
  shape: () => endShape,
  extra: (mandate) => (event === 'close' ? confirmationOf(mandate) : {}),
  version: ({ version }) => version,
  values: () => ({}),
  describe: (mandate, { language }) =>
    endForm({ mandate, event, openCount: openCorrections(mandate).length, language }),
  submit: async ({ db, today, form }, mandate, { reason, version }) => {
    const isConfirmed = form['confirmed'] === ticked;
    const change = { event, reason, isConfirmed, today };
    const changed = await changeMandateState(db, { ...mandate, version }, change);
    return changed.ok ? accept(recordHref(mandate)) : changed;
  },
});
