import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const organisationsHelp = {
  bodies: { key: 'fora', words: { da: da.bodies, en: en.bodies } },
  body: { key: 'forum', words: { da: da.body, en: en.body } },
  organisations: { key: 'organisationer', words: { da: da.organisations, en: en.organisations } },
} as const;
