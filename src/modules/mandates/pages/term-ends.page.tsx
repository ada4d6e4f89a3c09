import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  showDayShort,
  Tag,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import { actsFor, nearness, type TermEnd } from '../rules/term-ends.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { actHref, endTitle } from './term-words.ts';
import { TableOrEmpty } from './table-or-empty.tsx';

type View = {
  context: PageContext;
  ends: readonly TermEnd[];
  today: Day;
  noticeDays: number;
  /** The days the parameter says. */
  usual: number;
};

/** What ends, and what can be done about it. */
export function TermEndsPage({ context, ends, today, noticeDays, usual }: View) {
  const { language } = context;
  const { termEnds: text, list } = mandateTexts[language];
  const crumbs = [{ text: list.title, href: mandatePaths.list.to({}) }, { text: text.title }];
  const clearHref = noticeDays === usual ? undefined : mandatePaths.ends.to({});
  return (
    <Layout context={context} title={text.title} crumbs={crumbs}>
      <PageHead title={text.title} lead={text.lead(ends.length, noticeDays)} />
      <PageHelp language={language} help={mandatesHelp.ends} />
      <FilterBar language={language} action={mandatePaths.ends.to({})} clearHref={clearHref}>
        <FilterText name="dage" label={text.days} value={String(noticeDays)} />
      </FilterBar>
      <TableOrEmpty
        language={language}
        caption={text.title}
        rows={ends}
        columns={columnsOf(context, { today, noticeDays })}
        empty={{ heading: text.empty, help: text.emptyHelp }}
      />
    </Layout>
  );
}

type Now = { today: Day; noticeDays: number };

function columnsOf({ language }: PageContext, { today, noticeDays }: Now): Column<TermEnd>[] {
  const { termEnds: text } = mandateTexts[language];
  return [
    { key: 'what', head: text.what, isRowHead: true, cell: (end) => endTitle(end, language) },
    {
      key: 'day',
      head: text.day,
      repeatsHead: true,
      cell: ({ endsOn }) => {
        const isPast = nearness(endsOn, today, noticeDays) === 'past';
        return (
          <>
            {showDayShort(endsOn, language)}{' '}
            {isPast && (
              <Tag state="warn" isQuiet>
                {text.past}
              </Tag>
            )}
          </>
        );
      },
    },
    {
      key: 'acts',
      head: text.next,
      cell: (end) => (
        <div class="rv-acts">
          {actsFor(end).map((act) => (
            <ActLink href={actHref(end, act)} isSmall>
              {text.acts[act]}
              <span class="sr-only"> {endTitle(end, language)}</span>
            </ActLink>
          ))}
        </div>
      ),
    },
  ];
}
