/** The golden records, when they lie beside the project: the parser must reach the targets on them, by rules alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';
import { scoreRecord, totalScore, type ScoredRecord } from './score-record.ts';

const golden = join(import.meta.dirname, '../../../../../shared/golden');
const seeds = join(import.meta.dirname, '../../../../../shared/seeds');

describe.runIf(existsSync(golden) && existsSync(seeds))('golden records', () => {
  const names = existsSync(golden)
    ? readdirSync(golden).filter((name) => /^\d.*\.txt\.json$/u.test(name))
    : [];
  const scores = names.map((name) => {
    const expected = JSON.parse(readFileSync(join(golden, name), 'utf8')) as ScoredRecord;
    const text = readFileSync(join(seeds, name.replace(/\.json$/u, '')), 'utf8');
    const source = { sourceFile: name, lines: text.split('\n'), pageStartLines: null };
    const result = parseMeeting(source, knownNamesNorthJutland);
    if (!result.ok) throw new Error(`${name} refused`);
    return scoreRecord(expected, result.value, text);
  });

  test.each([
    ['items', 1],
    ['header', 0.95],
    ['sections', 0.98],
    ['recommendations', 0.97],
    ['appendices', 0.95],
    ['people', 0.98],
    ['outcome', 0.9],
    ['closed', 0.97],
    ['outcomeText', 1],
  ] as const)('%s reach %d', (field, target) => {
    expect(totalScore(scores)[field].f1).toBeGreaterThanOrEqual(target);
  });
});
