import { timesIn } from './danish-dates.ts';
import type { AgendaSection } from './meeting-record.ts';
import type { Headings, ItemHeading } from './item-headings.ts';
import { joinTexts } from './join-hyphens.ts';
import { itemMark } from './page-matter.ts';
import type { Reading } from './reading.ts';
import { headerLabel } from './header-labels.ts';
import { isKnownSection, sectionTitle } from './section-headings.ts';
import { bareLetters, type TextLine } from './text-line.ts';

/** The section each item stands under, and which lines are section headings and not text of an item. */
export type Sections = {
  readonly ofItem: ReadonlyMap<number, string>;
  readonly headingLines: ReadonlySet<number>;
  readonly agenda: readonly AgendaSection[];
  /** First line of the agenda list with its section headings; null when there is no list. */
  readonly agendaFrom: number | null;
};

const slotPattern = /\(?\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}\s*\)?/u;

/** A section heading is in force from where it stands until the next one. */
export function sectionsInForce(reading: Reading, headings: Headings): Sections {
  const table = agendaSections(reading, headings);
  const titles = new Map(table.sections.map((section) => [bareLetters(section.title), section.title]));
  const headingLines = new Set(table.lines);
  const marks: { line: number; title: string }[] = headings.parents.map((parent) => ({
    line: parent.line,
    title: parent.title,
  }));
  for (const [index, item] of headings.items.entries()) {
    const floor = headings.items[index - 1]?.lastLine ?? headings.agenda?.lines[1] ?? 0;
    for (const mark of marksAbove(reading, item, { floor, titles })) {
      headingLines.add(mark.line);
      if (mark.title !== '') marks.push(mark);
    }
  }
  for (const parent of headings.parents) headingLines.add(parent.line);
  const ofItem = new Map<number, string>();
  for (const section of table.sections) for (const line of section.lines) ofItem.set(line, section.title);
  for (const [line, title] of inForce(headings.items, marks, titles))
    if (!ofItem.has(line)) ofItem.set(line, title);
  const agenda = table.sections.map(({ title, start, end, items }) => ({ title, start, end, items }));
  return { ofItem, headingLines, agenda, agendaFrom: table.from };
}

function inForce(
  items: readonly ItemHeading[],
  marks: readonly { line: number; title: string }[],
  titles: ReadonlyMap<string, string>,
): [number, string][] {
  const sorted = [...marks].sort((a, b) => a.line - b.line);
  const found: [number, string][] = [];
  let at = 0;
  let current: string | null = null;
  for (const item of items) {
    for (; at < sorted.length && (sorted[at]?.line ?? Infinity) < item.line; at += 1)
      current = sorted[at]?.title ?? null;
    if (current !== null) found.push([item.line, titles.get(bareLetters(current)) ?? current]);
  }
  return found;
}

type Above = { floor: number; titles: ReadonlyMap<string, string> };

/** Section headings and "Punkt n" lines right above a heading, going up until there is other text. */
function marksAbove(reading: Reading, item: ItemHeading, above: Above): { line: number; title: string }[] {
  const marks: { line: number; title: string }[] = [];
  for (let no = item.line - 1; no > above.floor; no -= 1) {
    const line = reading.lines[no - 1];
    if (!line || line.text === '' || reading.matter.has(no)) continue;
    const mark = itemMark(line.text);
    const isSection = isKnownSection(line.text) || above.titles.has(bareLetters(sectionTitle(line.text)));
    if (!mark && !isSection) break;
    marks.push({ line: no, title: mark ? mark.section : sectionTitle(line.text) });
  }
  return marks;
}

type TableSection = AgendaSection & { readonly lines: number[] };

/** Sections of the agenda table: the lines between its entries that are no entries. */
function agendaSections(
  reading: Reading,
  headings: Headings,
): { sections: TableSection[]; lines: number[]; from: number | null } {
  const entries = headings.agenda ? [...headings.agenda.entries] : [];
  const sections: TableSection[] = [];
  const lines: number[] = [];
  const itemOfEntry = new Map(
    headings.items.flatMap((item) => (item.entry ? [[item.entry.line, item] as const] : [])),
  );
  for (const [index, entry] of entries.entries()) {
    const floor = index === 0 ? 0 : (entries[index - 1]?.lastLine ?? 0);
    const column = reading.columnSections.find((one) => one.line > floor && one.line <= entry.line);
    const group = column ? [] : groupAbove(reading, entry.line, { floor, isFirst: index === 0 });
    const named = column ?? namedGroup(reading, group);
    if (named)
      sections.push({ title: named.title, start: named.start, end: named.end, items: [], lines: [] });
    lines.push(...group.map((line) => line.no));
    const item = itemOfEntry.get(entry.line);
    if (item && item.number !== null) sections.at(-1)?.items.push(item.number);
    if (item) sections.at(-1)?.lines.push(item.line);
  }
  const from = entries[0] ? lines.reduce((a, b) => Math.min(a, b), entries[0].line) : null;
  return { sections, lines, from };
}

function namedGroup(
  reading: Reading,
  group: readonly TextLine[],
): Pick<AgendaSection, 'title' | 'start' | 'end'> | null {
  const text = joinTexts(
    group.map((line) => line.text),
    reading.pairs,
  );
  const title = sectionTitle(text.replace(slotPattern, ''));
  const times = timesIn(text);
  return title === '' ? null : { title, start: times?.start ?? null, end: times?.end ?? null };
}

/** The lines above an entry that head a section: known names, or any short line with a time slot. */
function groupAbove(reading: Reading, line: number, at: { floor: number; isFirst: boolean }): TextLine[] {
  const group: TextLine[] = [];
  for (let no = line - 1; no > at.floor && group.length < 4; no -= 1) {
    const above = reading.lines[no - 1];
    if (!above || above.text === '' || reading.matter.has(no)) continue;
    if (above.text.length > 60 || headerLabel(above.text) || /[”"“]|deltager|punkt \d/iu.test(above.text))
      break;
    const joined = joinTexts(
      [above, ...group].map((one) => one.text),
      reading.pairs,
    );
    const isDone =
      group.length > 0 &&
      isKnownSection(
        joinTexts(
          group.map((one) => one.text),
          reading.pairs,
        ).replace(slotPattern, ''),
      );
    if (isDone && !/\p{L}-$/u.test(above.text)) break;
    if (!slotPattern.test(joined) && !isKnownSection(joined) && !above.text.endsWith('-') && !isTail(joined))
      break;
    group.unshift(above);
    if (
      at.isFirst &&
      group.length > 1 &&
      !slotPattern.test(group[0]?.text ?? '') &&
      !(group[0]?.text ?? '').endsWith('-')
    )
      break;
  }
  const text = joinTexts(
    group.map((one) => one.text),
    reading.pairs,
  );
  return slotPattern.test(text) || isKnownSection(text) ? group : [];
}

/** The last half of a known section name that was split at a hyphen ("ling"). */
const isTail = (text: string): boolean => /^\p{Ll}{2,12}$/u.test(text);
