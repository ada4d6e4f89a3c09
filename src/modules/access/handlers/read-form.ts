import { z } from 'zod';
import { typedTime } from '../../../kernel/clock-time.ts';
import { keyOrNoneField, neededField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { accessTexts, type RefusalCode } from '../text.ts';

export { versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;

export const readForm = formReader(accessTexts.da.refusals);

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
export const keyField = keyOrNoneField(says('choose-one'));

export const choiceField = wordField(says('choose-one'));

/** A day that may be left out. */
export const dayField = optionalField(typedDay, says('day-unreadable'));

/** A time of day as 'HH:MM' that may be left out. */
export const timeField = optionalField(typedTime, says('time-unreadable'));

export const neededDayField = neededField(dayField, says('day-missing'));
