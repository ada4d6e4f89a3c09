/** Lists of people in the forms Danish headers have. Each person: name, organisation, department, role. */
import { expect, test } from 'vitest';
import { guestsOf } from './guests.ts';
import { knownNamesNorthJutland } from './known-names.ts';
import { peopleOf } from './people.ts';

const context = { known: knownNamesNorthJutland, pairs: new Map<string, Set<string>>() };
const read = (...lines: string[]) =>
  peopleOf(lines, context).persons.map((person) => [
    person.name,
    person.organisation,
    person.department,
    person.role,
  ]);

test.each([
  [
    'name and organisation',
    'Anna Berg (Rebild Kommune), Bo Dam (KKR)',
    [
      ['Anna Berg', 'Rebild Kommune', null, null],
      ['Bo Dam', 'KKR', null, null],
    ],
  ],
  [
    'role before the organisation',
    'Anna Berg (formand, Rebild Kommune)',
    [['Anna Berg', 'Rebild Kommune', null, 'formand']],
  ],
  [
    'department with comma',
    'Anna Berg (Aalborg Kommune, ÆH)',
    [['Anna Berg', 'Aalborg Kommune', 'ÆH', null]],
  ],
  [
    'department without comma',
    'Anna Berg (Aalborg Kommune FB)',
    [['Anna Berg', 'Aalborg Kommune', 'FB', null]],
  ],
  [
    'a parenthesis shared by two',
    'Anna Berg og Bo Dam (begge sekretariat for rammeaftaler/ref.).',
    [
      ['Anna Berg', 'sekretariat for rammeaftaler', null, 'ref'],
      ['Bo Dam', 'sekretariat for rammeaftaler', null, 'ref'],
    ],
  ],
  [
    'names alone',
    'Anna Berg, Bo Chr. Dam og Eva K. Lund/ref',
    [
      ['Anna Berg', null, null, null],
      ['Bo Chr. Dam', null, null, null],
      ['Eva K. Lund', null, null, 'ref'],
    ],
  ],
  [
    'organisation after a comma',
    'Anna Berg, Rebild Kommune, Bo Dam, Region Nordjylland',
    [
      ['Anna Berg', 'Rebild Kommune', null, null],
      ['Bo Dam', 'Region Nordjylland', null, null],
    ],
  ],
  [
    'a municipality by its short name',
    'Anna Berg, Thisted, Bo Dam, Morsø',
    [
      ['Anna Berg', 'Thisted', null, null],
      ['Bo Dam', 'Morsø', null, null],
    ],
  ],
  ['nobody', 'Ingen', []],
  ['everybody came', 'Alle mødt.', []],
])('%s', (_name, line, expected) => {
  expect(read(line)).toEqual(expected);
});

test('a list over several lines is one list', () => {
  expect(read('Anna Berg (Rebild Kom-', 'mune), Bo', 'Dam (Thisted Kommune)')).toEqual([
    ['Anna Berg', 'Rebild Kommune', null, null],
    ['Bo Dam', 'Thisted Kommune', null, null],
  ]);
});

test('one person a line needs no commas', () => {
  expect(read('Anna Berg', 'Bo Dam', 'Eva Lund, formand').map(([name]) => name)).toEqual([
    'Anna Berg',
    'Bo Dam',
    'Eva Lund',
  ]);
});

test('municipality first, party last', () => {
  const { persons } = peopleOf(['Rebild Kommune: Anna Berg (A)', 'Thisted Kommune: Bo Dam (V)'], context);
  expect(persons).toMatchObject([
    { name: 'Anna Berg', organisation: 'Rebild Kommune', party: 'A' },
    { name: 'Bo Dam', organisation: 'Thisted Kommune', party: 'V' },
  ]);
});

test('columns side by side, and columns one after the other', () => {
  expect(read('Anna Berg      Rebild Kommune', 'Bo Dam         Thisted Kommune')).toEqual(
    read('Anna Berg', 'Bo Dam', 'Rebild Kommune', 'Thisted Kommune'),
  );
});

test('substitutes, items present and the hour of leaving are kept apart from the name', () => {
  const { persons } = peopleOf(
    [
      'Anna Berg i stede for Bo Dam (Rebild Kommune), Eva Lund (Morsø Kommune) (pkt. 1-3)',
      'Jens Krog (forlod mødet kl. 14.10)',
    ],
    context,
  );
  expect(persons).toMatchObject([
    { name: 'Anna Berg', organisation: 'Rebild Kommune', substituteFor: 'Bo Dam' },
    { name: 'Eva Lund', organisation: 'Morsø Kommune', presentItems: '1-3' },
    { name: 'Jens Krog', left: '14:10' },
  ]);
});

