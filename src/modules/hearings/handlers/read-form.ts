import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import { neededField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formStates } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { hearingTexts, type RefusalCode } from '../text.ts';

export { keyOrNoneField, versionField, versionOrNoneField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(hearingTexts.da.refusals);
export const formState = formStates(hearingTexts);
const says = (code: RefusalCode): RefusalCode => code;

const [lineLettersMax, textLettersMax, reasonLettersMax] = [200, 4000, 1000];
/** Postgres keeps no NUL and no half of a surrogate pair. */
const storable = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed().trim();
const text = (most: number) =>
  z
    .string()
    .transform(storable)
    .refine((written) => written.length <= most, { message: says('text-too-long') });
const needed = (field: ReturnType<typeof text>, missing: RefusalCode) =>
  field.refine((written) => written !== '', { message: missing });

export const lineField = text(lineLettersMax);
export const neededLineField = needed(lineField, says('text-missing'));
export const longField = (most = textLettersMax) => text(most);
export const reasonField = text(reasonLettersMax);
export const sourceField = needed(text(lineLettersMax), says('source-missing'));
export const choiceField = wordField(says('choose-one'));
/** Nothing holds by itself: what silence means is always chosen. */
export const silenceField = wordField(says('silence-missing'));
export const optionalDayField = optionalField(typedDay, says('day-unreadable'));
export const dayField = neededField(optionalDayField, says('day-missing'));
