import { caseNumberIn } from './case-numbers.ts';
import type { BodyPart, LineRange } from './meeting-record.ts';
import type { RowCell } from './minutes-table.ts';
import { paragraphs, type Paragraph } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import { accessLine } from './section-headings.ts';
import { sectionLabel, type FoundLabel } from './section-labels.ts';
import { shownText } from './shown-text.ts';
import { decisionOnly } from './decision-words.ts';
import { head, oneBlank, type TextLine } from './text-line.ts';

/** The lines under one label of an item (`label` null = before or without labels). */
export type ItemPart = {
  readonly label: FoundLabel | null;
  readonly labelLine: number | null;
  readonly lines: readonly TextLine[];
  readonly paragraphs: readonly Paragraph[];
  /** The decision of another body or meeting, quoted in this item. */
  readonly quoted: boolean;
};

export type ItemParts = {
  readonly parts: readonly ItemPart[];
  readonly minutes: ItemPart | null;
  readonly caseNumber: { text: string; line: number } | null;
  readonly urls: readonly string[];
  /** A line below the heading says that the item is closed ("Lukket punkt"). */
  readonly isMarkedClosed: boolean;
  /** Who is to act, from a column of its own ("Ansvarlig: Ida"). */
  readonly owner: { readonly name: string; readonly text: string; readonly line: number } | null;
};

export type ItemLines = {
  readonly lines: readonly TextLine[];
  /** Text under the item's line in the agenda part of a document that has minutes further down. */
  readonly agendaLines: readonly TextLine[];
  readonly forum: string | null;
  readonly date: string | null;
  /** A label that stands over all items of this part. */
  readonly sharedLabel: FoundLabel | null;
  /** The other cells of the item's row, where the minutes are one table. */
  readonly cells: readonly RowCell[];
};

type OpenPart = { label: FoundLabel | null; labelLine: number | null; lines: TextLine[]; quoted: boolean };

/** Splits an item at its labels and finds which part holds its own minutes. */
export function itemParts(reading: Reading, item: ItemLines): ItemParts {
  const before: OpenPart[] = [{ label: null, labelLine: null, lines: [], quoted: false }];
  for (const line of written(reading, item.agendaLines)) addLine(before, line);
  const quoted = before.map((part) => ({ ...part, quoted: part.label !== null }));
  const open: OpenPart[] = [{ label: item.sharedLabel, labelLine: null, lines: [], quoted: false }];
  for (const cell of item.cells) addCell(open, cell);
  const urls: string[] = [];
  let caseNumber: { text: string; line: number } | null = null;
  let isMarkedClosed = false;
  for (const line of written(reading, item.lines)) {
    const found: string | null = caseNumber === null && open.length === 1 ? caseNumberIn(line.text) : null;
    const access = hasText(open) ? null : accessLine(line.text);
    if (access !== null) isMarkedClosed ||= access === 'closed';
    else if (/^https?:\/\/\S+$/u.test(head(line.text))) urls.push(line.text);
    else if (found) caseNumber = { text: found, line: line.no };
    else addLine(open, line);
  }
  const parts = [...quoted, ...open].filter((part) => part.labelLine !== null || part.lines.length > 0);
  const all = parts.map((part) => ({ ...part, paragraphs: paragraphs(reading, part.lines) }));
  return { ...withMinutes(reading, all, item), caseNumber, urls, isMarkedClosed, owner: ownerOf(item.cells) };
}

function addCell(open: OpenPart[], { kind, label, name, lines }: RowCell): void {
  if (kind === 'owner' || kind === 'time') return;
  const first = lines[0];
  if (kind === 'text' || label === null) open[0]?.lines.push(...lines);
  else if (first)
    open.push({
      label: { label, asWritten: name, rest: '', body: null, date: null },
      labelLine: first.no,
      lines: [...lines],
      quoted: false,
    });
}

function ownerOf(cells: readonly RowCell[]): ItemParts['owner'] {
  const owners = cells.filter((cell) => cell.kind === 'owner');
  const [first] = owners;
  const text = owners.flatMap((cell) => cell.lines.map((line) => line.text)).join(' ');
  return first?.lines[0] ? { name: first.name, text: oneBlank(text), line: first.lines[0].no } : null;
}

const hasText = (open: readonly OpenPart[]): boolean => open.length > 1 || (open[0]?.lines.length ?? 0) > 0;

const written = (reading: Reading, lines: readonly TextLine[]): TextLine[] =>
  lines.filter((line) => line.text !== '' && !reading.matter.has(line.no));

function addLine(open: OpenPart[], line: TextLine): void {
  const label = sectionLabel(line.text);
  if (!label) open.at(-1)?.lines.push(line);
  else if (label.rest === '') open.push({ label, labelLine: line.no, lines: [], quoted: false });
  else
    open.push({
      label,
      labelLine: line.no,
      lines: [{ ...line, text: label.rest, raw: label.rest }],
      quoted: false,
    });
}

