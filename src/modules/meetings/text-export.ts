import { da } from './text-export.da.ts';
import { en } from './text-export.en.ts';

export const exportTexts = { da, en };
