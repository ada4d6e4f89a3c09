import { decisionOnly } from './decision-words.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import { oneBlank, regex } from './text-line.ts';

const headingCharactersMax = 130;
const headingWordsMax = 18;
const amount = /kr\.?\s*-?[\d.,]+|\d[\d.,]*\s*(?:kr\.?|%)?$/iu;
/** Heads the decisions of earlier bodies, whose labels follow it. */
const courseOfCase = regex(
  'u',
  String.raw`^(?:Sagsforløb|Sagens forløb|Tidligere behandling|Politisk behandling`,
  String.raw`|Sagsgang|Tidligere beslutninger?)\s*:?$`,
);
const columnWords = regex(
  'iu',
  String.raw`^(?:kommune|tilbud|bemærkninger|erstattes|navn|beløb|år|pris|takst`,
  String.raw`|antal|plads|pladser|belægning|dato|ansvarlig|frist|status|budget`,
  String.raw`|regnskab|emne|institution|i alt)$`,
);

/** Lines that head a paragraph inside an item, by their line. Introductions of lists and tables are none. */
export function subheadingsOf(reading: Reading, list: readonly Paragraph[]): Map<number, string> {
  const found = new Map<number, string>();
  let inTable = false;
  for (const [index, paragraph] of list.entries()) {
    const next = list[index + 1];
    if (isTableHead(paragraph)) inTable = true;
    else if (inTable && endsTable(reading, paragraph)) inTable = false;
    const isCourse = courseOfCase.test(paragraph.text);
    if (inTable || (!next && !isCourse) || !isShape(reading, paragraph)) continue;
    const isOverAmounts = list.slice(index + 1, index + 4).some((one) => isAmountRow(one.text));
    if (isCourse || (next && !isOverAmounts && isHeading(paragraph, next)))
      found.set(paragraph.range[0], headingText(paragraph));
  }
  return found;
}

/** A row of column names: three or more of the usual words. */
export function isTableHead(paragraph: Paragraph): boolean {
  const words = (paragraph.lines[0]?.text ?? '').split(/\s+/u);
  return words.length <= 8 && words.filter((word) => columnWords.test(word)).length >= 3;
}

const tableEndShare = 2.2;
const endsTable = (reading: Reading, paragraph: Paragraph): boolean =>
  paragraph.text.length > reading.width * tableEndShare && paragraph.lines.length > 2;

const headingText = (paragraph: Paragraph): string => {
  const number = paragraph.mark === 'number' ? `${paragraph.marker} ` : '';
  return oneBlank(`${number}${paragraph.text}`).replace(/\s*:$/u, '');
};

function isShape(reading: Reading, paragraph: Paragraph): boolean {
  const { text, mark } = paragraph;
  if (
    text.length > headingCharactersMax ||
    text.split(' ').length > headingWordsMax ||
    paragraph.lines.length > 2
  )
    return false;
  if (mark !== null && !(mark === 'number' && /^\d/u.test(paragraph.marker))) return false;
  if (!/^[\p{Lu}”"“]/u.test(text) || /[.,;!?]$|[.!?] \p{Lu}/u.test(text)) return false;
  if (amount.test(text) && /\s{3,}|kr\./u.test(paragraph.lines[0]?.raw ?? '')) return false;
  if (/\s{4,}\S/u.test(paragraph.lines[0]?.text ?? '')) return false;
  if (/(?<!\p{L})(?:indleder|indstiller|indstilles|bedes)(?!\p{L})/u.test(text)) return false;
  if (/^(?:Formål|Oplæg|Ansvarlig|Sagstype|Type|Status|Frist|Tid|Bilag|Opfølgning|Deltagere):\s/u.test(text))
    return false;
  if (/^(?:beslutnings|orienterings|drøftelses|godkendelses)(?:punkt|sag)$/iu.test(text)) return false;
  if (decisionOnly(text) || /^(?:Bilag\s+\d|https?:|Se |Der )/u.test(text)) return false;
  return paragraph.lines.length === 1 || text.length < reading.width * 1.3;
}

function isHeading(paragraph: Paragraph, next: Paragraph): boolean {
  const { text } = paragraph;
  const nextIsList =
    next.mark !== null &&
    !(next.mark === 'number' && /^\d/u.test(next.marker) && paragraph.mark !== 'number');
  const isNumbered = paragraph.mark === 'number';
  if (nextIsList && !(isNumbered && /^[a-zæøå]/u.test(next.marker)))
    return isCapitals(text) && next.mark === 'number';
  if (text.endsWith(':') && next.mark !== null) return false;
  if (/(?<!\p{L})følgende(?!\p{L})/iu.test(text) || isPassive(text)) return false;
  if (isAmountRow(next.text)) return false;
  return next.text.length > text.length * 0.6 || /[.:]$/u.test(next.text) || isShapeLike(next);
}

/** A row of accounts: few words and an amount at the end. */
const isAmountRow = (text: string): boolean =>
  amount.test(text) && /kr\.?/u.test(text) && !/[.]$/u.test(text) && text.split(' ').length <= 14;

/** A heading may stand right over another heading. */
const isShapeLike = (next: Paragraph): boolean =>
  next.lines.length === 1 && /^\p{Lu}/u.test(next.text) && next.mark === null;
const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);

/** "Projekter besluttes i DAS": a sentence without its full stop. */
const isPassive = (text: string): boolean =>
  /^\p{L}+ \p{Ll}{4,}(?:tes|des|res|les|ges|ses)(?!\p{L})/u.test(text) && !/ernes|ens /u.test(text);
