import { participationDa } from './text-participation.da.ts';
import { participationEn } from './text-participation.en.ts';
import { bodyReviewsDa, reviewRefusalsDa } from './text-reviews.da.ts';
import { bodyReviewsEn, reviewRefusalsEn } from './text-reviews.en.ts';

export const reviewTexts = {
  da: { participation: participationDa, reviews: bodyReviewsDa, refusals: reviewRefusalsDa },
  en: { participation: participationEn, reviews: bodyReviewsEn, refusals: reviewRefusalsEn },
};
export type RefusalCode = keyof typeof reviewRefusalsDa;
