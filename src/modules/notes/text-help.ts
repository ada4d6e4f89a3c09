import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const notesHelp = {
  own: { key: 'note', words: { da: da.own, en: en.own } },
  position: { key: 'positionering', words: { da: da.position, en: en.position } },
  mine: { key: 'mine-noter', words: { da: da.mine, en: en.mine } },
} as const;
