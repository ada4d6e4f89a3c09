import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Matrix } from './matrix.ts';
import type { SectionAnswer } from './section.ts';

/** What is done with an answer. `left-out` is said aloud: it is not treated, and why. */
export const dispositions = ['followed', 'partly', 'not-followed', 'noted', 'left-out'] as const;
export type Disposition = (typeof dispositions)[number];

export type Disposed = {
  readonly organisationId: string;
  readonly sectionId: string;
  readonly disposition: Disposition;
  readonly reason: string;
  /** The version of the answer it was written about. */
  readonly answerVersion: number;
  readonly version: number;
};

/** An answer that must be treated before the hearing is reported. Plain consent and no remarks need nothing. */
export const needsDisposition = ({ kind, alternative, remarks }: SectionAnswer): boolean =>
  remarks !== '' || kind === 'against' || (alternative ?? 1) > 1;

/** One answer to one section, with what was done with it. */
export type Treated = {
  readonly organisationId: string;
  readonly key: string;
  readonly name: string;
  readonly sectionId: string;
  readonly position: number;
  readonly answer: SectionAnswer;
  readonly isLate: boolean;
  readonly onBehalf: boolean;
  readonly source: string;
  readonly disposed: Disposed | null;
  readonly isNeeded: boolean;
  /** The answer was changed after the disposition was written. */
  readonly isStale: boolean;
};

/** Every answer that was given, section by section, with its disposition. */
export const treatedAnswers = ({ sections, rows }: Matrix, all: readonly Disposed[]): Treated[] =>
  sections.flatMap((section, index) =>
    rows.flatMap(({ addressee, head, cells }): Treated[] => {
      const cell = cells[index];
      if (cell?.state !== 'answered' || !head) return [];
      const { organisationId, key, name } = addressee;
      const disposed =
        all.find((one) => one.organisationId === organisationId && one.sectionId === section.id) ?? null;
      return [
        {
          organisationId,
          key,
          name,
          sectionId: section.id,
          position: section.position,
          answer: cell.answer,
          isLate: head.isLate,
          onBehalf: head.onBehalf,
          source: head.source,
          disposed,
          isNeeded: needsDisposition(cell.answer),
          isStale: disposed !== null && disposed.answerVersion !== head.version,
        },
      ];
    }),
  );

const isDone = ({ disposed, isStale }: Treated): boolean => disposed !== null && !isStale;

/** How many of the answers that must be treated are. */
export function progressOf(treated: readonly Treated[]): { done: number; all: number } {
  const needed = treated.filter(({ isNeeded }) => isNeeded);
  return { done: needed.filter(isDone).length, all: needed.length };
}

/** The next answer to treat; undefined when all are. */
export const nextToTreat = (treated: readonly Treated[]): Treated | undefined =>
  treated.find((one) => one.isNeeded && !isDone(one));

/** What is not followed, followed in part, or left out needs a reason. */
export const needsReason = (disposition: Disposition): boolean =>
  disposition === 'partly' || disposition === 'not-followed' || disposition === 'left-out';

export type ReportRefusal =
  | { code: 'not-closed' | 'already-proposed' }
  | { code: 'not-treated'; facts: { left: number } };

/** Whether a hearing may be reported: it is over, nothing is left to treat, and it is not on its way already. */
export function mayReport(
  treated: readonly Treated[],
  { isClosed, isProposed }: { isClosed: boolean; isProposed: boolean },
): Result<void, ReportRefusal> {
  if (!isClosed) return refuse({ code: 'not-closed' });
  if (isProposed) return refuse({ code: 'already-proposed' });
  const { done, all } = progressOf(treated);
  return done < all ? refuse({ code: 'not-treated', facts: { left: all - done } }) : accept(undefined);
}
