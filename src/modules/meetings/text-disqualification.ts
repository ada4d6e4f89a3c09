import { da } from './text-disqualification.da.ts';
import { en } from './text-disqualification.en.ts';

/** The sentences of disqualification, closing and opening. */
export const wallTexts = { da, en };
export type WallText = (typeof wallTexts)['da' | 'en'];
export type WallRefusalCode = keyof typeof da.refusals;
