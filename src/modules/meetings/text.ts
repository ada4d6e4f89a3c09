import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const meetingsTexts = { da, en };
export type MeetingsText = (typeof meetingsTexts)['da' | 'en'];

/** The word of each outcome, for other modules that show one. */
export const outcomeWords = { da: da.outcomes, en: en.outcomes };
