import type { Language } from '../../kernel/language.ts';
import { findingInWords } from './pages/finding-words.ts';
import type { CheckCode, Figures, Finding } from './rules/check-finding.ts';
import type { LineRange } from './rules/meeting-to-store.ts';

export { findingInWords, type FindingInWords } from './pages/finding-words.ts';

/** What `rammevaerk check --json` prints for each finding. `figures` is null where there is nothing to work out. */
export type FindingAsJson = {
  readonly code: CheckCode;
  readonly item: number | string | null;
  readonly lines: readonly LineRange[];
  readonly message: string;
  readonly figures: FiguresAsJson | null;
};
/**
 * Whole numbers of `unit`; amounts are in øre, and so small that a JSON number holds them exactly (the rules see to
 * it).
 */
export type FiguresAsJson = {
  readonly expression: string;
  readonly unit: Figures['unit'];
  readonly expected: number;
  readonly stated: number;
  readonly difference: number;
};

/** The findings of a file for a machine, the message in the language asked for. */
export function findingsAsJson(findings: readonly Finding[], language: Language): FindingAsJson[] {
  return findings.map((found) => {
    const { code, item, lines, figures } = found;
    const { place, says, remedy } = findingInWords(found, language);
    return {
      code,
      item,
      lines,
      message: `${place}: ${says} ${remedy}`,
      figures: figures ? inJson(figures) : null,
    };
  });
}

const inJson = ({ expression, unit, expected, stated, difference }: Figures): FiguresAsJson => ({
  expression,
  unit,
  expected: Number(expected),
  stated: Number(stated),
  difference: Number(difference),
});
