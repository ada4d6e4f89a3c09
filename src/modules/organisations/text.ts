import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const organisationTexts = { da, en };
export type OrganisationTexts = (typeof organisationTexts)['da' | 'en'];
export type RefusalCode = keyof typeof da.refusals;
export type BodyShow = keyof typeof da.bodies.shows;
