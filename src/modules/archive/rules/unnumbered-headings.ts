import type { Candidate } from './item-candidates.ts';
import { wholeTitle } from './heading-titles.ts';
import type { ItemHeading } from './item-headings.ts';
import { nextWritten, previousWritten, type Reading } from './reading.ts';
import { headerLabel } from './header-labels.ts';
import { sectionLabel } from './section-labels.ts';
import { isKnownSection } from './section-headings.ts';
import { bareLetters, oneBlank, type TextLine, regex } from './text-line.ts';
import { decisionOnly } from './decision-words.ts';

const titleCharactersMax = 160;
const regionCase = /^(\d-\d{1,2}-\d{1,3}-\d{1,4}-\d{2})\s+(?=\p{Lu})/u;
const accessPrefix = regex(
  'u',
  String.raw`^(?:Åben|Åbent|Lukket|Beslutningssag|Orienteringssag|Drøftelsessag)(?:\s+(?:sag`,
  String.raw`|punkt))?\s*[:–-]\s*\p{Lu}`,
);
const fixed = new Set(
  [
    'Evt',
    'Eventuelt',
    'Næste møde',
    'Godkendelse af dagsorden',
    'Godkendelse af dagsordenen',
    'Godkendelse af referat',
    'Meddelelser',
    'Gensidig orientering',
    'Underskriftsside',
    'Bordet rundt',
    'Siden sidst',
    'Velkomst',
    'Orientering',
    'Underskrift',
    'Orientering fra formanden',
    'Godkendelse af referat fra sidste møde',
  ].map(bareLetters),
);

/** Headings of a document without numbers: short lines that stand apart and have labels under them. */
export function unnumberedHeadings(reading: Reading, numbered: readonly Candidate[]): ItemHeading[] {
  const found: ItemHeading[] = [];
  const isNumbered = new Set(numbered.map((candidate) => candidate.line));
  for (const line of reading.lines) {
    if (line.text === '' || reading.matter.has(line.no) || isNumbered.has(line.no)) continue;
    if ((found.at(-1)?.lastLine ?? 0) >= line.no) continue;
    if (!mayHead(reading, line)) continue;
    const item = headingAt(reading, line);
    const repeats = found.at(-1);
    if (repeats && bareLetters(repeats.title) === bareLetters(item.title)) continue;
    if (isHeading(reading, line, item)) found.push(item);
  }
  return hasLabels(reading) ? found : withBareHeadings(reading, found);
}

const hasLabels = (reading: Reading): boolean =>
  reading.lines.some((line) => line.text !== '' && sectionLabel(line.text) !== null);

const bareWordsMax = 12;

/**
 * Short lines over a text, set like the usual titles ("Godkendelse af dagsorden", "Evt.") of a document that has
 * neither numbers nor labels. At least two usual titles must show how titles are set.
 */
function withBareHeadings(reading: Reading, usual: readonly ItemHeading[]): ItemHeading[] {
  const first = usual[0];
  if (!first || usual.length < 2) return [...usual];
  const known = new Set(usual.flatMap((item) => [item.line, item.lastLine]));
  const isApart =
    usual.filter((item) => textBelow(reading, item.lastLine) === 'apart').length * 2 > usual.length;
  const bare = reading.lines
    .filter(
      (line) =>
        line.no > first.line && line.text !== '' && !known.has(line.no) && !reading.matter.has(line.no),
    )
    .filter((line) => mayHead(reading, line) && line.text.split(' ').length <= bareWordsMax)
    .map((line) => headingAt(reading, line))
    .filter((item) => textBelow(reading, item.lastLine) === (isApart ? 'apart' : 'under'));
  return [...usual, ...bare].sort((a, b) => a.line - b.line);
}

/** Whether running text stands right under a line, or below a blank; null when there is none. */
function textBelow(reading: Reading, no: number): 'under' | 'apart' | null {
  const next = nextWritten(reading, no);
  if (!next || !/[.:!?]$|.{70}/u.test(next.text)) return null;
  return next.no === no + 1 ? 'under' : 'apart';
}

