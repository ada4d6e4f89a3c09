import type { OutcomeCode } from '../../../kernel/outcome.ts';

/** The shape and colour of an outcome: done, reserved, moved elsewhere, refused, or missing. The word is the text's. */
export type OutcomeState = 'done' | 'res' | 'part' | 'bad' | 'warn' | 'idle';

export const outcomeState: Readonly<Record<OutcomeCode, OutcomeState>> = {
  APPROVED: 'done',
  APPROVED_WITH_REMARKS: 'done',
  NOTED: 'done',
  NOTED_WITH_REMARK: 'done',
  AGREED: 'done',
  AGREED_BY_MAJORITY: 'done',
  RECOMMENDED: 'done',
  RECOMMENDED_WITH_RESERVATION: 'res',
  DECIDED: 'done',
  DELEGATED: 'done',
  DISCUSSED: 'done',
  DISCUSSED_WITH_ACTION: 'done',
  INFORMED: 'done',
  MULTIPLE: 'done',
  NOT_ADOPTED: 'bad',
  POSTPONED: 'part',
  WITHDRAWN: 'part',
  REFERRED: 'part',
  SETTLED_IN_WRITING: 'done',
  REFERENCE_ONLY: 'part',
  EMPTY: 'warn',
  NO_MINUTES: 'idle',
};

/** Outcomes that are told together in one sentence about the whole meeting. */
export const outcomeFamilies = {
  decided: [
    'APPROVED',
    'APPROVED_WITH_REMARKS',
    'AGREED',
    'AGREED_BY_MAJORITY',
    'RECOMMENDED',
    'RECOMMENDED_WITH_RESERVATION',
    'DECIDED',
    'DELEGATED',
    'MULTIPLE',
    'SETTLED_IN_WRITING',
  ],
  discussed: ['DISCUSSED', 'DISCUSSED_WITH_ACTION'],
  noted: ['NOTED', 'NOTED_WITH_REMARK', 'INFORMED'],
  moved: ['POSTPONED', 'WITHDRAWN', 'REFERRED', 'REFERENCE_ONLY'],
  refused: ['NOT_ADOPTED'],
} as const satisfies Record<string, readonly OutcomeCode[]>;
export type OutcomeFamily = keyof typeof outcomeFamilies;

/** Whether the body has said anything about the item. */
export const isSettled = (outcome: OutcomeCode): boolean => outcome !== 'EMPTY' && outcome !== 'NO_MINUTES';
