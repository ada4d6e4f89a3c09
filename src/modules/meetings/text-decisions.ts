import { da } from './text-decisions.da.ts';
import { en } from './text-decisions.en.ts';

/** The words of agreement, dissent and the life of reservations. */
export const decisionTexts = { da, en };
export type DecisionsText = (typeof decisionTexts)['da' | 'en'];
