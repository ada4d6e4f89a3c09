import { oneBlank } from './text-line.ts';
import type { MeetingRecord } from './meeting-record.ts';

/** How well one group of fields was read: counts on multisets and the figures made from them. */
export type FieldScore = {
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

export const scoreFields = [
  'items',
  'header',
  'sections',
  'recommendations',
  'appendices',
  'people',
  'outcome',
  'closed',
  'outcomeText',
] as const;
export type ScoreField = (typeof scoreFields)[number];
export type RecordScore = Readonly<Record<ScoreField, FieldScore>>;

/** The part of a record that is scored: what the expected files always have. */
export type ScoredRecord = Pick<
  MeetingRecord,
  | 'forum'
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'caseNumber'
  | 'documentNumber'
  | 'attendees'
  | 'absentees'
  | 'guests'
> & {
  readonly items: readonly Pick<
    MeetingRecord['items'][number],
    | 'number'
    | 'title'
    | 'sectionsPresent'
    | 'recommendations'
    | 'appendices'
    | 'outcome'
    | 'outcomeText'
    | 'closed'
  >[];
};

/** Compares a record with the expected one, group by group, after white space is normalised. */
export function scoreRecord(expected: ScoredRecord, actual: ScoredRecord, sourceText?: string): RecordScore {
  const scored = Object.entries(groups).map(([field, group]) => [
    field,
    compare(group(expected), group(actual)),
  ]);
  const text = outcomeTextScore(actual, sourceText ?? null);
  return { ...Object.fromEntries(scored), outcomeText: text } as RecordScore;
}

/** Adds the counts of several scores. */
export function totalScore(scores: readonly RecordScore[]): RecordScore {
  const entries = scoreFields.map((field) => {
    const sum = (key: 'expected' | 'found' | 'matched'): number =>
      scores.reduce((all, score) => all + score[field][key], 0);
    return [field, figures(sum('expected'), sum('found'), sum('matched'))];
  });
  return Object.fromEntries(entries) as RecordScore;
}

const headerFields = [
  'forum',
  'date',
  'startTime',
  'endTime',
  'place',
  'caseNumber',
  'documentNumber',
] as const;

const groups: Record<Exclude<ScoreField, 'outcomeText'>, (record: ScoredRecord) => string[]> = {
  items: (record) => record.items.map((item) => key(item.number, item.title)),
  header: (record) =>
    headerFields.flatMap((field) => (record[field] === null ? [] : [key(field, record[field])])),
  sections: (record) =>
    record.items.flatMap((item) => item.sectionsPresent.map((label) => key(item.number, label))),
  recommendations: (record) =>
    record.items.flatMap((item) => item.recommendations.map((text) => key(item.number, text))),
  appendices: (record) =>
    record.items.flatMap((item) => item.appendices.map((text) => key(item.number, text))),
  people: (record) =>
    (['attendees', 'absentees', 'guests'] as const).flatMap((kind) =>
      record[kind].map((person) =>
        key(kind, person.name, person.organisation, person.department, person.role),
      ),
    ),
  outcome: (record) => record.items.map((item) => key(item.number, item.outcome)),
  closed: (record) => record.items.map((item) => key(item.number, String(item.closed))),
};

const key = (...parts: (string | number | null)[]): string =>
  parts.map((part) => oneBlank(String(part ?? ''))).join(' | ');

function compare(expected: readonly string[], found: readonly string[]): FieldScore {
  const left = new Map<string, number>();
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1);
  let matched = 0;
  for (const one of found) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    matched += 1;
  }
  return figures(expected.length, found.length, matched);
}

function figures(expected: number, found: number, matched: number): FieldScore {
  const precision = found === 0 ? (expected === 0 ? 1 : 0) : matched / found;
  const recall = expected === 0 ? (found === 0 ? 1 : 0) : matched / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { expected, found, matched, precision, recall, f1 };
}

/** The wording of an outcome must occur in the text; how long the excerpt is does not matter. */
function outcomeTextScore(actual: ScoredRecord, sourceText: string | null): FieldScore {
  const texts = actual.items.flatMap((item) => (item.outcomeText === null ? [] : [item.outcomeText]));
  if (sourceText === null) return figures(texts.length, texts.length, texts.length);
  const text = lettersOnly(sourceText);
  const matched = texts.filter((one) => text.includes(lettersOnly(one))).length;
  return figures(texts.length, texts.length, matched);
}

const lettersOnly = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();

/** What differs, for a person to read: expected values that are missing, and found values that are too many. */
export function differences(
  expected: ScoredRecord,
  actual: ScoredRecord,
): { field: string; missing: string[]; extra: string[] }[] {
  return Object.entries(groups).flatMap(([field, group]) => {
    const [want, got] = [group(expected), group(actual)];
    const [missing, extra] = [without(want, got), without(got, want)];
    return missing.length + extra.length > 0 ? [{ field, missing, extra }] : [];
  });
}

function without(list: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of taken) counts.set(one, (counts.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}
