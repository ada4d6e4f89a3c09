import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const hearingHelp = {
  list: { key: 'hoeringer', words: { da: da.list, en: en.list } },
  board: { key: 'hoering', words: { da: da.board, en: en.board } },
  form: { key: 'ny-hoering', words: { da: da.form, en: en.form } },
  answer: { key: 'hoeringssvar', words: { da: da.answer, en: en.answer } },
  memo: { key: 'hvidbog', words: { da: da.memo, en: en.memo } },
} as const;
