import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-approval-help.da.ts';

/** The same in English. */
export const en: SameKeys<typeof da> = {
  send: {
    task: 'Send minutes out',
    what: 'What is missing, and all recipients with what each of them gets, before the minutes are sent.',
    can: 'Leave somebody out with a reason, set the last day for remarks, send, and send again to one.',
    who: 'The secretariat.',
  },
  remarks: {
    task: 'Remark on minutes',
    what: 'The remarks on the minutes, what became of them, and how many members have approved.',
    can: 'Approve for yourself, take it back until the last day, and write a remark on an item.',
    who: 'The members of the body. The secretariat settles the remarks.',
  },
  approval: {
    task: 'Record the approval of minutes',
    what: 'The corrections, the remarks, and the item of a later meeting at which the minutes were approved.',
    can: 'Write corrections, record the approval, and undo it the same day with a reason.',
    who: 'The secretariat.',
  },
  fingerprint: {
    task: 'Check approved minutes',
    what: 'The fingerprint of the minutes, as it was at the approval and as it is now, item by item.',
    can: 'See that nothing was changed, and fetch the file.',
    who: 'Everybody who may see the meeting, for the items he may read.',
  },
  rules: {
    task: 'Set the rules for the minutes of a body',
    what: 'For how long remarks are taken, and whether all members must approve for themselves.',
    can: 'Change both. They hold from the next sending.',
    who: 'The secretariat.',
  },
};
