import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const mattersHelp = {
  register: { key: 'beslutninger', words: { da: da.register, en: en.register } },
  reservations: { key: 'alle-forbehold', words: { da: da.reservations, en: en.reservations } },
  list: { key: 'sager', words: { da: da.list, en: en.list } },
  matter: { key: 'sag', words: { da: da.matter, en: en.matter } },
  edit: { key: 'ret-sag', words: { da: da.edit, en: en.edit } },
} as const;
