import { z } from 'zod';
import { typedTime } from '../../../kernel/clock-time.ts';
import { richLimits } from '../../../kernel/rich-text.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { formStates, type ShownForm as Shown } from '../../../platform/form-view.ts';
import { boxField, keyOrNoneField, optionalField, wordField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { itemTexts, type ItemCode } from '../text-item.ts';

export { versionField } from '../../../platform/form-fields.ts';
export type Problem = FieldProblem<ItemCode>;
export type ShownForm = Shown<ItemCode>;
export { conflictLines, statusOf, versionToShow } from '../../../platform/form-view.ts';

export const formState = formStates<ItemCode>(itemTexts);

export const readForm = formReader(itemTexts.da.refusals);

const says = (code: ItemCode): ItemCode => code;

/** Text as it can be stored: no letters a database or a printer does not know. */
const cleaned = z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim());
export const lineField = (most: number) => cleaned.pipe(z.string().max(most, says('too-long')));
export const neededLine = (missing: ItemCode, most: number) =>
  cleaned.pipe(z.string().min(1, says(missing)).max(most, says('too-long')));
/** Browsers send the ends of lines as two letters. */
export const markupField = z
  .string()
  .transform((text) =>
    text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().replace(/^\n+/, '').trimEnd(),
  )
  .pipe(z.string().max(richLimits.charactersMax, says('text-too-long')));

export const keyField = keyOrNoneField(says('choose-one'));
export const choiceField = wordField(says('choose-one'));
export const sectionField = z
  .string()
  .regex(/^\d{1,6}$/, says('no-such-section'))
  .transform(Number);
/** "2026-209", or any other number an office gives its cases. */
export const numberField = cleaned.pipe(
  z.string().regex(/^[\p{L}\d][\p{L}\d ./-]{0,39}$|^$/u, says('case-number-wrong')),
);
export const mailField = cleaned.pipe(
  z
    .string()
    .toLowerCase()
    .regex(/^$|^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/, says('mail-unreadable'))
    .max(254, says('mail-unreadable')),
);

export const timeField = optionalField(typedTime, says('time-unreadable'));
export const dayField = optionalField(typedDay, says('day-unreadable'));

export const tickField = boxField(says('choose-one'));
