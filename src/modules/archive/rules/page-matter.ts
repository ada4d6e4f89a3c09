import { sectionLabel } from './section-labels.ts';
import { head, oneBlank, type TextLine, regex } from './text-line.ts';

const templateTexts = new Set([
  'click here to enter text.',
  'klik her for at angive tekst.',
  'klik her for at skrive tekst.',
  'dokument: neutral titel',
  'til toppen',
  'til top',
  'tilbage til toppen',
  'fold dette punkt ind',
  'fold dette punkt ud',
  'fold punkt ind',
  'fold punkt ud',
  'fold alle punkter ind',
  'fold alle punkter ud',
  'fold alle ud',
  'fold alle ind',
  'vis mere',
  'vis mindre',
  'læs op',
  'udskriv',
  'print',
  'print side',
  'del siden',
  'luk',
  'hent som pdf',
  'hent pdf',
  'gå til toppen',
  'indsend',
  'send',
  'søg',
  'ryd',
  'nulstil',
]);

/** Forms of web pages: "( ) Ja ( ) Nej", "Skriv en kommentar: ____ [Send]". */
const isWebForm = (text: string): boolean => webForm.test(head(text));
const webForm = regex(
  'iu',
  String.raw`\(\s?\)\s*\p{L}+.{0,40}\(\s?\)|\[(?:Send|Indsend|Søg|Print|Udskriv`,
  String.raw`|Luk|OK|Gem|Del)\]|^Fandt du (?:det|hvad)|^Del (?:siden|på)(?!\p{L})`,
);

/** "Mødet hævet kl. 10.15": the hour a meeting ended ('' when the line names none); null for any other line. */
export function closingTime(text: string): string | null {
  const match = closing.exec(head(text));
  return match ? (match[1] ?? '') : null;
}
const closing =
  /^Mødet (?:blev |er )?(?:hævet|sluttede|slut|afsluttet)(?:\s*:?\s*(kl\.?\s*\d{1,2}(?:[.:]\d{2})?))?\.?$/iu;

const isAppendixCount = (text: string): boolean =>
  /^Bilag:?\s*\(?\d{1,3}\)?$|^\d{1,3}\.? bilag$/iu.test(text);

const ruleBlanksMin = 20;
const footnoteLinesMax = 40;
const runningHeadMin = 2;
const runningHeadCharactersMax = 120;

/** Leftovers of templates and web pages that are never text of a meeting. */
export const isTemplateText = (text: string): boolean =>
  templateTexts.has(oneBlank(head(text)).toLowerCase()) || webLine.test(head(text));

/** Buttons over all items, crumbs of the way to the page, and the day it was last touched. */
const webLine = regex(
  'iu',
  String.raw`^(?:luk|åbn|vis|skjul|fold) alle (?:punkter|sager)(?!\p{L})|^sidst (?:opdateret|ændret`,
  String.raw`|redigeret)(?!\p{L})`,
  String.raw`|^(?:gå|spring) til (?:hoved)?indhold|^(?:du er her:?\s*)?(?:forside|hjem|start)\s*[>»›/]`,
  String.raw`|^[^|]{2,40}(?:\s\|\s[^|]{2,40}){3,}$`,
);

/** "2/22", "Side 3 af 7", "- 4 -": the page and the number of pages, when the line is nothing else. */
export function pageMark(text: string): { page: number; of: number | null } | null {
  const match =
    /^(?:side\s*)?(\d{1,3})\s*(?:\/|af|ud af)\s*(\d{1,3})\.?$/iu.exec(text) ??
    /^(?:side|s\.)\s*(\d{1,3})$/iu.exec(text) ??
    /^[-–]\s*(\d{1,3})\s*[-–]$/u.exec(text);
  return match ? { page: Number(match[1]), of: match[2] ? Number(match[2]) : null } : null;
}

/** "Punkt 4", "Punkt 1 + 2", "Sager til behandling Punkt 8": the section name, or '' when there is none. */
export function itemMark(text: string): { section: string; numbers: number[] } | null {
  const match =
    /^(.{0,60}?)\s*(?<!\p{L})(?:Punkt|Dagsordenspunkt|Pkt\.)\s+(\d{1,4}(?:\s*\+\s*\d{1,4})*)$/u.exec(text);
  if (!match) return null;
  return { section: match[1] ?? '', numbers: (match[2] ?? '').split('+').map(Number) };
}

