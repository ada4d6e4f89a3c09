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
import { mandateTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(mandateTexts.da.refusals);

const says = (code: RefusalCode): RefusalCode => code;

const [nameLettersMax, reasonLettersMax, noteLettersMax, termsLettersMax] = [200, 1000, 2000, 20_000];

/** Postgres keeps no NUL and no half of a surrogate pair; forms send CR LF. */
const storable = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed().trim();
const text = (most: number) =>
  z
    .string()
    .transform(storable)
    .refine((written) => written.length <= most, { message: says('text-too-long') });

export const nameField = text(nameLettersMax);
export const neededNameField = nameField.refine((written) => written !== '', {
  message: says('text-missing'),
});
export const reasonField = text(reasonLettersMax);
export const noteField = text(noteLettersMax);
export const neededNoteField = noteField.refine((written) => written !== '', {
  message: says('reason-missing'),
});
export const termsField = text(termsLettersMax);
export const keyField = keyOrNoneField(says('choose-one'));
export const neededKeyField = keyField.refine((key) => key !== '', { message: says('choose-one') });
/** An item by its address: `das/2016-11-17/4`. */
export const itemField = z.string().regex(/^[a-z0-9./-]{0,200}$/, says('choose-one'));
export const choiceField = wordField(says('choose-one'));
export const dayField = optionalField(typedDay, says('day-unreadable'));
export const neededDayField = neededField(dayField, says('day-missing'));
export const tickField = boxField(says('choose-one'));

const seatsMax = 100;
export const seatsField = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, says('number-unreadable'))
  .transform(Number)
  .refine((count) => count >= 1 && count <= seatsMax, { message: says('number-unreadable') });
