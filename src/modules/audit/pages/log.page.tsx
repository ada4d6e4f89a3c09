import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  Section,
  showDayShort,
  type PageContext,
} from '../../../platform/design/index.ts';
import { auditNavigationKey, auditPaths } from '../paths.ts';
import {
  auditOutcomes,
  isNarrowed,
  linesAPage,
  logQuery,
  noLogFilter,
  outcomeInAddress,
  type LogFilter,
} from '../rules/log-filter.ts';
import { auditHelp } from '../text-help.ts';
import { eventInWords } from '../text-events.ts';
import { auditTexts } from '../text.ts';
import { LineTable, type ShownLine } from './line-table.tsx';

export type LogView = {
  readonly context: PageContext;
  readonly filter: LogFilter;
  readonly lines: readonly ShownLine[];
  readonly total: number;
  readonly events: readonly string[];
};

export const logAddress = (filter: LogFilter): string => withQuery(auditPaths.log.to({}), logQuery(filter));

/** The whole log, a page at a time; what is asked for stands in the address. */
export function LogPage(view: LogView) {
  const { context, filter, lines, total } = view;
  const { log: text } = auditTexts[context.language];
  const isAll = !isNarrowed(filter);
  const file = withQuery(auditPaths.file.to({}), { ...logQuery(filter), side: '' });
  const acts = (
    <>
      <ActLink href={auditPaths.samples.to({})}>{text.samples}</ActLink>
      <ActLink href={file}>{text.download}</ActLink>
    </>
  );
  const onlyObject = { ...noLogFilter, object: filter.object, page: filter.page };
  const isHistory = filter.object !== '' && logAddress(filter) === logAddress(onlyObject);
  const title = isHistory ? text.historyOf(filter.object) : text.title;
  return (
    <Layout context={context} title={title} active={auditNavigationKey} crumbs={[{ text: text.title }]}>
      <PageHead title={title} lead={isAll ? text.lead(total) : text.found(total)} acts={acts} />
      <PageHelp language={context.language} help={auditHelp.log} />
      <Filters view={view} />
      <Section heading={text.caption} note={text.note}>
        {lines.length > 0 ? (
          <LineTable context={context} caption={text.caption} lines={lines} />
        ) : (
          <EmptyState
            heading={text.nothingTitle}
            acts={<ActLink href={auditPaths.log.to({})}>{text.clear}</ActLink>}
          >
            {text.nothingText}
          </EmptyState>
        )}
      </Section>
      <Pagination
        language={context.language}
        page={filter.page}
        pages={Math.ceil(total / linesAPage)}
        to={(page) => logAddress({ ...filter, page })}
      />
    </Layout>
  );
}

function Filters({ view: { context, filter, events } }: { view: LogView }) {
  const { language } = context;
  const { log: text, outcomes } = auditTexts[language];
  const all = { value: '', text: text.all };
  const shown = (day: Day | ''): string => (day === '' ? '' : showDayShort(day, 'da'));
  return (
    <FilterBar
      language={language}
      action={auditPaths.log.to({})}
      {...(isNarrowed(filter) && { clearHref: auditPaths.log.to({}) })}
    >
      <FilterText name="person" label={text.filters.person} value={filter.person} />
      <FilterText name="objekt" label={text.filters.object} value={filter.object} />
      <FilterSelect
        name="haendelse"
        label={text.filters.event}
        value={filter.event}
        options={[all, ...events.map((event) => ({ value: event, text: eventInWords(event, language) }))]}
      />
      <FilterSelect
        name="udfald"
        label={text.filters.outcome}
        value={outcomeInAddress(filter.outcome)}
        options={[
          all,
          ...auditOutcomes.map((one) => ({ value: outcomeInAddress(one), text: outcomes[one] })),
        ]}
      />
      <FilterText name="fra" label={text.filters.from} value={shown(filter.from)} />
      <FilterText name="til" label={text.filters.to} value={shown(filter.to)} />
    </FilterBar>
  );
}