/** Lines that are page numbers, running heads, template leftovers, rules or footnotes: not text. */
export function pageMatter(lines: readonly TextLine[], pageStarts: readonly number[]): Set<number> {
  const matter = new Set<number>();
  for (const line of lines) {
    if (line.text === '') continue;
    if (
      pageMark(line.text) ||
      isTemplateText(line.text) ||
      isDrawnRule(line.text) ||
      isWebForm(line.text) ||
      isAppendixCount(line.text) ||
      closingTime(line.text) !== null
    )
      matter.add(line.no);
  }
  for (const no of runningHeads(lines)) matter.add(no);
  for (const no of repeatedHeads(lines, new Set(pageStarts))) matter.add(no);
  for (const no of footnoteLines(lines, new Set(pageStarts))) matter.add(no);
  return matter;
}

const isDrawnRule = (text: string): boolean => /^[-_=*–—.]{5,}$/u.test(head(text));

/** A line that ends or begins with a page mark and comes again with another number. */
function runningHeads(lines: readonly TextLine[]): number[] {
  const seen = new Map<string, number[]>();
  for (const line of lines) {
    const text = head(line.text);
    if (text.length > 160 || text.length < 6) continue;
    const isMarked =
      /(?:\s{2,}|side\s*|[–|-]\s*)\d{1,3}\s*(?:\/|af)\s*\d{1,3}\.?$/iu.test(text) ||
      /(?<!\p{L})side\s+\d{1,3}\.?$/iu.test(text) ||
      /^side\s+\d{1,3}(?!\d)/iu.test(text);
    if (!isMarked || /\.{4,}|\(side\s*\d+\)$/u.test(text) || /^\d{1,3}[.)]\s/u.test(text)) continue;
    const key = oneBlank(text).replace(/\d+/gu, '#');
    const numbers = seen.get(key);
    if (numbers) numbers.push(line.no);
    else seen.set(key, [line.no]);
  }
  return [...seen.values()].filter((numbers) => numbers.length >= runningHeadMin).flat();
}

/** A line that stands at the head of several pages, right at the page start or right after a page mark. */
function repeatedHeads(lines: readonly TextLine[], starts: ReadonlySet<number>): number[] {
  const seen = new Map<string, number[]>();
  let before = '';
  for (const line of lines) {
    if (line.text === '') continue;
    const isHead = line.no === 1 || starts.has(line.no) || pageMark(before) !== null;
    before = line.text;
    if (!isHead || line.text.length > runningHeadCharactersMax || sectionLabel(line.text)) continue;
    seen.set(line.text, [...(seen.get(line.text) ?? []), line.no]);
  }
  const repeated = [...seen.values()].filter((numbers) => numbers.length >= runningHeadMin);
  return repeated.flatMap((numbers) => numbers.filter((no) => no > 1));
}

/** Footnotes: a lone number and a text set in by one blank, to the next page. A rule of blanks may stand before. */
function footnoteLines(lines: readonly TextLine[], starts: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!opensFootnote(lines, index)) continue;
    const last = lastFootnoteLine(lines, index, starts);
    for (let at = index; at <= last; at += 1) found.push(at + 1);
    index = last;
  }
  return found;
}

function opensFootnote(lines: readonly TextLine[], index: number): boolean {
  const [line, next, before] = [lines[index], lines[index + 1], lines[index - 1]];
  if (!line || !next || !/^\d{1,2}$/u.test(line.text) || next.indent !== 1) return false;
  const isRuled = before !== undefined && before.text === '' && before.raw.length >= ruleBlanksMin;
  return isRuled || (/^\p{Lu}/u.test(next.text) && (before?.text ?? '') === '');
}

/** Footnotes reach to the end of the page; without a page break near by, to the next empty line. */
function lastFootnoteLine(lines: readonly TextLine[], index: number, starts: ReadonlySet<number>): number {
  for (let at = index + 2; at < lines.length && at - index <= footnoteLinesMax; at += 1) {
    if (starts.has(at + 1)) return at - 1;
  }
  let at = index + 1;
  while ((lines[at + 1]?.text ?? '') !== '') at += 1;
  return at;
}
