import { expect, test } from 'vitest';
import {
  anchorOf,
  chained,
  findingsIn,
  lineAt,
  randomFrom,
  sampleLog,
  tamper,
  tamperingKinds,
} from '../../../../tests/audit/tampering.ts';
import { auditLineHash } from '../../../platform/audit-hash.ts';
import { chainCheck, type ChainFinding } from './chain.ts';

const log = sampleLog(60);
const last = (lines: typeof log) => lines.at(-1) ?? lineAt(0, 0);
const anchors = log.filter(({ seq }) => seq % 10 === 0).map(anchorOf);
const names = (findings: readonly ChainFinding[], seq: number): boolean =>
  findings.some(({ from, to }) => from <= seq && seq <= to);

test('a log nobody touched has nothing to find', () => {
  expect(findingsIn(log, anchors, anchorOf(last(log)))).toEqual([]);
  expect(findingsIn([], [], { at: '', seq: 0, hash: '0'.repeat(64) })).toEqual([]);
});

test('1,000 random tamperings: every one is found, and its line named', () => {
  const random = randomFrom(4711);
  const missed: string[] = [];
  const tried = new Map<string, number>();
  for (let count = 0; count < 1000; count += 1) {
    const { kind, log: tampered, names: seq } = tamper(log, random);
    tried.set(kind, (tried.get(kind) ?? 0) + 1);
    // The tip is a row of the same database: whoever can tamper can move it along. Only the anchors are out of reach.
    const tip = anchorOf(last(tampered.length === 0 ? [lineAt(0, 0)] : tampered));
    const moved = tampered.length === 0 ? { ...tip, seq: 0, hash: '0'.repeat(64) } : tip;
    if (!names(findingsIn(tampered, anchors, moved), seq)) missed.push(`${kind} of line ${seq}`);
  }
  expect(missed).toEqual([]);
  expect([...tried.keys()].toSorted()).toEqual(tamperingKinds.toSorted());
});

test('one edited line is one finding: what comes after it is not blamed', () => {
  const edited = { ...(log[19] ?? last(log)), line: '{}' };
  expect(findingsIn(log.with(19, edited), [], anchorOf(last(log)))).toEqual([
    { code: 'changed', from: 20, to: 20 },
    { code: 'columns-differ', from: 20, to: 20 },
  ]);
});

test('without an anchor a log hashed anew from the middle cannot be told from the true one', () => {
  const again = chained(log.slice(30), log[29]?.hash);
  const forged = [...log.slice(0, 30), ...chained([lineAt(31, 999), ...log.slice(31)], log[29]?.hash)];
  expect(again).toEqual(log.slice(30));
  expect(findingsIn(forged, [], anchorOf(last(forged)))).toEqual([]);
  expect(findingsIn(forged, anchors, anchorOf(last(forged)))).toContainEqual({
    code: 'rewritten',
    from: 31,
    to: 40,
  });
});

test('a tail cut since the last anchor is seen by the tip, one cut before it by the anchor', () => {
  expect(findingsIn(log.slice(0, 58), [], anchorOf(last(log)))).toEqual([{ code: 'cut', from: 59, to: 60 }]);
  const short = log.slice(0, 45);
  expect(findingsIn(short, anchors, anchorOf(last(short)))).toEqual([{ code: 'cut', from: 46, to: 60 }]);
});

const segment = (removedAt: string) => {
  const end = log[29] ?? last(log);
  return { month: '2026-01-01', firstSeq: 1, lastSeq: 30, hash: end.hash, removedAt };
};
const after = (removedAt: string) => {
  const segments = [segment(removedAt)];
  const check = chainCheck({ hashOf: auditLineHash, anchors, segments });
  for (const line of log.slice(30)) check.add(line);
  return check.end(anchorOf(last(log)));
};

test('a month removed after its time leaves a chain that holds', () => {
  expect(after('2027-02-01T00:00:00.000Z')).toEqual([]);
});

test('a month removed before its time is told', () => {
  expect(after('2026-03-01T00:00:00.000Z')).toEqual([{ code: 'removed-early', from: 1, to: 30 }]);
});
