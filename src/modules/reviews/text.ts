import { participationDa } from './text-participation.da.ts';
import { participationEn } from './text-participation.en.ts';

export const reviewTexts = {
  da: { participation: participationDa },
  en: { participation: participationEn },
};
