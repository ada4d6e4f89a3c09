import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  Layout,
  optionsAmong,
  PageHead,
  PageHelp,
  Pagination,
  showDayShort,
  Table,
  Tag,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { messagePaths } from '../paths.ts';
import { messageStates, type MessageView, type NamedBody } from '../rules/message.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts } from '../text.ts';
import { messageTag } from './message.page.tsx';

type Filter = { from?: string; to?: string; state?: string };
type View = {
  context: PageContext;
  all: readonly MessageView[];
  shown: readonly MessageView[];
  filter: Filter;
  /** The page that is shown, and the last there is. */
  at: number;
  last: number;
};

/** Every message the reader may know of, newest first. */
export function MessagesPage({ context, all, shown, filter, at, last }: View) {
  const { language } = context;
  const { messages: text } = handoversTexts[language];
  const query = { fra: filter.from, til: filter.to, tilstand: filter.state };
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead
        title={text.title}
        lead={text.lead}
        acts={
          shown.length > 0 && <ActLink href={withQuery(messagePaths.csv.to({}), query)}>{text.csv}</ActLink>
        }
      />
      <PageHelp language={language} help={handoversHelp.messages} />
      {all.length > 0 && <Filters context={context} all={all} filter={filter} />}
      {shown.length === 0 ? (
        <EmptyState heading={text.empty}>{all.length === 0 ? text.emptyHint : text.none}</EmptyState>
      ) : (
        <MessageTable context={context} messages={shown} />
      )}
      <Pagination
        language={language}
        page={at}
        pages={last}
        to={(page) => withQuery(messagePaths.list.to({}), { ...query, side: page })}
      />
    </Layout>
  );
}

const bodiesOf = (bodies: readonly NamedBody[], all: string): Option[] =>
  optionsAmong([...new Map(bodies.map((one) => [one.key, one])).values()], all);

function Filters({ context, all, filter }: Pick<View, 'context' | 'all' | 'filter'>) {
  const { messages: text } = handoversTexts[context.language];
  const from = bodiesOf(
    all.map((one) => one.from),
    text.all,
  );
  const to = bodiesOf(
    all.map((one) => one.to),
    text.all,
  );
  const isUsed = Object.keys(filter).length > 0;
  return (
    <FilterBar
      language={context.language}
      action={messagePaths.list.to({})}
      clearHref={isUsed ? messagePaths.list.to({}) : undefined}
    >
      <FilterSelect name="fra" label={text.from} value={filter.from ?? ''} options={from} />
      <FilterSelect name="til" label={text.to} value={filter.to ?? ''} options={to} />
      <FilterSelect
        name="tilstand"
        label={text.state}
        value={filter.state ?? ''}
        options={[
          { value: '', text: text.all },
          ...messageStates.map((value) => ({ value, text: text.states[value] })),
        ]}
      />
    </FilterBar>
  );
}

function MessageTable({ context, messages }: { context: PageContext; messages: readonly MessageView[] }) {
  const { language } = context;
  const { messages: text } = handoversTexts[language];
  return (
    <Table
      language={language}
      caption={text.title}
      isCaptionHidden
      isStacked
      rows={messages}
      columns={[
        {
          key: 'text',
          head: text.text,
          isRowHead: true,
          cell: (message: MessageView) => (
            <>
              <a
                href={messagePaths.message.to({ number: String(message.number) })}
                {...(language === 'da' ? {} : { lang: 'da' })}
              >
                {shortened(message.text)}
              </a>
              <span class="rv-cell-note">{text.heading(message.from.name, message.to.name)}</span>
            </>
          ),
        },
        { key: 'carrier', head: text.carrier, repeatsHead: true, cell: ({ carrier }) => carrier },
        {
          key: 'state',
          head: text.state,
          cell: ({ state }) => (
            <Tag state={messageTag[state]} isQuiet>
              {text.states[state]}
            </Tag>
          ),
        },
        {
          key: 'agreed',
          head: text.agreed,
          repeatsHead: true,
          cell: ({ source }) => (source ? showDayShort(source.agreedOn, language) : ''),
        },
        {
          key: 'conveyed',
          head: text.conveyed,
          repeatsHead: true,
          cell: ({ conveyed }) => (conveyed ? showDayShort(conveyed.on, language) : ''),
        },
      ]}
    />
  );
}

const shownLettersMax = 140;
const shortened = (text: string): string =>
  text.length > shownLettersMax ? `${text.slice(0, shownLettersMax).trimEnd()}…` : text;
