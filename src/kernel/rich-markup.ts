import { pointMark, type RichBlock, type RichRun, type RichRuns, type RichText } from './rich-text.ts';

/**
 * A text as the plain markup people write without an editor: `#` and `##` before headings, `-` and `1.` before points,
 * `**bold**`, `_italic_`, `[words](address)`, `|` between cells. Read back by platform/markup.ts it is the same text.
 */
export function writeMarkup(text: RichText): string {
  const written: string[] = [];
  let listsInRow = 0;
  for (const [at, block] of text.entries()) {
    const before = text[at - 1];
    const isNext =
      before?.kind === 'list' && block.kind === 'list' && isBulleted(before) === isBulleted(block);
    listsInRow = isNext ? listsInRow + 1 : 0;
    written.push(writeBlock(block, listsInRow % 2 === 1));
  }
  return written.join('\n\n');
}

const isBulleted = ({ start }: { start: number | null }): boolean => start === null;

/** Two lists after each other are told apart by their marks. */
function writeBlock(block: RichBlock, isOtherMark: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text, 0).replace(/#+$/, hashesEscaped)}`;
    case 'paragraph':
      return writeLines(block.runs).join('\n');
    case 'list':
      return writeList(block, isOtherMark);
    case 'table': {
      const row = (cells: readonly RichRuns[]): string => `| ${cells.map(writeCell).join(' | ')} |`;
      const rule = `| ${block.header.map(() => '---').join(' | ')} |`;
      return [row(block.header), rule, ...block.rows.map(row)].join('\n');
    }
  }
}

/** Signs at the end of a heading would be taken for its frame. */
const hashesEscaped = (signs: string): string => signs.replaceAll('#', String.raw`\#`);

function writeList({ start, items }: Extract<RichBlock, { kind: 'list' }>, isOtherMark: boolean): string {
  const markAt = (first: number | null, at: number): string => {
    if (first === null) return isOtherMark ? '*' : '-';
    return isOtherMark ? pointMark(first, at).replace('.', ')') : pointMark(first, at);
  };
  const lines = items.flatMap(({ runs, below }, at) => {
    const mark = markAt(start, at);
    const deeper = (below?.items ?? []).flatMap((item, inner) =>
      writePoint(item, markAt(below?.start ?? null, inner)),
    );
    // A list that begins elsewhere than at 1 is seen after an empty line only.
    const gap = typeof below?.start === 'number' && below.start !== 1 ? [''] : [];
    return [...writePoint(runs, mark), ...gap, ...indented(deeper, mark.length + 1)];
  });
  return lines.join('\n');
}

function writePoint(runs: RichRuns, mark: string): string[] {
  const [first = '', ...rest] = writeLines(runs);
  return [`${mark} ${first}`, ...indented(rest, mark.length + 1)];
}

const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => ' '.repeat(by) + line);

const writeCell = (runs: RichRuns): string => writeRuns(runs).replaceAll('|', String.raw`\|`);

/** What would make a line something else than text: a heading, a point, a rule, a table, a quotation, code, HTML. */
const opening =
  /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|([-_*])(?: *\1){2,} *$|>|<|`{3}|~{3}|\||(?=[\s|:-]*-)[\s|:-]+$)/u;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/u;

const writeLines = (runs: RichRuns): string[] =>
  writeRuns(runs)
    .split('\n')
    .map((line) => line.replace(numbered, String.raw`$1\$2`).replace(opening, String.raw`\$&`));

/** Links outermost, then bold, then italics: no two marks can then be mistaken for each other. */
function writeRuns(runs: RichRuns): string {
  return groups(runs, ({ href }) => href)
    .map(([href, linked]) => {
      const words = groups(linked, ({ isBold }) => isBold).map(([isBold, same]) => {
        const inner = groups(same, ({ isItalic }) => isItalic).map(([isItalic, [run]]) =>
          marked(escaped(run?.text ?? '', href === null ? 0 : 1), isItalic ? '_' : ''),
        );
        return marked(inner.join(''), isBold ? '**' : '');
      });
      return href === null ? words.join('') : `[${words.join('')}](${href})`;
    })
    .join('');
}

const marked = (words: string, mark: string): string => `${mark}${words}${mark}`;

function groups<Key>(runs: RichRuns, keyOf: (run: RichRun) => Key): [Key, RichRun[]][] {
  const found: [Key, RichRun[]][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last[0] === keyOf(run)) last[1].push(run);
    else found.push([keyOf(run), [run]]);
  }
  return found;
}

const punctuation = /\\(?=[!-/:-@[-`{-~]|$|\n)/gu;

/** Text that must be read as text. `linkDepth` is 1 inside the words of a link. */
function escaped(text: string, linkDepth: 0 | 1): string {
  const inner = text
    .replaceAll(punctuation, String.raw`\\`)
    .replaceAll(/(?<=\*)\*|\*(?=\*|$)|^\*/gu, String.raw`\*`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll('[', String.raw`\[`)
    .replace(/!$/u, String.raw`\!`);
  return linkDepth === 1 ? inner.replaceAll(']', String.raw`\]`) : inner;
}
