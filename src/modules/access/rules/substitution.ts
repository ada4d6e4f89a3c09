import type { Day } from '../../../kernel/day.ts';
import { overlaps } from './appointment.ts';

/** A seat that can be lent: whose it is, and when it ends. */
export type LendableSeat = {
  kind: 'membership' | 'appointment';
  personId: string;
  to: Day | null;
};
export type Loan = { substituteId: string; from: Day; to: Day };

export type LoanRefusal =
  | { code: 'ends-before-it-begins'; field: 'to' }
  | { code: 'own-seat' | 'already-substitute'; field: 'person' }
  | { code: 'seat-over'; field: 'to'; facts: { day: string } }
  | { code: 'not-yours-to-lend'; field: 'place' };

/** Why a seat cannot be lent, or undefined. `others` are the loans of the same seat. */
export function loanProblem(
  seat: LendableSeat,
  loan: Loan,
  { others, mayLendAll }: { others: readonly Loan[]; mayLendAll: boolean },
): LoanRefusal | undefined {
  if (seat.kind === 'appointment' && !mayLendAll) return { code: 'not-yours-to-lend', field: 'place' };
  if (loan.to < loan.from) return { code: 'ends-before-it-begins', field: 'to' };
  if (loan.substituteId === seat.personId) return { code: 'own-seat', field: 'person' };
  if (seat.to !== null && seat.to < loan.to)
    return { code: 'seat-over', field: 'to', facts: { day: seat.to } };
  const isTwice = others.some((one) => one.substituteId === loan.substituteId && overlaps(one, loan));
  return isTwice ? { code: 'already-substitute', field: 'person' } : undefined;
}
