import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const minutesTexts = { da, en };
export type MinutesText = (typeof minutesTexts)['da' | 'en'];
export type RefusalCode = keyof (typeof da)['refusals'];
