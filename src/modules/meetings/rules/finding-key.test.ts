import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finding, type Finding } from './check-finding.ts';
import { findingFingerprint, keyedFindings } from './finding-key.ts';
import { sortedFindings } from './finding-views.ts';

const place = (item: number | null, line: number) => ({
  item: item === null ? null : { index: item, name: item + 1 },
  lines: [[line, line]] as const,
});
const twice = (written: string, item = 0, line = 1): Finding =>
  finding('word-twice', place(item, line), { facts: { written } });

const anyFinding = fc
  .record({ written: fc.string(), item: fc.nat({ max: 30 }), line: fc.nat({ max: 500 }) })
  .map(({ written, item, line }) => twice(written, item, line));

test('the same findings have the same keys, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (findings, chance) => {
      const shuffled = findings
        .map((found) => ({ found, at: chance.next().value ?? 0 }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ found }) => found);
      const keys = (all: readonly Finding[]) => keyedFindings(all).map(({ fingerprint }) => fingerprint);
      expect(new Set(keys(shuffled))).toEqual(new Set(keys(findings)));
      expect(keys(findings)).toEqual(keys(structuredClone(findings)));
      for (const key of keys(findings)) expect(key).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});

test('lines, spaces, capitals and the form of letters make no other finding', () => {
  const key = findingFingerprint(twice('den  Årlige den', 3, 10));
  expect(findingFingerprint(twice(' den årlige\nden', 3, 99))).toBe(key);
  expect(findingFingerprint(twice('den a\u030arlige den', 3))).toBe(key);
});

test.each<[says: string, other: Finding]>([
  ['other facts', twice('den dens')],
  ['another item', twice('den den', 4)],
  ['another code', finding('spelling-differs', place(0, 1), { facts: { written: 'den den', usual: 'den' } })],
  ['the whole meeting', finding('word-twice', place(null, 1), { facts: { written: 'den den' } })],
])('%s make another finding', (_, other) => {
  expect(findingFingerprint(other)).not.toBe(findingFingerprint(twice('den den')));
});

test('facts that change places are told apart', () => {
  const names = (written: string, usual: string) =>
    findingFingerprint(finding('person-name-differs', place(0, 1), { facts: { written, usual } }));
  expect(names('Ida', 'Ide')).not.toBe(names('Ide', 'Ida'));
});

test('what is found on several lines is one finding with all its lines', () => {
  expect(keyedFindings([twice('og og', 0, 3), twice('og og', 0, 8)])).toMatchObject([
    {
      found: {
        lines: [
          [3, 3],
          [8, 8],
        ],
      },
    },
  ]);
});

test('a finding is open until it is set aside, and what is found no longer is not shown', () => {
  const findings = keyedFindings([twice('og og'), twice('at at')]);
  const dismissal = { reason: 'x', dismissedBy: 'M', dismissedAt: new Date(0) };
  const dismissals = [findings[0]?.fingerprint ?? '', 'ffffffffffffffff'].map((fingerprint) => ({
    ...dismissal,
    fingerprint,
  }));
  const { open, dismissed } = sortedFindings(findings, dismissals);
  expect(open).toEqual(findings.slice(1));
  expect(dismissed.map(({ fingerprint }) => fingerprint)).toEqual([findings[0]?.fingerprint]);
});
