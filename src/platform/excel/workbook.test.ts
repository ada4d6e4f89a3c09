import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadSheet } from '../../kernel/read-cell.ts';
import { columnLetters } from '../../kernel/read-cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { workbookOf } from './workbook-cage.ts';
import { writeWorkbook } from './write-workbook.ts';

const wordsOf = ({ rows }: ReadSheet): string[][] =>
  rows.map((row) => row.map(({ kind, text }) => `${kind} ${text}`));

test('what is written is read back in the cage: text stays text, days stay days, lists stay hidden', async () => {
  const columns = [
    { head: 'Kode', width: 10, help: 'Tre cifre' },
    { head: 'Pladser', width: 10, choices: ['ja', 'nej'] },
  ];
  const rows = [
    ['007', 12.5],
    ['=1+1', { day: '2026-01-31' }],
    ['æøå\nlinje', null],
  ];
  const read = await workbookOf(await writeWorkbook([{ name: 'Tilbud', columns, rows }]));
  if (!read.ok) throw new Error(read.code);
  expect(read.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['Tilbud', false],
    ['Lister', true],
  ]);
  expect(wordsOf(read.sheets[0] as ReadSheet)).toEqual([
    ['text Kode', 'text Pladser'],
    ['text 007', 'number 12.5'],
    ['text =1+1', 'day 2026-01-31'],
    ['text æøå\nlinje'],
  ]);
});

test('an answer larger than a pipe holds comes back whole', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [
    at,
    ...Array.from({ length: 20 }, () => `Række ${at}`),
  ]);
  const read = await workbookOf(
    await writeWorkbook([{ name: 'Stor', columns: [{ head: 'Nr.', width: 5 }], rows }]),
  );
  expect(read.ok && read.sheets[0]?.rows.length).toBe(2001);
});

test('random tables come back as they were', async () => {
  const cell = fc.oneof(
    fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)),
    fc.integer(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async (rows) => {
      const [sheet] = await readWorkbook(
        await writeWorkbook([{ name: 'A', columns: [{ head: 'a', width: 5 }], rows }]),
      );
      const wanted = rows.map((row) =>
        row.map((one) =>
          one === null ? 'empty ' : typeof one === 'number' ? `number ${one}` : `text ${one}`,
        ),
      );
      for (const row of wanted) while (row.at(-1) === 'empty ') row.pop();
      while (wanted.at(-1)?.length === 0) wanted.pop();
      expect(wordsOf(sheet as ReadSheet).slice(1)).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});

test('formulas, errors, merged cells, hidden rows and sheets are told apart', async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Ark');
  sheet.getCell('A1').value = { formula: '1+1', result: 2 };
  sheet.getCell('B1').value = { formula: '1+1' } as exceljs.CellFormulaValue;
  sheet.getCell('C1').value = { error: '#N/A' };
  sheet.getCell('D1').value = true;
  sheet.getCell('A2').value = { richText: [{ text: 'to ' }, { text: 'stykker' }] };
  sheet.getCell('B2').value = { text: 'et link', hyperlink: 'https://example.dk' };
  sheet.getCell('A3').value = 'flettet';
  sheet.mergeCells('A3:B3');
  sheet.getRow(2).hidden = true;
  book.addWorksheet('Skjult', { state: 'veryHidden' }).getCell('A1').value = 'x';
  const sheets = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(wordsOf(sheets[0] as ReadSheet)).toEqual([
    ['number 2', 'error ', 'error #N/A', 'yes-no ja'],
    ['text to stykker', 'text et link'],
    ['text flettet'],
  ]);
  expect(sheets[0]?.rows[0]?.map(({ isFormula }) => isFormula)).toEqual([true, true, false, false]);
  expect([sheets[0]?.hiddenRows, sheets[0]?.merged, sheets[1]?.isHidden]).toEqual([[2], ['A3:B3'], true]);
});

test('a workbook that LibreOffice saved is read like our own', async () => {
  const bytes = await readFile('examples/workbooks/saved-by-libreoffice.xlsx');
  const [sheet] = await readWorkbook(bytes);
  const [heads, first] = wordsOf(sheet as ReadSheet);
  expect(heads?.slice(0, 3)).toEqual(['text Nøgle', 'text Tilbud', 'text Driftsherre']);
  expect(first?.[1]).toBe('text Fjordglimt (demodata)');
  expect(first?.[15 + 3]).toBe('text SEL § 107; SEL § 104');
});

test('what is no workbook is refused with a reason', async () => {
  const good = await writeWorkbook([{ name: 'A', columns: [{ head: 'a', width: 5 }], rows: [['x']] }]);
  const cut = good.slice(0, good.length / 2);
  expect(await workbookOf(cut)).toEqual({ ok: false, code: 'DAMAGED' });
  expect(await workbookOf(new TextEncoder().encode('a;b'))).toEqual({ ok: false, code: 'DAMAGED' });
  expect(await workbookOf(new Uint8Array(20_000_001))).toEqual({ ok: false, code: 'TOO_LARGE' });
});

test('columns have the letters people call them by', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
