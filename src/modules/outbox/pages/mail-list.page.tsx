import {
  ChipList,
  EmptyState,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  Section,
  Table,
  Tag,
  showMoment,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { outboxPaths } from '../paths.ts';
import { outboxHelp } from '../text-help.ts';
import { outboxTexts } from '../text.ts';
import {
  needsSomebody,
  statesShown,
  stateTags,
  type MailPurposeShown,
  type MailStateShown,
} from './words.ts';

export type MailShown = {
  readonly number: number;
  readonly to: string;
  readonly subject: string;
  readonly purpose: MailPurposeShown;
  readonly state: MailStateShown;
  readonly queuedAt: Date;
};
export type MailListView = {
  readonly context: PageContext;
  readonly mails: readonly MailShown[];
  readonly counts: Partial<Record<MailStateShown, number>>;
  readonly state: MailStateShown | undefined;
  readonly page: number;
  readonly pages: number;
};

/** The outbox: what waits, and what became of the rest. */
export function MailListPage(view: MailListView) {
  const { context, mails, state, page, pages } = view;
  const { language } = context;
  const { list: text } = outboxTexts[language];
  const here = outboxPaths.list.to({});
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={context.isDemo ? `${text.lead} ${text.demo}` : text.lead} />
      <PageHelp language={language} help={outboxHelp.mails} />
      <Section heading={text.mails}>
        {Object.keys(view.counts).length > 0 && <ChipList label={text.filter} chips={chipsOf(view)} />}
        {mails.length === 0 ? (
          <EmptyState heading={text.none}>{text.noneHint}</EmptyState>
        ) : (
          <MailTable mails={mails} context={context} />
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          to={(other) => withQuery(here, { tilstand: state, side: other === 1 ? undefined : other })}
        />
      </Section>
    </Layout>
  );
}

function chipsOf({ context, counts, state }: MailListView) {
  const text = outboxTexts[context.language];
  const here = outboxPaths.list.to({});
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    { text: `${text.list.every} (${all})`, href: here, isCurrent: state === undefined },
    ...statesShown
      .filter((one) => one === state || (counts[one] ?? 0) > 0)
      .map((one) => ({
        text: `${text.states[one]} (${counts[one] ?? 0})`,
        href: withQuery(here, { tilstand: one }),
        isCurrent: one === state,
      })),
  ];
}

function MailTable({ mails, context }: { mails: readonly MailShown[]; context: PageContext }) {
  const { language } = context;
  const text = outboxTexts[language];
  const columns: Column<MailShown>[] = [
    {
      key: 'subject',
      head: text.list.subject,
      isRowHead: true,
      cell: ({ number, subject }) => <a href={outboxPaths.mail.to({ number: String(number) })}>{subject}</a>,
    },
    { key: 'to', head: text.list.to, repeatsHead: true, cell: ({ to }) => to },
    { key: 'purpose', head: text.list.purpose, cell: ({ purpose }) => text.purposes[purpose] },
    {
      key: 'state',
      head: text.list.state,
      cell: ({ state }) => (
        <Tag state={stateTags[state]} isQuiet={!needsSomebody(state)}>
          {text.states[state]}
        </Tag>
      ),
    },
    {
      key: 'queued',
      head: text.list.queued,
      repeatsHead: true,
      cell: ({ queuedAt }) => showMoment(queuedAt, language),
    },
  ];
  const { caption } = text.list;
  return <Table {...{ language, caption, columns }} isCaptionHidden rows={mails} isStacked />;
}
