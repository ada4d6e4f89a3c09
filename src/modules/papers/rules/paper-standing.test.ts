import { expect, test } from 'vitest';
import { standingOf, type Standing, type VersionState } from './paper-standing.ts';

const good: VersionState = { scan: 'clean', reading: 'read', problem: null, isErased: false, doubts: [] };
const cases: [why: string, more: Partial<VersionState>, standing: Standing][] = [
  ['scanned and read', {}, 'ready'],
  ['read where nobody scans', { scan: 'off' }, 'ready'],
  ['not scanned yet', { scan: 'waiting' }, 'waiting'],
  ['not read yet', { reading: 'waiting' }, 'waiting'],
  ['the scanner did not answer', { scan: 'failed' }, 'scan-failed'],
  ['a virus, whatever else', { scan: 'infected', isErased: true, doubts: ['line:1'] }, 'infected'],
  ['erased', { isErased: true, problem: 'cpr-number' }, 'erased'],
  ['digits that may be a personal number', { doubts: ['line:1'] }, 'doubtful'],
  ['locked: it is handed out as it is', { reading: 'unreadable', problem: 'encrypted' }, 'ready'],
  ['a scan: it is handed out as it is', { reading: 'unreadable', problem: 'scanned' }, 'ready'],
  ['with macros', { reading: 'unreadable', problem: 'macros' }, 'refused'],
  ['a bomb', { reading: 'unreadable', problem: 'zip-bomb' }, 'refused'],
  ['refused before it is doubted', { problem: 'unsafe', doubts: ['line:1'] }, 'refused'],
];
test.each(cases)('%s', (_, more, standing) => {
  expect(standingOf({ ...good, ...more })).toBe(standing);
});
