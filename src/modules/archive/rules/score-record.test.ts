/** The score counts multisets: a value found twice matches a value expected once only once. */
import { expect, test } from 'vitest';
import { differences, scoreRecord, totalScore, type ScoredRecord } from './score-record.ts';

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
