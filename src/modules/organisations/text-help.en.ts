import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  bodies: {
    task: 'See who meets',
    what: 'All bodies, and who reports to whom.',
    can: 'Open a body to see members, terms of reference and meetings. A body past its term is marked.',
    who: 'Everybody sees the bodies. The persons in them are seen by those who have signed in.',
  },
  body: {
    task: 'Read about a body',
    what: 'One body: what it is for, who sits in it, and what has happened to it.',
    can: 'See members of then and now. The secretariat can edit, extend, put on hold and close.',
    who: 'Everybody. The persons are seen by those who have signed in.',
  },
  organisations: {
    task: 'Find a municipality or another organisation',
    what: 'The municipalities, the region and the others that send people to the meetings.',
    can: 'Open an organisation to see which meetings it took part in, and which reservations it took.',
    who: 'Everybody. Meetings and reservations are seen only where you may see the meeting.',
  },
};
