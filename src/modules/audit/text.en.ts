import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text.da.ts';

export const en: SameKeys<typeof da> = {
  log: {
    title: 'Audit log',
    lead: (count: number) =>
      count === 1 ? 'One line.' : `${count.toLocaleString('en')} lines, newest first.`,
    found: (count: number) => (count === 1 ? 'One line fits.' : `${count.toLocaleString('en')} lines fit.`),
    note:
      'Each change and each reading of guarded data is one line. Lines cannot be edited, and it can be worked out ' +
      'that nobody has.',
    caption: 'Audit lines',
    download: 'Download as CSV',
    samples: 'Samples',
    clear: 'Show all lines',
    nothingTitle: 'No lines fit',
    nothingText: 'Try another person, period or address.',
    historyOf: (object: string) => `History of ${object}`,
    nobody: 'Not signed in',
    filters: {
      person: 'Person',
      event: 'Event',
      object: 'Address',
      from: 'From',
      to: 'To',
      outcome: 'Outcome',
    },
    all: 'All',
    columns: { at: 'Time', who: 'Who', what: 'What', where: 'Where', outcome: 'Outcome' },
    criteria: (criteria: string) => `Searched: ${criteria}`,
    file: {
      name: 'audit-log',
      head: ['Number', 'Time', 'Person', 'Seat', 'Event', 'Code', 'Address', 'Searched', 'Outcome'],
    },
  },
  outcomes: { done: 'Done', refused: 'Refused', 'not-found': 'Not found' },
  own: {
    title: 'Lookups about me',
    lead:
      'When others have looked at or changed what is about you, and what for. The name of who did it is not shown; ' +
      'ask the secretariat if you think that a lookup should not have happened.',
    count: (count: number) => (count === 1 ? 'One lookup' : `${count.toLocaleString('en')} lookups`),
    caption: 'Lookups about you',
    columns: { at: 'Time', kind: 'What', purpose: 'What for' },
    looked: 'Seen',
    changed: 'Changed',
    emptyTitle: 'Nobody has looked up anything about you',
    emptyText: 'Lookups are kept for at least 12 months.',
    purposes: {
      access: 'Users and rights',
      meetings: 'Preparing and holding meetings',
      archive: 'Import of agendas and minutes',
      search: 'Search',
      control: 'Control of the log',
      registers: 'Keeping bodies, members and organisations up to date',
      other: 'Running Rammeværk',
    },
  },
  samples: {
    title: 'Samples',
    lead:
      'When a month is over, lines of the log are drawn at random. A reviewer looks at them and writes a conclusion. ' +
      'Nobody can know beforehand which lines it will be.',
    caption: 'Months',
    columns: { month: 'Month', state: 'State', lines: 'Lines' },
    states: { open: 'Not drawn', drawn: 'No conclusion yet', concluded: 'Reviewed' },
    emptyTitle: 'No month is over yet',
    emptyText: 'The first sample can be drawn on the first day of next month.',
    of: (month: string) => `Sample of ${month}`,
    draw: 'Draw the sample',
    drawLead: 'The sample has not been drawn yet. It can be drawn once only.',
    drawn: (shown: number, all: number) => `${shown} of the month’s ${all.toLocaleString('en')} lines.`,
    seed: 'The number of the draw',
    seedNote: 'With this number anybody can draw the same lines again.',
    drawnAt: 'Drawn',
    gone: 'The lines were removed when their time was over; the conclusion stays.',
    conclusionTitle: 'Conclusion',
    conclusionHint: 'Can the lines be explained? Write what you looked at, and what must be followed up.',
    save: 'Save conclusion',
    review: 'Review',
    concluded: (who: string, when: string) => `Written by ${who}, ${when}.`,
  },
  refusals: {
    'month-not-over': 'The month is not over yet.',
    'no-lines': 'There are no lines in the month.',
    'drawn-already': 'The sample has been drawn already.',
    'no-parameter': 'It is not settled how many lines a sample has. The secretariat settles it.',
    empty: 'Write a conclusion.',
    'too-long': 'The conclusion is too long: 5,000 characters at most.',
    'changed-meanwhile':
      'Somebody else has written a conclusion meanwhile. See it, and save again if yours is to count.',
  },
  mail: {
    subject: (seq: number) => `Rammeværk: the audit log ends with line ${seq}`,
    text: (anchor: string) =>
      'Keep this mail. The line below shows where the audit log ended when it was sent.\n' +
      'If somebody later cuts the log or writes it anew, it can be seen:\n' +
      'put the lines of the mails into a file and run bin/rammevaerk audit verify --anchors FILE.\n\n' +
      `${anchor}\n`,
  },
};
