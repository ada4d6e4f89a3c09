import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  list: {
    task: 'Find a meeting',
    what: 'All meetings you may see, the newest first.',
    can:
      'Choose body and year, or search the titles of the items. What you choose stands in the ' +
      'address, which can be sent to others.',
    who:
      'Everybody sees the public meetings. The others are seen by members, or by all in the ' +
      'cooperation, as each is set.',
  },
  meeting: {
    task: 'Read an agenda or minutes',
    what: 'One meeting: the agenda item by item, and what came of each.',
    can:
      'Open an item, see who came, and take the meeting along as PDF or for Word. The file holds ' +
      'what you may read yourself.',
    who: 'Under “History and who may see” stands who sees this very meeting. The secretariat can change it.',
  },
  reservation: {
    task: 'Lift or maintain a reservation',
    what: 'One reservation: what was said, what it waits for, and how it stands now.',
    can:
      'With a seat for the organisation that took it you can write that it is lifted, maintained or open ' +
      'again, with date and source.',
    who: 'All who may read the item see its history. The secretariat can also write how it stands.',
  },
  item: {
    task: 'Read an item',
    what: 'One item: what the body was asked to do, what it decided, and the case behind it.',
    can:
      'Go to the item before and after, open appendices, and follow the matter to other meetings. ' +
      'What is your own is marked.',
    who: 'Only members of the body and the secretariat can read a closed item. It is noted who reads it.',
  },
  check: {
    task: 'Find mistakes in an agenda',
    what:
      'What does not fit together in the paper: sums, dates, numbers of appendices, recommendations ' +
      'and names.',
    can:
      'See the arithmetic, put the mistake right where it came from, or dismiss the finding with a ' +
      'reason. That can be taken back.',
    who: 'The secretariat alone, the number included.',
  },
  attendance: {
    task: 'See who took part',
    what: 'Who came, sent apologies or was a guest, and which municipalities were represented.',
    can: 'See who was there for which items.',
    who: 'Those who see the meeting. Guests of a closed item are seen only by those who may read the item.',
  },
  disqualification: {
    task: 'Record that somebody is disqualified from an item',
    what: 'Who may not take part in the item, since when and why.',
    can: 'Declare yourself disqualified. The secretariat can record others and end it again, each with a reason.',
    who: 'Everybody sees their own. The secretariat sees all. Nobody can end their own disqualification.',
  },
  access: {
    task: 'Decide who may see a meeting',
    what: 'Who may see the meeting or the item: the body, the cooperation or everybody.',
    can: 'Choose and save. It holds at once, in search, decisions and files too.',
    who: 'Only the secretariat can change it, and each change is noted.',
  },
  versions: {
    task: 'See what has changed in an agenda',
    what: 'All versions of an agenda as they were sent, and the difference between two of them.',
    can:
      'Open a version, choose two versions to compare, and say on the page of the meeting that you have read the ' +
      'newest. What was sent nobody can change.',
    who: 'You see of each version what you may read today. Of closed items only members see anything here.',
  },
  withdrawal: {
    task: 'Withdraw an item from an agenda that was sent',
    what: 'An item that will not be treated after all stays with its number, heading and the reason.',
    can: 'Write why, and withdraw the item. It can be put back until the meeting has been held.',
    who: 'The secretariat only. The change holds at once for everybody, and it is logged.',
  },
};
