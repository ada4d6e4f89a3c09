import { da } from './text.da.ts';
import { en } from './text.en.ts';
import { restDa } from './text-rest.da.ts';
import { restEn } from './text-rest.en.ts';
import { staffingDa } from './text-staffing.da.ts';
import { staffingEn } from './text-staffing.en.ts';

export const mandateTexts = {
  da: { ...da, ...staffingDa, ...restDa },
  en: { ...en, ...staffingEn, ...restEn },
};
export type RefusalCode = keyof (typeof restDa)['refusals'];
