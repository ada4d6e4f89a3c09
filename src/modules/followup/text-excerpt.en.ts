import type { SameKeys } from '../../kernel/language.ts';
import type * as da from './text-excerpt.da.ts';

const people = (count: number): string => (count === 1 ? '1 addressee' : `${count} addressees`);

export const excerpt: SameKeys<typeof da.excerpt> = {
  title: 'Send excerpt',
  lead: (item: string) =>
    `The decision at ${item} as a mail with a PDF to those it concerns. Nothing else of the meeting goes along.`,
  item: (number: string, title: string) => (number === '' ? title : `item ${number}, ${title}`),
  groups: {
    asked: 'Have asked for the material',
    owner: 'Who is to do the item’s actions',
    contact: 'Contact persons',
    member: 'Members',
  },
  names: 'Other persons of the register',
  namesHint: 'One name on each line, as in the register.',
  addresses: 'Other mail addresses',
  addressesHint: 'One address on each line. They are used as they are written.',
  addressesConfirmed: 'The addresses',
  addressesAreRight: 'I have looked: the addresses written are the right ones',
  subject: 'Subject',
  text: 'Text',
  textHint: 'The decision goes along as a PDF. Of a closed item it should not be repeated here.',
  despite: 'Addressees who may not read the item',
  despiteText: 'They are to have the decision all the same',
  reason: 'Why are they to have it?',
  reasonHint: 'Needed only where an addressee may not read the item, or a closed item is sent as a PDF.',
  submit: 'Send the excerpt',
  back: 'Back to the item',
  closed:
    'The item is closed. Who may read it gets the heading and a link; nobody gets the decision in a mail.',
  municipal: 'The item is for municipalities only. Others get it only when you say why.',
  nobody: 'Nobody of the register has a mail address here. Write one below.',
  blocked: (names: string) => `May not read the item: ${names}.`,
  log: 'Sent',
  logNote: (count: number) => people(count),
  none: 'Nothing has been sent yet.',
  who: 'Addressee',
  when: 'Sent',
  what: 'Got',
  whole: 'the decision as a PDF',
  link: 'heading and link',
  state: 'The mail',
  again: 'Send again',
  againOf: (name: string) => `Send again to ${name}`,
  despiteWhy: (reason: string) => `Sent although somebody could not read the item: ${reason}`,
  states: {
    queued: 'waiting',
    sending: 'being sent',
    waiting: 'tried again',
    sent: 'delivered',
    refused: 'refused',
    unclear: 'unclear whether it arrived',
  },
  subjectOf: (body: string, day: string, item: string) => `Excerpt: ${body} ${day}, item ${item}`,
  textOf: (body: string, day: string, title: string) =>
    `${body} treated the item “${title}” on ${day}. The decision concerns you and follows here as an excerpt.`,
  kicker: 'Excerpt of minutes',
  facts: { body: 'Body', day: 'Meeting', item: 'Item', title: 'Title' },
  runningHead: (body: string, day: string) => `${body} ${day} · excerpt`,
};
