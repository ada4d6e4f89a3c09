import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const reviewHelp = {
  participation: { key: 'fremmoede', words: { da: da.participation, en: en.participation } },
  overlap: { key: 'arbejdsdeling', words: { da: da.overlap, en: en.overlap } },
  reviews: { key: 'evalueringer', words: { da: da.reviews, en: en.reviews } },
  projects: { key: 'evalueringsprojekter', words: { da: da.projects, en: en.projects } },
  secretariat: { key: 'sekretariatet', words: { da: da.secretariat, en: en.secretariat } },
} as const;
