import type { DoubtCode, Evidence, LineRange } from './meeting-record.ts';
import type { Anomaly } from './anomalies.ts';
import type { HeaderValues, Value } from './header-values.ts';
import type { ReadItem } from './item-record.ts';
import { pageOf } from './page-starts.ts';
import type { Reading } from './reading.ts';
import { accessOf } from './section-headings.ts';

type Entry = {
  pointer: string;
  lines: readonly LineRange[];
  confidence: number;
  doubt?: DoubtCode | null | undefined;
};

const fields = ['forum', 'date', 'startTime', 'endTime', 'place', 'caseNumber', 'documentNumber'] as const;

/** Where each field of the header came from. */
export function headerEvidence(values: HeaderValues): Entry[] {
  const entries = fields.flatMap((field): Entry[] => {
    const value: Value | null = values[field];
    return value
      ? [{ pointer: `/${field}`, lines: [value.lines], confidence: value.confidence, doubt: value.doubt }]
      : [];
  });
  const missing: Entry[] = [];
  if (!values.forum) missing.push({ pointer: '/forum', lines: [], confidence: 0, doubt: 'body-not-stated' });
  if (!values.date)
    missing.push({
      pointer: '/date',
      lines: [],
      confidence: 0,
      doubt: values.possibleDays.length > 0 ? 'date-conflict' : 'date-not-stated',
    });
  return [...entries, ...missing];
}

/** Where each field of an item came from; doubts of its anomalies are put on the fields they speak of. */
export function itemEvidence(item: ReadItem, index: number, anomalies: readonly Anomaly[]): Entry[] {
  const at = `/items/${index}`;
  const { heading } = item.facts;
  const headingLines: LineRange[] = [[heading.line, heading.lastLine]];
  const entries = [
    ...headingEntries(item, at, headingLines),
    ...pointEntries(item, at),
    ...minutesEntries(item, at),
  ];
  return withAnomalies(entries, at, { anomalies, heading: headingLines });
}

function headingEntries(item: ReadItem, at: string, lines: LineRange[]): Entry[] {
  const { record, facts, presenter } = item;
  const isUncertain = accessOf(record.title) === 'uncertain';
  const entries: Entry[] = [
    { pointer: `${at}/title`, lines, confidence: facts.heading.confidence, doubt: titleDoubt(item) },
    {
      pointer: `${at}/closed`,
      lines,
      confidence: isUncertain ? 0.5 : 0.97,
      doubt: isUncertain ? 'access-uncertain' : null,
    },
  ];
  if (!presenter) return entries;
  const presenterLines = presenter.lines ? [presenter.lines] : lines;
  const confidence = presenter.name.includes(' ') ? 0.9 : 0.7;
  return [...entries, { pointer: `${at}/presenter`, lines: presenterLines, confidence }];
}

/** Recommendations, their lead, and appendices. */
function pointEntries({ facts, recommendations, appendixLines }: ReadItem, at: string): Entry[] {
  const here: LineRange = [facts.heading.line, facts.heading.line];
  const { points, lines, leadLines } = recommendations;
  const lead = leadLines
    ? [{ pointer: `${at}/recommendationLead`, lines: [leadLines], confidence: 0.95 }]
    : [];
  const asked = points.map((_, place) => ({
    pointer: `${at}/recommendations/${place}`,
    lines: [lines[place] ?? here],
    confidence: 0.93,
  }));
  const listed = appendixLines.map((range, place) => ({
    pointer: `${at}/appendices/${place}`,
    lines: [range],
    confidence: 0.93,
  }));
  return [...lead, ...asked, ...listed];
}

function minutesEntries({ record, outcome }: ReadItem, at: string): Entry[] {
  const lines = outcome.lines ? [outcome.lines] : record.minutesLines;
  const decided: Entry = {
    pointer: `${at}/outcome`,
    lines,
    confidence: outcome.confidence,
    doubt: outcome.doubt,
  };
  if (record.minutesLines.length === 0) return [decided];
  const confidence = record.minutesLabel ? 0.97 : 0.8;
  return [{ pointer: `${at}/minutesText`, lines: record.minutesLines, confidence }, decided];
}

function titleDoubt(item: ReadItem): DoubtCode | null {
  if (item.record.titleVariants) return 'title-differs';
  return item.facts.heading.confidence < 0.75 ? 'heading-uncertain' : null;
}

const doubtfulConfidence = 0.6;

function withAnomalies(
  entries: Entry[],
  at: string,
  of: { anomalies: readonly Anomaly[]; heading: LineRange[] },
): Entry[] {
  const byPointer = new Map(entries.map((entry) => [entry.pointer, entry]));
  for (const anomaly of of.anomalies) {
    const pointer = `${at}/${anomaly.field}`;
    const known = byPointer.get(pointer);
    if (known)
      byPointer.set(pointer, {
        ...known,
        confidence: Math.min(known.confidence, doubtfulConfidence),
        doubt: known.doubt ?? anomaly.doubt,
      });
    else
      byPointer.set(pointer, {
        pointer,
        lines: of.heading,
        confidence: doubtfulConfidence,
        doubt: anomaly.doubt,
      });
  }
  return [...byPointer.values()];
}

/** The entries as the record carries them: page added, empty doubts left out. */
export function evidenceOf(reading: Reading, entries: readonly Entry[]): Record<string, Evidence> {
  const evidence: Record<string, Evidence> = {};
  for (const { pointer, lines, confidence, doubt } of entries) {
    const page = pageOf(reading.pageStarts, lines[0]?.[0] ?? 1);
    evidence[pointer] = { lines: [...lines], page, confidence, ...(doubt ? { doubt } : {}) };
  }
  return evidence;
}

export type { Entry as EvidenceEntry };
