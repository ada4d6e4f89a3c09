import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const auditHelp = {
  log: { key: 'haendelseslog', words: { da: da.log, en: en.log } },
  samples: { key: 'stikproever', words: { da: da.samples, en: en.samples } },
  own: { key: 'mine-opslag', words: { da: da.own, en: en.own } },
} as const;
