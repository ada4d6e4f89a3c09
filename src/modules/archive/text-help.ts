import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const archiveHelp = {
  imports: { key: 'indlaesning', words: { da: da.imports, en: en.imports } },
  review: { key: 'gennemse', words: { da: da.review, en: en.review } },
} as const;
