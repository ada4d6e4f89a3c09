/** Columns, rows and plan of an import, each by its rule. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { ReadCell, ReadSheet } from '../../../kernel/read-cell.ts';
import { da } from '../text-import.da.ts';
import { columnsFound, importColumns, type ImportColumn } from './import-columns.ts';
import { importPlan, planCounts, type KnownOffer } from './import-plan.ts';
import type { ImportWords } from './import-rows.ts';
import { tableOf } from './import-sheet.ts';

const { heads } = da;
const on = day('2027-01-01');
const organisation = (key: string, name: string) => ({ id: `id-${key}`, key, name });
const words: ImportWords = {
  organisations: [organisation('aalborg', 'Aalborg Kommune'), organisation('rebild', 'Rebild Kommune')],
  municipalities: [organisation('aalborg', 'Aalborg Kommune'), organisation('rebild', 'Rebild Kommune')],
  operatorKinds: [{ code: 'municipal', words: ['Kommunalt'] }],
  coverages: [{ code: 'regional', words: ['regionalt'] }],
  kinds: [{ code: 'residential', words: ['Døgn'] }],
  bases: [
    { code: 'sel-107', words: ['SEL § 107', 'Serviceloven § 107'] },
    { code: 'sel-66', words: ['SEL § 66'] },
  ],
  groups: [
    { code: 'autisme', words: ['Autisme'] },
    { code: 'syn', words: ['Syn'] },
  ],
};

type Row = Partial<Record<ImportColumn, ReadCell | string | number>>;
const cellOf = (value: ReadCell | string | number | undefined): ReadCell => {
  if (value === undefined || value === '') return { kind: 'empty', text: '', isFormula: false };
  if (typeof value === 'string') return { kind: 'text', text: value, isFormula: false };
  return typeof value === 'number' ? { kind: 'number', text: String(value), isFormula: false } : value;
};
const sheetOf = (rows: readonly Row[], columns: readonly ImportColumn[] = importColumns): ReadSheet => ({
  name: 'Tilbud',
  isHidden: false,
  rows: [
    columns.map((column) => cellOf(heads[column])),
    ...rows.map((row) => columns.map((column) => cellOf(row[column]))),
  ],
  hiddenRows: [],
  merged: [],
});
const good: Row = {
  name: 'Fjordglimt',
  operator: 'Aalborg Kommune',
  municipality: 'rebild kommune',
  service: 'Botilbud',
  kind: 'døgn',
  bases: 'SEL § 107',
  groups: 'Autisme; Syn',
  places: 12,
};
const read = (...sheets: ReadSheet[]) => tableOf(sheets, { words, heads, on });
const saidOf = (row: Row): string[] =>
  read(sheetOf([row])).findings.map(({ level, column, code }) => `${level} ${column} ${code}`);

describe('columns are found by their heads', () => {
  test('in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...importColumns], { minLength: importColumns.length }), (columns) => {
        const table = read(sheetOf([good], columns));
        expect(table.findings).toEqual([]);
        expect(table.rows).toEqual(read(sheetOf([good])).rows);
      }),
    );
  });
  const cases: [says: string, written: string[], guessed: string[], unknown: string[], missing: string[]][] =
    [
      ['a slip is read and said', ['Tilbud', 'Driftshere', 'Beliggenhedskommune'], ['operator'], [], []],
      ['another word is not read', ['Tilbud', 'Ejer', 'Beliggenhedskommune'], [], ['Ejer'], ['operator']],
      [
        'case and signs do not count',
        ['TILBUD', 'driftsherre:', 'beliggenheds-kommune'],
        ['municipality'],
        [],
        [],
      ],
    ];
  test.each(cases)('%s', (_, written, guessed, unknown, missing) => {
    const found = columnsFound(written, heads);
    expect(found.guessed.map(({ column }) => column)).toEqual(guessed);
    expect(found.unknown.map((one) => one.written)).toEqual(unknown);
    expect(found.missing).toEqual(missing);
  });
  test('the same head twice is refused', () => {
    expect(columnsFound(['Tilbud', 'tilbud'], heads).twice).toEqual([{ at: 1, column: 'name' }]);
  });
});

describe('what a cell may hold', () => {
  const error = (text: string): ReadCell => ({ kind: 'error', text, isFormula: false });
  const cases: [says: string, changes: Row, findings: string[]][] = [
    ['a good row', {}, []],
    ['no operator', { operator: '' }, ['error operator missing']],
    ['an operator nobody knows', { operator: 'Storby' }, ['error operator unknown-organisation']],
    ['no places', { places: 0 }, ['error places places-range']],
    ['ten thousand places', { places: 10_000 }, ['error places places-range']],
    ['half a place', { places: 2.5 }, ['error places places-range']],
    ['places in words', { places: 'tolv' }, ['error places number-unreadable']],
    ['places with a point between thousands', { places: '1.200' }, []],
    ['a paragraph nobody knows', { bases: 'SEL § 999' }, ['error bases unknown-basis']],
    ['a paragraph that no longer holds', { bases: 'SEL § 66' }, ['error bases basis-not-then']],
    ['ages crossed', { ageFrom: 40, ageTo: 18 }, ['error ageTo ages-crossed']],
    ['more own places than places', { ownPlaces: 13 }, ['error ownPlaces own-places-too-many']],
    ['one degree alone', { latitude: '57,05' }, ['error latitude position-unreadable']],
    ['degrees in another country', { latitude: 40, longitude: 9 }, ['error latitude position-unreadable']],
    ['neither yes nor no', { inAgreement: 'måske' }, ['error inAgreement not-yes-or-no']],
    ['a day that is none', { from: '31-02-2027' }, ['error from day-unreadable']],
    [
      'a cell in error',
      { operator: error('#N/A') },
      ['error operator error-in-cell', 'error operator unknown-organisation'],
    ],
    [
      'a formula with a value',
      { places: { kind: 'number', text: '7', isFormula: true } },
      ['notice places formula'],
    ],
    [
      'a name that became a day',
      { name: { kind: 'day', text: '2027-03-04', isFormula: false } },
      ['error name day-in-text'],
    ],
    ['a name as long as a page', { name: 'x'.repeat(201) }, ['error name text-too-long']],
    ['an offer without a service', { service: '', kind: '', bases: '', groups: '', places: '' }, []],
    [
      'a service without kind and places',
      { kind: '', places: '' },
      ['error kind missing', 'error places missing'],
    ],
  ];
  test.each(cases)('%s', (_, changes, findings) => expect(saidOf({ ...good, ...changes })).toEqual(findings));
});

describe('sheets', () => {
  const empty = { hiddenRows: [], merged: [], isHidden: false };
  test('the sheet with our heads is read, wherever it stands and whatever stands above the heads', () => {
    const sheet = sheetOf([good]);
    const titled = { ...sheet, rows: [[cellOf('Registret 2027')], [], ...sheet.rows] };
    const other = { ...empty, name: 'Noter', rows: [[cellOf('husk')]] };
    const table = read(other, titled);
    expect([table.sheet, table.rows.map(({ row }) => row)]).toEqual(['Tilbud', [4]]);
    expect(table.findings.map(({ code, facts }) => [code, facts['sheet']])).toEqual([
      ['other-sheet', 'Noter'],
    ]);
  });
  test('hidden sheets are not read, hidden rows are, and both are said', () => {
    const hidden = { ...sheetOf([good]), name: 'Gemt', isHidden: true };
    const table = read({ ...sheetOf([good]), hiddenRows: [2], merged: ['A2:B2'] }, hidden);
    expect(table.findings.map(({ code }) => code)).toEqual(['hidden-sheet', 'hidden-row', 'merged-cells']);
    expect(table.rows).toHaveLength(1);
  });
  test('a table without our heads, and one without rows, say so', () => {
    expect(read({ ...empty, name: 'A', rows: [[cellOf('a')]] }).findings.map(({ code }) => code)).toEqual([
      'other-sheet',
      'no-rows',
    ]);
    expect(read(sheetOf([])).findings.map(({ code }) => code)).toEqual(['no-rows']);
  });
});

describe('what the table would do', () => {
  const rowsOf = (...rows: Row[]) => read(sheetOf(rows)).rows;
  const known = (changes: Partial<KnownOffer> = {}): KnownOffer => {
    const [row] = rowsOf(good);
    if (!row?.service) throw new Error('the good row is good');
    const { identity, location, terms, service } = row;
    return {
      id: 'id',
      key: 'fjordglimt',
      version: 3,
      identity,
      location,
      terms,
      services: [{ ...service, line: 1 }],
      ...changes,
    };
  };
  const planOf = (rows: Row[], register: KnownOffer[] = []) => importPlan(rowsOf(...rows), register, []);

  test('an offer nobody has is new, with all its services', () => {
    const plan = planOf([good, { ...good, service: 'Dagtilbud' }]);
    expect(planCounts(plan)).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 0 });
    expect(plan.offers[0]?.facts.map(({ group }) => group)).toEqual([
      'identity',
      'location',
      'terms',
      'services',
      'services',
    ]);
  });
  test('the same again is unchanged, though lists stand in another order', () => {
    expect(planCounts(planOf([{ ...good, groups: 'Syn; Autisme' }], [known()]))).toMatchObject({
      unchanged: 1,
    });
  });
  test('what differs is said alone', () => {
    const plan = planOf([{ ...good, places: 14, address: 'Ny Vej 1' }], [known()]);
    expect(
      plan.offers[0]?.facts.map(({ group, values }) => [group, 'places' in values ? values.places : null]),
    ).toEqual([
      ['location', null],
      ['services', 14],
    ]);
  });
  test('a renamed offer is the same by its key', () => {
    const plan = planOf([{ ...good, key: 'fjordglimt', name: 'Havblik' }], [known()]);
    expect(plan.offers.map(({ fate, facts }) => [fate, facts.length])).toEqual([['changed', 1]]);
  });
  test('a service that is not in the file stays, and is named', () => {
    const two = known();
    const more = {
      ...two,
      services: [...two.services, { ...two.services[0], name: 'Aflastning', line: 2 } as never],
    };
    expect(planOf([good], [more]).offers[0]).toMatchObject({ fate: 'unchanged', untouched: ['Aflastning'] });
  });
  const refused: [says: string, rows: Row[], codes: string[]][] = [
    ['a name that is nearly another', [{ ...good, name: 'Fjordglimdt' }], ['looks-like-another']],
    ['a key nobody has', [{ ...good, key: 'havblik' }], ['unknown-offer']],
    [
      'rows that say two things',
      [good, { ...good, service: 'Dag', address: 'Andetsteds' }],
      ['says-two-things'],
    ],
    ['a service twice', [good, good], ['same-service-twice']],
  ];
  test.each(refused)('%s is kept out, with its whole offer', (_, rows, codes) => {
    const plan = planOf(rows, [known()]);
    expect(plan.findings.map(({ code }) => code)).toEqual(codes);
    expect([plan.offers, plan.refused.length]).toEqual([[], rows.length]);
  });
  test('"ny" says that it is another, whatever it looks like', () => {
    expect(planCounts(planOf([{ ...good, key: 'ny', name: 'Fjordglimdt' }], [known()]))).toMatchObject({
      new: 1,
      refused: 0,
    });
  });
});
