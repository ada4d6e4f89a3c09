import { withQuery } from '../../../kernel/path.ts';
import {
  EmptyState,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  Section,
  Table,
  showMoment,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { auditPaths } from '../paths.ts';
import { isLookup, purposeOf } from '../rules/purposes.ts';
import { auditHelp } from '../text-help.ts';
import { auditTexts } from '../text.ts';

type Lookup = { readonly at: Date; readonly event: string };
export type OwnLookupsView = {
  readonly context: PageContext;
  readonly lookups: readonly Lookup[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** When others have looked at what is about the reader, and what for. No names: none are given to this page. */
export function OwnLookupsPage({ context, lookups, total, page, pages }: OwnLookupsView) {
  const { language } = context;
  const { own: text } = auditTexts[language];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={auditHelp.own} />
      <Section heading={text.caption} {...(total > 0 && { note: text.count(total) })}>
        {lookups.length === 0 ? (
          <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
        ) : (
          <Table
            language={language}
            caption={text.caption}
            isCaptionHidden
            isStacked
            columns={columnsOf(context)}
            rows={lookups}
          />
        )}
      </Section>
      <Pagination
        language={language}
        page={page}
        pages={pages}
        to={(other) => withQuery(auditPaths.ownLookups.to({}), { side: other === 1 ? '' : other })}
      />
    </Layout>
  );
}

function columnsOf({ language }: PageContext): Column<Lookup>[] {
  const { own: text } = auditTexts[language];
  return [
    {
      key: 'at',
      head: text.columns.at,
      isRowHead: true,
      cell: ({ at }) => <time datetime={at.toISOString()}>{showMoment(at, language)}</time>,
    },
    {
      key: 'kind',
      head: text.columns.kind,
      cell: ({ event }) => (isLookup(event) ? text.looked : text.changed),
    },
    { key: 'purpose', head: text.columns.purpose, cell: ({ event }) => text.purposes[purposeOf(event)] },
  ];
}