test('guests come for an item and a time', () => {
  const lines = [
    'Anna Berg, Rebild Kommune og Bo Dam, Morsø Kommune del-',
    'tager under punkt 4: ”Nyt hus” fra kl. 15.00-15.15',
    'Eva Lund og Jens Krog fra Taleinstituttet deltager under punkt 5',
  ];
  expect(
    guestsOf(lines, context).map((guest) => [guest.name, guest.organisation, guest.item, guest.start]),
  ).toEqual([
    ['Anna Berg', 'Rebild Kommune', 4, '15:00'],
    ['Bo Dam', 'Morsø Kommune', 4, '15:00'],
    ['Eva Lund', 'Taleinstituttet', 5, null],
    ['Jens Krog', 'Taleinstituttet', 5, null],
  ]);
});

test.each([
  [
    'with a dash',
    ['- Anna Berg, Silkeborg Kommune (formand)', '- Bo Dam, PLO-Midtjylland', '- Eva Lund, LEV'],
  ],
  [
    'with a dot, set in',
    [' • Anna Berg, Silkeborg Kommune (formand)', ' • Bo Dam, PLO-Midtjylland', ' • Eva Lund, LEV'],
  ],
  [
    'one wrapped',
    ['- Anna Berg, Silkeborg', '  Kommune (formand)', '- Bo Dam, PLO-', '  Midtjylland', '- Eva Lund, LEV'],
  ],
])('a list with bullets, %s', (_, lines) => {
  expect(read(...lines)).toEqual([
    ['Anna Berg', 'Silkeborg Kommune', null, 'formand'],
    ['Bo Dam', 'PLO-Midtjylland', null, null],
    ['Eva Lund', 'LEV', null, null],
  ]);
});

test('whoever comes for somebody else says so in the parenthesis', () => {
  const lines = [
    '- Anna Berg, Viborg Kommune (for Eva Lund)',
    '- Bo Dam (i stedet for Ida Holt), KKR',
    '- Kaj Ask, KL',
  ];
  expect(peopleOf(lines, context).persons).toMatchObject([
    { name: 'Anna Berg', organisation: 'Viborg Kommune', substituteFor: 'Eva Lund' },
    { name: 'Bo Dam', organisation: 'KKR', substituteFor: 'Ida Holt' },
    { name: 'Kaj Ask', organisation: 'KL' },
  ]);
});

test.each([
  ['after a comma', ['Anna Berg, A', 'Bo Dam, SF', 'Eva Lund, Ø']],
  ['after bullets', ['• Anna Berg, A', '• Bo Dam, SF - Ida Holt stedfortræder', '• Eva Lund, Ø']],
  ['in parentheses', ['Anna Berg (A), Bo Dam (SF) og Eva Lund (Ø)']],
])('parties of a council: %s', (_, lines) => {
  const found = peopleOf(lines, context).persons.map((person) => [
    person.name,
    person.organisation,
    person.party,
  ]);
  expect(found).toEqual([
    ['Anna Berg', null, 'A'],
    ['Bo Dam', null, 'SF'],
    ['Eva Lund', null, 'Ø'],
  ]);
});

test.each([
  [
    'groups that say nothing of anybody, on lines of their own',
    [
      'Kommuner:',
      'Anna Berg, direktør, Viborg Kommune (formand)',
      'Bo Dam, chef, Skive Kommune',
      'Praksis:',
      'Eva Lund, PLO',
    ],
    [
      ['Anna Berg', 'Viborg Kommune', null, 'formand'],
      ['Bo Dam', 'Skive Kommune', null, 'chef'],
      ['Eva Lund', 'PLO', null, null],
    ],
  ],
  [
    'organisations that hold for the lines below',
    ['Viborg Kommune:', 'Anna Berg', 'Bo Dam', 'Region Midtjylland:', 'Eva Lund'],
    [
      ['Anna Berg', 'Viborg Kommune', null, null],
      ['Bo Dam', 'Viborg Kommune', null, null],
      ['Eva Lund', 'Region Midtjylland', null, null],
    ],
  ],
])('%s', (_, lines, expected) => {
  expect(read(...lines)).toEqual(expected);
});
