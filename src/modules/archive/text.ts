import { daQuestions } from './text-questions.da.ts';
import { enQuestions } from './text-questions.en.ts';
import { daReview } from './text-review.da.ts';
import { enReview } from './text-review.en.ts';
import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const archiveTexts = {
  da: { ...da, ...daReview, ...daQuestions },
  en: { ...en, ...enReview, ...enQuestions },
};
export type ArchiveText = (typeof archiveTexts)['da'];
