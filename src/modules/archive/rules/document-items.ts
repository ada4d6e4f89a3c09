import { timesIn } from './danish-dates.ts';
import { decisionOnly } from './decision-words.ts';
import { caseLinesAbove } from './case-lines.ts';
import type { HeaderPeople } from './header-people.ts';
import type { HeaderValues } from './header-values.ts';
import type { Headings, ItemHeading } from './item-headings.ts';
import { itemParts, type ItemParts } from './item-parts.ts';
import { readItem, type DocumentFacts, type ItemFacts, type ReadItem } from './item-record.ts';
import type { PersonRecord } from './meeting-record.ts';
import { peopleOf } from './people.ts';
import { linesBetween, nextWritten, previousWritten, textOf, type Reading } from './reading.ts';
import { sectionLabel, type FoundLabel } from './section-labels.ts';
import type { Sections } from './sections-in-force.ts';
import { bareLetters, type TextLine } from './text-line.ts';

export type DocumentParts = {
  readonly headings: Headings;
  readonly sections: Sections;
  readonly values: HeaderValues;
  readonly people: HeaderPeople;
  /** A title line says "Referat" and none says "Dagsorden" alone. */
  readonly isCalledMinutes: boolean;
};

export type DocumentItems = {
  readonly items: readonly ReadItem[];
  readonly hasMinutes: boolean;
  /** First line of the minutes part of a document that begins with an agenda. */
  readonly minutesFrom: number | null;
  readonly lateAbsentees: PersonRecord[];
};

/** Cuts the document into items, finds out whether it holds minutes, and reads each item. */
export function documentItems(reading: Reading, document: DocumentParts): DocumentItems {
  const { headings, values } = document;
  const shared = sharedLabel(reading, headings);
  const ranges = itemLines(reading, document);
  const cut = headings.items.map((heading, index) => ({
    heading,
    parts: itemParts(reading, {
      lines: ranges[index]?.own ?? [],
      agendaLines: ranges[index]?.agenda ?? [],
      forum: values.forum?.text ?? null,
      date: values.date?.text ?? null,
      sharedLabel: shared?.label ?? null,
      cells: reading.tableRows.get(heading.line) ?? [],
    }),
  }));
  const hasLabelled = cut.some(
    ({ heading, parts }) => (parts.minutes?.paragraphs.length ?? 0) > 0 || decidesInTitle(heading),
  );
  const isLabelled = cut.some(({ parts }) => (parts.minutes?.label ?? null) !== null);
  const isTitledMinutes =
    !isLabelled && document.isCalledMinutes && cut.some(({ parts }) => parts.parts.length > 0);
  const hasMinutes = hasLabelled || isTitledMinutes;
  const facts: DocumentFacts = {
    hasMinutes,
    isTitledMinutes,
    forum: values.forum?.text ?? null,
    date: values.date?.text ?? null,
    names: document.people.attendees.map((person) => person.name),
  };
  const items = cut.map((one) =>
    readItem(reading, { ...one, ...placeOf(reading, document, one.heading) }, facts),
  );
  return {
    items,
    hasMinutes,
    minutesFrom: shared?.line ?? null,
    lateAbsentees: lateAbsentees(reading, items, document.people),
  };
}

const decidesInTitle = (heading: ItemHeading): boolean => {
  const tail = /\s[–—-]\s([^–—]{3,60})$/u.exec(heading.title.slice(-90))?.[1];
  return tail !== undefined && decisionOnly(tail);
};

/** A label right above the first item, when no item has one of its own: it holds for all. */
function sharedLabel(reading: Reading, headings: Headings): { label: FoundLabel; line: number } | null {
  const first = headings.agenda?.itemsFrom ?? headings.items[0]?.line;
  if (first === undefined) return null;
  const above = previousWritten(reading, first);
  const label = above ? sectionLabel(above.text) : null;
  if (!above || label?.label !== 'Referat' || label.rest !== '') return null;
  const isOwn = reading.lines.some((line) => line.no > first && sectionLabel(line.text)?.label === 'Referat');
  return isOwn ? null : { label, line: above.no };
}

type Lines = { own: readonly TextLine[]; agenda: readonly TextLine[] };

