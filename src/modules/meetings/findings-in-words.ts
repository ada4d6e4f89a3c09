import type { Language } from '../../kernel/language.ts';
import type { CheckCode, CheckFacts, Figures, Finding, FindingOf, Severity } from './rules/check-finding.ts';
import type { LineRange } from './rules/meeting-to-store.ts';
import { da } from './text-check.da.ts';
import { en } from './text-check.en.ts';

type Words<Code extends CheckCode> = {
  readonly title: string;
  readonly says: (facts: CheckFacts[Code]) => string;
  readonly remedy: (facts: CheckFacts[Code]) => string;
};
type AllWords = { readonly [Code in CheckCode]: Words<Code> };
/** A code without its sentences, or with sentences that ask for other facts, does not compile here. */
const words: Readonly<Record<Language, AllWords>> = { da: da.codes, en: en.codes };
const texts = { da, en };
/** How much a finding matters, in a word or two. */
export const checkSeverities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  da: da.severities,
  en: en.severities,
};

/** A finding as a person reads it: a heading, where it is, what is wrong (with the arithmetic), and what to do. */
export type FindingInWords = {
  readonly title: string;
  readonly place: string;
  readonly says: string;
  readonly remedy: string;
};

/** The words of a finding in a language. Amounts and dates stay as the document, which is Danish, writes them. */
export function findingInWords(found: Finding, language: Language): FindingInWords {
  return { ...spoken(found, words[language]), place: placeInWords(found, language) };
}

function spoken<Code extends CheckCode>({ code, facts }: FindingOf<Code>, all: AllWords) {
  const { title, says, remedy }: Words<Code> = all[code];
  return { title, says: says(facts), remedy: remedy(facts) };
}

function placeInWords({ item, lines }: Finding, language: Language): string {
  const { meeting, item: itemWord, lines: lineWord } = texts[language];
  const [range] = lines;
  const where = item === null ? meeting : itemWord(String(item));
  return range ? `${where}, ${lineWord(range[0], range[1])}` : where;
}

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
