import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  board: {
    task: 'Follow up on actions',
    what: 'The actions of the minutes: what is to be done, by whom and when. The most urgent come first.',
    can: 'Report your own actions done. The secretariat names who is to do them, sets days and follows up.',
    who: 'You see actions of the items you may read. The same goes for the spreadsheet.',
  },
  action: {
    task: 'Report an action done',
    what: 'One action with who, when, the item it comes from, and everything that has happened to it.',
    can: 'Report it done if it is yours. The secretariat may also let it lapse or take it up again.',
    who: 'Those who may read the item. Nobody can change the history afterwards.',
  },
  delegated: {
    task: 'See what was decided by delegation',
    what: 'What FU, say, has decided on behalf of others, and on which agenda it was told.',
    can: 'Ask for the material of a decision that was told to your body. The secretariat sends it.',
    who: 'You see decisions of meetings you may read, and what was told on agendas you may read.',
  },
  excerpt: {
    task: 'Send an excerpt of a decision',
    what: 'The decision of one item as a mail with a PDF to those it concerns, and who has got it.',
    can: 'Choose addressees, change the text, and send. A mail that did not arrive can be sent again.',
    who: 'The secretariat alone. Who may not read the item gets it only when you say why.',
  },
};
