import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const papersHelp = {
  papers: { key: 'bilag', words: { da: da.papers, en: en.papers } },
  ofItem: { key: 'bilag-til-punkt', words: { da: da.ofItem, en: en.ofItem } },
} as const;
