import type { da } from './text.da.ts';
import type { SameKeys } from '../../kernel/language.ts';

export const en: SameKeys<typeof da> = {
  help: {
    title: 'Help',
    lead:
      'What one can do in Rammeværk, task by task. The same help stands at the top of the pages ' +
      'themselves.',
    tasks: 'Tasks',
    open: 'Open the page',
    more: 'More',
    glossary: 'Glossary: the words of the field explained',
    accessibility: 'Accessibility statement',
    signIn: 'Sign in to see the help to the rest',
  },
  glossary: {
    title: 'Glossary',
    lead:
      'The words of the field, explained in brief. The explanations are our own and not the words of ' +
      'the law.',
    search: 'Find a word',
    found: (count, words) => (count === 1 ? `One word fits “${words}”.` : `${count} words fit “${words}”.`),
    nothingTitle: 'No word fits',
    nothingText: 'Try a shorter part of the word.',
    showAll: 'Show all words',
    letters: 'Letters',
    words: 'Words',
    source: 'Source',
    metIn: 'Where you meet it:',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everybody must be able to use Rammeværk. Here stands what we know about that, and what we do not.',
    statusTitle: 'Compliance',
    status:
      'We follow EN 301 549 and WCAG 2.1, level AA. We judge ourselves that the pages comply in ' +
      'part: the machines find no faults, but nobody outside the project has tried it.',
    testedTitle: 'What has been tested',
    tested: [
      'The pages are tested by a machine (axe) in a real browser each time the program is changed. ' +
        'It may find nothing.',
      'The pages are tested at three widths, from 320 to 1,440 pixels: nothing may need sideways scrolling.',
      'The most important ways have been gone by keyboard alone.',
      'All pages work without JavaScript.',
      'PDF files are made as PDF/UA-1 and refused when a title, a text for a figure or a heading ' +
        'level is missing.',
    ],
    gapsTitle: 'What we know is missing',
    gaps: [
      'Original files from other places are as they were. Many are not accessible. What was read out of ' +
        'them stands on the pages.',
      'Word files have headings, lists and table heads, but have not been tried with the check in ' +
        'Word itself.',
      'In browsers that cannot put it beside the word, the explanation of a word opens in the middle ' +
        'of the window.',
      'The words of the papers themselves are Danish, also on the pages in English.',
    ],
    untestedTitle: 'What has not been tested',
    untested: [
      'The pages have not been tried with a screen reader (NVDA, JAWS, VoiceOver) or by voice.',
      'They have not been tried together with people who use assistive technology.',
      'The PDF files have not been tried with veraPDF.',
    ],
    contactTitle: 'Tell us',
    contact:
      'If there is something you cannot read or use, write to or call the secretariat of the ' +
      'framework agreement. Say which page, and what happened. Do not write personal numbers. You ' +
      'can always have the content in another way.',
    contactDemo:
      'This is a demo without a real secretariat. Whoever runs Rammeværk writes its own address and ' +
      'telephone number here.',
    authorityTitle: 'Who supervises',
    authority:
      'The Danish Agency for Digital Government (Digitaliseringsstyrelsen) supervises under the act ' +
      'on the accessibility of public bodies’ websites and mobile applications. If you are not ' +
      'content with the answer, you can turn to it.',
    authorityLink: 'Digitaliseringsstyrelsen on web accessibility (in Danish)',
    madeTitle: 'About the statement',
    made: (on) =>
      `Gone through on ${on} by those who make the program. An authority that takes Rammeværk into ` +
      `use makes its own statement in the agency’s WAS-Tool and updates it at least once a year.`,
  },
};
