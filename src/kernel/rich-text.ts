/**
 * Text with headings, lists, tables and links, as a plain tree: what a case is written in. It holds no HTML, so that
 * nothing can hide in it; markup (platform/markup.ts), pages and print are made from it.
 */
export type RichText = readonly RichBlock[];

export type RichBlock = RichHeading | RichParagraph | RichList | RichTable;

/** Level 1 stands right below the heading of the text, level 2 below that. */
export type RichHeading = { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string };
export type RichParagraph = { readonly kind: 'paragraph'; readonly runs: RichRuns };
/** `start` is the number of the first item; null for bullets. */
export type RichList = {
  readonly kind: 'list';
  readonly start: number | null;
  readonly items: readonly RichItem[];
};
/** Lists are nested once. */
export type RichItem = {
  readonly runs: RichRuns;
  readonly below: { readonly start: number | null; readonly items: readonly RichRuns[] } | null;
};
/** The header names the columns; every row has as many cells. */
export type RichTable = {
  readonly kind: 'table';
  readonly header: readonly RichRuns[];
  readonly rows: readonly (readonly RichRuns[])[];
};

export type RichRuns = readonly RichRun[];
/** '\n' in a run is a line that breaks inside its paragraph. `href` has passed `safeHref`. */
export type RichRun = {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly href: string | null;
};

export const richLimits = {
  charactersMax: 200_000,
  columnsMax: 20,
  rowsMax: 1_000,
  startMax: 999_999,
  hrefCharactersMax: 2_000,
} as const;

export const plainRun = (text: string): RichRun => ({ text, isBold: false, isItalic: false, href: null });

const webAddress = /^https?:\/\/[\p{L}\d][^\s\\<>"'`{}|^\p{C}]*$/iu;
const mailAddress = /^mailto:[^\s\\<>"'`{}|^\p{C}?]+@[^\s\\<>"'`{}|^\p{C}?]+$/iu;
const ownAddress = /^\/(?!\/)[^\s\\<>"'`{}|^\p{C}]*$/u;
const marks: Readonly<Record<string, string>> = {
  '(': '%28',
  ')': '%29',
  '*': '%2A',
  '[': '%5B',
  ']': '%5D',
};

/** The address where it may be followed: the web, mail, or a page of our own. Null for all others. */
export function safeHref(written: string): string | null {
  const href = written.trim();
  if (href.length > richLimits.hrefCharactersMax) return null;
  if (![webAddress, mailAddress, ownAddress].some((pattern) => pattern.test(href))) return null;
  return href.replaceAll(/[()*[\]]/g, (mark) => marks[mark] ?? mark);
}

/**
 * The same text in its one normal form: blanks single and outside of marks, nothing empty, tables even, unsafe links
 * taken off. What is read from markup is in this form, and writing and reading it again gives the same.
 */
export const tidyRichText = (text: RichText): RichText => text.flatMap(tidyBlock);

function tidyBlock(block: RichBlock): RichBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = textOf(tidyRuns([plainRun(oneLine(block.text))]));
      return text === '' ? [] : [{ ...block, text }];
    }
    case 'paragraph': {
      const runs = tidyRuns(block.runs);
      return runs.length === 0 ? [] : [{ ...block, runs }];
    }
    case 'list': {
      const items = block.items.flatMap(tidyItem);
      return items.length === 0 ? [] : [{ ...block, start: tidyStart(block.start), items }];
    }
    case 'table':
      return tidyTable(block);
  }
}

/** Points below an empty point stand for themselves. */
function tidyItem({ runs: written, below }: RichItem): RichItem[] {
  const runs = tidyRuns(written);
  const items = (below?.items ?? []).map(tidyRuns).filter((item) => item.length > 0);
  if (runs.length === 0) return items.map((item) => ({ runs: item, below: null }));
  const start = tidyStart(below?.start ?? null);
  return [{ runs, below: items.length === 0 ? null : { start, items } }];
}

const tidyStart = (start: number | null): number | null =>
  start === null || (Number.isInteger(start) && start >= 0 && start <= richLimits.startMax) ? start : 1;

function tidyTable({ header, rows }: RichTable): RichTable[] {
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  const even = (row: readonly RichRuns[]): RichRuns[] =>
    Array.from({ length: columns }, (_, at) =>
      tidyRuns((row[at] ?? []).map((run) => ({ ...run, text: oneLine(run.text) }))),
    );
  const isFilled = (row: readonly RichRuns[]): boolean => row.some((cell) => cell.length > 0);
  const filled = rows.map(even).filter(isFilled);
  const head = even(header);
  return isFilled(head) || filled.length > 0 ? [{ kind: 'table', header: head, rows: filled }] : [];
}

const oneLine = (text: string): string => text.replaceAll(/\s/gu, ' ');

/** A letter and how it is set. */
type Sign = { readonly letter: string; isBold: boolean; isItalic: boolean; href: string | null };

