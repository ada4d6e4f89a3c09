import type { Language } from '../../../kernel/language.ts';
import { Dot, showDayShort, Table, type Column, type TagState } from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import { resultOf, standingOf, type PointStanding } from '../rules/joint-standing.ts';
import type {
  Council,
  CouncilAnswer,
  CouncilResult,
  JointPoint,
  JointVersion,
} from '../rules/joint-views.ts';
import { handoversTexts, type HandoversText } from '../text.ts';
import type { JointView } from './joint.page.tsx';

export const resultState: Readonly<Record<CouncilResult, TagState>> = {
  approved: 'done',
  'approved-with-reservation': 'res',
  rejected: 'bad',
  postponed: 'part',
};
export const standingState: Readonly<Record<PointStanding['is'], TagState>> = {
  stands: 'done',
  waiting: 'idle',
  fallen: 'bad',
  withdrawn: 'part',
};

type Row = {
  readonly council: Council;
  readonly answer: CouncilAnswer | undefined;
  readonly entries: number;
};

/** Councils down, points across; under each point whether it stands. */
export function JointMatrix({ view, shown }: { view: JointView; shown: JointVersion }) {
  const { context, text, answers, history } = view;
  const { language } = context;
  const { joint } = handoversTexts[language];
  const rows = text.councils.map((council): Row => {
    const own = history.filter((one) => one.organisationId === council.organisationId);
    return { council, answer: own.at(-1), entries: own.length };
  });
  const standings = standingOf(shown.points, answers, text.councils.length);
  return (
    <Table
      language={language}
      caption={joint.page.caption}
      isCaptionHidden
      isStacked
      rows={rows}
      columns={[
        {
          key: 'council',
          head: joint.page.council,
          isRowHead: true,
          cell: (row) => <CouncilCell row={row} view={view} joint={joint} />,
        },
        ...shown.points.map((point) => pointColumn(point, joint)),
        {
          key: 'when',
          head: joint.page.decided,
          repeatsHead: true,
          cell: ({ answer }) => (answer ? <PlaceCell answer={answer} language={language} /> : ''),
        },
      ]}
      foot={<Foot standings={standings} joint={joint} />}
    />
  );
}

const pointColumn = (point: JointPoint, joint: HandoversText['joint']): Column<Row> => ({
  key: String(point.position),
  head: joint.page.point(point.position),
  note: point.withdrawn
    ? joint.page.standings.withdrawn
    : point.isSeparable
      ? joint.page.separable
      : joint.page.bound,
  repeatsHead: true,
  cell: ({ answer }) => {
    const given = answer && resultOf(answer, point.position);
    if (!given) return <span class="rv-muted">{point.withdrawn ? '–' : joint.page.missing}</span>;
    return (
      <>
        <Dot state={resultState[given.result]} /> <span>{joint.shortResults[given.result]}</span>
      </>
    );
  },
});

function CouncilCell({
  row: { council, answer, entries },
  view: { text, keeps, own },
  joint: { page },
}: {
  row: Row;
  view: JointView;
  joint: HandoversText['joint'];
}) {
  const at = { number: String(text.number), council: council.key };
  const mayAnswer = text.state === 'sent' && (keeps || own.includes(council));
  const notes = [
    ...(answer?.onBehalf ? [page.onBehalf(answer.source)] : []),
    ...(answer?.isLate ? [page.lateAnswer] : []),
    ...(entries > 1 ? [page.corrected(entries - 1)] : []),
    ...(keeps && council.contacts.every(({ email }) => email === null) ? [page.noContact] : []),
  ];
  const isLinked = mayAnswer || (keeps && text.state === 'closed');
  return (
    <>
      <a href={isLinked ? jointPaths.result.to(at) : jointPaths.copy.to(at)}>{council.name}</a>
      {notes.map((note) => (
        <span class="rv-cell-note">{note}</span>
      ))}
    </>
  );
}

function PlaceCell({ answer, language }: { answer: CouncilAnswer; language: Language }) {
  const places = new Map(
    answer.results.map((one) => [`${one.decidedOn} ${one.reference} ${one.referenceUrl}`, one]),
  );
  return (
    <>
      {[...places.values()].map(({ decidedOn, reference, referenceUrl }) => (
        <span class="rv-cell-note">
          {showDayShort(decidedOn, language)}{' '}
          {referenceUrl === '' ? (
            reference
          ) : (
            <a href={referenceUrl}>{reference === '' ? referenceUrl : reference}</a>
          )}
        </span>
      ))}
    </>
  );
}

function Foot({
  standings,
  joint: { page },
}: {
  standings: readonly PointStanding[];
  joint: HandoversText['joint'];
}) {
  return (
    <tr>
      <th scope="row">{page.standing}</th>
      {standings.map((one) => (
        <td data-head={page.point(one.position)}>
          <Dot state={standingState[one.is]} /> <span>{page.standings[one.is]}</span>
          <span class="rv-cell-note">{whyWords(one, page)}</span>
        </td>
      ))}
      <td />
    </tr>
  );
}

/** Why a point stands where it does: what it fell with or waits for, how many are missing, with reservations. */
export function whyWords(one: PointStanding, page: HandoversText['joint']['page']): string {
  if (one.is === 'withdrawn') return '';
  if (one.because !== null)
    return one.is === 'fallen' ? page.fellWith(one.because) : page.waitsFor(one.because);
  return [
    ...(one.missingCount > 0 ? [page.leftOf(one.missingCount)] : []),
    ...(one.reservationCount > 0 ? [page.withReservations(one.reservationCount)] : []),
    ...(one.rejectedCount > 0 ? [page.rejections(one.rejectedCount)] : []),
  ].join(', ');
}
