import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const offerTexts = { da, en };
export type OfferText = (typeof offerTexts)['da' | 'en'];
export type RefusalCode = keyof typeof da.refusals;
