import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  Alert,
  EmptyState,
  FilterBar,
  FilterSelect,
  Icon,
  Layout,
  PageHead,
  PageHelp,
  Section,
  type PageContext,
} from '../../../platform/design/index.ts';
import { calendarPaths } from '../paths.ts';
import { calendarQuery, monthAfter, shownKinds, type CalendarFilter } from '../rules/calendar-filter.ts';
import { monthsOf, type CalendarLine, type CalendarMeeting } from '../rules/calendar-months.ts';
import { calendarTexts } from '../text.ts';
import { calendarHelp } from '../text-help.ts';
import { CalendarLines } from './calendar-lines.tsx';
import { MonthGrid } from './month-grid.tsx';
import { asHeading, monthInWords, navigationKey, whenInWords } from './words.ts';

export type CalendarView = {
  readonly context: PageContext;
  readonly filter: CalendarFilter;
  readonly lines: readonly CalendarLine[];
  readonly meetingCount: number;
  /** The next meeting of all that are asked for; null where none is known. */
  readonly next: CalendarMeeting | null;
  readonly bodies: readonly { readonly key: string; readonly shortName: string }[];
  readonly years: readonly number[];
  readonly first: Day;
  readonly today: Day;
  readonly may: { readonly plan: boolean; readonly seeEntries: boolean; readonly subscribe: boolean };
  /** How many meetings were just planned; 0 = none. */
  readonly plannedCount: number;
};

const addressOf = (filter: CalendarFilter, { today }: CalendarView): string =>
  withQuery(calendarPaths.calendar.to({}), calendarQuery(filter, today));

/** The meetings of a year as a list by months, or of one month as a grid; with the days meetings should avoid. */
export function CalendarPage(view: CalendarView) {
  const { context, filter, plannedCount } = view;
  const { language } = context;
  const text = calendarTexts[language].calendar;
  const when = filter.month === null ? String(filter.year) : monthInWords(filter.month, language);
  return (
    <Layout
      context={context}
      title={`${text.title}, ${when}`}
      active={navigationKey}
      crumbs={[{ text: text.title }]}
    >
      {plannedCount > 0 && (
        <Alert language={language} kind="success" heading={text.planned(plannedCount)}>
          <p>{text.plannedHelp}</p>
        </Alert>
      )}
      <PageHead title={text.title} lead={leadOf(view, when)} acts={<Acts view={view} />} />
      <PageHelp language={language} help={calendarHelp.calendar} />
      <Filters view={view} />
      <TimeNav view={view} />
      {filter.month === null ? <Year view={view} /> : <OneMonth view={view} month={filter.month} />}
    </Layout>
  );
}

function leadOf({ context, meetingCount, next }: CalendarView, when: string): string {
  const text = calendarTexts[context.language].calendar;
  const count = text.lead(meetingCount, when);
  if (next === null) return count;
  const { bodyShortName, ...rest } = next;
  return `${count} ${text.next(bodyShortName, whenInWords({ ...rest, place: '' }, context.language))}`;
}

function Acts({ view: { context, may } }: { view: CalendarView }) {
  const text = calendarTexts[context.language].calendar;
  return (
    <>
      {may.subscribe && <ActLink href={calendarPaths.subscription.to({})}>{text.subscribe}</ActLink>}
      {may.seeEntries && <ActLink href={calendarPaths.entries.to({})}>{text.entries}</ActLink>}
      {may.plan && (
        <ActLink href={calendarPaths.plan.to({})} kind="primary">
          {text.plan}
        </ActLink>
      )}
    </>
  );
}

function Filters({ view }: { view: CalendarView }) {
  const { context, filter, bodies, years } = view;
  const text = calendarTexts[context.language].calendar;
  const isFiltered = filter.body !== '' || filter.kind !== '';
  const all = { value: '', text: text.allBodies };
  return (
    <FilterBar
      language={context.language}
      action={calendarPaths.calendar.to({})}
      clearHref={isFiltered ? addressOf({ ...filter, body: '', kind: '' }, view) : undefined}
    >
      <FilterSelect
        name="forum"
        label={text.body}
        value={filter.body}
        options={[all, ...bodies.map(({ key, shortName }) => ({ value: key, text: shortName }))]}
      />
      <FilterSelect
        name="slags"
        label={text.kind}
        value={filter.kind}
        options={(['', ...shownKinds] as const).map((kind) => ({ value: kind, text: text.kinds[kind] }))}
      />
      {filter.month === null ? (
        <FilterSelect
          name="aar"
          label={text.year}
          value={String(filter.year)}
          options={years.map((year) => ({ value: String(year), text: String(year) }))}
        />
      ) : (
        <input type="hidden" name="maaned" value={filter.month} />
      )}
    </FilterBar>
  );
}

