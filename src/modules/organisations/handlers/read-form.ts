import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { organisationTexts, type RefusalCode } from '../text.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const versionField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

const isCode = (code: string): code is RefusalCode => Object.hasOwn(organisationTexts.da.refusals, code);
export const readForm = formReader(isCode);

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
/** The key of a record chosen from a list; '' = none. */
export const keyField = z.string().regex(/^[a-z0-9-]{0,80}$/, says('choose-one'));

/** One of the words of the register. */
export const choiceField = <const Word extends string>(words: readonly Word[]) =>
  z.enum(words, { error: says('choose-one') });

/** A day that may be left out. */
export const dayField = z.string().transform((typed, context): Day | null => {
  if (typed.trim() === '') return null;
  const day = typedDay(typed);
  if (day) return day;
  context.addIssue({ code: 'custom', message: says('day-unreadable') });
  return z.NEVER;
});

/** A day that must be there. */
export const neededDayField = dayField.transform((day, context): Day => {
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: says('day-missing') });
  return z.NEVER;
});

/** Other names, one on each line; each counts once, and empty lines do not. */
export const aliasesField = z
  .string()
  .transform((typed) =>
    [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
  )
  .refine((lines) => lines.length <= aliasesMax && lines.every((line) => line.length <= nameLettersMax), {
    message: says('too-many-aliases'),
  });

/** A box that is ticked or is not sent at all. */
export const tickField = z
  .literal('ja', { error: says('choose-one') })
  .optional()
  .transform((ticked) => ticked === 'ja');

/** A field that this form does not have, though a form like it does. */
export const noField = z
  .undefined()
  .optional()
  .transform((): null => null);
