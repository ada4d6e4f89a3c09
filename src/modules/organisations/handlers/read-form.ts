import { z } from 'zod';
import {
  boxField,
  keyOrNoneField,
  neededField,
  optionalField,
  wordField,
} from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { organisationTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(organisationTexts.da.refusals);

const says = (code: RefusalCode): RefusalCode => code;

const [nameLettersMax, shortNameLettersMax, textLettersMax, aliasesMax] = [200, 40, 4000, 50];

export const nameField = z
  .string()
  .trim()
  .min(1, says('name-missing'))
  .max(nameLettersMax, says('name-too-long'));
export const shortNameField = z
  .string()
  .trim()
  .min(1, says('short-name-missing'))
  .max(shortNameLettersMax, says('short-name-too-long'));
export const textField = z.string().trim().max(textLettersMax, says('text-too-long'));
export const titleField = z.string().trim().max(nameLettersMax, says('name-too-long'));
export const keyField = keyOrNoneField(says('choose-one'));

export const choiceField = wordField(says('choose-one'));

/** A day that may be left out. */
export const dayField = optionalField(typedDay, says('day-unreadable'));

export const neededDayField = neededField(dayField, says('day-missing'));

/** Other names, one on each line; each counts once, and empty lines do not. */
export const aliasesField = z
  .string()
  .transform((typed) =>
    [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
  )
  .refine((lines) => lines.length <= aliasesMax && lines.every((line) => line.length <= nameLettersMax), {
    message: says('too-many-aliases'),
  });

export const tickField = boxField(says('choose-one'));

/** A field that this form does not have, though a form like it does. */
export const noField = z
  .undefined()
  .optional()
  .transform((): null => null);
