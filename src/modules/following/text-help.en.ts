import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  following: {
    task: 'Follow matters and bodies',
    what: 'The matters and bodies you asked for news of, and how often the mail comes.',
    can: 'Choose every day, every week or never, and stop one of them or all. Begin on the page of the matter.',
    who: 'Only you. The mail never tells more than you may read.',
  },
};
