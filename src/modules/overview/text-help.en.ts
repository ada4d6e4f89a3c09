import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  overview: {
    task: 'See what is waiting',
    what: 'The front page: what waits for you, the next meetings, and what happened last.',
    can: 'Go straight to what is urgent. Search at the top of the page for a word, a name or a figure.',
    who: 'Everybody. You see only what you may see, and what waits for you.',
  },
};
