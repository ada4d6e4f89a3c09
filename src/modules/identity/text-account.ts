import { da } from './text-account.da.ts';
import { en } from './text-account.en.ts';

export const accountTexts = { da, en };
export type AccountText = (typeof accountTexts)['da' | 'en'];
