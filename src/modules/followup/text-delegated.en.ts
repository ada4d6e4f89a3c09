import type { SameKeys } from '../../kernel/language.ts';
import type * as da from './text-delegated.da.ts';

export const delegated: SameKeys<typeof da.delegated> = {
  title: 'Decisions by delegation',
  lead: 'What one body decided for another, and where it was told. New ones come onto the next agenda by themselves.',
  waiting: 'Still to be told',
  waitingNote: 'comes onto the next agenda',
  told: 'Told',
  decided: 'Decided',
  by: 'Body',
  to: 'Told to',
  topic: 'Decision',
  where: 'Told at',
  state: 'State',
  states: { decided: 'Decided', reported: 'Told', voided: 'The meeting is off, told again' },
  emptyTitle: 'Nothing was decided by delegation',
  emptyText: 'What a body decides by a delegation with a duty to report stands here.',
  nothingWaiting: 'Everything decided has been told.',
  delegations: 'See the delegations',
  file: 'Download as spreadsheet',
  fileName: 'decisions-by-delegation',
  head: ['Decided', 'Body', 'Told to', 'Topic', 'Decision', 'State', 'Told at', 'Page'],
  version: (version: number) => `agenda version ${version}`,
  ask: 'Ask for the material',
  asked: 'The material was asked for',
  sent: 'The material was sent',
  takeBack: 'Take back',
  source: 'Read the item',
  closedLeftOut: (count: number) =>
    `${count === 1 ? '1 decision' : `${count} decisions`} of closed items or the municipal part do not stand on ` +
    'the list for the meeting. Tell them in another way.',
};

export const request: SameKeys<typeof da.request> = {
  title: 'Ask for the material',
  lead: 'The secretariat is told and sends you an excerpt. You can take it back until it is sent.',
  note: 'What would you like to see?',
  submit: 'Ask for the material',
  decision: 'The decision',
};
