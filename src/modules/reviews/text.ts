import { overlapDa } from './text-overlap.da.ts';
import { overlapEn } from './text-overlap.en.ts';
import { participationDa } from './text-participation.da.ts';
import { participationEn } from './text-participation.en.ts';
import { projectRefusalsDa, projectsDa } from './text-projects.da.ts';
import { projectRefusalsEn, projectsEn } from './text-projects.en.ts';
import { bodyReviewsDa, reviewRefusalsDa } from './text-reviews.da.ts';
import { bodyReviewsEn, reviewRefusalsEn } from './text-reviews.en.ts';
import { secretariatDa, secretariatRefusalsDa } from './text-secretariat.da.ts';
import { secretariatEn, secretariatRefusalsEn } from './text-secretariat.en.ts';

export const reviewTexts = {
  da: {
    overlap: overlapDa,
    participation: participationDa,
    projects: projectsDa,
    reviews: bodyReviewsDa,
    secretariat: secretariatDa,
    refusals: { ...reviewRefusalsDa, ...projectRefusalsDa, ...secretariatRefusalsDa },
  },
  en: {
    overlap: overlapEn,
    participation: participationEn,
    projects: projectsEn,
    reviews: bodyReviewsEn,
    secretariat: secretariatEn,
    refusals: { ...reviewRefusalsEn, ...projectRefusalsEn, ...secretariatRefusalsEn },
  },
};
export type RefusalCode =
  | keyof typeof projectRefusalsDa
  | keyof typeof reviewRefusalsDa
  | keyof typeof secretariatRefusalsDa;
