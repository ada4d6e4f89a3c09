import { expect, test } from 'vitest';
import { itemToRelease, sectionToRelease } from '../../../../tests/support/agenda-to-release.ts';
import type { AgendaToRelease, ItemToRelease } from './agenda-to-release.ts';
import { releasePlan, type SentItem } from './release-plan.ts';

const agenda = (...items: readonly ItemToRelease[]): AgendaToRelease => ({ sections: [], items });
const sentAs = ({ id, number }: ItemToRelease): SentItem => ({
  id,
  number,
  address: number,
  lateness: 'sent',
});
function placed(to: AgendaToRelease, sent: readonly SentItem[] = []) {
  const plan = releasePlan(to, sent);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}
const numbers = (to: AgendaToRelease, sent: readonly SentItem[] = []) =>
  placed(to, sent).items.map(({ number, address }) => `${number}@${address}`);

const [a, b, c] = ['1', '2', '3'].map((number) => itemToRelease({ number, title: `Sag ${number}` })) as [
  ItemToRelease,
  ItemToRelease,
  ItemToRelease,
];

test('the first time everything has the number it was written with', () => {
  expect(numbers(agenda(a, b, c))).toEqual(['1@1', '2@2', '3@3']);
});

test('printed numbers make readable addresses, items without one are called by their place', () => {
  const items = ['3.a', '12/16', '', 'nr. 1'].map((number) => itemToRelease({ number }));
  expect(numbers(agenda(...items))).toEqual(['3.a@3.a', '12/16@12-16', '@nr-3', 'nr. 1@nr.1']);
});

test('a new item in the middle does not take the number of one that was sent', () => {
  const late = itemToRelease({ number: '2' });
  expect(numbers(agenda(a, late, b, c), [a, b, c].map(sentAs))).toEqual(['1@1', '4@4', '2@2', '3@3']);
});

test('two new items get two numbers, and the next version counts on from there', () => {
  const [x, y] = [itemToRelease({ number: '2' }), itemToRelease({ number: '3' })];
  expect(numbers(agenda(a, x, y, b, c), [a, b, c].map(sentAs))).toEqual(['1@1', '4@4', '5@5', '2@2', '3@3']);
});

test('a sent item keeps its number whatever the draft calls it now', () => {
  expect(numbers(agenda({ ...b, number: '1' }, { ...a, number: '2' }), [a, b].map(sentAs))).toEqual([
    '2@2',
    '1@1',
  ]);
});

test('an address that is taken is not given twice', () => {
  const sent = [{ id: a.id, number: '', address: 'nr-2', lateness: 'sent' as const }];
  expect(numbers(agenda(a, itemToRelease({ number: '' })), sent)).toEqual(['@nr-2', '@nr-3']);
});

test('what comes later is a supplement, unless it is handed out', () => {
  const items = [a, b, itemToRelease({ number: '4', lateness: 'tabled' })];
  const { items: all } = placed(agenda(...items), [sentAs(a)]);
  expect(all.map(({ lateness }) => lateness)).toEqual(['sent', 'supplement', 'tabled']);
  expect(placed(agenda(a)).items[0]?.lateness).toBe('sent');
});

test('what was withdrawn before anybody saw it is left out; what was sent stays', () => {
  const off = { withdrawnReason: 'Ikke klar' };
  const all = placed(agenda({ ...a, ...off }, { ...b, ...off }), [sentAs(a)]).items;
  expect(all.map(({ item }) => item.id)).toEqual([a.id]);
});

test('a municipal section makes its items municipal, and a section of nothing else is one', () => {
  const [open, shut] = [sectionToRelease(), sectionToRelease({ municipalOnly: true, position: 2 })];
  const items = [
    { ...a, sectionId: open.id, municipalOnly: true },
    { ...b, sectionId: shut.id },
  ];
  const plan = placed({ sections: [open, shut], items });
  expect(plan.items.map(({ municipalOnly }) => municipalOnly)).toEqual([true, true]);
  expect(plan.sections.map(({ municipalOnly }) => municipalOnly)).toEqual([true, true]);
  const mixed = placed({ sections: [open], items: [...items.slice(0, 1), { ...c, sectionId: open.id }] });
  expect(mixed.sections.map(({ municipalOnly }) => municipalOnly)).toEqual([false]);
});

test.each([
  ['formal', '', 'formality'],
  ['information', 'approve', 'information'],
  ['noting', 'note', 'information'],
  ['treatment', 'approve', 'decision'],
  ['treatment', 'discuss', 'discussion'],
  ['treatment', '', 'decision'],
] as const)('%s with the verb "%s" is a %s', (handling, verb, kind) => {
  const recommendations = verb === '' ? [] : [{ verb, condition: '', text: 'udkastet' }];
  expect(placed(agenda({ ...a, handling, recommendations })).items[0]?.kind).toBe(kind);
});

test.each([
  ['nothing', [], 'nothing-to-send'],
  ['only what nobody saw', [{ ...a, withdrawnReason: 'Nej' }], 'nothing-to-send'],
  ['one item twice', [a, a], 'item-twice'],
  ['an item in no section of it', [{ ...a, sectionId: b.id }], 'no-such-section'],
  ['a closed item without a reason', [{ ...a, closed: true, closedReason: ' ' }], 'closed-without-reason'],
] as const)('%s is not sent', (_, items, code) => {
  expect(releasePlan(agenda(...items), [])).toMatchObject({ ok: false, refusal: { code } });
});
