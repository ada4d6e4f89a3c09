import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDayShort, type Option } from '../../../platform/design/index.ts';
import { conflictLines, statusOf, versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { roundTraits } from '../../rounds/index.ts';
import { changeHearing, createHearing } from '../commands/save-hearing.ts';
import { HearingFormPage, hearingFields, type HearingChoices } from '../pages/forms.page.tsx';
import { hearingPaths } from '../paths.ts';
import { hearingAt, type StoredHearing } from '../queries/hearing-at.ts';
import { hearingTexts } from '../text.ts';
import {
  choicesOf,
  emptyValues,
  originAsked,
  originKey,
  readHearing,
  valuesOfHearing,
  type Choices,
  type Values,
} from './hearing-form-values.ts';
import { formState, type Problem } from './read-form.ts';

/** A new hearing, empty, from an item, or as an earlier one without its dates. */
export async function showNewHearing(visit: Visit<Reader>): Promise<Reply> {
  const { db, query } = visit;
  const copied = query['kopi'] === undefined ? undefined : await hearingAt(db, query['kopi']);
  const choices = await choicesOf(db, await originAsked(db, visit, undefined));
  const dates = { dueOn: '', closesOn: '', subject: '' };
  const values = copied ? { ...valuesOfHearing(copied, choices), ...dates } : await emptyValues(db, choices);
  return { status: 200, page: formPage(visit, { choices, values, hearing: null }) };
}

export async function submitNewHearing(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const choices = await choicesOf(db, await originAsked(db, visit, undefined));
  const read = await readHearing(db, visit, choices);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: formPage(visit, { choices, values: visit.form, hearing: null, problems }),
  });
  if (!read.ok) return again(read.problems);
  const made = await createHearing(visit.db, read.hearing, visit.today);
  if (!made.ok) return again([atOurField(made.refusal)]);
  return { status: 303, location: hearingPaths.hearing.to({ number: String(made.value.number) }) };
}

/** A draft, to be changed. */
export async function showHearingChange(visit: Visit<Reader>): Promise<Reply> {
  const hearing = await draftAt(visit.db, visit.params);
  if (!hearing) return notFound(visit);
  const choices = await choicesOf(visit.db, await originAsked(visit.db, visit, hearing));
  const values = valuesOfHearing(hearing, choices);
  return { status: 200, page: formPage(visit, { choices, values, hearing }) };
}

export async function submitHearingChange(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const hearing = await draftAt(db, visit.params);
  if (!hearing) return notFound(visit);
  const choices = await choicesOf(db, await originAsked(db, visit, hearing));
  const read = await readHearing(db, visit, choices);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: formPage(visit, { choices, values: visit.form, hearing, problems }),
  });
  if (!read.ok) return again(read.problems);
  const place = { id: hearing.round.id, version: read.version, today: visit.today };
  const changed = await changeHearing(visit.db, place, read.hearing);
  return changed.ok
    ? { status: 303, location: hearingPaths.hearing.to({ number: String(hearing.round.number) }) }
    : again([atOurField(changed.refusal)]);
}

/** The engine's addressees stand in two groups here. */
const atOurField = (refusal: Problem): Problem =>
  refusal.field === 'addressees' ? { ...refusal, field: 'to' } : refusal;

async function draftAt(db: Reader, params: Visit<Reader>['params']): Promise<StoredHearing | undefined> {
  const hearing = await hearingAt(db, params['number'] ?? '');
  return hearing && roundTraits[hearing.round.state].isEditable ? hearing : undefined;
}

type Shown = {
  choices: Choices;
  values: Values;
  hearing: StoredHearing | null;
  problems?: readonly Problem[];
};

function formPage(visit: Visit<unknown>, { choices, values, hearing, problems = [] }: Shown) {
  const { language } = visit;
  const shown = shownChoices(choices, language);
  const version = hearing ? { version: versionToShow(visit, problems, hearing.round.version) } : {};
  const isConflict = hearing !== null && problems.length > 0 && statusOf(problems) === 409;
  const now = hearing ? valuesOfHearing(hearing, choices) : {};
  const conflict = isConflict
    ? conflictLines(hearingFields(shown, language).flat(), { typed: values, now }, language)
    : [];
  return HearingFormPage({
    context: visit.page,
    form: formState(visit, { values, problems, ...version }),
    conflict,
    choices: shown,
    hearing,
  });
}

function shownChoices({ bodies, addressees, origins }: Choices, language: Visit<unknown>['language']) {
  const { form: text } = hearingTexts[language];
  const subjects = origins.map((origin): Option => {
    const item = text.subjectItem(origin.bodyName, showDayShort(origin.heldOn, language), origin.title);
    const { decisionPosition } = origin;
    const words = decisionPosition === null ? item : `${item}, ${text.subjectDecision(decisionPosition)}`;
    return { value: originKey(origin), text: words };
  });
  return {
    bodies,
    subjects,
    municipalities: addressees.filter(({ isMunicipality }) => isMunicipality),
    others: addressees.filter(({ isMunicipality }) => !isMunicipality),
  } satisfies HearingChoices;
}
