import { da } from './text-import.da.ts';
import { en } from './text-import.en.ts';

export const importTexts = { da, en };
export type ImportProblem = keyof typeof da.refusals;
