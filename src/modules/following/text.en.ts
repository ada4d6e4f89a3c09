import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text.da.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count === 1 ? 'one' : count} ${count === 1 ? one : many}`;

export const en: SameKeys<typeof da> = {
  act: {
    follow: 'Follow',
    stop: 'Following – stop',
    matter: ' the matter',
    body: ' the body',
  },
  list: {
    title: 'What you follow',
    lead: 'You get a mail when there is news in a matter or a body you follow. Without news there is no mail.',
    both: 'Matters and bodies',
    matters: 'Matters',
    bodies: 'Bodies',
    name: 'Name',
    since: 'Followed since',
    hidden: 'no longer visible to you',
    stop: 'Stop',
    stopSpoken: (name: string) => `Stop following ${name}`,
    empty: 'You follow nothing yet',
    emptyHint: 'Open a matter or a body and choose Follow.',
    seeMatters: 'See matters',
    seeBodies: 'See bodies',
    mail: 'Digest by mail',
    frequency: 'How often?',
    frequencies: {
      daily: 'Every day',
      weekly: 'Every week',
      never: 'Never: I look for myself',
    },
    save: 'Save',
    nextDay: (weekday: string, day: string) => `${weekday} ${day}`,
    next: (day: string, time: string, address: string) =>
      `The next digest may come on ${day} at ${time} to ${address}.`,
    noMail: 'You get no mails.',
    noAddress: 'We do not know your mail address, so nothing can be sent. Ask the secretariat to add it.',
    stopAll: 'Stop following everything',
    stopAllWarning: 'All matters and bodies leave the list. You can follow them again at any time.',
    stopAllConfirm: 'Yes, stop everything',
    saved: 'Saved',
    chooseOne: 'Choose how often you want the digest.',
    changedMeanwhile: 'You changed this in another window. What holds now is shown here.',
  },
  stop: {
    title: 'Stop the digest',
    lead: (address: string) => `Stop the digest to ${address}?`,
    what: 'You still follow the same in Rammeværk and get no mails about it. You can begin again once signed in.',
    confirm: 'Yes, stop the mails',
    doneTitle: 'The digest is stopped',
    done: (address: string) => `No more digests go to ${address}.`,
    begin: 'To begin again, sign in and choose under What you follow.',
  },
  digest: {
    subject: {
      daily: (count: number) =>
        `Today’s digest from Rammeværk: ${counted(count, 'item of news', 'items of news')}`,
      weekly: (count: number) =>
        `This week’s digest from Rammeværk: ${counted(count, 'item of news', 'items of news')}`,
    },
    greeting: (name: string) => `Dear ${name}`,
    intro: 'This is new in what you follow.',
    matter: (number: string, title: string) => `Matter ${number}: ${title}`,
    newMeeting: (body: string, day: string) => `${body} ${day}: new meeting`,
    meeting: (body: string, day: string) => `${body} ${day}`,
    item: (number: string, title: string) => (number === '' ? title : `Item ${number}: ${title}`),
    closed: '(closed item)',
    more: (count: number) => `… and ${counted(count, 'more item', 'more items')}`,
    why: 'You get this mail because you follow matters or bodies in Rammeværk. All of it stands here:',
    stop: 'No more digests? Stop them here, without signing in:',
  },
};
