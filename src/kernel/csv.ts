/** Text of a CSV file: a mark that says UTF-8, ';' between cells, quotes as in RFC 4180, CR LF after each row. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

const cell = (text: string): string => {
  const guarded = guardedCell(text);
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

const number = /^-?\d{1,3}(?:\.?\d{3})*(?:,\d+)?$/;
// Characters one does not see may stand before what a spreadsheet takes as the beginning of a formula.
const formula = /^(?:[\p{Cf}\p{Cc}\p{Z}])*[=+\-@＝＋－＠]|^[\p{Cf}\p{Z}]*[\t\r\n\0]/u;

/** A cell that a spreadsheet would read as a formula gets an apostrophe before it; a number stays a number. */
export const guardedCell = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text;
