import { safeHref, type RichRun, type RichRuns } from '../kernel/rich-text.ts';

type Marks = Omit<RichRun, 'text'>;
type Found = { readonly runs: readonly RichRun[]; readonly end: number };

/** `isEscaped` says of each sign whether a backslash before it makes it plain. */
type Source = { readonly markup: string; readonly isEscaped: Uint8Array; readonly ends: Map<string, number> };

/** The words of a paragraph, a point or a cell. Whatever is not bold, italic or a safe link is text as it stands. */
export const readRuns = (markup: string): RichRuns =>
  runsIn(markup, { isBold: false, isItalic: false, href: null });

/** One way through: every sign is passed once at each depth, and marks nest three deep at most. */
function runsIn(markup: string, marks: Marks): RichRun[] {
  const source = { markup, isEscaped: escapesOf(markup), ends: new Map<string, number>() };
  const runs: RichRun[] = [];
  let at = 0;
  while (at < markup.length) {
    const found =
      linkAt(source, at, marks) ??
      boldAt(source, at, marks) ??
      italicAt(source, at, marks) ??
      textAt(source, at, marks);
    runs.push(...found.runs);
    at = found.end;
  }
  return runs;
}

const punctuation = /[!-/:-@[-`{-~]/u;

function escapesOf(markup: string): Uint8Array {
  const isEscaped = new Uint8Array(markup.length);
  for (let at = 1; at < markup.length; at += 1)
    if (markup[at - 1] === '\\' && isEscaped[at - 1] === 0 && punctuation.test(markup[at] ?? ''))
      isEscaped[at] = 1;
  return isEscaped;
}

const signs = /[^\\![*_]+|[\s\S]/uy;

function textAt({ markup, isEscaped }: Source, at: number, marks: Marks): Found {
  if (isEscaped[at + 1] === 1) return { runs: [{ text: markup[at + 1] ?? '', ...marks }], end: at + 2 };
  signs.lastIndex = at;
  const [text] = signs.exec(markup) ?? [markup.charAt(at)];
  return { runs: [{ text, ...marks }], end: at + text.length };
}

const link = /\[((?:\\[\s\S]|[^\\[\]])+)\]\(([^\s()[\]]{1,2000})\)/uy;

/** What stands behind '!' is a picture, and pictures are text here. */
function linkAt({ markup, isEscaped }: Source, at: number, marks: Marks): Found | null {
  if (markup[at] !== '[' || marks.href !== null) return null;
  if (markup[at - 1] === '!' && isEscaped[at - 1] === 0) return null;
  link.lastIndex = at;
  const [whole = '', label = '', written = ''] = link.exec(markup) ?? [];
  const href = safeHref(written);
  if (whole === '' || href === null) return null;
  return { runs: runsIn(label, { ...marks, href }), end: at + whole.length };
}

const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

function boldAt(source: Source, at: number, marks: Marks): Found | null {
  const { markup } = source;
  if (marks.isBold || !markup.startsWith('**', at) || isBlank(markup[at + 2])) return null;
  const end = endOf(source, '**', at + 3);
  if (end === null) return null;
  return { runs: runsIn(markup.slice(at + 2, end), { ...marks, isBold: true }), end: end + 2 };
}

/** Inside a word `_` is a letter: fil_navn.docx. */
function italicAt(source: Source, at: number, marks: Marks): Found | null {
  const { markup } = source;
  if (marks.isItalic || markup[at] !== '_' || isLetter(markup[at - 1])) return null;
  if (isBlank(markup[at + 1]) || markup[at + 1] === '_') return null;
  const end = endOf(source, '_', at + 2);
  if (end === null) return null;
  return { runs: runsIn(markup.slice(at + 1, end), { ...marks, isItalic: true }), end: end + 1 };
}

/** Where a mark ends. One that ends nowhere is not looked for again, or a long row of them would take for ever. */
function endOf({ markup, isEscaped, ends }: Source, mark: '**' | '_', from: number): number | null {
  if ((ends.get(mark) ?? from) < 0) return null;
  for (let at = markup.indexOf(mark, from); at >= 0; at = markup.indexOf(mark, at + 1)) {
    const isInside = mark === '_' && isLetter(markup[at + 1]);
    if (isEscaped[at] === 0 && !isBlank(markup[at - 1]) && !isInside) return at;
  }
  ends.set(mark, -1);
  return null;
}
