import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const searchHelp = {
  search: { key: 'soegning', words: { da: da.search, en: en.search } },
} as const;
