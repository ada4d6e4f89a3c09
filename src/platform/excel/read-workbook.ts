import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { UnreadableDocument } from '../documents/refusals.ts';
import { unzip } from '../documents/unzip.ts';
import { emptyCell, type ReadCell, type ReadSheet } from '../../kernel/read-cell.ts';

const cellsMax = 1_000_000;
const cellLettersMax = 32_767;

/**
 * Reads a workbook (.xlsx). Runs in the cage only. Throws UnreadableDocument for what is no workbook, is locked, has
 * macros, or is larger than it may be: the archive is measured before the library sees it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const parts = unzip(bytes);
  if (!parts.has('xl/workbook.xml')) throw new UnreadableDocument('UNKNOWN_FORMAT');
  for (const part of parts.values())
    if (/<!(?:doctype|entity)/iu.test(part.toString('latin1'))) throw new UnreadableDocument('UNSAFE');
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await load(book, bytes);
  let cells = 0;
  return book.worksheets.map((sheet) => {
    cells += sheet.rowCount * sheet.columnCount;
    if (cells > cellsMax) throw new UnreadableDocument('TOO_LARGE');
    return sheetOf(sheet);
  });
}

async function load(book: Workbook, bytes: Uint8Array): Promise<void> {
  try {
    // The library's type names a Buffer of its own; the bytes are the same.
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    await book.xlsx.load(copy as ArrayBuffer);
  } catch {
    throw new UnreadableDocument('DAMAGED');
  }
}

function sheetOf(sheet: Worksheet): ReadSheet {
  const rows: ReadCell[][] = [];
  const hiddenRows: number[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    while (rows.length < number - 1) rows.push([]);
    const cells: ReadCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      while (cells.length < column - 1) cells.push(emptyCell);
      cells.push(cellOf(cell));
    });
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    rows.push(cells);
    if (row.hidden && cells.length > 0) hiddenRows.push(number);
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  const { model } = sheet as Worksheet & { model: { merges?: string[] } };
  return {
    name: sheet.name,
    isHidden: sheet.state !== 'visible',
    rows,
    hiddenRows,
    merged: model.merges ?? [],
  };
}

function cellOf(cell: Cell): ReadCell {
  // Of merged cells the first holds what is written.
  if (cell.isMerged && cell.master.address !== cell.address) return emptyCell;
  const { value } = cell;
  const isFormula =
    typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
  if (!isFormula) return plain(value);
  const { result } = value as { result?: CellValue };
  const saved = plain(result ?? null);
  return saved.kind === 'empty' ? { kind: 'error', text: '', isFormula } : { ...saved, isFormula };
}

function plain(value: CellValue): ReadCell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'number') return of('number', String(value));
  if (typeof value === 'boolean') return of('yes-no', value ? 'ja' : 'nej');
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'string') return textOf(value);
  if ('error' in value) return of('error', value.error);
  if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return textOf(linkText(value.text));
  return emptyCell;
}

/** A link's text may be rich too, which the library's type does not say. */
const linkText = (text: unknown): string => (typeof text === 'string' ? text : plain(text as CellValue).text);

const textOf = (text: string): ReadCell =>
  text.trim() === '' ? emptyCell : of('text', text.slice(0, cellLettersMax));
const of = (kind: ReadCell['kind'], text: string): ReadCell => ({ kind, text, isFormula: false });

/** Days are kept as midnight UTC; a moment of the day is no day. */
const dayOf = (date: Date): ReadCell =>
  Number.isNaN(date.getTime()) ? of('error', '#VALUE!') : of('day', date.toISOString().slice(0, 10));
