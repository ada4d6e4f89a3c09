import { da } from './text-item.da.ts';
import { en } from './text-item.en.ts';

export const itemTexts = { da, en };
export type ItemText = (typeof itemTexts)['da' | 'en'];
export type ItemCode = keyof typeof da.refusals;
export type Verb = keyof typeof da.recommendationForm.verbs;
export const verbs = Object.keys(da.recommendationForm.verbs) as [Verb, ...Verb[]];

/** The help of the page; its key is an address on the page of all help. */
export const itemHelp = { item: { key: 'kladdepunkt', words: { da: da.help, en: en.help } } } as const;
