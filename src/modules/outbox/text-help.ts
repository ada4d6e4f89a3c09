import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const outboxHelp = {
  mails: { key: 'post', words: { da: da.mails, en: en.mails } },
} as const;
