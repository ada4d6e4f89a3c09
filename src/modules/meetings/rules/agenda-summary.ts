import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { AgendaLine, AgendaSection } from './meeting-views.ts';
import { outcomeFamilies, type OutcomeFamily } from './outcome-tag.ts';

export type AgendaSummary = {
  readonly items: number;
  readonly recommendations: number;
  readonly closed: number;
  readonly municipalOnly: number;
  /** How many items were decided, discussed …; what did not happen is left out. */
  readonly outcomes: readonly { readonly family: OutcomeFamily; readonly count: number }[];
  /** Who took a reservation, each once. */
  readonly reservations: readonly string[];
};

/** The figures of an agenda as the reader sees it: what is hidden is in none of them. */
export function agendaSummary(lines: readonly AgendaLine[]): AgendaSummary {
  return {
    items: lines.filter((line) => !line.isWithdrawn).length,
    recommendations: lines.reduce((sum, line) => sum + line.recommendationCount, 0),
    closed: lines.filter((line) => line.closed).length,
    municipalOnly: lines.filter((line) => line.municipalOnly).length,
    outcomes: families.flatMap((family) => countOf(family, lines)),
    reservations: [...new Set(lines.flatMap(({ reservations }) => reservations))],
  };
}

const families = Object.keys(outcomeFamilies) as OutcomeFamily[];

function countOf(
  family: OutcomeFamily,
  lines: readonly AgendaLine[],
): { family: OutcomeFamily; count: number }[] {
  const codes: readonly OutcomeCode[] = outcomeFamilies[family];
  const count = lines.filter(({ outcome }) => outcome !== null && codes.includes(outcome)).length;
  return count === 0 ? [] : [{ family, count }];
}

export type AgendaSlotView = {
  readonly section: AgendaSection | null;
  readonly lines: readonly AgendaLine[];
};

/** The agenda in its sections, in reading order. Items that follow each other without a section share one slot. */
export function agendaSlots(lines: readonly AgendaLine[]): AgendaSlotView[] {
  const slots: { section: AgendaSection | null; lines: AgendaLine[] }[] = [];
  for (const line of lines) {
    const last = slots.at(-1);
    if (last && last.section?.position === line.section?.position) last.lines.push(line);
    else slots.push({ section: line.section, lines: [line] });
  }
  return slots;
}

/**
 * When the meeting ends for the reader. Who does not see the municipal part is told the end of the last part they
 * see: the end of the whole would tell that there is more.
 */
export function shownEnd(
  endsAt: string | null,
  lines: readonly AgendaLine[],
  seesMunicipalPart: boolean,
): string | null {
  const ends = lines.flatMap(({ section }) => section?.endsAt ?? []);
  return seesMunicipalPart ? endsAt : (ends.toSorted().at(-1) ?? endsAt);
}

/** First and last line in the source of what is shown, both included; null when the lines are not known. */
export function sourceSpan(lines: readonly AgendaLine[]): { from: number; to: number } | null {
  const ranges = lines.flatMap((line) => line.lines);
  if (ranges.length === 0) return null;
  return { from: Math.min(...ranges.map(([from]) => from)), to: Math.max(...ranges.map(([, to]) => to)) };
}
