import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import {
  boxField,
  keyOrNoneField,
  neededField,
  optionalField,
  wordField,
} from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { handoversTexts, type RefusalCode } from '../text.ts';

export { versionField, versionOrNoneField } from '../../../platform/form-fields.ts';
export { conflictLines, statusOf, versionToShow } from '../../../platform/form-view.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;
export type ShownForm = Shown<RefusalCode>;

export const readForm = formReader(handoversTexts.da.refusals);
/** A form of this module as the page shows it. */
export const formState = formStates(handoversTexts);

const says = (code: RefusalCode): RefusalCode => code;
const [lineLettersMax, messageLettersMax, reasonLettersMax, textLettersMax] = [300, 4000, 1000, 100_000];

/** Postgres keeps no NUL and no half of a surrogate pair. */
const storable = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed().trim();
const upTo = (most: number) =>
  z
    .string()
    .transform(storable)
    .refine((written) => written.length <= most, { message: says('text-too-long') });
const needed = (most: number) =>
  upTo(most).refine((written) => written !== '', { message: says('text-missing') });

export const lineField = upTo(lineLettersMax);
export const neededLineField = needed(lineLettersMax);
export const messageField = upTo(messageLettersMax);
export const neededMessageField = needed(messageLettersMax);
export const neededTextField = needed(textLettersMax);
export const reservationTextField = upTo(messageLettersMax / 2);
export const reasonField = upTo(reasonLettersMax);
export const neededReasonField = reasonField.refine((written) => written !== '', {
  message: says('reason-missing'),
});
/** An address on the web, or nothing. */
export const linkField = lineField.refine((typed) => typed === '' || /^https?:\/\/\S+$/.test(typed), {
  message: says('link-unreadable'),
});
export const keyField = keyOrNoneField(says('choose-one'));
export const neededKeyField = keyField.refine((key) => key !== '', { message: says('choose-one') });
export const choiceField = wordField(says('choose-one'));
export const tickField = boxField();
export const dayField = neededField(optionalField(typedDay, says('day-unreadable')), says('day-missing'));

/** The boxes of a field with several: each is a field of its own. */
export const boxesOf = (name: string, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [`${name}.${key}`, tickField] as const));
/** The keys whose boxes are ticked. */
export const tickedAmong = (
  form: Readonly<Record<string, string>>,
  name: string,
  keys: readonly string[],
): string[] => keys.filter((key) => form[`${name}.${key}`] !== undefined);
