import { caseNumberIn } from './case-numbers.ts';
import { endsInHyphen, joinTexts } from './join-hyphens.ts';
import { endsOpen } from './paragraphs.ts';
import { headingForm, withoutPage } from './heading-forms.ts';
import type { Reading } from './reading.ts';
import { sectionLabel } from './section-labels.ts';
import { head, regex, type TextLine } from './text-line.ts';

/** A whole title: its text, the page it names, and the last line it takes up. */
export type WholeTitle = { readonly title: string; readonly page: number | null; readonly lastLine: number };

const titleLinesMax = 5;
const longLineShare = 0.75;
const blankLinesMax = 2;

/** Follows a title over its wrapped lines. `first` is the part on line `no`; '' when it begins on the next line. */
export function wholeTitle(reading: Reading, no: number, first: string): WholeTitle {
  const parts = [first];
  let last = no;
  for (let count = 0; count < titleLinesMax; count += 1) {
    const part = joinTexts(parts.slice(-2), reading.pairs);
    const next = continuation(reading, last, { part, isFirst: parts.length === 1 });
    if (!next) break;
    parts.push(next.text);
    last = next.no;
  }
  const joined = joinTexts(parts, reading.pairs);
  return { ...withoutPage(joined), lastLine: last };
}

/** "Sag nr. 61 - Åben": the title stands on the line below. */
const accessWord = /^(?:åbent?|lukket)(?:\s+(?:sag|punkt))?\s*[:–-]?$/iu;
/** Below a title, what is to be done with the item; no part of the title. */
const kindOfItem = regex(
  'iu',
  String.raw`^(?:(?:beslutnings|orienterings|drøftelses|godkendelses|tema)(?:punkt|sag)`,
  String.raw`|til (?:beslutning|orientering|drøftelse))\.?$`,
);

function continuation(
  reading: Reading,
  no: number,
  before: { part: string; isFirst: boolean },
): TextLine | null {
  const { part } = before;
  if (withoutPage(part).page !== null) return null;
  const next = following(reading, no, part);
  if (!next || sectionLabel(next.text) || headingForm(next.text) || caseNumberIn(next.text) !== null)
    return null;
  if (kindOfItem.test(next.text)) return null;
  if (part === '' || accessWord.test(part)) return /^\p{Lu}|^[”"“\d]/u.test(next.text) ? next : null;
  if (endsInHyphen(part) || endsOpen(part)) return next;
  if (next.no !== no + 1 && !reading.doubleSpaced) return null;
  if (next.no === no + 1 && withoutPage(next.text).page !== null) return next;
  const line = reading.lines[no - 1]?.text ?? part;
  const isFull = line.length >= reading.width * longLineShare;
  const goesOn = /^(?:[\p{Ll}(/]|[–-]\s?\p{L})/u.test(next.text) && next.indent === 0;
  if (goesOn && (isFull || next.no === no + 1) && !/[.:!?]$/u.test(part)) return next;
  return next.no === no + 1 && isFull && endsTitle(reading, next) ? next : null;
}

/** A short line right under a full heading line, followed by a blank or a label, is its second half. */
function endsTitle(reading: Reading, line: TextLine): boolean {
  if (line.text.length > reading.width * longLineShare || /[.]$|:/u.test(line.text)) return false;
  const after = reading.lines[line.no];
  return line.indent === 0 && (!after || after.text === '' || sectionLabel(after.text) !== null);
}

function following(reading: Reading, no: number, part: string): TextLine | null {
  const reach =
    reading.doubleSpaced || endsInHyphen(part) || endsOpen(part) || part === '' ? blankLinesMax : 1;
  for (let at = no; at < no + reach + 1 && at < reading.lines.length; at += 1) {
    const line = reading.lines[at];
    if (!line || reading.matter.has(line.no)) return null;
    if (line.text !== '') return line.no <= no + reach ? { ...line, text: head(line.text) } : null;
    if (reading.doubleSpaced && line.raw !== '' && !endsInHyphen(part)) return null;
  }
  return null;
}
