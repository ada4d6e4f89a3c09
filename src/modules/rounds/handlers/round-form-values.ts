import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import { ticked } from '../../../platform/design/index.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { RoundToSave } from '../commands/save-round.ts';
import { boxOf } from '../pages/form.page.tsx';
import { planWords } from '../pages/round-words.ts';
import { addresseeChoices, bodyChoices, type AddresseeChoice } from '../queries/addressee-choices.ts';
import { roundSubject, subjectChoices, type SubjectChoice } from '../queries/round-subject.ts';
import { linesOfThemes, themesOfLines } from '../rules/question-lines.ts';
import { reminderDaysOf } from '../rules/reminders.ts';
import { roundKinds, silenceRules, type Round, type RoundSubject } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import {
  choiceField,
  dayField,
  longField,
  neededLineField,
  readForm,
  tickField,
  versionField,
  type Problem,
} from './read-form.ts';
import { subjectKey, subjectNamed } from './subject-key.ts';

export type Values = Record<string, string>;

/** What the form offers: meetings and items, bodies, addressees. */
export type Choices = {
  subjects: readonly SubjectChoice[];
  bodies: readonly { id: string; key: string; name: string }[];
  addressees: readonly AddresseeChoice[];
};

export async function choicesOf(db: Reader, today: Day): Promise<Choices> {
  return {
    subjects: await subjectChoices(db, today),
    bodies: await bodyChoices(db),
    addressees: await addresseeChoices(db),
  };
}

const fields = {
  title: neededLineField,
  kind: choiceField(roundKinds),
  purpose: longField(),
  owner: neededLineField,
  subject: z.string().max(300),
  themes: z.string().max(60_000, 'text-too-long'),
  opensOn: dayField,
  dueOn: dayField,
  closesOn: dayField,
  reminders: z.string().max(200, 'text-too-long'),
  silence: choiceField(silenceRules),
  body: z.string().max(80),
  municipalOnly: tickField,
  answersOpen: tickField,
  version: versionField.optional(),
};

export type ReadRound = { ok: true; round: RoundToSave } | { ok: false; problems: readonly Problem[] };

/** The round as it was typed, or what cannot be read of it. */
export function readRound({ form, language }: Visit<Writer>, choices: Choices): ReadRound | undefined {
  const boxes = choices.addressees.map(({ key }) => [boxOf(key), tickField] as const);
  const read = readForm({ ...fields, ...Object.fromEntries(boxes) }, form);
  if (!read) return undefined;
  const lines = externalThemes(form, language);
  const themes = themesOfLines(lines);
  const reminderDays = reminderDaysOf(form['reminders'] ?? '');
  const subject = subjectNamed(choices.subjects, form['subject'] ?? '');
  const body = choices.bodies.find(({ key }) => key === form['body']);
  const problems: Problem[] = [
    ...(read.ok ? [] : read.problems),
    ...(themes.ok ? [] : [themes.refusal]),
    ...(reminderDays ? [] : [{ code: 'reminders-unreadable', field: 'reminders' } as const]),
    ...subjectProblems(form, subject !== undefined),
  ];
  if (!read.ok || !themes.ok || !reminderDays || problems.length > 0) return { ok: false, problems };
  const { owner, subject: _subject, body: _body, reminders: _reminders, ...rest } = read.data;
  const { title, kind, purpose, opensOn, dueOn, closesOn, silence } = rest;
  const round: RoundToSave = {
    title,
    kind,
    purpose,
    opensOn,
    dueOn,
    closesOn,
    silence,
    ownerName: owner,
    meetingId: subject?.meetingId ?? null,
    itemId: subject?.itemId ?? null,
    municipalOnly: rest.municipalOnly === ticked,
    answersOpen: rest.answersOpen === ticked,
    reminderDays,
    themes: themes.value,
    addresseeIds: choices.addressees.flatMap(({ key, id }) => (form[boxOf(key)] === ticked ? [id] : [])),
    bodyId: body?.id ?? null,
  };
  return { ok: true, round };
}

/** What was chosen is gone, or a meeting is needed and none was chosen. */
function subjectProblems({ subject, kind }: Visit<Writer>['form'], isFound: boolean): Problem[] {
  if (isFound) return [];
  if (subject !== '') return [{ code: 'subject-gone', field: 'subject' }];
  return kind === 'external-meeting' ? [{ code: 'meeting-missing', field: 'subject' }] : [];
}

/** A meeting with an external party asks for points and participants unless something else is written. */
function externalThemes(form: Visit<Writer>['form'], language: Visit<Writer>['language']): string {
  const { external: text } = roundsTexts[language];
  const typed = form['themes'] ?? '';
  const isBare = form['kind'] === 'external-meeting' && typed.trim() === '';
  return isBare ? `${text.ourPoints}\n${text.ourParticipants}` : typed;
}

export function emptyValues({ addressees, bodies }: Choices): Values {
  const boxes = addressees
    .filter(({ isMunicipality }) => isMunicipality)
    .map(({ key }) => [boxOf(key), ticked]);
  const usual = bodies.find(({ key }) => key === 'das') ?? bodies[0];
  return {
    ...(Object.fromEntries(boxes) as Values),
    kind: 'input',
    owner: roundsTexts.da.form.usualOwner,
    reminders: planWords([-14, -5, -1, 1]),
    silence: 'no-answer',
    municipalOnly: ticked,
    body: usual?.key ?? '',
  };
}

export async function valuesOfRound(db: Reader, round: Round): Promise<Values> {
  const boxes = round.addressees.map(({ key }) => [boxOf(key), ticked]);
  const subject = await roundSubject(db, round);
  const bodies = await bodyChoices(db);
  const body = bodies.find(({ key }) => key === (subject?.bodyKey ?? 'das')) ?? bodies[0];
  return {
    ...(Object.fromEntries(boxes) as Values),
    title: round.title,
    kind: round.kind,
    purpose: round.purpose,
    owner: round.ownerName,
    subject: valueOfSubject(round, subject),
    themes: linesOfThemes(round.themes),
    opensOn: round.opensOn,
    dueOn: round.dueOn,
    closesOn: round.closesOn,
    reminders: planWords(round.reminderDays),
    silence: round.silence,
    body: body?.key ?? '',
    municipalOnly: round.municipalOnly ? ticked : '',
    answersOpen: round.answersOpen ? ticked : '',
  };
}

/** Nothing where the round is about nothing, or about what the reader may not see. */
function valueOfSubject({ itemId }: Round, subject: RoundSubject | null): string {
  if (!subject || (itemId !== null && !subject.item)) return '';
  const { address = null, entry = null } = subject.item ?? {};
  return subjectKey({ ...subject, address, entry });
}
