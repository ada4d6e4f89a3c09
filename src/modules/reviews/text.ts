import { overlapDa } from './text-overlap.da.ts';
import { overlapEn } from './text-overlap.en.ts';
import { participationDa } from './text-participation.da.ts';
import { participationEn } from './text-participation.en.ts';
import { bodyReviewsDa, reviewRefusalsDa } from './text-reviews.da.ts';
import { bodyReviewsEn, reviewRefusalsEn } from './text-reviews.en.ts';
import { secretariatDa, secretariatRefusalsDa } from './text-secretariat.da.ts';
import { secretariatEn, secretariatRefusalsEn } from './text-secretariat.en.ts';

export const reviewTexts = {
  da: {
    overlap: overlapDa,
    participation: participationDa,
    reviews: bodyReviewsDa,
    secretariat: secretariatDa,
    refusals: { ...reviewRefusalsDa, ...secretariatRefusalsDa },
  },
  en: {
    overlap: overlapEn,
    participation: participationEn,
    reviews: bodyReviewsEn,
    secretariat: secretariatEn,
    refusals: { ...reviewRefusalsEn, ...secretariatRefusalsEn },
  },
};
export type RefusalCode = keyof typeof reviewRefusalsDa | keyof typeof secretariatRefusalsDa;
