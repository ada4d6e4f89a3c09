import { countSection, type Cell, type Count } from './count.ts';
import type { Heard, HearingRound, KnownAnswer } from './hearing-views.ts';
import { answerOfValues, sectionOf, type Section, type StoredAnswers } from './section.ts';

export type MatrixRow = {
  readonly addressee: Heard;
  /** What is known of the answer without reading it. */
  readonly head: KnownAnswer | undefined;
  /** By section, in their order. */
  readonly cells: readonly Cell[];
};
/** Addressees down, sections across; the figures of each section count every addressee, shown or not. */
export type Matrix = {
  readonly sections: readonly Section[];
  readonly rows: readonly MatrixRow[];
  readonly counts: readonly Count[];
};

export type ReadAnswer = { readonly organisationId: string; readonly content: StoredAnswers };

/**
 * The matrix of a hearing from the answers the reader may read. Who has not answered is missing as long as he may
 * answer, and silent when he may not; before it is sent and when it is cancelled nobody is silent.
 */
export function matrixOf(
  round: HearingRound,
  answers: readonly ReadAnswer[],
  mayAnswer: (addressee: Heard) => boolean,
): Matrix {
  const sections = round.themes.map(sectionOf);
  const contents = new Map(answers.map(({ organisationId, content }) => [organisationId, content]));
  const rows = round.addressees.map((addressee): MatrixRow => {
    const content = contents.get(addressee.organisationId);
    const mayBeSilent = round.state !== 'draft' && round.state !== 'cancelled';
    const without: Cell = { state: mayBeSilent && !mayAnswer(addressee) ? 'silent' : 'missing' };
    const cells = sections.map((section): Cell => {
      const answer = answerOfValues(section, content?.[section.id]?.values);
      return answer ? { state: 'answered', answer } : without;
    });
    return { addressee, head: round.answers.get(addressee.organisationId), cells };
  });
  const { silence } = round;
  const counts = sections.map(({ alternatives }, index) =>
    countSection(
      rows.flatMap(({ cells }) => cells[index] ?? []),
      { silence, alternatives: alternatives.length },
    ),
  );
  return { sections, rows, counts };
}

/** What a list of answers may be narrowed to. */
export const answerFilters = ['alle', 'imod', 'bemaerkninger', 'mangler'] as const;
export type AnswerFilter = (typeof answerFilters)[number];

/** Those who have not answered stand first, and the rest in their order. */
const unansweredFirst = (rows: readonly MatrixRow[]): MatrixRow[] => {
  const hasAnswered = ({ cells }: MatrixRow): boolean => cells.some(({ state }) => state === 'answered');
  return rows.toSorted((one, other) => Number(hasAnswered(one)) - Number(hasAnswered(other)));
};

/** The rows with at least one cell of the kind that is looked for, in the section that is looked at or in any. */
export function filteredRows(
  { rows, sections }: Matrix,
  { filter, section }: { filter: AnswerFilter; section: number | null },
): MatrixRow[] {
  const index = section === null ? null : sections.findIndex(({ position }) => position === section);
  return unansweredFirst(rows).filter(({ cells }) =>
    (index === null ? cells : cells.slice(index, index + 1)).some((cell) => isLookedFor(cell, filter)),
  );
}

function isLookedFor(cell: Cell, filter: AnswerFilter): boolean {
  if (filter === 'alle') return true;
  if (cell.state !== 'answered') return filter === 'mangler';
  const { kind, alternative, remarks } = cell.answer;
  if (filter === 'imod') return kind === 'against' || (alternative ?? 1) > 1;
  return filter === 'bemaerkninger' && remarks !== '';
}
