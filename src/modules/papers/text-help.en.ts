/** The same in English. */
export const en = {
  papers: {
    task: 'Put up a paper',
    what: 'All papers that were put up, with their versions and the items they hang on.',
    can:
      'Put up files, add new versions, and announce papers that are to follow. Files are scanned and read, ' +
      'so that the search finds their words at the item.',
    who: 'The secretariat only. A paper is seen by who sees an item it was sent with, and only in that version.',
  },
  ofItem: {
    task: 'Attach papers to an item',
    what: 'The papers of one item of a draft, in the order they are numbered.',
    can: 'Put up, use again, move up and down, and take off. Taking off can be undone.',
    who: 'The secretariat only, until the agenda is sent.',
  },
} as const;
