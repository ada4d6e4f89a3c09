import { addDays, type Day } from '../../../kernel/day.ts';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { FieldSpec } from '../../../platform/design/index.ts';
import { boxField } from '../../../platform/form-fields.ts';
import type { Visit } from '../../../platform/route.ts';
import { createRound, type TypedTheme } from '../../rounds/index.ts';
import type { CircleMember } from '../queries/circle.ts';
import { reviewTexts } from '../text.ts';
import { neededDayField, neededLineField, versionField, type Problem } from './read-form.ts';

const [daysToAnswer, daysToClose, reminders] = [21, 7, [-7, -1, 1]];
type Circle = readonly CircleMember[];

/** The fields of a form that asks some of a circle. */
export const askShape = (circle: Circle) => ({
  owner: neededLineField,
  opensOn: neededDayField,
  dueOn: neededDayField,
  municipalOnly: boxField(),
  version: versionField,
  ...Object.fromEntries(circle.map(({ key }) => [`addressees.${key}`, boxField()] as const)),
});

/** What they hold at first: three weeks to answer, asked by `owner`. */
export const askValues = (owner: string, today: Day): Readonly<Record<string, string>> => ({
  owner,
  opensOn: today,
  dueOn: addDays(today, daysToAnswer),
});

/** How they are shown. */
export function askFields(
  circle: Circle,
  { language }: Visit<unknown>,
): (FieldSpec | readonly FieldSpec[])[] {
  const { reviews: text } = reviewTexts[language];
  const options = circle.map(({ key, name }) => ({ value: key, text: name }));
  return [
    { kind: 'text', name: 'owner', label: text.owner },
    [
      { kind: 'day', name: 'opensOn', label: text.opensOn },
      { kind: 'day', name: 'dueOn', label: text.dueOn },
    ],
    { kind: 'tick', name: 'municipalOnly', label: text.municipalOnlyLabel, text: text.municipalOnly },
    { kind: 'ticks', name: 'addressees', label: text.addressees, options },
  ];
}

type Asked = { owner: string; opensOn: Day; dueOn: Day; municipalOnly: boolean };
type Questionnaire = {
  readonly circle: Circle;
  readonly title: string;
  readonly purpose: string;
  readonly themes: readonly TypedTheme[];
  /** Whose contact persons are asked. */
  readonly bodyId: string;
};

/** Makes the round as a draft, addressed to those of the circle who were ticked. */
export async function makeQuestionnaire(
  { db, today, form }: Visit<Writer>,
  { owner, opensOn, dueOn, municipalOnly }: Asked,
  { circle, ...wish }: Questionnaire,
): Promise<Result<{ id: string; number: number }, Problem>> {
  const chosen = circle.filter(({ key }) => form[`addressees.${key}`] !== undefined);
  const round = {
    ...wish,
    kind: 'questionnaire',
    ownerName: owner,
    meetingId: null,
    itemId: null,
    municipalOnly,
    answersOpen: false,
    opensOn,
    dueOn,
    closesOn: addDays(dueOn, daysToClose),
    reminderDays: reminders,
    silence: 'no-answer',
    addresseeIds: chosen.map(({ id }) => id),
  } as const;
  const made = await createRound(db, round, today);
  if (made.ok) return made;
  return made.refusal.code === 'closes-before-deadline'
    ? refuse({ code: 'deadline-before-opening', field: 'dueOn' })
    : refuse(made.refusal);
}
