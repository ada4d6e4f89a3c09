import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const meetingsTexts = { da, en };
export type MeetingsText = (typeof meetingsTexts)['da' | 'en'];
