import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  mails: {
    task: 'See whether a mail arrived',
    what: 'The mails Rammeværk has sent or will send, and what the mail server answered.',
    can: 'Find those refused or unclear. Send again, or note that the mail has arrived.',
    who: 'The secretariat. Mails with a link to a password are shown without text.',
  },
};
