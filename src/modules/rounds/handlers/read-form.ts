import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import type { FormProblem, FormState } from '../../../platform/design/index.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import type { Visit } from '../../../platform/route.ts';
import { roundsTexts, type RefusalCode } from '../text.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

const isCode = (code: string): code is RefusalCode => Object.hasOwn(roundsTexts.da.refusals, code);
export const readForm = formReader(isCode);
const says = (code: RefusalCode): RefusalCode => code;

const [lineLettersMax, longLettersMax, reasonLettersMax] = [200, 4000, 1000];

/** The version of what is changed; 0 where nothing was there. */
export const versionField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
export const lineField = z.string().trim().max(lineLettersMax, says('text-too-long'));
export const neededLineField = lineField.min(1, says('text-missing'));
export const longField = (lettersMax = longLettersMax) =>
  z.string().trim().max(lettersMax, says('text-too-long'));
export const reasonField = z.string().trim().max(reasonLettersMax, says('text-too-long'));
export const neededReasonField = reasonField.min(1, says('reason-missing'));
export const tickField = z.literal('ja').optional();
export const choiceField = <const Word extends string>(words: readonly Word[]) =>
  z.enum(words, { error: says('choose-one') });

export const dayField = z.string().transform((typed, context): Day => {
  const day = typedDay(typed);
  if (day) return day;
  context.addIssue({
    code: 'custom',
    message: says(typed.trim() === '' ? 'day-missing' : 'day-unreadable'),
  });
  return z.NEVER;
});

type Shown = {
  values?: Readonly<Record<string, string>>;
  version?: number;
  problems?: readonly Problem[];
};

/** A form as the page shows it: a new key, the version that is there now, and what is to be put right in words. */
export const formState = (
  { language, csrfToken }: Pick<Visit<unknown>, 'language' | 'csrfToken'>,
  { values = {}, version, problems = [] }: Shown = {},
): FormState => ({
  language,
  csrfToken,
  formKey: randomUUID(),
  version,
  values,
  problems: problems.map((problem) => problemInWords(problem, language)),
});

export function problemInWords({ code, field, facts = {} }: Problem, language: Language): FormProblem {
  const words = roundsTexts[language].refusals[code];
  const message = typeof words === 'function' ? words(facts) : words;
  return { message, ...(field !== undefined && { field }) };
}
