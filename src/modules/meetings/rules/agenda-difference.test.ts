import { expect, test } from 'vitest';
import { agendaDifference, differenceCounts, type ItemAsSent } from './agenda-difference.ts';
import type { Appendix } from './meeting-views.ts';

const item = (itemId: string, given: Partial<ItemAsSent> = {}): ItemAsSent => ({
  itemId,
  address: itemId,
  number: itemId,
  title: `Sag ${itemId}`,
  handling: 'treatment',
  sectionTitle: '',
  startsAt: null,
  endsAt: null,
  presenter: '',
  lateness: 'sent',
  isWithdrawn: false,
  withdrawnReason: null,
  closed: false,
  municipalOnly: false,
  texts: [],
  recommendations: [],
  appendices: [],
  ...given,
});
const appendix = (paperId: string | null, given: Partial<Appendix> = {}): Appendix => ({
  number: '1',
  title: 'Budget',
  url: null,
  lateness: 'sent',
  paperId,
  paperVersion: paperId === null ? null : 1,
  paperNumber: null,
  file: null,
  ...given,
});
const [a, b, c, d] = ['1', '2', '3', '4'].map((id) => item(id)) as [
  ItemAsSent,
  ItemAsSent,
  ItemAsSent,
  ItemAsSent,
];
const said = (from: readonly ItemAsSent[], to: readonly ItemAsSent[]): string[] =>
  agendaDifference(from, to).map((one) => `${one.item.itemId} ${one.is}${one.isMoved ? ' moved' : ''}`);

test('an agenda differs from itself in nothing', () => {
  expect(agendaDifference([a, b], [a, b])).toEqual([]);
});

test('added, withdrawn and put back', () => {
  const off = { ...b, isWithdrawn: true };
  expect(said([a, b], [a, off, c])).toEqual(['2 withdrawn', '3 added']);
  expect(said([a, off], [a, b])).toEqual(['2 reinstated']);
  expect(said([a, off], [a, off])).toEqual([]);
  expect(said([a], [a, off])).toEqual([]);
});

test('of items that changed places, as few as can be are said to have moved', () => {
  expect(said([a, b, c, d], [d, a, b, c])).toEqual(['4 changed moved']);
  expect(said([a, b, c], [a, item('9'), b, c])).toEqual(['9 added']);
});

test('facts that changed, each with what it was', () => {
  const was = item('1', { sectionTitle: 'Sager', startsAt: '09:00', endsAt: '10:00', handling: null });
  const now = item('1', {
    sectionTitle: 'Orientering',
    startsAt: '09:30',
    endsAt: '10:00',
    presenter: 'Bo Kjær',
  });
  expect(agendaDifference([was], [now])[0]?.facts).toEqual([
    { fact: 'section', from: 'Sager', to: 'Orientering' },
    { fact: 'time', from: '09:00–10:00', to: '09:30–10:00' },
    { fact: 'presenter', from: '', to: 'Bo Kjær' },
    { fact: 'handling', from: '', to: 'treatment' },
  ]);
});

test('texts are told apart by their labels, and those without one by their places', () => {
  const text = (label: string | null, words: string) => ({ label, text: words, rich: null });
  const was = item('1', { texts: [text(null, 'Først'), text('Resume', 'Kort'), text('Baggrund', 'Langt')] });
  const now = item('1', { texts: [text('Resume', 'Kort'), text(null, 'Først'), text('Drøftelse', 'Nyt')] });
  expect(agendaDifference([was], [now])[0]?.texts).toEqual([
    { label: 'Drøftelse', words: [{ is: 'added', text: 'Nyt' }] },
    { label: 'Baggrund', words: [{ is: 'removed', text: 'Langt' }] },
  ]);
});

test('recommendations are compared as the reader reads them', () => {
  const recommendation = (text: string) => ({
    lead: null,
    text,
    children: ['straks'],
    verb: null,
    condition: '',
  });
  const [was, now] = ['godkender planen', 'drøfter planen'].map((text) =>
    item('1', { recommendations: [recommendation(text)] }),
  ) as [ItemAsSent, ItemAsSent];
  expect(agendaDifference([was], [now])[0]?.recommendations).toEqual([
    { is: 'removed', text: 'godkender' },
    { is: 'added', text: 'drøfter' },
    { is: 'same', text: ' planen\n• straks' },
  ]);
});

test('papers: new, another version, another number, gone; those read in are known by their titles', () => {
  const was = item('1', {
    appendices: [appendix('p'), appendix('q'), appendix('r'), appendix(null, { title: 'Læst ind' })],
  });
  const now = item('1', {
    appendices: [
      appendix('p', { paperVersion: 2 }),
      appendix('q', { number: '7' }),
      appendix('s'),
      appendix(null, { title: 'Læst ind' }),
    ],
  });
  const changes = agendaDifference([was], [now])[0]?.appendices.map(
    (one) => `${one.is} ${one.appendix.paperId}`,
  );
  expect(changes).toEqual(['new-version p', 'renumbered q', 'added s', 'removed r']);
});

test('the counts of one line', () => {
  const found = agendaDifference([a, b, c], [{ ...a, title: 'Ny' }, { ...b, isWithdrawn: true }, c, d]);
  expect(differenceCounts(found)).toEqual({ added: 1, withdrawn: 1, reinstated: 0, changed: 1 });
});
