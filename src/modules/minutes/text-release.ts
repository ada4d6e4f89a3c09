import { da } from './text-release.da.ts';
import { en } from './text-release.en.ts';

/** The words of releasing items and taking them back. */
export const releaseTexts = { da, en };
export type ReleaseCode = keyof typeof da.refusals;

/** What the pages of releasing are for. */
export const releaseHelp = {
  key: 'frigivelse',
  words: { da: da.help.release, en: en.help.release },
} as const;
