import type { SameKeys } from '../../kernel/language.ts';
import type { replyDa } from './text-reply.da.ts';

/** The same in English. */
export const replyEn: SameKeys<typeof replyDa> = {
  title: 'Your reply',
  lead: (meeting) => `Are you coming to ${meeting}?`,
  leadWhen: (day, time, place) => [day, time, place].filter(Boolean).join(', '),
  notAnswered: 'You have not replied yet.',
  coming: 'You replied that you come.',
  apology: 'You sent apologies.',
  apologyWith: (substitute) => `You sent apologies. ${substitute} comes instead.`,
  change: 'You can change your mind until the meeting is held.',
  comingAct: 'I am coming',
  apologyAct: 'Send apologies',
  over: 'The meeting is held or cancelled. No more replies can be given.',
  substitute: 'Substitute',
  substituteLead:
    'Your substitute gets a mail about the meeting. The secretariat lends your seat if he or she is ' +
    'to see the same as you.',
  substitutePerson: 'From your organisation',
  substituteNone: 'No substitute',
  substituteName: 'Or somebody else: name',
  substituteAddress: 'E-mail address of somebody else',
  substituteAct: 'Save the substitute',
  remark: 'Remark to be read out',
  remarkLead:
    'What you write is read out at the meeting. The members of the body and the secretariat see it from now on.',
  remarkItem: 'To',
  remarkMeeting: 'The whole meeting',
  remarkText: 'Remark',
  remarkHint: 'Save an empty remark to take it back.',
  remarkAct: 'Save the remark',
  remarksMine: 'Your remarks',
  readMeeting: 'Read the agenda',
  linkOnly: 'You are here by your own link from the mail. Sign in to read the agenda.',
  itemTitle: (number, title) => (number === '' ? title : `Item ${number}: ${title}`),
  part: {
    heading: 'Who comes',
    sentence: (coming, all) => `${coming} of ${all} municipalities come.`,
    words: {
      coming: 'comes',
      substitute: 'apologies, a substitute comes',
      apology: 'apologies',
      silent: 'no reply',
      vacant: 'no member',
    },
    notRepresented: (names) => `Not represented: ${names.join(', ')}.`,
    silent: (names) => `No reply from ${names.join(', ')}.`,
    substitutes: (pairs) => `Substitutes: ${pairs.join(', ')}.`,
    others: 'Others',
    pair: (substitute, member) => `${substitute} for ${member}`,
    person: (name, word) => `${name}: ${word}`,
    reply: 'Reply to the invitation',
    changeReply: 'Change the reply',
    yours: {
      coming: 'You replied that you come.',
      apology: 'You sent apologies.',
      none: 'You have not replied.',
    },
  },
  remarks: {
    heading: 'To be read out',
    from: (name, organisation) => (organisation === '' ? name : `${name}, ${organisation}`),
  },
  act: 'Dispatch',
  actLog: 'Sent',
  overview: {
    unanswered: (meeting) => `You have not replied to the meeting of ${meeting}`,
    unansweredAct: 'Reply',
    silent: (meeting, names) => `${meeting}: no reply from ${names}`,
    silentMany: (meeting, count) => `${meeting}: ${count} have not replied`,
    silentAct: 'See who comes',
    failed: (meeting, count) =>
      count === 1 ? `${meeting}: one mail did not arrive` : `${meeting}: ${count} mails did not arrive`,
    failedAct: 'See the dispatch',
  },
};
