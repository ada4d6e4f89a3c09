/** The score counts multisets: a value found twice matches a value expected once only once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';
import { differences, scoreRecord, totalScore, type RecordScore, type ScoredRecord } from './score-record.ts';

const empty: ScoredRecord = {
  forum: null,
  date: null,
  startTime: null,
  endTime: null,
  place: null,
  caseNumber: null,
  documentNumber: null,
  attendees: [],
  absentees: [],
  guests: [],
  items: [],
};
const item = {
  number: 1,
  title: 'Evt.',
  sectionsPresent: [],
  recommendations: ['at  vente', 'at vente'],
  appendices: [],
  outcome: 'EMPTY' as const,
  outcomeText: null,
  closed: false,
};

test('nothing expected and nothing found is a full score', () => {
  expect(scoreRecord(empty, empty).header.f1).toBe(1);
});

test('white space does not count, repetition does', () => {
  const score = scoreRecord(
    { ...empty, items: [item] },
    { ...empty, items: [{ ...item, recommendations: ['at vente'] }] },
  );
  expect(score.recommendations).toMatchObject({
    expected: 2,
    found: 1,
    matched: 1,
    precision: 1,
    recall: 0.5,
  });
});

test('a wrong value costs precision and recall', () => {
  const score = scoreRecord({ ...empty, date: '2020-01-01' }, { ...empty, date: '2020-01-02' });
  expect(score.header).toMatchObject({ matched: 0, f1: 0 });
});

test('the wording of an outcome must occur in the text', () => {
  const actual = { ...empty, items: [{ ...item, outcomeText: 'Godkendt' }] };
  expect(scoreRecord(actual, actual, 'Dagsordenen blev god-\nkendt.').outcomeText.f1).toBe(1);
  expect(scoreRecord(actual, actual, 'Udsat.').outcomeText.f1).toBe(0);
});

test('totals add the counts, and differences name what is missing', () => {
  const score = scoreRecord({ ...empty, forum: 'DAS' }, empty);
  expect(totalScore([score, score]).header).toMatchObject({ expected: 2, found: 0 });
  expect(differences({ ...empty, forum: 'DAS' }, empty)).toEqual([
    { field: 'header', missing: ['forum | DAS'], extra: [] },
  ]);
});

const targets = [
  ['items', 1],
  ['header', 0.95],
  ['sections', 0.98],
  ['recommendations', 0.97],
  ['appendices', 0.95],
  ['people', 0.98],
  ['outcome', 0.9],
  ['closed', 0.97],
  ['outcomeText', 1],
] as const;

/** Scores of the texts of a folder: each beside the record it is to become. */
function scoresOf(texts: string, records: (name: string) => string): RecordScore[] {
  const names = readdirSync(texts).filter((name) => name.endsWith('.txt') && existsSync(records(name)));
  return names.map((name) => {
    const expected = JSON.parse(readFileSync(records(name), 'utf8')) as ScoredRecord;
    const text = readFileSync(join(texts, name), 'utf8');
    const source = { sourceFile: name, lines: text.split('\n'), pageStartLines: null };
    const result = parseMeeting(source, knownNamesNorthJutland);
    if (!result.ok) throw new Error(`${name} refused`);
    return scoreRecord(expected, result.value, text);
  });
}

const root = join(import.meta.dirname, '../../../..');

describe.each(['examples', 'examples/second'])('the texts of %s', (folder) => {
  const texts = join(root, folder);
  const scores = scoresOf(texts, (name) => join(texts, name.replace(/\.txt$/u, '.expected.json')));

  test('are there', () => {
    expect(scores.length).toBeGreaterThan(9);
  });
  test.each(targets)('%s reach %d', (field, target) => {
    expect(totalScore(scores)[field].f1).toBeGreaterThanOrEqual(target);
  });
});

/** The golden records, when they lie beside the project: the targets must be reached by rules alone. */
const golden = join(root, '../shared/golden');
const seeds = join(root, '../shared/seeds');
const isBeside = existsSync(golden) && existsSync(seeds);

describe.runIf(isBeside)('golden records', () => {
  const scores = isBeside ? scoresOf(seeds, (name) => join(golden, `${name}.json`)) : [];

  test.each(targets)('%s reach %d', (field, target) => {
    expect(totalScore(scores)[field].f1).toBeGreaterThanOrEqual(target);
  });
});
