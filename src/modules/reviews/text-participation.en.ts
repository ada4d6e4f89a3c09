import type { SameKeys } from '../../kernel/language.ts';
import type { participationDa } from './text-participation.da.ts';

/** The same in English. */
export const participationEn: SameKeys<typeof participationDa> = {
  title: 'Attendance',
  lead: 'How large a part of the circle comes, body by body, from the lists of those present that you can see.',
  titleOf: (body) => `Attendance in ${body}`,
  period: (from, to) => `${from} to ${to}`,
  from: 'From',
  to: 'To',
  body: 'Body',
  meetings: 'Meetings',
  share: 'Attendance',
  shareNote: 'share of the circle',
  peopleNote: 'persons a meeting',
  people: 'Persons',
  trend: 'Trend',
  trends: { falling: 'Falling', stable: 'Stable', rising: 'Rising', 'too-few': 'Too few meetings' },
  trendSentence: {
    falling: (early, late) =>
      `Attendance falls: ${early} of the circle in the first half of the meetings, ${late} in the last.`,
    stable: (early, late) =>
      `Attendance is stable: ${early} of the circle in the first half of the meetings, ${late} in the last.`,
    rising: (early, late) =>
      `Attendance rises: ${early} of the circle in the first half of the meetings, ${late} in the last.`,
  },
  tooFew: (meetings, needed) =>
    `There ${meetings === 1 ? 'is 1 meeting' : `are ${meetings} meetings`} with a list of those present in the ` +
    `period. A trend takes ${needed}.`,
  chart: 'Attendance from meeting to meeting',
  chartDesc: (count) => `${count} meetings as bars. The figures are in the table below.`,
  day: 'Meeting',
  represented: 'Represented',
  of: (some, all) => `${some} of ${all}`,
  replaced: 'Other person',
  replacedNote: 'of those who were there last time too',
  leftEarly: 'Left early',
  levels: { director: 'Directors', leader: 'Leaders', specialist: 'Specialists', unknown: 'No title' },
  organisations: 'Municipality by municipality',
  organisation: 'Municipality or party',
  perMeeting: 'Persons a meeting',
  differentPeople: 'Different persons',
  download: 'Download as a spreadsheet',
  file: {
    name: 'attendance',
    head: ['Day', 'Body', 'Municipality or party', 'Expected', 'Came', 'Persons', 'Page'],
    yes: 'yes',
    no: 'no',
  },
  how: 'How it is calculated',
  howExpected:
    'The circle is the municipalities and parties with a seat in the body on the day of the meeting. Where the ' +
    'register knows no seats, it is everybody named on a list in the period.',
  howTrend: (meetings, points) =>
    `The trend is the share in the first half of the meetings against the last. It is told from ${meetings} ` +
    `meetings, and where the difference is at least ${points} percentage points.`,
  howLevels: 'The level is read from the title on the list of those present or in the register.',
  empty: 'No lists of those present in the period',
  emptyHelp: 'Choose a longer period. Attendance is calculated from the lists in the minutes.',
  toBody: 'See the attendance',
};
