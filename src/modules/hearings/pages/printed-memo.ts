import type { Day } from '../../../kernel/day.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/index.ts';
import type { PrintedBlock, PrintedDocument } from '../../../platform/design/printed-document.ts';
import type { Matrix } from '../rules/matrix.ts';
import type { Hearing } from '../rules/hearing-views.ts';
import { hearingTexts } from '../text.ts';
import { answerWords } from './hearing-words.ts';
import type { MemoSection } from './memo.page.tsx';

const { board, memo: text, dispositions, silences } = hearingTexts.da;

const heading = (level: 1 | 2, words: string): PrintedBlock => ({
  kind: 'heading',
  level,
  text: words,
  isInContents: level === 1,
});
const paragraph = (words: string): PrintedBlock => ({ kind: 'paragraph', text: words });

export type PrintedMemoView = {
  readonly hearing: Hearing;
  readonly matrix: Matrix;
  readonly sections: readonly MemoSection[];
  readonly isDispositionShown: boolean;
  readonly today: Day;
};

/** The whole hearing as one document: the questions and results, the matrix, every answer with its treatment. */
export function printedMemo(view: PrintedMemoView): PrintedDocument {
  const { hearing, today } = view;
  const { round, bodyName } = hearing;
  const sent = round.openedAt ? board.sentOn(showDay(dayInDenmark(round.openedAt), 'da')) : board.notSent;
  return {
    language: 'da',
    madeOn: today,
    title: round.title,
    kicker: text.kicker,
    runningHead: text.title(round.title),
    pageWords: ['side', 'af'],
    facts: [
      { term: board.body, value: bodyName },
      { term: board.due, value: `${showDay(round.dueOn, 'da')}. ${sent}` },
      { term: board.silence, value: silences[round.silence] },
    ],
    contentsHeading: null,
    blocks: [
      ...(round.purpose === ''
        ? []
        : [heading(1, board.background), ...round.purpose.split(/\n{2,}/).map(paragraph)]),
      heading(1, text.results),
      resultTable(view),
      heading(1, board.matrix),
      ...matrixTables(view),
      ...view.sections.flatMap((section) => sectionBlocks(section, view)),
    ],
    unshownNote: (count, mark) => `${count} tegn kunne ikke vises og står som ${mark}.`,
  };
}

const resultTable = ({ sections }: PrintedMemoView): PrintedBlock => ({
  kind: 'table',
  widths: [1, 2],
  header: [board.section, board.result],
  rows: sections.map(({ section, result }) => [`${section.position}. ${section.title}`, result ?? '']),
});

/** Columns that stand on a page beside the names. */
const columnsMax = 6;

/** The matrix, a few sections at a time, so that it fits the page. */
function matrixTables({ hearing, matrix }: PrintedMemoView): PrintedBlock[] {
  const { cells: words } = board;
  const starts = Array.from(
    { length: Math.ceil(matrix.sections.length / columnsMax) },
    (_, at) => at * columnsMax,
  );
  return starts.map((start) => {
    const shown = matrix.sections.slice(start, start + columnsMax);
    return {
      kind: 'table',
      widths: [2, ...shown.map(() => 1)],
      header: [board.addressee, ...shown.map(({ position }) => board.column(position))],
      rows: matrix.rows.map(({ addressee, cells }) => [
        addressee.name,
        ...shown.map((section, index) => {
          const cell = cells[start + index];
          if (cell?.state === 'answered') return answerWords(section, cell.answer, 'da');
          return cell?.state === 'silent' ? words.silent[hearing.round.silence] : words.missing;
        }),
      ]),
    };
  });
}

function sectionBlocks(
  { section, result, treated, plain, silent, missing }: MemoSection,
  { isDispositionShown }: PrintedMemoView,
): PrintedBlock[] {
  return [
    heading(1, `${section.position}. ${section.title}`),
    ...(result === null ? [] : [paragraph(result)]),
    ...treated.flatMap(({ name, answer, disposed, isLate, onBehalf, source }) => {
      const marks = [...(isLate ? [board.late] : []), ...(onBehalf ? [board.onBehalf(source)] : [])].join(
        ', ',
      );
      const done = disposed ? dispositions[disposed.disposition] : text.notTreated;
      const why = disposed && disposed.reason !== '' ? `: ${disposed.reason}` : '';
      return [
        heading(2, `${name}: ${answerWords(section, answer, 'da')}`),
        ...(marks === '' ? [] : [{ kind: 'note', text: marks } as const]),
        ...(answer.remarks === '' ? [] : answer.remarks.split(/\n+/).map(paragraph)),
        ...(isDispositionShown ? [{ kind: 'note', text: `${done}${why}` } as const] : []),
      ];
    }),
    ...plain.map(({ words, names }) => paragraph(text.plain(words, names.join(', ')))),
    ...(silent.length > 0 ? [paragraph(text.silent(silent.join(', ')))] : []),
    ...(missing.length > 0 ? [paragraph(text.missing(missing.join(', ')))] : []),
  ];
}
