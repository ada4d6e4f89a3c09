import { randomUUID } from 'node:crypto';
import type { AgendaToRelease, ItemToRelease, SectionToRelease } from '../../src/modules/meetings/index.ts';

/** An item with nothing in it but what is given. */
export const itemToRelease = (given: Partial<ItemToRelease> = {}): ItemToRelease => ({
  id: randomUUID(),
  sectionId: null,
  number: '1',
  title: 'Et punkt',
  handling: 'treatment',
  presenter: null,
  closed: false,
  closedReason: given.closed ? 'Personsag' : '',
  opensOn: null,
  municipalOnly: false,
  startsAt: null,
  endsAt: null,
  caseNumber: null,
  documentNumber: null,
  matterId: null,
  lateness: 'sent',
  withdrawnReason: null,
  texts: [],
  recommendations: [],
  appendices: [],
  guests: [],
  ...given,
});

export const sectionToRelease = (given: Partial<SectionToRelease> = {}): SectionToRelease => ({
  id: randomUUID(),
  title: 'Sager til drøftelse',
  startsAt: null,
  endsAt: null,
  municipalOnly: false,
  position: 1,
  ...given,
});

/** Items of these titles, numbered from 1. */
export const agendaOfTitles = (...titles: readonly string[]): AgendaToRelease => ({
  sections: [],
  items: titles.map((title, index) => itemToRelease({ title, number: String(index + 1) })),
});

/** The same agenda with something else in some of its items, by their titles. */
export const withChanges = (
  agenda: AgendaToRelease,
  changes: Readonly<Record<string, Partial<ItemToRelease>>>,
): AgendaToRelease => ({
  ...agenda,
  items: agenda.items.map((item) => ({ ...item, ...changes[item.title] })),
});
