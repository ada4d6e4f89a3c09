import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const roundsTexts = { da, en };
export type RoundsText = (typeof roundsTexts)['da' | 'en'];
export type RefusalCode = keyof (typeof da)['refusals'];
