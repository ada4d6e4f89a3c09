import { outcomeCodes, type OutcomeCode } from '../../../kernel/outcome.ts';
import { decisionSentence } from './decision-sentence.ts';
import type { ItemMinutes } from './item-minutes.ts';
import type { RecommendationOfItem } from './first-minutes.ts';

/** What is said of records that were read in, or follows from several decisions: nobody chooses it. */
const notChosen: readonly OutcomeCode[] = ['MULTIPLE', 'REFERENCE_ONLY', 'EMPTY', 'NO_MINUTES', 'WITHDRAWN'];

const usual = ['APPROVED', 'APPROVED_WITH_REMARKS', 'DISCUSSED', 'POSTPONED', 'NOT_ADOPTED'] as const;
/** The five a recommendation is answered by most, by the verb it begins with. */
const byVerb: readonly (readonly [RegExp, readonly OutcomeCode[]])[] = [
  [/^tager?\b|^til efterretning/i, ['NOTED', 'NOTED_WITH_REMARK', 'DISCUSSED', 'POSTPONED', 'NOT_ADOPTED']],
  [/^orienter/i, ['INFORMED', 'NOTED', 'NOTED_WITH_REMARK', 'DISCUSSED', 'POSTPONED']],
  [/^(drøfter og|.*og) godkender/i, usual],
  [
    /^(drøft|kommenter|evaluer|vurder|prioriter)/i,
    ['DISCUSSED', 'DISCUSSED_WITH_ACTION', 'NOTED', 'DECIDED', 'POSTPONED'],
  ],
  [
    /^(anbefal|indstill)/i,
    ['RECOMMENDED', 'RECOMMENDED_WITH_RESERVATION', 'DISCUSSED', 'POSTPONED', 'NOT_ADOPTED'],
  ],
  [/^(beslut|udpeg|nedsæt|bemyndig|vælg)/i, ['DECIDED', 'APPROVED', 'DISCUSSED', 'POSTPONED', 'NOT_ADOPTED']],
  [/^tiltræd/i, ['AGREED', 'AGREED_BY_MAJORITY', 'DISCUSSED', 'POSTPONED', 'NOT_ADOPTED']],
];
const withoutRecommendation: readonly OutcomeCode[] = [
  'INFORMED',
  'DISCUSSED',
  'NOTED',
  'DECIDED',
  'POSTPONED',
];

export type OutcomeChoices = {
  readonly first: readonly OutcomeCode[];
  readonly others: readonly OutcomeCode[];
};

/** The outcomes offered for a recommendation: five first, with digits as their keys, then the rest.. */
export function outcomeChoices(body: string, recommendation: string | null): OutcomeChoices {
  const bare = (recommendation ?? '').replace(/^at\s+/i, '').trim();
  const isOwn = bare.toLowerCase().startsWith(`${body.toLowerCase()} `);
  const asked = isOwn ? bare.slice(body.length + 1) : bare;
  const fitting = byVerb.find(([verb]) => verb.test(asked))?.[1] ?? usual;
  const first = recommendation === null ? withoutRecommendation : fitting;
  const others = outcomeCodes.filter((code) => !first.includes(code) && !notChosen.includes(code));
  return { first, others };
}

/** Decisions with an outcome and no words get the sentence that follows from what was recommended. */
export function withSentences(
  minutes: ItemMinutes,
  body: string,
  recommendations: readonly RecommendationOfItem[],
): ItemMinutes {
  const textAt = (position: number | null) => recommendations.find((one) => one.position === position)?.text;
  const outcomes = minutes.outcomes.map((one) => {
    const recommended = textAt(one.recommendation);
    const isBare = one.outcome !== null && one.text === '' && recommended !== undefined;
    return isBare && one.outcome
      ? { ...one, text: decisionSentence(body, recommended, one.outcome).trim() }
      : one;
  });
  return { ...minutes, outcomes };
}
