import { agendaList, alike, type AgendaList } from './agenda-list.ts';
import { innerListLines } from './inner-lists.ts';
import { candidates, type Candidate } from './item-candidates.ts';
import { itemChain } from './item-chain.ts';
import { isKnownSection } from './section-headings.ts';
import { nextWritten, type Reading } from './reading.ts';
import { looseHeadings, unnumberedHeadings } from './unnumbered-headings.ts';

/** Where an item begins. `entry` is its line in the agenda list; `line` is that line when nothing else is printed. */
export type ItemHeading = {
  readonly number: number | string | null;
  readonly order: number;
  readonly title: string;
  readonly variants: readonly string[];
  readonly line: number;
  readonly lastLine: number;
  readonly page: number | null;
  readonly entry: Candidate | null;
  /** 0 to 1: how sure it is that this line heads an item. */
  readonly confidence: number;
};

export type Headings = {
  readonly items: readonly ItemHeading[];
  readonly agenda: AgendaList | null;
  /** Numbered headings that stand over other items ("3. Sager til drøftelse" over 3.1). */
  readonly parents: readonly { title: string; line: number }[];
};

/** Finds the agenda list and the items of a document, numbered in any of the known ways or not at all. */
export function itemHeadings(reading: Reading): Headings {
  const found = candidates(reading);
  const agenda = agendaList(reading, found);
  const later = agenda ? found.filter((candidate) => candidate.line >= agenda.itemsFrom) : found;
  const entries = entriesByOrder(agenda);
  const inAgenda = agenda ? linesInAgenda(entries, later) : null;
  const chain = itemChain(later, {
    inner: agenda ? new Set() : innerListLines(later),
    inAgenda,
    tight: isTight(reading),
  });
  if (chain.length === 0 && reading.tableRows.size > 0)
    return { items: rowHeadings(reading), agenda: null, parents: [] };
  const unnumbered = agenda || chain.length > 1 ? [] : unnumberedHeadings(reading, chain);
  const isUnnumbered =
    unnumbered.length > chain.length && (unnumbered[0]?.line ?? 0) < (chain[0]?.line ?? Infinity);
  if (isUnnumbered) return { items: unnumbered, agenda: null, parents: [] };
  const parents = chain.filter((candidate, index) => isParent(reading, candidate, chain[index + 1]));
  const isParentLine = new Set(parents.map((parent) => parent.line));
  const items = chain
    .filter((candidate) => !isParentLine.has(candidate.line))
    .map((c) => heading(c, entries));
  const all = [
    ...items,
    ...hiddenItems(agenda, [...items, ...parents], entries),
    ...looseHeadings(reading, items),
  ];
  return { items: all.sort((a, b) => a.line - b.line), agenda, parents };
}

/** The rows of a table of minutes whose titles have no numbers. */
const rowHeadings = (reading: Reading): ItemHeading[] =>
  [...reading.tableRows.keys()].map((line) => ({
    number: null,
    order: 0,
    variants: [],
    line,
    lastLine: line,
    page: null,
    entry: null,
    confidence: 0.85,
    title: reading.lines[line - 1]?.text ?? '',
  }));

const tightShareMax = 0.12;
/** Few empty lines: headings stand right under the text before them. */
const isTight = (reading: Reading): boolean =>
  reading.lines.filter((line) => line.text === '').length < reading.lines.length * tightShareMax;

type Entries = ReadonlyMap<number, readonly Candidate[]>;

/** Entries of the list by their number, so that 10,000 items do not search 10,000 entries each. */
function entriesByOrder(agenda: AgendaList | null): Entries {
  const entries = new Map<number, Candidate[]>();
  for (const entry of agenda?.entries ?? []) {
    const known = entries.get(entry.order);
    if (known) known.push(entry);
    else entries.set(entry.order, [entry]);
  }
  return entries;
}

function linesInAgenda(entries: Entries, later: readonly Candidate[]): Set<number> {
  const matches = later.filter((candidate) => entryOf(entries, candidate) !== null);
  return new Set(matches.map((candidate) => candidate.line));
}

const entryOf = (entries: Entries, candidate: Candidate): Candidate | null =>
  entries.get(candidate.order)?.find((entry) => alike(entry, candidate)) ?? null;

function heading(candidate: Candidate, entries: Entries): ItemHeading {
  const found = entryOf(entries, candidate);
  const entry = found ? withoutPageOf(found, candidate) : null;
  const title = entry && entry.title !== '' ? entry.title : candidate.title;
  const variants = entry && candidate.title !== '' && candidate.title !== title ? [candidate.title] : [];
  return {
    number: candidate.number,
    order: candidate.order,
    title,
    variants,
    line: candidate.line,
    lastLine: candidate.lastLine,
    page: entry?.page ?? candidate.page,
    entry,
    confidence: confidenceOf(candidate, entry),
  };
}

/** "Takster 5" in a list of contents is "Takster" on page 5, when the heading itself has no 5. */
function withoutPageOf(entry: Candidate, candidate: Candidate): Candidate {
  const page = /^(.+) (\d{1,4})$/u.exec(entry.title);
  return page && page[1] === candidate.title
    ? { ...entry, title: candidate.title, page: Number(page[2]) }
    : entry;
}

function confidenceOf(candidate: Candidate, entry: Candidate | null): number {
  if (entry) return 0.99;
  const signs = [candidate.blankBefore, candidate.labelAfter || candidate.usualTitle, candidate.blankAfter];
  return 0.6 + 0.12 * signs.filter(Boolean).length;
}

/** Entries of the list that are not printed again: closed items are often left out below. */
function hiddenItems(
  agenda: AgendaList | null,
  items: readonly { readonly order: number }[],
  entries: Entries,
): ItemHeading[] {
  const shown = new Set(items.map((item) => item.order));
  const hidden = agenda?.entries.filter((entry) => !shown.has(entry.order)) ?? [];
  return hidden.map((entry) => ({
    ...heading(entry, entries),
    lastLine: entry.lastLine,
    entry,
    confidence: 0.8,
  }));
}

function isParent(reading: Reading, candidate: Candidate, next: Candidate | undefined): boolean {
  if (!next || next.order <= candidate.order || next.order >= candidate.order + 100) return false;
  if (candidate.order % 100 !== 0) return false;
  const between = nextWritten(reading, candidate.lastLine);
  return between?.no === next.line || isKnownSection(candidate.title);
}

/** Lines of the form "number." and text that head no item and stand in no agenda list. */
export function notItemHeadings(reading: Reading, headings: Headings): number[] {
  const taken = new Set(headings.items.flatMap((item) => [item.line, item.entry?.line ?? item.line]));
  for (const parent of headings.parents) taken.add(parent.line);
  const first = headings.items[0]?.line ?? Infinity;
  return reading.lines
    .filter((line) => line.no > first && !taken.has(line.no) && !reading.matter.has(line.no))
    .filter((line) => /^\d{1,4}\.\s*[\p{L}”"“]/u.test(line.text))
    .map((line) => line.no);
}
