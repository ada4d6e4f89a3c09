import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const designTexts = { da, en };
export type ErrorKind = keyof typeof da.errors;
