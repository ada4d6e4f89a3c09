/** A run of text on a page: where it stands (points, from the upper left corner), how wide and how large it is. */
export type TextRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

type PrintedLine = { readonly y: number; readonly size: number; readonly runs: readonly TextRun[] };

/** A printed page's lines are where their letters stand; these shares are of the size of the letters. */
const sameLineShare = 0.45;
const wordGapShare = 0.18;
const columnGapShare = 1.3;
/** Even margins stretch blanks, so a printed blank may be wide before it is a column. */
const stretchedBlankShare = 2.6;
const columnBlanks = 3;
const overprintShare = 0.25;

/** A gap between lines that is this much wider than the usual one ends a paragraph. */
const paragraphGapShare = 1.28;
const usualGapQuantile = 0.25;
const usualGapMin = 1;
const usualGapMax = 2.4;

/** Lines of all pages in reading order, an empty line at every paragraph gap, and the first line of each page. */
export function linesOfPages(pages: readonly (readonly TextRun[])[]): {
  lines: string[];
  pageStartLines: number[];
} {
  const printed = pages.map(printedLines);
  const usual = usualGap(printed);
  const lines: string[] = [];
  const pageStartLines: number[] = [];
  for (const page of printed) {
    pageStartLines.push(lines.length + 1);
    page.forEach((line, index) => {
      const above = page[index - 1];
      if (above && gapBetween(above, line) > usual * paragraphGapShare) lines.push('');
      lines.push(lineText(line));
    });
  }
  return { lines, pageStartLines };
}

function printedLines(runs: readonly TextRun[]): PrintedLine[] {
  const written = runs.filter((run) => run.text !== '' && run.size > 0);
  const sorted = written.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: { y: number; size: number; runs: TextRun[] }[] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const isSame = group && run.y - group.y <= Math.max(group.size, run.size) * sameLineShare;
    if (!isSame) {
      groups.push({ y: run.y, size: run.size, runs: [run] });
      continue;
    }
    group.runs.push(run);
    if (run.size <= group.size || run.text.trim() === '') continue;
    group.size = run.size; // a raised footnote number comes first; the line stands where its letters do
    group.y = run.y;
  }
  return groups
    .filter((group) => group.runs.some((run) => run.text.trim() !== ''))
    .map((group) => ({ ...group, runs: group.runs.toSorted((a, b) => a.x - b.x) }));
}

const gapBetween = (above: PrintedLine, line: PrintedLine): number =>
  (line.y - above.y) / Math.max(above.size, line.size, 1);

/** The gap between lines of one paragraph: among the smaller ones, since short paragraphs have only wide ones. */
function usualGap(pages: readonly (readonly PrintedLine[])[]): number {
  const gaps = pages.flatMap((page) =>
    page.slice(1).map((line, index) => gapBetween(page[index] ?? line, line)),
  );
  gaps.sort((a, b) => a - b);
  const gap = gaps[Math.floor(gaps.length * usualGapQuantile)] ?? usualGapMin;
  return Math.min(usualGapMax, Math.max(usualGapMin, gap));
}

function lineText(line: PrintedLine): string {
  let text = '';
  let end = Number.NaN;
  let hasBlank = false;
  let last: TextRun | undefined;
  for (const run of line.runs) {
    if (run.text.trim() === '') {
      hasBlank = true;
      continue;
    }
    if (last && isOverprint(last, run)) continue;
    if (last) text += blanksFor((run.x - end) / line.size, hasBlank || /^\s|\s$/u.test(last.text));
    text += text === '' ? run.text.trimStart() : run.text;
    end = run.x + run.width;
    hasBlank = false;
    last = run;
  }
  return text.trimEnd().normalize('NFC');
}

/** Some writers print bold by printing twice. */
const isOverprint = (one: TextRun, other: TextRun): boolean =>
  one.text === other.text && Math.abs(one.x - other.x) < one.size * overprintShare;

function blanksFor(gap: number, hasBlank: boolean): string {
  const columnGap = hasBlank ? stretchedBlankShare : columnGapShare;
  if (gap > columnGap) return ' '.repeat(columnBlanks);
  return hasBlank || gap > wordGapShare ? ' ' : '';
}
