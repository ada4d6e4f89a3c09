/** What the pages of this module are for, in English. */
export const en = {
  list: {
    task: 'Find terms of reference',
    what: 'What each body is set to do, which version is in force, and until when.',
    can: 'Choose the body, and whether closed ones are shown. The choices are in the address.',
    who: 'Approved terms are seen by those they are for. What is under way is seen by the body that treats it.',
  },
  record: {
    task: 'Write terms of reference and get them approved',
    what: 'The text in force today, corrections from meetings, versions, phases and history.',
    can: 'Write, present, record the treatment, work corrections in, put in force. Fetch PDF or Word.',
    who: 'The secretariat writes. What was said at an item is seen by those who may read the item.',
  },
  differences: {
    task: 'See what changed in terms of reference',
    what: 'The difference between two versions, field by field, with the correction that led to it.',
    can: 'Choose two versions.',
    who: 'Everybody who may read both versions.',
  },
  ends: {
    task: 'See what ends soon',
    what: 'Bodies, terms of reference and seats whose last day is near or has passed.',
    can: 'Extend, find another, or close. Choose how many days ahead are shown.',
    who: 'The secretariat only.',
  },
  staffings: {
    task: 'Find members for a body',
    what: 'Calls for members: deadline, seats and nominations.',
    can: 'Make a call, and follow it until the seats are filled.',
    who: 'The secretariat, the invited municipalities and the body that decides.',
  },
  staffing: {
    task: 'Nominate a person for a body',
    what: 'A call: what is wanted, who is nominated, the proposal and the decision.',
    can: 'Nominate, edit and withdraw until the deadline. The secretariat proposes, records the decision and seats.',
    who: 'A municipality sees its own. The body that decides sees all once a composition is proposed.',
  },
  composition: {
    task: 'See the balance of a body',
    what: 'Who sits in the body: side, municipality and level, today and over time, beside what is wished.',
    can: 'Choose a day, print, or fetch a sheet. The secretariat says sides and level.',
    who: 'Everybody who has signed in.',
  },
} as const;
