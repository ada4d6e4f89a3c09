import { z } from 'zod';
import { formStates } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { keptText, noteLettersMax } from '../rules/note-views.ts';
import { notesTexts, type NotesRefusalCode } from '../text.ts';

export type Problem = FieldProblem<NotesRefusalCode>;
const says = (code: NotesRefusalCode): NotesRefusalCode => code;
const isCode = (code: string): code is NotesRefusalCode => Object.hasOwn(notesTexts.da.refusals, code);
export const readForm = formReader(isCode);
export const formState = formStates(notesTexts);

const noteField = z
  .string()
  .transform(keptText)
  .refine((text) => text.length <= noteLettersMax, says('text-too-long'));
/** The version that was seen; 0 where there was none. */
export const versionField = z
  .string()
  .regex(/^(0|[1-9]\d{0,8})$/)
  .transform(Number);
export const noteFields = { note: noteField, version: versionField };
