import { headerLabel, type HeaderField } from './header-labels.ts';
import { headerLines } from './header-lines.ts';
import { isTemplateText, pageMark } from './page-matter.ts';
import { isGap } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import { isKnownSection } from './section-headings.ts';
import type { TextLine } from './text-line.ts';

/** One field of the header with the lines of its value; the first line is without the label. */
export type FieldText = {
  readonly field: HeaderField;
  readonly asWritten: string;
  readonly lines: readonly { readonly no: number; readonly text: string }[];
};

export type HeaderRegion = {
  readonly fields: readonly FieldText[];
  /** Lines above and between the fields: the title of the document. */
  readonly titles: readonly TextLine[];
  readonly lastLine: number;
};

type OpenField = {
  field: HeaderField;
  asWritten: string;
  lines: { no: number; text: string }[];
  ended: boolean;
};

const peopleFields: ReadonlySet<HeaderField> = new Set(['attendees', 'absentees', 'guests']);
const headerLinesMax = 400;
const titlesMax = 12;

/** Fields that never stand below the list of items. */
const mainFields: ReadonlySet<HeaderField> = new Set([
  'date',
  'time',
  'timeAndPlace',
  'place',
  'attendees',
  'absentees',
]);
const isMainField = (text: string): boolean => mainFields.has(headerLabel(text)?.field ?? 'other');

/** Splits the lines above the first item into fields and title lines. */
export function headerRegion(reading: Reading, lastLine: number): HeaderRegion {
  const fields: OpenField[] = [];
  const titles: TextLine[] = [];
  let open: OpenField | null = null;
  const lines = headerLines(reading, Math.min(lastLine, headerLinesMax)).filter((line) => line.text !== '');
  const lastField = lines.findLastIndex((line) => isMainField(line.text));
  for (const [index, line] of lines.entries()) {
    const found = isTitleMove(line, fields) ? null : headerLabel(line.text);
    const label = found?.field === 'agenda' && index < lastField ? null : found;
    if (label) {
      open = {
        field: label.field,
        asWritten: label.asWritten,
        lines: valueOf(line.no, label.rest),
        ended: false,
      };
      fields.push(open);
    } else if (isKnownSection(line.text) || (open?.field === 'agenda' && fields.length + titles.length > 1)) {
      open = null;
      if (fields.at(-1)?.field === 'agenda' && fields.length + titles.length > 1) break;
    } else if (open && open.field !== 'agenda' && goesOn(reading, open, line)) {
      open.lines.push({ no: line.no, text: rawText(line) });
    } else {
      open = null;
      if (titles.length < titlesMax) titles.push(line);
    }
  }
  return { fields, titles: [...titles, ...runningHeads(reading)], lastLine };
}

/** A running head names the body when nothing else does: "Møde i X     Side 1 af 2". */
const runningHeads = (reading: Reading): TextLine[] =>
  reading.lines
    .slice(0, headLinesMax)
    .filter(
      (line) => reading.matter.has(line.no) && pageMark(line.text) === null && !isTemplateText(line.text),
    )
    .map((line) => ({
      ...line,
      text: line.text.replace(/\s+(?:side\s*)?\d{1,3}\s*(?:\/|af)\s*\d{1,3}$/iu, ''),
    }))
    .filter((line) => /\p{L}{3}/u.test(line.text));
const headLinesMax = 3;

const valueOf = (no: number, rest: string): { no: number; text: string }[] =>
  rest === '' ? [] : [{ no, text: rest }];
const rawText = (line: TextLine): string => line.text;

/** "Møde Socialdirektørkredsen" is a title, not the label "Møde". */
const isTitleMove = (line: TextLine, fields: readonly OpenField[]): boolean =>
  fields.length === 0 && /^(?:Møde|Dagsorden|Referat|Beslutningsreferat|Protokol)\s+\p{L}/u.test(line.text);

function goesOn(reading: Reading, open: OpenField, line: TextLine): boolean {
  const last = open.lines.at(-1);
  if (!last) return true;
  const gap = isGap(reading, last.no, line.no);
  if (peopleFields.has(open.field)) return !gap || looksLikePeople(line.text, open);
  return (
    !gap &&
    (open.field === 'place' || open.field === 'timeAndPlace' || open.field === 'time') &&
    open.lines.length < 3
  );
}

function looksLikePeople(text: string, open: OpenField): boolean {
  if (open.field === 'guests' && /(?:deltager|under punkt|pkt\.)/iu.test(text)) return true;
  const previous = open.lines.at(-1)?.text ?? '';
  if (/(?:,|(?<!\p{L})og|-)$/u.test(previous)) return true;
  return (
    /^[\p{Lu}•·\uF0B7-].{2,60}\(.{1,60}\)\.?,?$/u.test(text) ||
    /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,4}(?:, \p{L}.*)?$/u.test(text)
  );
}
