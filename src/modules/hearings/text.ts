import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const hearingTexts = { da, en };
export type HearingText = (typeof hearingTexts)['da' | 'en'];
export type RefusalCode = keyof (typeof da)['refusals'];