/** Lines of each item: from its heading to the next heading, section headings left out. */
function itemLines(reading: Reading, { headings, sections }: DocumentParts): Lines[] {
  const { agenda } = headings;
  const parentLines = headings.parents.map((parent) => parent.line);
  const starts = [...new Set([...headings.items.map((item) => item.line), ...parentLines])].sort(
    (a, b) => a - b,
  );
  const caseLines = caseLinesAbove(reading, headings.items);
  const startOf = (line: number): number => caseLines.get(line) ?? line;
  const nextStart = new Map(
    starts.map((line, index) => [line, startOf(starts[index + 1] ?? reading.lines.length + 1)]),
  );
  const entryLines = agenda ? agenda.entries.map((entry) => entry.line) : [];
  const nextEntry = new Map(entryLines.map((line, index) => [line, entryLines[index + 1]]));
  const isText = (line: TextLine): boolean => !sections.headingLines.has(line.no);
  return headings.items.map((item) => {
    const isInList = item.entry?.line === item.line;
    const end = isInList ? item.lastLine : (nextStart.get(item.line) ?? reading.lines.length + 1) - 1;
    const ownCase = caseLines.get(item.line);
    const above = ownCase === undefined ? [] : linesBetween(reading, ownCase, ownCase);
    const below = linesBetween(reading, withoutRepeat(reading, item) + 1, end).filter(isText);
    const until = item.entry ? nextEntry.get(item.entry.line) : undefined;
    const listed =
      item.entry && until !== undefined ? linesBetween(reading, item.entry.lastLine + 1, until - 1) : [];
    return { own: [...above, ...below], agenda: listed.filter(isText) };
  });
}

/** A title printed twice is read once. */
function withoutRepeat(reading: Reading, item: ItemHeading): number {
  const titles = new Set([item.title, ...item.variants].map(bareLetters).filter((title) => title.length > 3));
  let last = item.lastLine;
  for (let count = 0; count < 2; count += 1) {
    const next = nextWritten(reading, last);
    if (!next || !titles.has(bareLetters(next.text.replace(/^\d+[.)]\s*/u, '')))) break;
    last = next.no;
  }
  return last;
}

/** The hours in the column "Tid" of an agenda. */
function slotOfRow(reading: Reading, heading: ItemHeading): ItemFacts['slot'] {
  const cells = reading.tableRows.get(heading.entry?.line ?? heading.line) ?? [];
  const time = cells.find((cell) => cell.kind === 'time')?.lines[0];
  return time ? timesIn(time.text) : null;
}

function placeOf(
  reading: Reading,
  { sections, people }: DocumentParts,
  heading: ItemHeading,
): Pick<ItemFacts, 'section' | 'timeSlot' | 'slot'> {
  const section = sections.ofItem.get(heading.line) ?? null;
  const row = sections.agenda.find(
    (one) => one.title === section && (one.start !== null || one.end !== null),
  );
  const guest = people.guests.find(
    (one) => one.item !== null && one.item === heading.number && one.start !== null,
  );
  return {
    section,
    timeSlot: row ? { start: row.start, end: row.end } : null,
    slot: guest ? { start: guest.start, end: guest.end } : slotOfRow(reading, heading),
  };
}

const absentPattern =
  /(?:^|[.;]\s+)(?:Fraværende|Afbud|Ikke til stede|Ej til stede)(?:\s+med afbud)?\s*:\s*([^.\n]{3,200})/u;

/** Absence written inside an item's decision: "Fraværende: X". */
function lateAbsentees(reading: Reading, items: readonly ReadItem[], people: HeaderPeople): PersonRecord[] {
  const known = new Set(people.absentees.map((person) => person.name));
  const found: PersonRecord[] = [];
  for (const item of items) {
    const minutes: ItemParts['minutes'] = item.facts.parts.minutes;
    const match = minutes ? absentPattern.exec(textOf(reading, minutes.lines).slice(0, 4000)) : null;
    if (!match?.[1]) continue;
    for (const person of peopleOf([match[1]], { known: reading.known, pairs: reading.pairs }).persons) {
      if (known.has(person.name)) continue;
      known.add(person.name);
      found.push(person);
    }
  }
  return found;
}
