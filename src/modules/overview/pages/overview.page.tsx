import {
  ActLink,
  Columns,
  EmptyState,
  Layout,
  List,
  PageHead,
  places,
  Queue,
  Section,
  showDay,
  showDayShort,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import { overviewHelp } from '../text-help.ts';
import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import { overviewTexts } from '../text.ts';

type Entry = {
  day: Day | null;
  title: string;
  href: string;
  note?: string;
  act?: string;
  isLate?: boolean;
};
export type OverviewView = {
  context: PageContext;
  waits: readonly Entry[];
  coming: readonly Entry[];
  recent: readonly Entry[];
  /** When the reader was here last, and what has come since. */
  since: Date | null;
  fresh: readonly Entry[];
};

/** The reader's own front page: what waits first, the meetings beside it. */
export function OverviewPage(view: OverviewView) {
  const { context, waits } = view;
  const text = overviewTexts[context.language];
  const count = waits.length;
  const lead = count === 0 ? text.lead.none : count === 1 ? text.lead.one : text.lead.many(count);
  return (
    <Layout context={context} title={text.title} active="overblik">
      <PageHead title={text.title} lead={lead} />
      <PageHelp language={context.language} help={overviewHelp.overview} />
      <Columns main={<Waiting view={view} />} side={<Meetings view={view} />} sideLabel={text.side} />
    </Layout>
  );
}

function Waiting({ view: { context, waits } }: { view: OverviewView }) {
  const text = overviewTexts[context.language];
  const late = waits.filter(({ isLate }) => isLate).map(queued);
  const open = waits.filter(({ isLate }) => !isLate).map(queued);
  const groups = [
    { state: 'bad', word: text.late, entries: late } as const,
    { state: 'run', word: text.open, entries: open } as const,
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Section heading={text.waits}>
      {groups.length === 0 ? (
        <EmptyState heading={text.waitsEmpty}>{text.waitsEmptyNote}</EmptyState>
      ) : (
        <Queue groups={groups} />
      )}
    </Section>
  );
}

const queued = ({ day, title, href, note, act, isLate }: Entry) => ({
  day: day ? showDayShort(day, 'da') : '',
  dateTime: day ?? '',
  matter: <a href={href}>{title}</a>,
  ...(note !== undefined && { note }),
  ...(act !== undefined && {
    act: (
      <ActLink href={href} isSmall>
        {act}
      </ActLink>
    ),
  }),
  isLate: isLate ?? false,
});

function Meetings({ view: { context, coming, recent, since, fresh } }: { view: OverviewView }) {
  const text = overviewTexts[context.language];
  return (
    <>
      {since !== null && (
        <Section heading={text.since(showDay(dayInDenmark(since), context.language))}>
          <Entries entries={fresh} context={context} empty={text.sinceEmpty} />
        </Section>
      )}
      <Section heading={text.coming}>
        <Entries entries={coming} context={context} empty={text.comingEmpty} />
      </Section>
      <Section heading={text.recent} link={{ href: '/beslutninger', text: text.toDecisions }}>
        <Entries entries={recent} context={context} empty={text.recentEmpty} />
      </Section>
    </>
  );
}

type EntriesProps = { entries: readonly Entry[]; context: PageContext; empty: string };

function Entries({ entries, context, empty }: EntriesProps) {
  if (entries.length === 0) return <p class="rv-muted">{empty}</p>;
  const rows = entries.map(({ day, title, href, note }) => ({
    main: <a href={href}>{title}</a>,
    note: [day ? showDay(day, context.language) : '', note ?? ''].filter((part) => part !== '').join(' · '),
  }));
  return <List rows={rows} />;
}

/** What a visitor who has not signed in meets: what this is, and the ways in. */
export function PublicFrontPage({ context, recent, coming }: OverviewView) {
  const text = overviewTexts[context.language];
  const acts = (
    <>
      <ActLink href={places.signIn}>{text.signIn}</ActLink>
      <ActLink href="/beslutninger">{text.toDecisions}</ActLink>
      <ActLink href="/moeder" kind="primary">
        {text.toMeetings}
      </ActLink>
    </>
  );
  return (
    <Layout context={context} title={text.publicTitle} active="overblik">
      <PageHead title={text.publicTitle} lead={text.publicLead} acts={acts} />
      <Section heading={text.recent} link={{ href: places.bodies, text: text.toBodies }}>
        <Entries entries={[...coming, ...recent]} context={context} empty={text.recentEmpty} />
      </Section>
    </Layout>
  );
}
