import { z } from 'zod';
import { formStates } from '../../../platform/form-view.ts';
import { versionOrNoneField } from '../../../platform/form-fields.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { keptText, noteLettersMax } from '../rules/note-views.ts';
import { notesTexts, type NotesRefusalCode } from '../text.ts';

export type Problem = FieldProblem<NotesRefusalCode>;
const says = (code: NotesRefusalCode): NotesRefusalCode => code;
export const readForm = formReader(notesTexts.da.refusals);
export const formState = formStates(notesTexts);

const noteField = z
  .string()
  .transform(keptText)
  .refine((text) => text.length <= noteLettersMax, says('text-too-long'));
export const noteFields = { note: noteField, version: versionOrNoneField };
