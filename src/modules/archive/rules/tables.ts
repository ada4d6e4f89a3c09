import type { TableRecord } from './meeting-record.ts';
import type { Reading } from './reading.ts';
import { oneBlank, type TextLine } from './text-line.ts';

const accountRow = /^(\S.*?)\s+kr\.?\s*(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,\d{2}|,-)?$/u;
const footnoteMark = /^(.*\p{L})(\d{1,2})$/u;
const rowsMax = 2000;

type Open = {
  title: string | null;
  titleNote: number | null;
  rows: [string, number][];
  notes: Record<string, number>;
  year: number | null;
};

/** Accounts ("text   kr. 1.000") and tables whose cells stand apart by wide blanks. */
export function tablesOf(reading: Reading, lines: readonly TextLine[]): TableRecord[] {
  return [...accountTables(reading, lines), ...wideTables(reading, lines)];
}

function accountTables(reading: Reading, lines: readonly TextLine[]): TableRecord[] {
  const tables: TableRecord[] = [];
  let open = newTable(null, null);
  let held: { text: string; note: number | null } | null = null as {
    text: string;
    note: number | null;
  } | null;
  for (const line of lines.slice(0, rowsMax)) {
    if (line.text === '' || reading.matter.has(line.no)) continue;
    const row = accountRow.exec(line.text) ?? (held ? accountRow.exec(`${held.text} ${line.text}`) : null);
    if (row?.[1] && row[2]) {
      const note: number | null = held?.note ?? null;
      addRow(tables, open, { text: oneBlank(row[1]), amount: Number(row[2].replaceAll('.', '')), note });
      held = null;
      if (open.rows.length === 0) open = newTable(null, open.year);
    } else if (held && /^\d{1,2}$/u.test(line.text)) {
      held = { ...held, note: Number(line.text) };
    } else {
      if (open.rows.length > 0) tables.push(recordOf(open, null));
      open = newTable(line.text.length < reading.width ? line.text : null, open.year);
      held = line.text.length < 70 ? { text: line.text, note: null } : null;
    }
  }
  if (open.rows.length > 0) tables.push(recordOf(open, null));
  return tables;
}

function newTable(title: string | null, year: number | null): Open {
  const marked = title ? footnoteMark.exec(oneBlank(title)) : null;
  const text = marked?.[1] ?? (title === null ? null : oneBlank(title));
  const named = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(text ?? '')?.[1];
  return {
    title: text,
    titleNote: marked ? Number(marked[2]) : null,
    rows: [],
    notes: {},
    year: named ? Number(named) : year,
  };
}

/** A row, or a total: "I alt" closes the table, "Samlede udgifter i alt" and a lone result are tables of their own. */
function addRow(
  tables: TableRecord[],
  open: Open,
  row: { text: string; amount: number; note: number | null },
): void {
  const marked = footnoteMark.exec(row.text);
  const text = marked?.[1] ?? row.text;
  if (/^i alt$/iu.test(text)) {
    tables.push(recordOf(open, row.amount));
    open.rows.length = 0;
    open.notes = {};
  } else if (
    /(?: i alt$)|^(?:overskud|underskud|resultat|total|sum)(?!\p{L})/iu.test(text) &&
    open.rows.length === 0
  ) {
    tables.push({ title: text, ...yearOf(open), rows: [], statedTotal: row.amount });
  } else {
    open.rows.push([text, row.amount]);
    const note = marked ? Number(marked[2]) : row.note;
    if (note !== null) open.notes[text] = note;
  }
}

const yearOf = (open: Open): { year?: number } => (open.year === null ? {} : { year: open.year });

function recordOf(open: Open, total: number | null): TableRecord {
  const notes = { ...(open.titleNote === null ? {} : { '(heading)': open.titleNote }), ...open.notes };
  const footnotes = Object.keys(notes).length > 0 ? { footnotes: notes } : {};
  return {
    title: open.title,
    ...yearOf(open),
    rows: open.rows.map((row) => [...row]),
    statedTotal: total,
    ...footnotes,
  };
}

/** Cells apart by three or more blanks, at least two rows under a head with as many cells. */
function wideTables(reading: Reading, lines: readonly TextLine[]): TableRecord[] {
  const tables: TableRecord[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    const [header, ...rest] = rows;
    if (header && header.length >= 3 && rest.length >= 2) tables.push(wideTable(header, rest));
    rows = [];
  };
  for (const line of lines.slice(0, rowsMax)) {
    if (line.text === '' || reading.matter.has(line.no)) continue;
    const cells = line.text.split(/\s{3,}/u);
    if (cells.length >= 2 && !accountRow.test(line.text)) rows.push(cells);
    else close();
  }
  close();
  return tables;
}

function wideTable(header: string[], rest: string[][]): TableRecord {
  const total = rest.find((row) => /^i alt$/iu.test(row[0] ?? ''));
  const sum = Number((total?.[1] ?? '').replaceAll('.', '').replace(/[^\d-]/gu, ''));
  const rows = rest.filter((row) => row !== total);
  return { title: null, header, rows, statedTotal: total && Number.isFinite(sum) ? sum : null };
}

/** True when the printed total is not the sum of the rows. */
export function sumDiffers(table: TableRecord): boolean {
  if (typeof table.statedTotal !== 'number' || table.header !== undefined || table.rows.length < 2)
    return false;
  const amounts = table.rows.map((row) => (Array.isArray(row) ? row[1] : null));
  if (amounts.some((amount) => typeof amount !== 'number')) return false;
  return amounts.reduce<number>((sum, amount) => sum + Number(amount), 0) !== table.statedTotal;
}