const breaks = /\r\n?|[\u2028\u2029\u000b\u000c]/gu; // oxlint-disable-line no-control-regex -- what it takes away
const blanks = /[^\S\n]/gu;
const unseen = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u;

export function tidyRuns(runs: RichRuns): RichRuns {
  const signs = runs.flatMap(({ text, isBold, isItalic, href }) => {
    const safe = href === null ? null : safeHref(href);
    const letters = Array.from(text.replaceAll(breaks, '\n').replaceAll(blanks, ' '));
    return letters
      .filter((letter) => letter === '\n' || !unseen.test(letter))
      .map((letter): Sign => ({ letter, isBold, isItalic, href: safe }));
  });
  const single = withoutDoubleBlanks(signs);
  setBlanks(single);
  dropHalfWords(single);
  return joined(single);
}

const isBlank = (sign: Sign | undefined): boolean => sign === undefined || /\s/u.test(sign.letter);
const isLetter = (sign: Sign | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}_]/u.test(sign.letter);

/** A break among blanks is what is kept of them. */
function withoutDoubleBlanks(signs: readonly Sign[]): Sign[] {
  const kept: Sign[] = [];
  for (const sign of signs) {
    const last = kept.at(-1);
    if (!isBlank(sign) || !isBlank(last)) kept.push(sign);
    else if (last && sign.letter === '\n') kept.splice(-1, 1, sign);
  }
  if (isBlank(kept.at(-1))) kept.pop();
  return kept;
}

/** A blank is set as both its neighbours are. Links hold bold, and bold holds italics: none begins with a blank. */
function setBlanks(signs: readonly Sign[]): void {
  for (const [at, sign] of signs.entries()) {
    const [before, after] = [signs[at - 1], signs[at + 1]];
    if (!isBlank(sign) || !before || !after) continue;
    const isInLink = before.href === after.href;
    sign.href = isInLink ? before.href : null;
    sign.isBold = isInLink && before.isBold && after.isBold;
    sign.isItalic = isInLink && before.isBold === after.isBold && before.isItalic && after.isItalic;
  }
}

/** Half a word cannot be written in italics: `_` is also a letter of names (fil_navn.docx). */
function dropHalfWords(signs: readonly Sign[]): void {
  let from = 0;
  while (from < signs.length) {
    if (!signs[from]?.isItalic) {
      from += 1;
      continue;
    }
    let to = from;
    while (signs[to]?.isItalic) to += 1;
    if (isLetter(signs[from - 1]) || isLetter(signs[to]))
      for (const sign of signs.slice(from, to)) sign.isItalic = false;
    from = to;
  }
}

function joined(signs: readonly Sign[]): RichRuns {
  const runs: { letters: string[]; of: Sign }[] = [];
  for (const sign of signs) {
    const last = runs.at(-1);
    const { isBold, isItalic, href } = last?.of ?? sign;
    const isSame = isBold === sign.isBold && isItalic === sign.isItalic && href === sign.href;
    if (last && isSame) last.letters.push(sign.letter);
    else runs.push({ letters: [sign.letter], of: sign });
  }
  return runs.map(({ letters, of: { isBold, isItalic, href } }) => {
    return { text: letters.join(''), isBold, isItalic, href };
  });
}

/** Where headings stand one level below others: not before there is one of the first level, or a level is skipped. */
export function deepHeadings(text: RichText): ReadonlySet<number> {
  const deep = new Set<number>();
  let isBelow = false;
  for (const [at, block] of text.entries()) {
    if (block.kind !== 'heading') continue;
    if (block.level === 1) isBelow = true;
    else if (isBelow) deep.add(at);
  }
  return deep;
}

export const textOf = (runs: RichRuns): string => runs.map(({ text }) => text).join('');

/**
 * The words alone, for search, checks and plain mails: headings after '### ', points after '• ', cells with tabs
 * between them, as texts that are read in are stored.
 */
export const plainOf = (text: RichText): string => text.map(plainBlock).join('\n');

function plainBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'heading':
      return `### ${block.text}`;
    case 'paragraph':
      return textOf(block.runs);
    case 'list':
      return block.items.flatMap((item, at) => plainItem(item, pointMark(block.start, at))).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(textOf).join('\t').trim()).join('\n');
  }
}

export const pointMark = (start: number | null, at: number): string =>
  start === null ? '•' : `${start + at}.`;

const plainItem = ({ runs, below }: RichItem, mark: string): string[] => [
  `${mark} ${oneLine(textOf(runs))}`,
  ...(below?.items ?? []).map(
    (item, at) => `  ${pointMark(below?.start ?? null, at)} ${oneLine(textOf(item))}`,
  ),
];

/** Which limit a text breaks, if any. Its length is the caller's, who counts what was typed. */
export function richTextExcess(text: RichText): 'columns' | 'rows' | null {
  const tables = text.filter((block) => block.kind === 'table');
  if (tables.some(({ header }) => header.length > richLimits.columnsMax)) return 'columns';
  return tables.some(({ rows }) => rows.length > richLimits.rowsMax) ? 'rows' : null;
}