function headingAt(reading: Reading, line: TextLine): ItemHeading {
  const start = line.text.replace(regionCase, '');
  const whole = wholeTitle(reading, line.no, start);
  return {
    number: null,
    order: 0,
    title: whole.title,
    variants: [],
    line: line.no,
    lastLine: whole.lastLine,
    page: whole.page,
    entry: null,
    confidence: 0.65,
  };
}

function mayHead(reading: Reading, line: TextLine): boolean {
  const text = line.text;
  if (text.length > titleCharactersMax || !(/^[\p{Lu}”"“]/u.test(text) || regionCase.test(text)))
    return false;
  if (
    sectionLabel(text) ||
    (headerLabel(text) && !isFixed(text)) ||
    isKnownSection(text) ||
    decisionOnly(text)
  )
    return false;
  if (/[,:;]$/u.test(text) || (/[.!?]$/u.test(text) && !fixed.has(bareLetters(text)))) return false;
  if (
    /^Bilag\s+\d|\s{3,}\S|\d(?:\s*kr\.?|\s*%)?$/u.test(text) &&
    !/(?:19|20)\d{2}(?:[-/]\d{2,4})?$/u.test(text)
  )
    return false;
  const before = previousWritten(reading, line.no);
  return before === null || before.no < line.no - 1 || reading.isPageStart.has(line.no);
}

/** A usual title, also with the decision behind it ("Evt. – Intet"). */
const isFixed = (title: string): boolean => fixed.has(bareLetters(title.replace(/\s[–—-]\s.{3,40}$/u, '')));

/** A heading has a label right under it, or comes first before the labels of its item, or is a usual title. */
function isHeading(reading: Reading, line: TextLine, item: ItemHeading): boolean {
  if (isFixed(item.title) || accessPrefix.test(line.text) || regionCase.test(line.text)) return true;
  const next = nextWritten(reading, item.lastLine);
  if (!next) return false;
  const label = sectionLabel(next.text);
  if (label) return label.label !== 'Bilag' || opensItem(reading, line.no);
  return decisionOnly(next.text) || (opensItem(reading, line.no) && labelFollows(reading, item.lastLine));
}

const linesAheadMax = 60;

/** Before it stand only the header, a section heading, or the minutes of the item before. */
function opensItem(reading: Reading, no: number): boolean {
  for (let at = no - 2, steps = 0; at >= 0 && steps < linesAheadMax; at -= 1, steps += 1) {
    const line = reading.lines[at];
    if (!line || line.text === '') continue;
    const label = sectionLabel(line.text);
    if (label) return label.label === 'Referat';
    if (headerLabel(line.text) || isKnownSection(line.text)) return true;
  }
  return no < linesAheadMax;
}

function labelFollows(reading: Reading, no: number): boolean {
  for (let at = no, steps = 0; at < reading.lines.length && steps < linesAheadMax; at += 1, steps += 1) {
    const line = reading.lines[at];
    if (!line || line.text === '') continue;
    if (sectionLabel(line.text)) return true;
    if (mayHead(reading, line)) return false;
  }
  return false;
}

/** "Evt." and "Næste møde" without a number, after the numbered items of a document. */
export function looseHeadings(reading: Reading, items: readonly ItemHeading[]): ItemHeading[] {
  const titles = new Set(items.map((item) => bareLetters(item.title)));
  const first = items[0]?.line ?? Infinity;
  return reading.lines
    .filter((line) => line.no > first && line.text.length < 30 && fixed.has(bareLetters(line.text)))
    .filter((line) => !titles.has(bareLetters(line.text)) && mayHead(reading, line))
    .filter((line) => !reading.matter.has(line.no) && (reading.lines[line.no]?.text ?? '') === '')
    .map((line) => ({ ...headingAt(reading, line), title: oneBlank(line.text), lastLine: line.no }));
}
