import type { Language } from '../../../kernel/language.ts';
import type { CheckCode, CheckFacts, Finding, FindingOf, Severity } from '../rules/check-finding.ts';
import { da } from '../text-check.da.ts';
import { en } from '../text-check.en.ts';

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
