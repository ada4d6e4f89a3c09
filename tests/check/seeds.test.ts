import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meetingToCheck } from '../../src/cli/meeting-to-check.ts';
import { knownNamesNorthJutland } from '../../src/modules/archive/rules/known-names.ts';
import { parseMeeting } from '../../src/modules/archive/rules/parse-meeting.ts';
import { checkMeeting } from '../../src/modules/meetings/rules/check-meeting.ts';

/**
 * The check on the five real documents, which are not part of the project: this test runs only where they are. Every
 * finding has been read beside its document and judged in `reviewed-findings.json`; `listed` is its number in the
 * list of known discrepancies (requirements, section 3.9).
 */
const folder = new URL('../../../shared/seeds/', import.meta.url);
const reviewedFile = new URL('./reviewed-findings.json', import.meta.url);
const listedFoundMin = 12;
const falseFoundMax = 10;

type Told = { document: string; item: number | string | null; code: string; line: number };
type Reviewed = Told & { listed: string | null; verdict: boolean; reason: string };

const reviewed = JSON.parse(readFileSync(reviewedFile, 'utf8')) as Reviewed[];
const keyOf = ({ document, item, code, line }: Told): string => [document, item, code, line].join(' ');

function findingsOf(file: string): Told[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  const parsed = parseMeeting({ sourceFile: file, lines, pageStartLines: null }, knownNamesNorthJutland);
  if (!parsed.ok) return [];
  const { meeting, surroundings } = meetingToCheck(parsed.value, lines, knownNamesNorthJutland);
  return checkMeeting(meeting, surroundings).map(({ item, code, lines: [at] }) => {
    return { document: file.slice(0, 3), item, code, line: at?.[0] ?? 0 };
  });
}

describe.skipIf(!existsSync(folder))('the check on the five real documents', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  const found = files.flatMap(findingsOf);
  const verdicts = new Map(reviewed.map((one) => [keyOf(one), one]));

  test('every finding has been reviewed', () => {
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !verdicts.has(keyOf(one))).map(keyOf)).toEqual([]);
  });

  test(`at least ${listedFoundMin} of the known discrepancies are found`, () => {
    const listed = new Set(found.flatMap((one) => verdicts.get(keyOf(one))?.listed ?? []));
    expect(listed.size).toBeGreaterThanOrEqual(listedFoundMin);
  });

  test(`at most ${falseFoundMax} findings that are not on the list are false`, () => {
    const judged = found.map((one) => verdicts.get(keyOf(one)));
    const wrong = judged.filter((one) => one?.listed === null && !one.verdict);
    expect(wrong.length).toBeLessThanOrEqual(falseFoundMax);
  });
});

test('each verdict has a reason, and a listed finding is a right one', () => {
  for (const { reason, listed, verdict } of reviewed) {
    expect(reason.length).toBeGreaterThan(10);
    expect(listed === null || (/^D-\d\d$/.test(listed) && verdict)).toBe(true);
  }
});
