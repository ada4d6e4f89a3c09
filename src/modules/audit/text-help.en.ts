import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  log: {
    task: 'See who did what',
    what: 'Every change and every reading of what is guarded: who, what, where and when.',
    can: 'Search by person, address and days, or fetch the lines as CSV. Nobody can change a line.',
    who: 'The secretariat and the auditor.',
  },
  samples: {
    task: 'Review a sample',
    what: 'Random lines of each month’s events, drawn so that nobody can choose them.',
    can: 'Draw the sample of the month once, read the lines, and write a conclusion.',
    who: 'The secretariat and the auditor.',
  },
  own: {
    task: 'See when you were looked up',
    what: 'When others have seen or changed what is about you, and what for.',
    can: 'Read the list. Ask the secretariat if you think a lookup should not have happened.',
    who: 'Only you. The names of those who looked are not shown.',
  },
};
