import { z } from 'zod';
import { typedTime } from '../../../kernel/clock-time.ts';
import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { boxField, keyOrNoneField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { agendasTexts, type RefusalCode } from '../text.ts';

export { versionOrNoneField as versionField } from '../../../platform/form-fields.ts';

/** A field that cannot be read, or a rule's refusal: the code picks the sentence. */
export type Problem = FieldProblem<RefusalCode>;
export type ShownForm = Shown<RefusalCode>;
export { conflictLines, statusOf, versionToShow } from '../../../platform/form-view.ts';

export const formState = formStates<RefusalCode>(agendasTexts);

export const readForm = formReader(agendasTexts.da.refusals);

const says = (code: RefusalCode): RefusalCode => code;
const [titleLettersMax, sectionLettersMax, reasonLettersMax] = [300, 200, 1000];

/** Text as it can be stored: no letters a database or a printer does not know. */
const cleaned = z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim());
const needed = (missing: RefusalCode, most: number) =>
  cleaned.pipe(z.string().min(1, says(missing)).max(most, says('title-too-long')));

export const titleField = needed('title-missing', titleLettersMax);
export const sectionTitleField = needed('title-missing', sectionLettersMax);
export const nameField = needed('name-missing', 100);
export const reasonField = cleaned.pipe(
  z.string().min(1, says('reason-missing')).max(reasonLettersMax, says('reason-too-long')),
);
export const textField = cleaned.pipe(z.string().max(10_000, says('text-too-long')));
/** The name of a section or an item in addresses; 0 = none. */
export const entryField = z
  .string()
  .regex(/^\d{1,6}$/, says('no-such-section'))
  .transform(Number);

/** A time of day as 'HH:MM' that may be left out. */
export const timeField = optionalField(typedTime, says('time-unreadable'));

export const tickField = boxField(says('choose-one'));

/** "2026-209"; '' = the next that is free. */
export const caseNumberField = cleaned.pipe(
  z.string().regex(/^(\d{4}-\d{1,7})?$/, says('case-number-wrong')),
);

export const keyField = keyOrNoneField(says('choose-one'));
export const choiceField = wordField(says('choose-one'));
