import { da } from './text-findings.da.ts';
import { en } from './text-findings.en.ts';

export const findingTexts = { da, en };
export type FindingText = (typeof findingTexts)['da' | 'en'];
