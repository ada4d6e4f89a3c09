import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const followupHelp = {
  board: { key: 'opfoelgning', words: { da: da.board, en: en.board } },
  action: { key: 'opgave', words: { da: da.action, en: en.action } },
  delegated: { key: 'delegerede-beslutninger', words: { da: da.delegated, en: en.delegated } },
  excerpt: { key: 'uddrag', words: { da: da.excerpt, en: en.excerpt } },
} as const;
