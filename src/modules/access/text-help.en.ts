import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  rights: {
    task: 'See what a person may do',
    what: 'What a person may do, and the seat that allows it.',
    can: 'Find the person, and read the seats with dates. With several seats one may do what they give together.',
    who: 'The secretariat, the administrator and the auditor see everybody’s. You always see your own under My rights.',
  },
  readers: {
    task: 'See who can see an item',
    what: 'Everybody who can see the item today, and why; and the guests.',
    can: 'The secretariat invites a guest for some days and withdraws the invitation.',
    who: 'The secretariat, the administrator and the auditor.',
  },
  users: {
    task: 'Make, change and close users',
    what: 'Who can sign in, or could: roles, e-mail and when they were last in.',
    can: 'Invite, give and end roles, change e-mail, close and reopen. Nothing is deleted: all gets a last day.',
    who: 'The administrator.',
  },
  substitutions: {
    task: 'Appoint a substitute',
    what: 'Seats that are lent from one day to another.',
    can: 'Lend a seat with a reason. It ends by itself and can be ended before its time.',
    who: 'The secretariat lends seats in bodies, the administrator other roles too.',
  },
  delegations: {
    task: 'See who has handed what on',
    what: 'What one body has let another settle, and what it wants to hear of it.',
    can:
      'See what was decided under a delegation. The secretariat writes the proposal, puts it in force, extends and ' +
      'withdraws it, and is told 60 days before it ends. Every step stays.',
    who: 'Everybody who has signed in.',
  },
  mine: {
    task: 'See what you may do',
    what: 'Your seats in bodies, your roles and what they allow you.',
    can: 'Read what you may do, and why. Where something is missing, ask the secretariat.',
    who: 'Only you, and those who keep the rights in order.',
  },
  candidates: {
    task: 'Find those who have no user',
    what: 'Persons who stand as attendees in minutes but cannot sign in.',
    can: 'See how often and when they last came, and make users of those who should sign in.',
    who: 'The secretariat and the administrator.',
  },
  contacts: {
    task: 'See where a contact person is missing',
    what: 'The permanent groups and the municipalities that have not yet named a contact person.',
    can: 'Go to the group, and add the one the municipality has named.',
    who: 'Everybody who has signed in. The secretariat adds.',
  },
  decisionRights: {
    task: 'See who decides what',
    what: 'Each kind of matter, the bodies that prepare, recommend, decide and are informed, and the route of a case.',
    can:
      'Find the kind of the matter, and follow its route. Choose a day to see how it was or will be. The ' +
      'secretariat writes a change with its day and source.',
    who: 'Everybody who has signed in. The secretariat changes.',
  },
};
