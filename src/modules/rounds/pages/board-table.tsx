import { Dot, showDay, Table, type Column, type TagState } from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { lastDayFor } from '../rules/deadlines.ts';
import { hasAnswered } from '../rules/missing.ts';
import type { Addressee, AnswerHead, Round, Theme } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import { whenWords } from './round-words.ts';

export type BoardProps = {
  language: Language;
  round: Round;
  today: Day;
  /** Whose rows are shown: all, or the reader's own until the round has closed. */
  shown: readonly Addressee[];
  keeps: boolean;
};

type Cell = { state: TagState; word: string };
const titleLettersMax = 34;

/** Addressees down, themes across, those who are missing first. */
export function BoardTable({ language, round, today, shown, keeps }: BoardProps) {
  const { board: text } = roundsTexts[language];
  const rows = shown.toSorted(
    (one, other) =>
      Number(hasAnswered(round, one.organisationId)) - Number(hasAnswered(round, other.organisationId)),
  );
  const columns: Column<Addressee>[] = [
    {
      key: 'addressee',
      head: text.addressee,
      isRowHead: true,
      cell: (row) => <AddresseeCell language={language} round={round} row={row} keeps={keeps} />,
    },
    ...round.themes.map((theme) => themeColumn(theme, { language, round, today })),
    {
      key: 'done',
      head: text.done,
      isNumber: true,
      cell: ({ organisationId }) =>
        text.doneOf(doneCount(round, round.answers.get(organisationId)), round.themes.length),
    },
    {
      key: 'last',
      head: text.last,
      repeatsHead: true,
      cell: ({ organisationId }) => {
        const answer = round.answers.get(organisationId);
        return answer ? whenWords(answer.changedAt, today, language) : text.never;
      },
    },
  ];
  return <Table language={language} caption={text.caption} isCaptionHidden columns={columns} rows={rows} />;
}

const themeColumn = (
  theme: Theme,
  at: { language: Language; round: Round; today: Day },
): Column<Addressee> => ({
  key: theme.id,
  head: shortTitle(theme),
  repeatsHead: true,
  cell: (row) => {
    const { state, word } = cellOf(theme, row, at);
    return (
      <>
        <Dot state={state} /> <span>{word}</span>
      </>
    );
  },
});

const shortTitle = ({ position, title }: Theme): string =>
  title.length > titleLettersMax
    ? `${position}. ${title.slice(0, titleLettersMax).trimEnd()}…`
    : `${position}. ${title}`;

/** A theme of one addressee, by shape and word. */
function cellOf(
  theme: Theme,
  { organisationId, extension }: Addressee,
  { language, round, today }: { language: Language; round: Round; today: Day },
): Cell {
  const { cell: text, progress } = roundsTexts[language];
  const answer = round.answers.get(organisationId);
  const done = answer?.progress[theme.id] ?? 'empty';
  if (answer?.state === 'submitted')
    return done === 'nothing'
      ? { state: 'part', word: progress.nothing }
      : { state: 'done', word: text.answered };
  const isOver = round.state === 'closed' || round.state === 'cancelled';
  if (isOver && done === 'empty') return { state: 'bad', word: text.none };
  if (isOver) return { state: 'warn', word: text.notSubmitted };
  if (done === 'empty') {
    const isPast = round.state !== 'draft' && today > (extension?.until ?? round.dueOn);
    return { state: isPast && today <= lastDayFor(round, extension) ? 'warn' : 'idle', word: progress.empty };
  }
  return { state: 'run', word: progress[done] };
}

const doneCount = (round: Round, answer: AnswerHead | undefined): number =>
  round.themes.filter(({ id }) => ['complete', 'nothing'].includes(answer?.progress[id] ?? '')).length;

function AddresseeCell({
  language,
  round,
  row,
  keeps,
}: {
  language: Language;
  round: Round;
  row: Addressee;
  keeps: boolean;
}) {
  const { board: text } = roundsTexts[language];
  const answer = round.answers.get(row.organisationId);
  const notes = [
    ...(row.extension ? [text.extended(showDay(row.extension.until, language))] : []),
    ...(answer?.isLate ? [text.late] : []),
    ...(answer?.onBehalf ? [text.onBehalf] : []),
    ...(keeps && row.contacts.every(({ email }) => email === null) ? [text.noContact] : []),
  ];
  return (
    <>
      {row.name}
      {notes.map((note) => (
        <span class="rv-cell-note">{note}</span>
      ))}
    </>
  );
}
