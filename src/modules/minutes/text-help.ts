import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const minutesHelp = {
  desk: { key: 'referat', words: { da: da.desk, en: en.desk } },
  item: { key: 'referat-punkt', words: { da: da.item, en: en.item } },
  attendance: { key: 'referat-fremmoede', words: { da: da.attendance, en: en.attendance } },
} as const;
