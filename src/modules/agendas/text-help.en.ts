import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  draft: {
    task: 'Write an agenda',
    what: 'The draft of one meeting’s agenda: sections with times, and items in their order.',
    can:
      'Add, move and take out. Numbers follow the order until the agenda is sent. Pull in postponed items, ' +
      'actions and proposals. Submit the draft, have it cleared, and send it.',
    who: 'The secretariat. The body that clears can read the draft once it is submitted. Nobody else sees it.',
  },
  templates: {
    task: 'Decide how agendas and cases begin',
    what: 'Templates for the agenda of each body and for cases.',
    can: 'Edit sections, times, standing items and headings, and choose who clears.',
    who: 'The secretariat.',
  },
  running: {
    task: 'Lead a meeting',
    what: 'The items of the meeting with times, presenters, guests and recommendations, set for print.',
    can: 'Print it, and write in it during the meeting.',
    who: 'The chair and the secretariat.',
  },
};
