import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import { typedTime } from '../../../kernel/clock-time.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { accessTexts, type RefusalCode } from '../text.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const versionField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

const isCode = (code: string): code is RefusalCode => Object.hasOwn(accessTexts.da.refusals, code);
export const readForm = formReader(isCode);

const says = (code: RefusalCode): RefusalCode => code;

const [textLettersMax, longLettersMax] = [300, 1000];

/** One line of text that may be left out. */
export const textField = z.string().trim().max(textLettersMax, says('text-too-long'));
export const neededTextField = textField.min(1, says('text-missing'));
/** A few sentences. */
export const longField = z.string().trim().max(longLettersMax, says('text-too-long'));
export const neededLongField = longField.min(1, says('text-missing'));
/** Why somebody may do something: every right that is given or taken has a reason. */
export const reasonField = longField.min(1, says('reason-missing'));
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

/** A time of day as 'HH:MM' that may be left out. */
export const timeField = z.string().transform((typed, context): string | null => {
  if (typed.trim() === '') return null;
  const time = typedTime(typed);
  if (time !== undefined) return time;
  context.addIssue({ code: 'custom', message: says('time-unreadable') });
  return z.NEVER;
});

/** A day that must be there. */
export const neededDayField = dayField.transform((day, context): Day => {
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: says('day-missing') });
  return z.NEVER;
});
