import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  search: {
    task: 'Search',
    what: 'Search in meetings, items, decisions, appendices, bodies and persons.',
    can:
      'Type a few words, a name or a figure. Inflections and compounds are found too; put quotation ' +
      'marks around words that must stand together.',
    who: 'You find only what you may see. That goes for counts and suggestions too.',
  },
};
