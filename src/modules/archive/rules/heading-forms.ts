import { head, oneBlank, regex } from './text-line.ts';

const namedHeading = regex(
  'iu',
  String.raw`^(dagsordens?punkt|punkt|pkt\.?|sag(?:snr\.?|snummer)?|ad\.?|nr\.?)\s*((?:nr\.?`,
  String.raw`|nummer|punkt|pkt\.?)\s*)?(\d{1,5})(?![\d])(?:([./])(\d{1,4}))?(?:(\.?)([a-zæøå])(?!`,
  String.raw`[\p{L}]))?\s*([.:)–-]?)\s*(.*)$`,
);
const pageAtEnd = regex(
  'iu',
  String.raw`\s*\(\s*(?:side|s\.)\s*(\d{1,4})(?:\s*-\s*\d{1,4})?\s*\)$|\s*(?:\.\s?){4,}\s*(?:side`,
  String.raw`\s*)?(\d{1,4})?$|\s*…[\s….]*(\d{1,4})?$`,
);

/** The ways an item's number is printed. */
export type HeadingStyle =
  | 'punkt'
  | 'sag'
  | 'ad'
  | 'year'
  | 'nested'
  | 'letter'
  | 'dot'
  | 'paren'
  | 'colon'
  | 'dash'
  | 'column'
  | 'bare';

/** A line that could head an item: its number as printed and in order, and the title on the same line ('' = below). */
export type HeadingForm = {
  readonly style: HeadingStyle;
  readonly number: number | string;
  /** Main number times 100 plus the number inside it (3 → 300, 3.1 → 301, 3.a → 301). */
  readonly order: number;
  readonly title: string;
};

const numberMax = 20_000;
const subNumbers = 100;
/** A heading begins with a capital, a quote, a digit inside a title or an opening bracket. */
const opensTitle = /^[\p{Lu}”"“„»‘'(§]/u;

type Reader = (line: string) => HeadingForm | null;

/** What kind of item heading a line could be; null when it cannot be one. */
export function headingForm(text: string): HeadingForm | null {
  const line = head(text);
  if (line === '' || !/^[\dPpSsAaDdN#]/u.test(line)) return null;
  for (const reader of readers) {
    const form = reader(line);
    if (form) return { ...form, title: cleanTitle(text, line, form.title) };
  }
  return null;
}

const named: Reader = (line) => {
  const match = namedHeading.exec(line);
  if (!match || !/^[PSADN]/iu.test(line)) return null;
  const [, word = '', second = '', main = '', split = '', sub = ''] = match;
  const [dot = '', letter = '', separator = '', rest = ''] = match.slice(6);
  if (!/^(?:\p{Lu}|ad)/u.test(line) || /^[-/]?\d/u.test(rest) || /^(?:\+|og|,|under)/u.test(rest))
    return null;
  if (rest !== '' && !opensTitle.test(rest) && !/^\d/u.test(rest)) return null;
  const isBare = separator === '' && split === '' && letter === '';
  if (isBare && rest !== '' && /^(?:nr|ad)/iu.test(word) && !/^Ad/iu.test(word)) return null;
  const style = /^s/iu.test(word) ? 'sag' : /^a/iu.test(word) ? 'ad' : 'punkt';
  if (style === 'sag' && /^sagsn/iu.test(word) && (split !== '' || rest === '')) return null;
  if (second !== '' && style === 'ad' && rest === '') return null;
  return formOf(style, [main, split || dot, sub, letter], rest);
};

const ofYear: Reader = (line) => {
  const match = /^(\d{1,4})\/((?:19|20)?\d{2})[.:)]?\s+(.+)$/u.exec(line);
  if (!match || !opensTitle.test(match[3] ?? '') || /^(?:KL|Kl)\b/u.test(match[3] ?? '')) return null;
  return formOf('year', [match[1] ?? '', '/', match[2] ?? '', ''], match[3] ?? '');
};

const nested: Reader = (line) => {
  const match = /^(\d{1,3})\.(\d{1,2})[.:)]?\s+(.+)$/u.exec(line);
  if (!match || !opensTitle.test(match[3] ?? '')) return null;
  return formOf('nested', [match[1] ?? '', '.', match[2] ?? '', ''], match[3] ?? '');
};

const lettered: Reader = (line) => {
  const match = /^(\d{1,3})(\.?)([a-zæøå])[.:)]?\s+(.+)$/u.exec(line);
  if (!match || !opensTitle.test(match[4] ?? '')) return null;
  return formOf('letter', [match[1] ?? '', match[2] ?? '', '', match[3] ?? ''], match[4] ?? '');
};

const plain: Reader = (line) => {
  const match = /^(\d{1,5})(?:(\.|\)|\.\)|:|\s[–-]\s|\s{2,})\s*|\s)(\S.*)$/u.exec(line);
  if (!match || !mayOpen(match[3] ?? '')) return null;
  const sign = (match[2] ?? ' ').trim();
  const isWide = (match[2] ?? '').length >= 2 && sign === '';
  const style =
    sign === '.'
      ? 'dot'
      : sign.endsWith(')')
        ? 'paren'
        : sign === ':'
          ? 'colon'
          : sign !== ''
            ? 'dash'
            : null;
  return formOf(style ?? (isWide ? 'column' : 'bare'), [match[1] ?? '', '', '', ''], match[3] ?? '');
};

const readers: readonly Reader[] = [named, ofYear, nested, lettered, plain];

/** Capitals open a title; so does a region's case number ("1-23-4-56-16 Budget"), never a date or an amount. */
const mayOpen = (title: string): boolean =>
  opensTitle.test(title) || /^\d-\d{1,2}-\d{1,3}-\d{1,4}-\d{2}\s/u.test(title);

function formOf(
  style: HeadingStyle,
  parts: [string, string, string, string],
  title: string,
): HeadingForm | null {
  const [main, split, sub, letter] = parts;
  const value = Number(main);
  if (value > numberMax || /^at(?![\p{L}])/iu.test(title)) return null;
  const isOfYear = split === '/';
  const inner = letter !== '' ? letterPlace(letter) : isOfYear ? 0 : Number(sub === '' ? '0' : sub);
  if (inner >= subNumbers) return null;
  const isWhole = split === '' && letter === '' && sub === '';
  const number = isWhole ? value : `${main}${split}${sub}${letter}`;
  return { style, number, order: value * subNumbers + inner, title };
}

const letterPlace = (letter: string): number => letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;

/** The title with what the pattern did not see of a very long line. */
function cleanTitle(text: string, line: string, title: string): string {
  return oneBlank(text.length > line.length ? title + text.slice(line.length) : title);
}

/** Takes "(side 3)" and "....... 3" off the end of a line of an agenda list. */
export function withoutPage(text: string): { title: string; page: number | null } {
  const line = oneBlank(text);
  const end = line.slice(-160);
  const match = pageAtEnd.exec(end);
  if (!match) return { title: line, page: null };
  const page = match[1] ?? match[2] ?? match[3];
  return { title: line.slice(0, line.length - match[0].length).trim(), page: page ? Number(page) : null };
}
