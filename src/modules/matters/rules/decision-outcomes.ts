import { outcomeCodes, type OutcomeCode } from '../../../kernel/outcome.ts';

/** What is not a decision: talk, information, a pointer elsewhere, and silence. */
const notDecisions: readonly OutcomeCode[] = [
  'DISCUSSED',
  'DISCUSSED_WITH_ACTION',
  'INFORMED',
  'REFERENCE_ONLY',
  'EMPTY',
  'NO_MINUTES',
];

/** The outcomes that put a treatment, or a part of it, into the register. To put off or refuse is to decide, too. */
export const decisionOutcomes: readonly OutcomeCode[] = outcomeCodes.filter(
  (code) => !notDecisions.includes(code),
);

export const isDecision = (outcome: OutcomeCode): boolean => decisionOutcomes.includes(outcome);
