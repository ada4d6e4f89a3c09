import {
  ActLink,
  Columns,
  Layout,
  List,
  PageHead,
  places,
  Queue,
  Section,
  showDay,
  showDayShort,
  weekday,
  type PageContext,
  PageHelp,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
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
  today: Day;
};

/** "Mandag 23. november 2026". */
function dayWords(today: Day, language: Language): string {
  const words = `${weekday(today, language)} ${showDay(today, language)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The reader's own front page: what waits first, the meetings beside it. */
export function OverviewPage(view: OverviewView) {
  const { context, waits } = view;
  const text = overviewTexts[context.language];
  const count = waits.length;
  const lead = count === 0 ? text.lead.none : count === 1 ? text.lead.one : text.lead.many(count);
  return (
    <Layout context={context} title={text.title} active="overblik">
      <PageHead title={text.title} kick={dayWords(view.today, context.language)} lead={lead} />
      <PageHelp language={context.language} help={overviewHelp.overview} />
      {count === 0 ? (
        <Columns main={<Lately view={view} />} side={<Coming view={view} />} sideLabel={text.side} />
      ) : (
        <Columns main={<Waiting view={view} />} side={<Meetings view={view} />} sideLabel={text.side} />
      )}
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
      <Queue groups={groups} />
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

/** Beside what waits: what is coming, and what has happened. */
const Meetings = ({ view }: { view: OverviewView }) => (
  <>
    <Coming view={view} />
    <Lately view={view} />
  </>
);

function Coming({ view: { context, coming } }: { view: OverviewView }) {
  const text = overviewTexts[context.language];
  return (
    <Section heading={text.coming}>
      <Entries entries={coming} context={context} empty={text.comingEmpty} />
    </Section>
  );
}

/** New since the last visit, and the latest of all. Where nothing waits, this is what the page is for. */
function Lately({ view: { context, recent, since, fresh } }: { view: OverviewView }) {
  const text = overviewTexts[context.language];
  return (
    <>
      {since !== null && (
        <Section heading={text.since(showDay(dayInDenmark(since), context.language))}>
          <Entries entries={fresh} context={context} empty={text.sinceEmpty} />
        </Section>
      )}
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
