import { da } from './text.da.ts';
import { en } from './text.en.ts';
import { formsDa } from './text-forms.da.ts';
import { formsEn } from './text-forms.en.ts';

export const calendarTexts = { da: { ...da, ...formsDa }, en: { ...en, ...formsEn } };
export type CalendarText = (typeof calendarTexts)['da'];
export type RefusalCode = keyof typeof da.refusals;
