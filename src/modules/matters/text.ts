import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const mattersTexts = { da, en };
export type MattersText = (typeof mattersTexts)['da' | 'en'];
