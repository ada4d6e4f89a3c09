import { addDays } from '../../../kernel/day.ts';
import { showDayShort, type Option } from '../../../platform/design/index.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { changeRound, createRound } from '../commands/save-round.ts';
import { RoundFormPage, type ConflictLine } from '../pages/form.page.tsx';
import { roundPaths } from '../paths.ts';
import { askingRounds, fieldsMaxOn } from '../queries/burden.ts';
import { roundAt } from '../queries/round-at.ts';
import type { SubjectChoice } from '../queries/round-subject.ts';
import { burdenOf, halfYearOf } from '../rules/burden.ts';
import { roundTraits } from '../rules/round-states.ts';
import { hasOurPages, type Round } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import { formState, type Problem } from './read-form.ts';
import {
  choicesOf,
  emptyValues,
  readRound,
  valuesOfRound,
  type Choices,
  type Values,
} from './round-form-values.ts';
import { subjectKey, subjectNamed } from './subject-key.ts';

const [weeksToAnswer, daysInWeek] = [2, 7];

/** A new round, empty or as an earlier one; the address may name the item it is about. */
export async function showNewRound(visit: Visit<Reader>): Promise<Reply> {
  const { db, today, query, language } = visit;
  const { form: text } = roundsTexts[language];
  const choices = await choicesOf(db, today);
  const copied = query['kopi'] === undefined ? undefined : await roundAt(db, query['kopi']);
  const due = addDays(today, weeksToAnswer * daysInWeek);
  const dates = { opensOn: today, dueOn: due, closesOn: addDays(due, daysInWeek) };
  const subject = subjectNamed(choices.subjects, query['om'] ?? '');
  const values = copied
    ? { ...(await valuesOfRound(db, copied)), ...dates, subject: '' }
    : { ...emptyValues(choices), ...dates, ...(subject && { subject: subjectKey(subject) }) };
  const note = copied ? text.copied(copied.number) : await burdenNote(visit, choices);
  return { status: 200, page: formPage(visit, choices, { values, note, isNew: true }) };
}

/** How much the most asked municipality is asked already. */
async function burdenNote({ db, today, language }: Visit<Reader>, { addressees }: Choices) {
  const max = await fieldsMaxOn(db, today);
  if (max === undefined) return null;
  const municipalities = addressees
    .filter(({ isMunicipality }) => isMunicipality)
    .map(({ id, name }) => ({ organisationId: id, name }));
  const burden = burdenOf(municipalities, await askingRounds(db, halfYearOf(today)));
  const most = Math.max(0, ...burden.map(({ fields }) => fields));
  return roundsTexts[language].form.burdenNow(most, max);
}

export async function submitNewRound(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const choices = await choicesOf(db, visit.today);
  const read = readRound(visit, choices);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: formPage(visit, choices, { values: visit.form, note: null, isNew: true, problems }),
  });
  if (!read.ok) return again(read.problems);
  const made = await createRound(visit.db, read.round, visit.today);
  if (!made.ok) return again([made.refusal]);
  return { status: 303, location: roundPaths.round.to({ number: String(made.value.number) }) };
}

/** A draft, to be changed. */
export async function showRoundChange(visit: Visit<Reader>): Promise<Reply> {
  const round = await editable(visit.db, visit.params);
  if (!round) return notFound(visit);
  const choices = await choicesOf(visit.db, visit.today);
  const values = await valuesOfRound(visit.db, round);
  const shown = { values, note: null, isNew: false, version: round.version, number: round.number };
  return { status: 200, page: formPage(visit, choices, shown) };
}

export async function submitRoundChange(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const round = await editable(db, visit.params);
  if (!round) return notFound(visit);
  const choices = await choicesOf(db, visit.today);
  const read = readRound(visit, choices);
  if (!read) return notOurForm(visit);
  const version = Number(visit.form['version']);
  const shown = { values: visit.form, note: null, isNew: false, number: round.number };
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: formPage(visit, choices, { ...shown, version, problems }),
  });
  if (!read.ok) return again(read.problems);
  const place = { id: round.id, version, today: visit.today };
  const changed = await changeRound(visit.db, place, read.round);
  if (changed.ok) return { status: 303, location: roundPaths.round.to({ number: String(round.number) }) };
  if (changed.refusal.code !== 'changed-meanwhile') return again([changed.refusal]);
  const conflict = conflictOf(visit, await valuesOfRound(db, round));
  const problems = [changed.refusal];
  return {
    status: 409,
    page: formPage(visit, choices, { ...shown, version: round.version, problems, conflict }),
  };
}

async function editable(db: Reader, params: Visit<Reader>['params']): Promise<Round | undefined> {
  const round = await roundAt(db, params['number'] ?? '');
  return round && hasOurPages(round) && roundTraits[round.state].isEditable ? round : undefined;
}

type Shown = {
  values: Values;
  note: string | null;
  isNew: boolean;
  version?: number;
  number?: number;
  problems?: readonly Problem[];
  conflict?: readonly ConflictLine[];
};

function formPage(visit: Visit<unknown>, choices: Choices, shown: Shown) {
  const { values, version, problems = [], conflict = [], note, isNew, number } = shown;
  const form = formState(visit, { values, problems, ...(version !== undefined && { version }) });
  return RoundFormPage({
    context: visit.page,
    form,
    isNew,
    conflict,
    note,
    backHref: number === undefined ? roundPaths.list.to({}) : roundPaths.round.to({ number: String(number) }),
    subjects: subjectOptions(choices.subjects, visit.language),
    bodies: choices.bodies.map(({ key, name }) => ({ value: key, text: name })),
    addressees: choices.addressees,
  });
}

function subjectOptions(subjects: readonly SubjectChoice[], language: Visit<unknown>['language']): Option[] {
  const { form: text } = roundsTexts[language];
  return subjects.map((one) => {
    const day = showDayShort(one.heldOn, language);
    const words =
      one.title === null
        ? text.subjectMeeting(one.bodyName, day)
        : text.subjectItem(one.bodyName, day, one.title);
    return { value: subjectKey(one), text: words };
  });
}

function conflictOf({ form, language }: Visit<Writer>, now: Values): ConflictLine[] {
  const { form: text } = roundsTexts[language];
  const labels = { title: text.title, purpose: text.purpose, owner: text.owner, themes: text.themes };
  return Object.entries(labels)
    .filter(([name]) => (now[name] ?? '') !== (form[name] ?? '').replaceAll('\r\n', '\n').trim())
    .map(([name, label]) => ({ label, now: now[name] ?? '' }));
}
