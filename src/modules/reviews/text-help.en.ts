import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

/** The same in English. */
export const en: SameKeys<typeof da> = {
  participation: {
    task: 'See whether attendance falls',
    what: 'How large a part of the circle comes to each body, who sends others, and of what level.',
    can: 'Choose a body and a period, read the figures behind, and download them as a spreadsheet.',
    who: 'Everybody who has signed in, for the meetings they can see.',
  },
  overlap: {
    task: 'See where the division of work is unclear',
    what: 'Topics that several bodies treat, and items the terms of reference of a body say nothing of.',
    can:
      'Choose body, kind and period, follow the items, and download them as a spreadsheet. The secretariat dismisses ' +
      'a topic with a reason.',
    who: 'The secretariat and the members of the bodies, for the items they can read.',
  },
  reviews: {
    task: 'Evaluate a body',
    what: 'The evaluations that are planned, under way and decided.',
    can:
      'See what can be chosen and who is for what. The secretariat asks the circle, writes the evaluation and ' +
      'submits it.',
    who: 'The body and those who decide while it is written; everybody who has signed in once it is submitted.',
  },
  projects: {
    task: 'Follow an evaluation ordered from outside',
    what: 'Evaluation projects from order to report: management group, contract, options, questions and result.',
    can:
      'See how far a project has come and what came out of it. The secretariat writes each step and asks each ' +
      'group what it is close enough to know.',
    who: 'Everybody who has signed in. Prices and questions are seen by the municipal side only.',
  },
  secretariat: {
    task: 'See how the secretariat is run',
    what:
      'The anchor municipality, whom the secretariat answers to, who clears what, tasks, resources and temporary ' +
      'staff.',
    can:
      'Read the card that holds, and the earlier versions. The secretariat writes a new one with its day and ' +
      'source.',
    who: 'Everybody who has signed in; everybody, if the cooperation has chosen so.',
  },
};
