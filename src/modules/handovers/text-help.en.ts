import type { da } from './text-help.da.ts';

type Words = { [Key in keyof typeof da]: { task: string; what: string; can: string; who: string } };

/** What the pages of this module are for, in English. */
export const en: Words = {
  messages: {
    task: 'Follow a message to another body',
    what: 'What a body agreed to tell another, who carries it, and what was answered.',
    can: 'Choose sender, receiver or status. The secretariat writes when it was conveyed and answered.',
    who: 'You see messages of items you may read, and those your body was given.',
  },
  message: {
    task: 'Read a message',
    what: 'The message, and where it was agreed, conveyed and answered.',
    can: 'Go to the item. The secretariat proposes it for the agenda and writes the answer.',
    who: 'The receiver sees only the text the secretariat chose, once the message was conveyed.',
  },
  passings: {
    task: 'Find a case that was passed on',
    what: 'Cases on their way from one body to the next.',
    can: 'See where the case is now and what each body decided.',
    who: 'You see cases of items you may read.',
  },
  passing: {
    task: 'Follow a case through the bodies',
    what: 'The way, the decision of each body, and the text as it was changed.',
    can: 'See what changed from version to version. The secretariat proposes the case to the next body.',
    who: 'Each body has its own access. Decisions you may not read are not here.',
  },
  joint: {
    task: 'Find a joint text',
    what: 'Texts that were sent to municipal councils and the regional council.',
    can: 'Choose a text to see who decided what.',
    who: 'Everybody signed in. The region does not see a text for municipalities only.',
  },
  matrix: {
    task: 'See whether the joint text is adopted',
    what: 'The decision of each council on each point, and whether the point stands.',
    can: 'Get the answers as a spreadsheet, or enter the result of your council. The secretariat reminds.',
    who: 'Everybody signed in. The region does not see a text for municipalities only.',
  },
  copy: {
    task: 'Get the text for your council',
    what: 'The joint text with the name of the council put in.',
    can: 'Get it for Word or as PDF, and put it on the agenda of the council.',
    who: 'The same people who see the joint text.',
  },
  result: {
    task: 'Enter what the council decided',
    what: 'A result for each point, with the date and where the minutes are.',
    can: 'Answer some points now and the rest later. Correct an answer with a reason.',
    who: 'The contact persons of the council, and the secretariat on its behalf.',
  },
};
