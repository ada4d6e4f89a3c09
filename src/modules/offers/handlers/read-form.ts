import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import { boxField, neededField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { offerTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(offerTexts.da.refusals);
const says = (code: RefusalCode): RefusalCode => code;

const [nameLettersMax, textLettersMax, reasonLettersMax] = [200, 300, 1000];

export const nameField = z
  .string()
  .trim()
  .min(1, says('name-missing'))
  .max(nameLettersMax, says('text-too-long'));
export const textField = z.string().trim().max(textLettersMax, says('text-too-long'));
export const longField = z.string().trim().max(reasonLettersMax, says('text-too-long'));
export const reasonField = longField.min(1, says('reason-missing'));
/** The key of a record chosen from a list. */
export const keyField = z.string().regex(/^[a-z0-9-]{1,80}$/, says('choose-one'));

export const choiceField = wordField(says('choose-one'));

export const tickField = boxField(says('choose-one'));

/** A day that may be left out. */
export const dayField = optionalField(typedDay, says('day-unreadable'));
export const neededDayField = neededField(dayField, says('day-missing'));

/** A whole number that may be left out; dots between thousands are read. */
export const numberField = z.string().transform((typed, context): number | null => {
  const digits = typed.trim().replace(/^(\d{1,3})\.(\d{3})$/, '$1$2');
  if (digits === '') return null;
  if (/^\d{1,6}$/.test(digits)) return Number(digits);
  context.addIssue({ code: 'custom', message: says('number-unreadable') });
  return z.NEVER;
});
const placesMax = 5000;
export const placesField = numberField.transform((places, context): number => {
  if (places !== null && places >= 1 && places <= placesMax) return places;
  context.addIssue({ code: 'custom', message: says('places-range') });
  return z.NEVER;
});

/** Degrees with a comma or a point, or nothing; whether they lie in Denmark is the database's to say. */
export const degreesField = (least: number, most: number) =>
  z.string().transform((typed, context): string | null => {
    const written = typed.trim().replace(',', '.');
    if (written === '') return null;
    const degrees = Number(written);
    if (/^\d{1,2}(\.\d{1,8})?$/.test(written) && degrees >= least && degrees <= most) return written;
    context.addIssue({ code: 'custom', message: says('position-unreadable') });
    return z.NEVER;
  });
