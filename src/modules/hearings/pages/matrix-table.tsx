import { Dot, showDayShort, Table, type Column, type TagState } from '../../../platform/design/index.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { hearingPaths } from '../paths.ts';
import type { Cell } from '../rules/count.ts';
import type { HearingRound } from '../rules/hearing-views.ts';
import type { Matrix, MatrixRow } from '../rules/matrix.ts';
import type { AnswerKind } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';

type Props = {
  language: Language;
  round: HearingRound;
  matrix: Matrix;
  rows: readonly MatrixRow[];
  /** Whether the figures below the table may be shown. */
  keeps: boolean;
};

const dots: Readonly<Record<AnswerKind, TagState>> = {
  consent: 'done',
  'consent-with-remarks': 'run',
  alternative: 'done',
  against: 'bad',
  'no-remarks': 'part',
};

/** Addressees down, sections across. An answer leads to its words in the white paper. */
export function MatrixTable({ language, round, matrix, rows, keeps }: Props) {
  const { board: text } = hearingTexts[language];
  const columns: Column<MatrixRow>[] = [
    {
      key: 'addressee',
      head: text.addressee,
      isRowHead: true,
      cell: (row) => <AddresseeCell language={language} round={round} row={row} keeps={keeps} />,
    },
    ...matrix.sections.map(({ id, position }, index): Column<MatrixRow> => {
      const address = `${hearingPaths.memo.to({ number: String(round.number) })}#afsnit-${position}`;
      return {
        key: id,
        head: text.column(position),
        repeatsHead: true,
        cell: (row) => CellWords({ language, round, row, cell: row.cells[index], address }),
      };
    }),
  ];
  return <Table language={language} caption={text.matrix} isCaptionHidden columns={columns} rows={rows} />;
}

type CellProps = {
  language: Language;
  round: HearingRound;
  row: MatrixRow;
  cell: Cell | undefined;
  address: string;
};

function CellWords(props: CellProps) {
  const { language, cell, address } = props;
  const { cells: text } = hearingTexts[language].board;
  if (cell?.state !== 'answered') {
    const { state, word } = absentWords(props, text);
    return (
      <>
        <Dot state={state} /> <span>{word}</span>
      </>
    );
  }
  const { kind, alternative, remarks } = cell.answer;
  const word =
    alternative === null || kind !== 'alternative' ? plainWord(kind, text) : text.alternative(alternative);
  const state = kind === 'alternative' && alternative !== 1 ? 'warn' : dots[kind];
  return (
    <>
      <Dot state={state} /> {remarks === '' ? <span>{word}</span> : <a href={address}>{word}</a>}
    </>
  );
}

type CellText = (typeof hearingTexts)['da' | 'en']['board']['cells'];

const plainWord = (kind: AnswerKind, text: CellText): string => (kind === 'alternative' ? '' : text[kind]);

/** Who has not answered: still to come, or silent, with what silence means here. */
function absentWords(
  { round, row: { head }, cell }: CellProps,
  text: CellText,
): { state: TagState; word: string } {
  if (cell?.state !== 'silent')
    return head ? { state: 'run', word: text.begun } : { state: 'idle', word: text.missing };
  if (round.silence !== 'no-answer') return { state: 'part', word: text.silent[round.silence] };
  return { state: 'warn', word: head ? text.notSubmitted : text.silent['no-answer'] };
}

type AddresseeProps = Pick<Props, 'language' | 'round' | 'keeps'> & { row: MatrixRow };

function AddresseeCell({ language, round, row: { addressee, head }, keeps }: AddresseeProps) {
  const { board: text } = hearingTexts[language];
  const { extension, contacts, name } = addressee;
  const closedOn = round.closedAt && dayInDenmark(round.closedAt);
  const isAfter = extension !== null && closedOn !== null && extension.grantedOn >= closedOn;
  const until = extension && showDayShort(extension.until, language);
  const notes = [
    ...(until ? [isAfter ? text.extendedAfter(until) : text.extended(until)] : []),
    ...(head?.isLate ? [text.late] : []),
    ...(head?.onBehalf ? [text.onBehalf(head.source)] : []),
    ...(keeps && contacts.every(({ email }) => email === null) ? [text.noContact] : []),
  ];
  return (
    <>
      {name}
      {notes.map((note) => (
        <span class="rv-cell-note">{note}</span>
      ))}
    </>
  );
}