/** Back, today, forward; and the other way to look at it. */
function TimeNav({ view }: { view: CalendarView }) {
  const { context, filter, today } = view;
  const text = calendarTexts[context.language].calendar;
  const thisMonth = today.slice(0, 7);
  const [back, on] = neighboursOf(view);
  const ofToday =
    filter.month === null
      ? `${addressOf({ ...filter, year: Number(today.slice(0, 4)) }, view)}#maaned-${thisMonth}`
      : addressOf({ ...filter, month: thisMonth }, view);
  const year = { ...filter, month: null };
  const month = { ...filter, month: filter.month ?? monthToShow(filter, thisMonth) };
  return (
    <nav class="rv-cal-nav rv-no-print" aria-label={text.views}>
      <a href={back.href} rel="prev">
        <Icon name="chevron-left" />
        <span class="sr-only">{text.previous}: </span>
        {back.word}
      </a>
      <a href={ofToday}>{text.today}</a>
      <a href={on.href} rel="next">
        <span class="sr-only">{text.following}: </span>
        {on.word}
        <Icon name="chevron-right" />
      </a>
      <span class="rv-cal-nav__views">
        <a href={addressOf(year, view)} {...(filter.month === null && { 'aria-current': 'true' })}>
          {text.list}
        </a>
        <a href={addressOf(month, view)} {...(filter.month !== null && { 'aria-current': 'true' })}>
          {text.month}
        </a>
      </span>
    </nav>
  );
}

const monthToShow = ({ year }: CalendarFilter, thisMonth: string): string =>
  thisMonth.startsWith(`${year}-`) ? thisMonth : `${year}-01`;

function neighboursOf(view: CalendarView) {
  const { filter, context } = view;
  return ([-1, 1] as const).map((by) => {
    const { month } = filter;
    if (month === null) {
      const year = filter.year + by;
      return { word: String(year), href: addressOf({ ...filter, year }, view) };
    }
    const other = monthAfter(month, by);
    const moved = { ...filter, month: other, year: Number(other.slice(0, 4)) };
    return { word: monthInWords(other, context.language), href: addressOf(moved, view) };
  }) as [Neighbour, Neighbour];
}
type Neighbour = { readonly word: string; readonly href: string };

function Year({ view }: { view: CalendarView }) {
  const { context, filter, lines, today, first } = view;
  const { language } = context;
  const text = calendarTexts[language].calendar;
  const months = monthsOf(lines, first);
  if (months.length === 0)
    return (
      <Section heading={String(filter.year)}>
        <Nothing view={view} />
      </Section>
    );
  return (
    <div class="rv-cal-months">
      {months.map(({ month, lines: held }) => (
        <Section
          id={`maaned-${month}`}
          heading={asHeading(monthInWords(month, language))}
          note={month === today.slice(0, 7) ? text.thisMonth : undefined}
        >
          <CalendarLines {...{ language, today, first }} lines={held} />
        </Section>
      ))}
    </div>
  );
}

const Nothing = ({ view: { context } }: { view: CalendarView }) => (
  <EmptyState heading={calendarTexts[context.language].calendar.emptyTitle}>
    {calendarTexts[context.language].calendar.emptyHelp}
  </EmptyState>
);

/** The grid where there is room for it; on a phone the same as a list. */
function OneMonth({ view, month }: { view: CalendarView; month: string }) {
  const { context, lines, today, first } = view;
  const { language } = context;
  return (
    <Section heading={asHeading(monthInWords(month, language))}>
      <MonthGrid {...{ language, month, lines, today }} />
      <div class="rv-cal-phone">
        {lines.length === 0 ? (
          <Nothing view={view} />
        ) : (
          <CalendarLines {...{ language, today, first, lines }} />
        )}
      </div>
    </Section>
  );
}
