import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import { optionalField } from '../../../platform/form-fields.ts';
import { formStates } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { followupTexts, type RefusalCode } from '../text.ts';

export { boxField, versionField } from '../../../platform/form-fields.ts';
export { statusOf, versionToShow } from '../../../platform/form-view.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(followupTexts.da.refusals);
export const formState = formStates(followupTexts);

export const says = (code: RefusalCode): RefusalCode => code;

const [noteLettersMax, choiceLettersMax] = [1000, 120];

/** Postgres keeps no NUL and no half of a surrogate pair. */
const storable = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed().trim();

export const textField = (lettersMax: number) =>
  z
    .string()
    .transform(storable)
    .refine((written) => written.length <= lettersMax, { message: says('text-too-long') });
export const noteField = textField(noteLettersMax);
/** A line of a list; which lines there are is for the handler to know. */
export const choiceField = z.string().max(choiceLettersMax, says('choose-one'));
export const dayField = optionalField(typedDay, says('day-unreadable'));
