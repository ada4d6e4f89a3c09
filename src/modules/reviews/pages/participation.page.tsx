import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  EmptyState,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Section,
  Table,
  Tag,
  showDay,
  showDayShort,
  showPercent,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { bodyPath, participationPaths } from '../paths.ts';
import type { Period } from '../rules/participation-filter.ts';
import {
  shareOf,
  type MeetingFigures,
  type OrganisationFigures,
  type Trend,
  type TrendLimits,
} from '../rules/participation.ts';
import { reviewHelp } from '../text-help.ts';
import { reviewTexts } from '../text.ts';
import { AttendanceChart } from './attendance-chart.tsx';
import { average, meetingColumns, organisationColumns } from './participation-tables.tsx';

type Named = { readonly key: string; readonly name: string };
export type BodyRow = {
  readonly body: Named;
  readonly meetings: readonly MeetingFigures[];
  readonly trend: Trend;
};
type ListView = { context: PageContext; period: Period; rows: readonly BodyRow[] };

const trendShape: Readonly<Record<Trend['kind'], TagState>> = {
  falling: 'warn',
  stable: 'done',
  rising: 'done',
  'too-few': 'idle',
};

/** Every body with meetings in the period: how many come, and whether it changes. */
export function ParticipationListPage({ context, period, rows }: ListView) {
  const { language } = context;
  const { participation: text } = reviewTexts[language];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={reviewHelp.participation} />
      <PeriodFilter language={language} period={period} action={participationPaths.list.to({})} />
      {rows.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
      ) : (
        <Table
          {...{ language, rows, caption: periodInWords(period, language) }}
          columns={listColumns(language, period)}
          isStacked
        />
      )}
    </Layout>
  );
}

type FilterProps = { language: Language; period: Period; action: string };

function PeriodFilter({ language, period, action }: FilterProps) {
  const { participation: text } = reviewTexts[language];
  const { from, to, isChosen } = period;
  return (
    <FilterBar language={language} action={action} clearHref={isChosen ? action : undefined}>
      <FilterText name="fra" label={text.from} value={showDayShort(from, language)} />
      <FilterText name="til" label={text.to} value={showDayShort(to, language)} />
    </FilterBar>
  );
}

const periodInWords = ({ from, to }: Period, language: Language): string =>
  reviewTexts[language].participation.period(showDay(from, language), showDay(to, language));

/** An address in the same period. */
const inPeriod = (address: string, { from, to, isChosen }: Period): string =>
  isChosen ? withQuery(address, { fra: from, til: to }) : address;

function listColumns(language: Language, period: Period): Column<BodyRow>[] {
  const { participation: text } = reviewTexts[language];
  return [
    {
      key: 'body',
      head: text.body,
      isRowHead: true,
      cell: ({ body }) => <a href={inPeriod(participationPaths.body.to(body), period)}>{body.name}</a>,
    },
    { key: 'meetings', head: text.meetings, isNumber: true, cell: ({ meetings }) => meetings.length },
    {
      key: 'share',
      head: text.share,
      note: text.shareNote,
      isNumber: true,
      cell: ({ meetings }) => showPercent(shareOf(meetings), language),
    },
    {
      key: 'people',
      head: text.people,
      note: text.peopleNote,
      isNumber: true,
      cell: ({ meetings }) => average(meetings, language),
    },
    {
      key: 'trend',
      head: text.trend,
      cell: ({ trend }) => (
        <>
          <Tag state={trendShape[trend.kind]}>{text.trends[trend.kind]}</Tag>
          {trend.kind !== 'too-few' && (
            <span class="rv-cell-note">
              {text.period(showPercent(trend.early, language), showPercent(trend.late, language))}
            </span>
          )}
        </>
      ),
    },
  ];
}

export type BodyParticipation = {
  readonly context: PageContext;
  readonly body: Named;
  readonly period: Period;
  readonly meetings: readonly (MeetingFigures & { readonly dayKey: string })[];
  readonly organisations: readonly (OrganisationFigures & Named)[];
  readonly trend: Trend;
  readonly limits: TrendLimits;
};

/** One body: the trend in words, the meetings as bars and figures, and each organisation. */
export function ParticipationPage(view: BodyParticipation) {
  const { context, body, period, meetings, organisations, trend, limits } = view;
  const { language } = context;
  const { participation: text } = reviewTexts[language];
  const list = participationPaths.list.to({});
  const file = {
    href: inPeriod(participationPaths.csv.to(body), period),
    text: text.download,
  };
  return (
    <Layout
      context={context}
      title={text.titleOf(body.name)}
      crumbs={[{ text: text.title, href: inPeriod(list, period) }, { text: body.name }]}
    >
      <PageHead
        title={text.titleOf(body.name)}
        status={{ state: trendShape[trend.kind], word: text.trends[trend.kind] }}
        kick={<a href={bodyPath.to(body)}>{body.name}</a>}
        lead={trendInWords(trend, language)}
      />
      <PeriodFilter language={language} period={period} action={participationPaths.body.to(body)} />
      {meetings.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
      ) : (
        <>
          <Section heading={text.chart} note={periodInWords(period, language)} link={file}>
            <div class="rv-scroll" tabindex={0} role="region" aria-label={text.chart}>
              <AttendanceChart language={language} meetings={meetings} />
            </div>
            <Table
              {...{ language, rows: meetings, caption: text.chart, columns: meetingColumns(view) }}
              isCaptionHidden
              isStacked
            />
          </Section>
          <Section heading={text.organisations}>
            <Table
              {...{ language, rows: organisations, caption: text.organisations }}
              columns={organisationColumns(language)}
              isCaptionHidden
              isStacked
            />
          </Section>
        </>
      )}
      <How language={language} limits={limits} />
    </Layout>
  );
}

function trendInWords(trend: Trend, language: Language): string {
  const { participation: text } = reviewTexts[language];
  if (trend.kind === 'too-few') return text.tooFew(trend.meetings, trend.needed);
  return text.trendSentence[trend.kind](
    showPercent(trend.early, language),
    showPercent(trend.late, language),
  );
}

function How({ language, limits }: { language: Language; limits: TrendLimits }) {
  const { participation: text } = reviewTexts[language];
  return (
    <Section heading={text.how}>
      <p>{text.howExpected}</p>
      <p>{text.howTrend(limits.meetingsMin, limits.pointsMin)}</p>
      <p>{text.howLevels}</p>
    </Section>
  );
}
