import { isTemplateText, pageMark } from './page-matter.ts';
import type { TextLine } from './text-line.ts';

/** More line starts with a blank than this share means an indented document, not page breaks. */
const indentedShareMax = 0.2;
const blankRunMin = 2;

/** True when leading blanks are the layout of the document and say nothing about pages or bullets. */
export function isIndented(lines: readonly TextLine[]): boolean {
  const written = lines.filter((line) => line.text !== '');
  const indented = written.filter((line) => line.indent > 0 && !/^[-–•·▪●\uF0B7]/u.test(line.text));
  return indented.length > 8 && indented.length > written.length * indentedShareMax;
}

/**
 * First line of every page. Text taken from a PDF shows a page break as one leading blank on a line that follows a
 * written line; pages whose head is a template begin with the blank lines before it.
 */
export function pageStarts(lines: readonly TextLine[], given: readonly number[] | null): number[] {
  if (given && given.length > 0) return [...given].sort((a, b) => a - b);
  const starts = new Set<number>([1]);
  const indented = isIndented(lines);
  let before = '';
  for (const line of lines) {
    if (line.no > 1 && line.raw.includes('\f')) starts.add(line.no);
    const isBreak = line.indent > 0 && line.indent <= 2 && before.trim() !== '' && !isFootnoteNumber(before);
    if (isBreak && !indented && line.no > 1 && !isInList(lines, line)) starts.add(line.no);
    before = line.raw;
  }
  for (const start of templateHeads(lines)) starts.add(start);
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.length > 1 ? sorted : (markedStarts(lines) ?? sorted);
}

/** Points of a list that are set in are no page starts. */
const isInList = (lines: readonly TextLine[], { no, text }: TextLine): boolean =>
  [bullet, listNumber].some(
    (mark) =>
      mark.test(text) &&
      [lines[no - 2], lines[no]].some((line) => line && line.indent > 0 && mark.test(line.text)),
  );
const bullet = /^(?:[\uF0B7•·▪●■◦*]|[-–]\s)/u;
const listNumber = /^\d{1,3}[.)]\s/u;

/** Pages by their printed numbers 1, 2, 3 …, when nothing else shows them: above the first text, or below the pages. */
function markedStarts(lines: readonly TextLine[]): number[] | null {
  const marks = lines.flatMap((line) => {
    const page = printedPage(line.text);
    return page === null ? [] : [{ page, no: line.no }];
  });
  const isWhole = marks.length > 1 && marks.every((mark, index) => mark.page === index + 1);
  if (!isWhole) return null;
  const last = lines.findLast((line) => line.text !== '')?.no ?? 1;
  const isBelow =
    last - (marks.at(-1)?.no ?? 0) < linesAfterLastMarkMax && (marks[0]?.no ?? 0) > linesAfterLastMarkMax;
  return isBelow
    ? [1, ...marks.slice(0, -1).map((mark) => mark.no + 1)]
    : marks.map((mark) => (mark.page === 1 ? 1 : mark.no));
}

const linesAfterLastMarkMax = 4;

/** The number in "Side 2/3", "2/3", or at the end of a running head ("X den 2. maj   2 / 5"). */
export function printedPage(text: string): number | null {
  const alone = pageMark(text);
  if (alone) return alone.page;
  const match = /\s{2,}(?:side\s*)?(\d{1,3})\s*(?:\/|af)\s*(\d{1,3})$/iu.exec(text.slice(-40));
  return match ? Number(match[1]) : null;
}

/** The number of pages the document says it has; 0 when it does not say. */
export function printedTotal(lines: readonly TextLine[]): number {
  const totals = lines.flatMap((line) => {
    const match = /(?:^|\s{2,}|side\s)\s*(\d{1,3})\s*(?:\/|af)\s*(\d{1,3})\.?$/iu.exec(line.text.slice(-40));
    return match && printedPage(line.text) !== null && Number(match[1]) <= Number(match[2])
      ? [Number(match[2])]
      : [];
  });
  const isAgreed = totals.length > 1 && totals.every((total) => total === totals[0]);
  return isAgreed ? (totals[0] ?? 0) : 0;
}

const isFootnoteNumber = (text: string): boolean => /^\s*\d{1,2}\s*$/u.test(text);

function templateHeads(lines: readonly TextLine[]): number[] {
  return lines
    .filter((line) => /^\d{1,3}\/\d{1,3}$/u.test(line.text) && (pageMark(line.text)?.page ?? 1) > 1)
    .map((line) => headStart(lines, line.no));
}

/** Walks up from a page number over blanks and template lines to where the page begins. */
function headStart(lines: readonly TextLine[], mark: number): number {
  let first = mark;
  let blanks = 0;
  for (let no = mark - 1; no >= 1; no -= 1) {
    const line = lines[no - 1];
    if (!line || (line.text !== '' && !isTemplateText(line.text))) break;
    blanks = line.raw === '' ? blanks + 1 : 0;
    if (blanks >= blankRunMin) break;
    if (line.raw !== '') first = no;
  }
  return first;
}

/** The page a line is on, by binary search in the first lines. */
export function pageOf(starts: readonly number[], no: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= no) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
