import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDayShort } from '../../../platform/design/index.ts';
import { legalBases } from '../parameters/legal-bases.ts';
import type { OfferState } from '../rules/offer-state.ts';
import { offerTexts } from '../text.ts';

export const navigationKey = 'tilbud';

/** "Serviceloven § 107". */
export function basisInWords(key: string, language: Language): string {
  const basis = legalBases.find((one) => one.key === key);
  return basis ? `${offerTexts[language].laws[basis.law]} ${basis.paragraph}` : key;
}
/** "SEL § 107", for tables. */
export function basisShort(key: string): string {
  const basis = legalBases.find((one) => one.key === key);
  return basis ? `${basis.law.toUpperCase()} ${basis.paragraph}` : key;
}

export function groupInWords(group: string, language: Language): string {
  const words: Readonly<Record<string, string>> = offerTexts[language].targetGroups;
  return words[group] ?? group;
}

export function periodInWords({ from, to }: { from: Day; to: Day | null }, language: Language): string {
  const text = offerTexts[language].record;
  const first = showDayShort(from, language);
  return to === null ? text.periodFrom(first) : text.periodBoth(first, showDayShort(to, language));
}

export const stateTag = {
  unlisted: 'idle',
  planned: 'idle',
  'in-agreement': 'done',
  leaving: 'part',
  left: 'part',
  closed: 'lock',
} as const satisfies Record<OfferState, string>;
