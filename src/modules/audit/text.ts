import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const auditTexts = { da, en };
