import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

/** What the pages of this module are for, in English. */
export const en: SameKeys<typeof da> = {
  send: {
    task: 'Send an agenda',
    what: 'What is missing, and all recipients with what each of them gets, before the agenda is sent.',
    can: 'Leave somebody out with a reason, write other addresses, and send.',
    who: 'The secretariat.',
  },
  log: {
    task: 'See who got the agenda',
    what: 'Who got which version, when, and what became of the mail.',
    can: 'Send again, also to a new address, and write that a mail came back.',
    who: 'The secretariat.',
  },
  reply: {
    task: 'Reply to an invitation',
    what: 'Your reply to a meeting: whether you come, who comes instead, and what is to be read out.',
    can: 'Send apologies, name a substitute, write a remark, and change your mind until the meeting is held.',
    who: 'Whoever is called. The members of the body and the secretariat see the reply.',
  },
};
