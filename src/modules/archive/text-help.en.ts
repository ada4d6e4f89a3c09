import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  imports: {
    task: 'Bring in old papers',
    what: 'Agendas and minutes on their way into the archive, and those that have arrived.',
    can: 'Upload files, and open a draft to review it. The same file is taken in once only.',
    who: 'The secretariat alone, until the draft is accepted.',
  },
  review: {
    task: 'Review a draft',
    what: 'What the program has read in one paper, beside the lines of the paper itself.',
    can:
      'Go through the fields in doubt, put right what was read wrongly, and accept. Corrections can ' +
      'be undone, and so can acceptance.',
    who: 'The secretariat alone. Once accepted, the meeting is seen by those it is set to.',
  },
};
