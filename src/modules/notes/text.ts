import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const notesTexts = { da, en };
export type NotesText = (typeof notesTexts)['da' | 'en'];
export type NotesRefusalCode = keyof typeof da.refusals;
