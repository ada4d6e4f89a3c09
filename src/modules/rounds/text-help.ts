import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const roundsHelp = {
  list: { key: 'runder', words: { da: da.list, en: en.list } },
  board: { key: 'runde', words: { da: da.board, en: en.board } },
  form: { key: 'ny-runde', words: { da: da.form, en: en.form } },
  answer: { key: 'runde-svar', words: { da: da.answer, en: en.answer } },
  burden: { key: 'runde-byrde', words: { da: da.burden, en: en.burden } },
} as const;
