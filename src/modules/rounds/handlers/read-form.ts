import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import type { FormProblem, FormState } from '../../../platform/design/index.ts';
import { neededField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import type { Visit } from '../../../platform/route.ts';
import { roundsTexts, type RefusalCode } from '../text.ts';

export { versionOrNoneField as versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(roundsTexts.da.refusals);
const says = (code: RefusalCode): RefusalCode => code;

const [lineLettersMax, longLettersMax, reasonLettersMax] = [200, 4000, 1000];

export const lineField = z.string().trim().max(lineLettersMax, says('text-too-long'));
export const neededLineField = lineField.min(1, says('text-missing'));
export const longField = (lettersMax = longLettersMax) =>
  z.string().trim().max(lettersMax, says('text-too-long'));
export const reasonField = z.string().trim().max(reasonLettersMax, says('text-too-long'));
export const neededReasonField = reasonField.min(1, says('reason-missing'));
export const tickField = z.literal('ja').optional();
export const choiceField = wordField(says('choose-one'));

export const dayField = neededField(optionalField(typedDay, says('day-unreadable')), says('day-missing'));

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