function withMinutes(
  reading: Reading,
  all: readonly ItemPart[],
  item: ItemLines,
): Pick<ItemParts, 'parts' | 'minutes'> {
  const parts = merged(reading, all);
  const own = ownMinutes(parts, item);
  const marked = parts.map((part) =>
    part.label?.label === 'Referat' && part !== own ? { ...part, quoted: true } : part,
  );
  if (own) return { parts: marked, minutes: own };
  const decision = unlabelledDecision(reading, marked);
  return decision ?? { parts: marked, minutes: null };
}

/** "Referat" and, right below, "Beslutninger": one piece of minutes under its first label. */
function merged(reading: Reading, parts: readonly ItemPart[]): ItemPart[] {
  const all: ItemPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    const isSame =
      last && isPlainReferat(last) && isPlainReferat(part) && last.label?.asWritten !== part.label?.asWritten;
    if (!last || !isSame) all.push(part);
    else {
      const lines = [...last.lines, ...part.lines];
      all[all.length - 1] = { ...last, lines, paragraphs: paragraphs(reading, lines) };
    }
  }
  return all;
}

const isPlainReferat = (part: ItemPart): boolean =>
  part.label?.label === 'Referat' && part.label.date === null && part.label.body === null && !part.quoted;

/** The decision of this body at this meeting: not one of another body, and not one in an agenda's case text. */
function ownMinutes(parts: readonly ItemPart[], item: ItemLines): ItemPart | null {
  const decisions = parts.filter((part) => part.label?.label === 'Referat' && !part.quoted);
  const first = decisions[0];
  if (!first) return null;
  if (decisions.length === 1) return isOfOther(first, item) ? null : first;
  const ours = decisions.filter((part) => !isOfOther(part, item));
  const named = ours.find((part) => part.label?.date !== null && part.label?.date === item.date);
  if (named) return named;
  const written = ours.filter((part) => part.paragraphs.length > 0);
  return written.at(-1) ?? ours.at(-1) ?? decisions.at(-1) ?? null;
}

/** The label names another day than this meeting's, or another body on no day of ours. */
function isOfOther(part: ItemPart, item: ItemLines): boolean {
  const label = part.label;
  if (!label?.date) return false;
  if (item.date !== null) return label.date !== item.date;
  return item.forum !== null && label.body !== null && label.body.toLowerCase() !== item.forum.toLowerCase();
}

/** The last paragraph is nothing but a decision ("Godkendt"): minutes without a label. */
function unlabelledDecision(
  reading: Reading,
  parts: readonly ItemPart[],
): Pick<ItemParts, 'parts' | 'minutes'> | null {
  const last = parts.findLast((part) => part.paragraphs.length > 0);
  const paragraph = last?.paragraphs.at(-1);
  if (!last || !paragraph || last.quoted || !decisionOnly(paragraph.text) || paragraph.lines.length > 2)
    return null;
  if (last.label && last.paragraphs.length === 1 && last.label.label !== 'Bilag') return null;
  const minutes: ItemPart = {
    label: null,
    labelLine: null,
    lines: paragraph.lines,
    paragraphs: [paragraph],
    quoted: false,
  };
  const rest = last.lines.filter((line) => !paragraph.lines.includes(line));
  const shorter: ItemPart = { ...last, lines: rest, paragraphs: paragraphs(reading, rest) };
  const kept = parts.flatMap((part) =>
    part !== last ? [part] : rest.length > 0 || part.label ? [shorter] : [],
  );
  return { parts: [...kept, minutes], minutes };
}

/** First to last line with text, split where page matter cuts in. */
export function rangesOf(reading: Reading, lines: readonly TextLine[]): LineRange[] {
  const ranges: [number, number][] = [];
  let before = 0;
  for (const line of lines) {
    if (line.text === '' || reading.matter.has(line.no)) continue;
    const last = ranges.at(-1);
    if (last && !isCut(reading, before, line.no)) last[1] = line.no;
    else ranges.push([line.no, line.no]);
    before = line.no;
  }
  return ranges;
}

function isCut(reading: Reading, from: number, to: number): boolean {
  for (let no = from + 1; no < to; no += 1) if (reading.matter.has(no)) return true;
  return false;
}

/**
 * What people and the search read: the text under every label, in order, with its paragraphs, lists and headings.
 * Minutes without a label are minutes all the same.
 */
export function bodyOf(
  reading: Reading,
  { parts, minutes }: Pick<ItemParts, 'parts' | 'minutes'>,
  headings: ReadonlyMap<number, string>,
): BodyPart[] {
  return parts.flatMap((part) => {
    const [first, last] = [part.lines[0]?.no ?? part.labelLine, part.lines.at(-1)?.no ?? part.labelLine];
    if (first === null || last === null || first === undefined || last === undefined) return [];
    const text = shownText(reading, part.paragraphs, headings);
    const label = part.label?.label ?? (part === minutes ? 'Referat' : null);
    return [{ label, text, lines: [first, last] as const }];
  });
}

export const joinedParagraphs = (list: readonly Paragraph[]): string =>
  oneBlank(list.map((one) => one.text).join(' '));
