import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const dispatchHelp = {
  send: { key: 'udsendelse', words: { da: da.send, en: en.send } },
  log: { key: 'udsendelser', words: { da: da.log, en: en.log } },
  reply: { key: 'svar-paa-moede', words: { da: da.reply, en: en.reply } },
} as const;
