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
import { calendarTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(calendarTexts.da.refusals);

const says = (code: RefusalCode): RefusalCode => code;

const [nameLettersMax, lineLettersMax, textLettersMax] = [200, 300, 1000];

/** Postgres keeps no NUL and no half of a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed().trim();
const text = (most: number) =>
  z
    .string()
    .transform(storable)
    .refine((written) => written.length <= most, { message: says('text-too-long') });

/** One line of text that may be left out; the rules of a time or a place read what is in it. */
export const lineField = text(lineLettersMax);
/** Days on lines of their own. */
export const linesField = text(textLettersMax * 2);
export const noteField = text(textLettersMax);
export const titleField = text(nameLettersMax).refine((written) => written !== '', {
  message: says('text-missing'),
});
export const reasonField = noteField.refine((written) => written !== '', { message: says('reason-missing') });
/** Where something was decided. */
export const sourceField = lineField.refine((written) => written !== '', { message: says('source-missing') });

export const keyField = keyOrNoneField(says('choose-one'));

export const choiceField = wordField(says('choose-one'));

/** A day that may be left out. */
export const dayField = optionalField(typedDay, says('day-unreadable'));

export const neededDayField = neededField(dayField, says('day-missing'));

export const tickField = boxField(says('choose-one'));
