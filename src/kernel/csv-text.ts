import { accept, refuse, type Result } from './result.ts';

export type CsvRefusal = { code: 'unreadable' | 'quotes' };

/**
 * The text of a file that a spreadsheet saved: UTF-8 where the bytes are that, else Windows-1252, which is what Danish
 * spreadsheets write. Bytes of another kind of file are refused: they hold a zero.
 */
export function textOfBytes(bytes: Uint8Array): Result<string, CsvRefusal> {
  if (bytes.includes(0)) return refuse({ code: 'unreadable' });
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  return accept(text.replace(/^\uFEFF/, ''));
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The rows of a CSV text as trimmed cells, empty rows left out. The first row says whether `;` or `,` separates. */
export function csvRows(text: string): Result<string[][], CsvRefusal> {
  const lines = csvLines(text);
  return lines.ok ? accept(lines.value.filter((row) => row.some((one) => one !== ''))) : lines;
}

/** The same with the empty rows, so that a row's number is the one its spreadsheet shows. */
export function csvLines(text: string): Result<string[][], CsvRefusal> {
  const [head = ''] = text.split(/\r?\n/, 1);
  const separator = head.includes(';') ? ';' : ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'y');
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) return refuse({ code: 'quotes' });
    const [, quoted, plain = '', end = ''] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== separator && end !== '') rows.push([]);
    else if (end === separator && cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  return accept(rows);
}
