import type { CheckSurroundings, Place } from './check-finding.ts';
import { plain } from './check-words.ts';
import type { ItemToStore, LineRange, MeetingToStore } from './meeting-to-store.ts';

/** A text of an item, whole: what it is, its words, the lines it stands on. */
export type Passage = {
  readonly kind: 'title' | 'text' | 'recommendation' | 'appendix' | 'minutes';
  readonly label: string | null;
  readonly text: string;
  readonly lines: readonly LineRange[];
};

/**
 * An item as the rules read it. `figures` is its text with tables as they were set, the source's own lines if known.
 */
export type CheckItem = {
  readonly index: number;
  /** The printed number, as a number where it is one; the place counted from 1 where none is printed. */
  readonly name: number | string;
  readonly item: ItemToStore;
  readonly passages: readonly Passage[];
  readonly figures: Passage;
  readonly sectionTitle: string;
};

export type CheckReading = {
  readonly meeting: MeetingToStore;
  readonly surroundings: CheckSurroundings;
  readonly items: readonly CheckItem[];
};

/** Everything the rules look at, made once. */
export function readingOf(meeting: MeetingToStore, surroundings: CheckSurroundings): CheckReading {
  const items = meeting.items.map((item, index): CheckItem => {
    const passages = passagesOf(item);
    const sectionTitle = plain(meeting.sections[item.sectionIndex ?? -1]?.title ?? '');
    const figures = figuresOf(item, passages, surroundings.sourceLines);
    return { index, name: nameOf(item.number, index), item, passages, figures, sectionTitle };
  });
  return { meeting, surroundings, items };
}

const nameOf = (number: string | null, index: number): number | string =>
  number === null ? index + 1 : /^\d{1,9}$/.test(number) ? Number(number) : number;

/** Recommendations, appendices and minutes stand in `texts` too, under their label: each is read once. */
function passagesOf(item: ItemToStore): Passage[] {
  const { recommendations, appendices, treatment } = item;
  const minutes = treatment?.minutesText ?? null;
  const isReadElsewhere = (label: string | null): boolean =>
    (label === 'Indstilling' && recommendations.length > 0) ||
    (label === 'Bilag' && appendices.length > 0) ||
    (label === 'Referat' && minutes !== null);
  return [
    { kind: 'title', label: null, text: item.title, lines: firstLine(item.lines) },
    ...item.texts
      .filter(({ label }) => !isReadElsewhere(label))
      .map((text): Passage => ({ kind: text.label === 'Referat' ? 'minutes' : 'text', ...text })),
    ...recommendations.map(({ text, children, lines }): Passage => {
      return { kind: 'recommendation', label: 'Indstilling', text: [text, ...children].join('\n'), lines };
    }),
    ...appendices.map(({ number, title, lines }): Passage => {
      return { kind: 'appendix', label: number, text: title, lines };
    }),
    ...(minutes === null || treatment === null
      ? []
      : [{ kind: 'minutes' as const, label: 'Referat', text: minutes, lines: treatment.lines }]),
  ];
}

const firstLine = ([range]: readonly LineRange[]): LineRange[] => (range ? [[range[0], range[0]]] : []);

const linesPerItemMax = 5_000;

function figuresOf(
  item: ItemToStore,
  passages: readonly Passage[],
  source: readonly string[] | null,
): Passage {
  const own = { kind: 'text' as const, label: null };
  const lines = item.lines.slice(0, 10);
  if (source !== null && lines.length > 0) {
    const text = lines.flatMap(([from, to]) => source.slice(from - 1, Math.min(to, from + linesPerItemMax)));
    return { ...own, text: text.join('\n'), lines };
  }
  const spoken = passages.filter(({ kind }) => kind !== 'title' && kind !== 'appendix');
  return {
    ...own,
    text: spoken.map(({ text }) => text).join('\n'),
    lines: spoken.flatMap((part) => part.lines),
  };
}

/** Where words of a passage stand: on their own line when the source is known, else on all lines of the passage. */
export function placeOf({ surroundings }: CheckReading, item: CheckItem | null, at: At): Place {
  const { lines } = at.passage;
  const source = surroundings.sourceLines;
  const first = plain(at.words ?? '').split('\n')[0] ?? '';
  if (source === null || first === '') return { item, lines };
  for (const needle of new Set([first, longestWord(first)])) {
    const line = lineWith(source, lines, needle);
    if (line !== undefined) return { item, lines: [[line, line]] };
  }
  return { item, lines };
}
export type At = { readonly passage: Pick<Passage, 'lines'>; readonly words?: string };

const longestWord = (text: string): string =>
  text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');

function lineWith(
  source: readonly string[],
  lines: readonly LineRange[],
  needle: string,
): number | undefined {
  for (const [from, to] of lines)
    for (let line = from; line <= Math.min(to, from + linesPerItemMax); line += 1)
      if (plain(source[line - 1] ?? '').includes(needle)) return line;
  return undefined;
}

/** Findings of one rule in one item are cut here: more of the same tells nobody anything. */
export const findingsPerItemMax = 12;

/** All passages of an item that are of one of the kinds. */
export const passagesOfKind = (item: CheckItem, ...kinds: readonly Passage['kind'][]): Passage[] =>
  item.passages.filter(({ kind }) => kinds.includes(kind));
