import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const outboxTexts = { da, en };
