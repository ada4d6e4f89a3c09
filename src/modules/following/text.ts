import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const followingTexts = { da, en };
export type FollowingText = (typeof followingTexts)['da' | 'en'];
