import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../../kernel/read-cell.ts';
import type { CellToWrite, ColumnToWrite, SheetToWrite } from './workbook.ts';

const listsName = 'Lister';
/** Rows that offer their choices, beyond those that are written. */
const choiceRows = 2000;
const dayFormat = 'dd-mm-yyyy';

/**
 * A workbook with the sheets, their heads frozen and filtered, lists to choose from and help at the heads. The library
 * is loaded with the first workbook, because few visits write one.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  for (const sheet of sheets) writeSheet(book, sheet);
  writeLists(book, sheets);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeSheet(book: Workbook, { name, columns, rows, notes = [] }: SheetToWrite): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ head, width }) => ({ header: head, width }));
  const heads = sheet.getRow(1);
  heads.font = { bold: true };
  heads.alignment = { vertical: 'top', wrapText: true };
  columns.forEach(({ help }, index) => {
    if (help !== undefined) sheet.getCell(1, index + 1).note = help;
  });
  for (const row of rows) sheet.addRow(row.map(written));
  rows.forEach((row, index) => formatDays(sheet, row, index));
  for (const note of notes) {
    const cell = sheet.getCell(note.row + 2, note.column + 1);
    cell.note = note.text;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF3CD' } };
  }
  if (columns.length > 0) sheet.autoFilter = `A1:${columnLetters(columns.length - 1)}1`;
}

function formatDays(sheet: Worksheet, row: readonly CellToWrite[], index: number): void {
  row.forEach((cell, column) => {
    if (typeof cell === 'object' && cell !== null) sheet.getCell(index + 2, column + 1).numFmt = dayFormat;
  });
}

const written = (cell: CellToWrite): string | number | Date | null =>
  typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell;

type Listed = { sheet: string; index: number; column: ColumnToWrite; choices: readonly string[] };

/** Each list stands in a column of a hidden sheet: a list inside a cell may hold 255 letters only. */
function writeLists(book: Workbook, sheets: readonly SheetToWrite[]): void {
  const listed: Listed[] = sheets.flatMap(({ name, columns }) =>
    columns.flatMap((column, index) =>
      column.choices === undefined ? [] : [{ sheet: name, index, column, choices: column.choices }],
    ),
  );
  if (listed.length === 0) return;
  const lists = book.addWorksheet(listsName, { state: 'hidden' });
  listed.forEach(({ sheet, index, column, choices }, at) => {
    lists.getColumn(at + 1).values = [column.head, ...choices];
    const letters = columnLetters(at);
    const formula = `${listsName}!$${letters}$2:$${letters}$${choices.length + 1}`;
    const target = book.getWorksheet(sheet);
    if (!target) return;
    const last = Math.max(choiceRows, target.rowCount);
    for (let row = 2; row <= last; row += 1)
      target.getCell(row, index + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [formula] };
  });
}
