import { da } from './text-in-out.da.ts';
import { en } from './text-in-out.en.ts';

export const inOutTexts = { da, en };
export type InOutText = (typeof inOutTexts)['da' | 'en'];
