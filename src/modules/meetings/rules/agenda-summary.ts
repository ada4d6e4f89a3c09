import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { AgendaLine, AgendaSection } from './meeting-views.ts';
import { isSettled } from './outcome-tag.ts';

export type AgendaSummary = {
  readonly items: number;
  readonly recommendations: number;
  readonly closed: number;
  readonly municipalOnly: number;
  /** What was decided, the most frequent first; of equals the one that comes first on the agenda. */
  readonly outcomes: readonly { readonly outcome: OutcomeCode; readonly count: number }[];
  /** Who took a reservation, each once. */
  readonly reservations: readonly string[];
};

/** The figures of an agenda as the reader sees it: what is hidden is in none of them. */
export function agendaSummary(lines: readonly AgendaLine[]): AgendaSummary {
  const outcomes = lines.flatMap(({ outcome }) => (outcome && isSettled(outcome) ? [outcome] : []));
  const counted = [...new Set(outcomes)].map((outcome) => ({
    outcome,
    count: outcomes.filter((other) => other === outcome).length,
  }));
  return {
    items: lines.length,
    recommendations: lines.reduce((sum, line) => sum + line.recommendationCount, 0),
    closed: lines.filter((line) => line.closed).length,
    municipalOnly: lines.filter((line) => line.municipalOnly).length,
    outcomes: counted.toSorted((one, other) => other.count - one.count),
    reservations: [...new Set(lines.flatMap(({ reservations }) => reservations))],
  };
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
