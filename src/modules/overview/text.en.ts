import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text.da.ts';

export const en: SameKeys<typeof da> = {
  title: 'Overview',
  publicTitle: 'The framework agreement in North Jutland',
  publicLead:
    'Every second year the 11 municipalities and the North Denmark Region agree how to run and pay for ' +
    'specialised social services together. Read the meetings here, and see who decides what.',
  toMeetings: 'Read the meetings',
  toBodies: 'See the bodies and who reports to whom',
  signIn: 'Sign in',
  lead: {
    none: 'Nothing is waiting for you.',
    one: 'One matter is waiting for you.',
    many: (count: number) => `${count} matters are waiting for you.`,
  },
  waits: 'Waiting for you',
  late: 'Overdue',
  open: 'Open',
  since: (day) => `Since your last visit (${day})`,
  sinceEmpty: 'Nothing new since you were here.',
  coming: 'Coming meetings',
  comingEmpty: 'No meetings have been called.',
  recent: 'Latest meetings and decisions',
  toDecisions: 'Decisions',
  recentEmpty: 'Meetings appear here when there are some you may see.',
  side: 'Meetings',
};
