import { da } from './text.da.ts';
import { da as helpDa } from './text-help.da.ts';
import { en as helpEn } from './text-help.en.ts';
import { da as templateDa } from './text-template.da.ts';
import { en as templateEn } from './text-template.en.ts';
import { en } from './text.en.ts';

export const agendasTexts = { da, en };
export type AgendasText = (typeof agendasTexts)['da' | 'en'];
export const templateTexts = { da: templateDa, en: templateEn };
export type TemplateText = (typeof templateTexts)['da' | 'en'];
export type RefusalCode = keyof typeof da.refusals;

/** The help of each page; the keys are addresses on the page of all help. */
export const agendasHelp = {
  draft: { key: 'kladde', words: { da: helpDa.draft, en: helpEn.draft } },
  templates: { key: 'skabeloner', words: { da: helpDa.templates, en: helpEn.templates } },
  running: { key: 'koereplan', words: { da: helpDa.running, en: helpEn.running } },
} as const;
