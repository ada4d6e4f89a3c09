import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const followupTexts = { da, en };
export type FollowupText = (typeof followupTexts)['da' | 'en'];
export type RefusalCode = keyof (typeof da)['refusals'];
