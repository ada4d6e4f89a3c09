import { z } from 'zod';
import { typedDay } from '../../../kernel/typed-day.ts';
import { keyOrNoneField, neededField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { reviewTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(reviewTexts.da.refusals);

const says = (code: RefusalCode): RefusalCode => code;

/** Text of at most so many letters that may be left out; and text that may not. */
export const textOf = (lettersMax: number) => z.string().trim().max(lettersMax, says('text-too-long'));
export const neededTextOf = (lettersMax: number) => textOf(lettersMax).min(1, says('text-missing'));

const [line, sentences, pages] = [300, 1000, 8000];
export const lineField = textOf(line);
export const neededLineField = neededTextOf(line);
export const sentencesField = textOf(sentences);
export const neededSentencesField = neededTextOf(sentences);
export const pagesField = textOf(pages);
export const neededPagesField = neededTextOf(pages);

export const choiceField = wordField(says('choose-one'));
export const keyField = keyOrNoneField(says('choose-one'));
export const dayField = optionalField(typedDay, says('day-unreadable'));
export const neededDayField = neededField(dayField, says('day-missing'));
