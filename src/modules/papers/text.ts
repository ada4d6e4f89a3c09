import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const papersTexts = { da, en };
export type PapersText = typeof da;
export type RefusalCode = keyof typeof da.refusals;
export type DoneWord = keyof typeof da.record.done;
