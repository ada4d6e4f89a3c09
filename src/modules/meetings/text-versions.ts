import { da } from './text-versions.da.ts';
import { en } from './text-versions.en.ts';

/** The words of agendas that were sent. */
export const versionTexts = { da, en };
export type VersionsText = (typeof versionTexts)['da' | 'en'];
