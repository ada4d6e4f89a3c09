import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const helpTexts = { da, en };
