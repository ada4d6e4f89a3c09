import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const searchTexts = { da, en };
export type SearchText = (typeof searchTexts)['da' | 'en'];
