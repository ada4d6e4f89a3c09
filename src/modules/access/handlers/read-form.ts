import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import type { Form } from '../../../platform/route.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { accessTexts, type RefusalCode } from '../text.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = {
  code: RefusalCode;
  field?: string;
  facts?: Readonly<Record<string, string | number>>;
};

const hidden = { csrf: z.string(), formKey: z.uuid() };
export const versionField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

type Read<Shape extends z.ZodRawShape> =
  | { ok: true; data: z.output<z.ZodObject<Shape>> }
  | { ok: false; problems: Problem[] };

/**
 * What was typed, or which fields cannot be read. Undefined when it is not one of our forms: a field too many, one too
 * few, or a hidden part that is not as we wrote it (an issue without one of our codes).
 */
export function readForm<Shape extends z.ZodRawShape>(shape: Shape, form: Form): Read<Shape> | undefined {
  const names = Object.keys(shape);
  if (Object.keys(form).some((name) => !names.includes(name) && !Object.hasOwn(hidden, name)))
    return undefined;
  const kept = z.object(hidden).safeParse(form);
  if (!kept.success) return undefined;
  const result = z.object(shape).safeParse(form);
  if (result.success) return { ok: true, data: result.data };
  const problems = result.error.issues.map(({ path, message }) => ({
    field: String(path[0]),
    code: message,
  }));
  const ours = problems.filter((problem): problem is Problem & { field: string } => isCode(problem.code));
  return ours.length === problems.length ? { ok: false, problems: ours } : undefined;
}

const isCode = (code: string): code is RefusalCode => Object.hasOwn(accessTexts.da.refusals, code);
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

/** A day that must be there. */
export const neededDayField = dayField.transform((day, context): Day => {
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: says('day-missing') });
  return z.NEVER;
});
