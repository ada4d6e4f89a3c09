import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';
import {
  tidyRichText,
  type RichBlock,
  type RichItem,
  type RichRuns,
  type RichText,
} from '../kernel/rich-text.ts';
import { readRuns } from './markup-runs.ts';

export { writeMarkup } from '../kernel/rich-markup.ts';

/**
 * Plain markup as text with headings, lists, tables and links. Everything else people know from Markdown or HTML stays
 * the text it was typed as: nothing is obeyed that is not in `RichText`, and nothing typed is lost.
 */
export function readMarkup(markup: string): RichText {
  const lexer = new Lexer({ gfm: true, tokenizer: new OwnTokenizer() });
  const lines = markup.split(/\r\n?|\n/u).map(plainLine);
  const tokens = lexer.blockTokens(withOwnNumbers(lines).join('\n'), []);
  return tidyRichText(tokens.flatMap(blockOf));
}

/** What is no part of our text is passed over, so that it is read as a paragraph. */
class OwnTokenizer extends Tokenizer {
  override code(): undefined {}
  override fences(): undefined {}
  override blockquote(): undefined {}
  override hr(): undefined {}
  override html(): undefined {}
  override def(): undefined {}
  override lheading(): undefined {}

  /** Rows may be longer than the header: their cells must not be lost. */
  override table(source: string): Tokens.Table | undefined {
    const [raw, header = '', , rows = ''] = this.rules.block.table.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const cells = (line: string): Tokens.TableCell[] =>
      cellsOf(line).map((text) => ({ text, tokens: [], header: false, align: null }));
    const lines = rows.split('\n').filter((line) => line.trim() !== '');
    return { type: 'table', raw, align: [], header: cells(header), rows: lines.map(cells) };
  }
}

const indentMax = 18;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu; // oxlint-disable-line no-control-regex
const tooManyMarks = /^(\s*(?:(?:[-+*]|\d{1,9}[.)])\s+){2}(?:\d{1,9}(?=[.)]\s)|(?=[-+*]\s)))/u;
const task = /^(\s*(?:(?:[-+*]|\d{1,9}[.)])\s+){1,2})(?=\[[ xX]\])/u;
/** More digits than a list counts to, a zero before them, or nothing after them. */
const noPoint = /^(\s*(?:\d{7,9}|0\d{1,8}|\d{1,9}(?=[.)]\s*$)))(?=[.)])/u;
const escapedAfter = '$1\\';

/** Keeps a line from meaning what we have no room for: points in points in points, tasks, numbers without end. */
function plainLine(line: string): string {
  const text = line.replaceAll('\t', '    ').replaceAll(controls, '');
  const indent = text.search(/\S|$/u);
  return text
    .slice(Math.max(0, indent - indentMax))
    .replace(noPoint, escapedAfter)
    .replace(task, escapedAfter)
    .replace(tooManyMarks, escapedAfter);
}

const numbered = /^(\s*)(\d{1,6})([.)])(?=\s)/u;

/**
 * Numbers stand as they were typed: "1. maj" and "15. juni" under each other are no list that counts 1, 2. The other
 * mark after a number begins a list of its own.
 */
function withOwnNumbers(lines: readonly string[]): string[] {
  const before = new Map<number, { number: number; typed: string; mark: string }>();
  return lines.map((line) => {
    const [, indent, digits, typed = '.'] = numbered.exec(line) ?? [];
    if (indent === undefined) return line;
    const [number, last] = [Number(digits), before.get(indent.length)];
    const isNext = number === (last?.number ?? 0) + 1 && typed === last?.typed;
    const mark = isNext ? last.mark : last?.mark === '.' ? ')' : '.';
    before.set(indent.length, { number, typed, mark });
    return line.replace(numbered, `$1$2${mark}`);
  });
}

/** Parted at '|' where no backslash stands before it. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/u, '');
  const parts = inner.match(/(?:\\[\s\S]?|[^\\|])*(?:\||$)/gu) ?? [];
  const cells = parts.slice(0, -1).map((part) => part.replace(/\|$/u, '').trim());
  const last = parts.at(-1)?.trim() ?? '';
  return last === '' ? cells : [...cells, last];
}

function blockOf(token: Token): RichBlock[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [
        { kind: 'heading', level: token['depth'] === 1 ? 1 : 2, text: wordsOf(readRuns(textIn(token))) },
      ];
    case 'list':
      return [listOf(token as Tokens.List)];
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const read = (cells: readonly Tokens.TableCell[]): RichRuns[] =>
        cells.map(({ text }) => readRuns(text));
      return [{ kind: 'table', header: read(header), rows: rows.map(read) }];
    }
    default:
      return [{ kind: 'paragraph', runs: readRuns(textIn(token)) }];
  }
}

const textIn = (token: Token): string => ('text' in token && token.text) || token.raw;
const wordsOf = (runs: RichRuns): string => runs.map(({ text }) => text).join('');

const startOf = ({ ordered, start }: Tokens.List): number | null => (ordered ? Number(start) : null);

function listOf(list: Tokens.List): RichBlock {
  return { kind: 'list', start: startOf(list), items: list.items.map(itemOf) };
}

/** The lists in a point become one below it; whatever else stands in it is its words. */
function itemOf({ tokens }: Tokens.ListItem): RichItem {
  const lists = tokens.filter((token): token is Tokens.List => token.type === 'list');
  const words = tokens.filter(({ type }) => type !== 'list' && type !== 'space');
  const runs = readRuns(words.map((token) => token.raw.trim()).join('\n'));
  const items = lists.flatMap(({ items: inner }) => inner.map(itemOf).flatMap(flat));
  return { runs, below: lists[0] && items.length > 0 ? { start: startOf(lists[0]), items } : null };
}

const flat = ({ runs, below }: RichItem): RichRuns[] => [runs, ...(below?.items ?? [])];
