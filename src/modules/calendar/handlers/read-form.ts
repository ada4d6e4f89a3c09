import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { calendarTexts, type RefusalCode } from '../text.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const versionField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

const isCode = (code: string): code is RefusalCode => Object.hasOwn(calendarTexts.da.refusals, code);
export const readForm = formReader(isCode);

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

/** The key of a record chosen from a list; '' = none. */
export const keyField = z.string().regex(/^[a-z0-9-]{0,80}$/, says('choose-one'));

/** One of few words. */
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

/** A box that is ticked or is not sent at all. */
export const tickField = z
  .literal('ja', { error: says('choose-one') })
  .optional()
  .transform((ticked) => ticked === 'ja');
