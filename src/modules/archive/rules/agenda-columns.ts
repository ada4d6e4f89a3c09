import { headerLabel } from './header-labels.ts';
import { joinTexts } from './join-hyphens.ts';
import { isKnownSection, sectionTitle } from './section-headings.ts';
import { head, type TextLine } from './text-line.ts';
import { timesIn } from './danish-dates.ts';

/** A section named in the left column of an agenda table, and the line its first item stands on. */
export type ColumnSection = {
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly line: number;
};

export type SplitColumns = { readonly lines: TextLine[]; readonly sections: readonly ColumnSection[] };

const anchor = /^(\p{Lu}[^\d]{0,28}?\S)\s{3,}\d{1,3}\.\s*\p{L}/u;
const wide = /^(\S.{0,28}?)\s{3,}(\S.*)$/u;
/** The left cell fills its column, so one blank stands before the entry. */
const narrow = /^(\p{Lu}[\p{L} ]{2,28}-?)\s(\d{1,3}\.\s\p{Lu}.*)$/u;
const timePiece =
  /^\(?(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s*[-–]?\)?$|^\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}\)?$/u;
const linesSearchedMax = 200;
const anchorsMin = 2;
const noPairs = new Map<string, ReadonlySet<string>>();

/** An agenda table printed as two columns: the left column becomes sections, the lines keep the right one. */
export function splitAgendaColumns(lines: TextLine[]): SplitColumns {
  const anchors = lines
    .slice(0, linesSearchedMax)
    .filter((line) => anchor.test(head(line.text)) && !headerLabel(line.text));
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (!first || !last || anchors.length < anchorsMin) return { lines, sections: [] };
  const groups: { pieces: string[]; line: number }[] = [];
  const changed = new Map<number, TextLine>();
  for (let no = first.no; no <= lines.length && !isAfter(lines, no, last.no); no += 1) {
    const line = lines[no - 1];
    if (!line || line.text === '') continue;
    const { left, right } = cells(line.text, groups.at(-1)?.pieces ?? []);
    if (left !== '') addPiece(groups, left, no);
    if (left !== '') changed.set(no, { ...line, text: right });
  }
  const sections = groups.map((group) => sectionOf(group.pieces, group.line));
  return { lines: lines.map((line) => changed.get(line.no) ?? line), sections };
}

/** The table ends at the first empty line after its last entry. */
const isAfter = (lines: readonly TextLine[], no: number, last: number): boolean =>
  no > last && (lines[no - 1]?.text ?? '') === '';

function cells(text: string, open: readonly string[]): { left: string; right: string } {
  const match = wide.exec(head(text)) ?? narrow.exec(head(text));
  if (match?.[1] && match[2])
    return { left: match[1], right: text.slice(head(text).length - match[2].length) };
  const isUnclosed = open.length > 0 && !(open.at(-1) ?? '').endsWith(')');
  const isLeft =
    isUnclosed &&
    (timePiece.test(text) || ((open.at(-1) ?? '').endsWith('-') && /^\p{Ll}{2,14}$/u.test(text)));
  return isLeft ? { left: text, right: '' } : { left: '', right: text };
}

function addPiece(groups: { pieces: string[]; line: number }[], piece: string, line: number): void {
  const group = groups.at(-1);
  const before = group ? joined(group.pieces) : '';
  const goesOn = /^[(\d]/u.test(piece) || before.endsWith('-');
  const isWhole = before.endsWith(')') || isKnownSection(before);
  if (group && (goesOn || !isWhole)) group.pieces.push(piece);
  else groups.push({ pieces: [piece], line });
}

const joined = (pieces: readonly string[]): string => joinTexts(pieces, noPairs);

function sectionOf(pieces: readonly string[], line: number): ColumnSection {
  const text = joined(pieces);
  const times = timesIn(text.replace(/-\s+(?=\d)/gu, '-'));
  const title = sectionTitle(text.replace(/\s*\([^)]*\)?\s*$/u, ''));
  return { title, start: times?.start ?? null, end: times?.end ?? null, line };
}
