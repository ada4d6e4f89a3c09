import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  ChipList,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  showMoment,
  Table,
  Tag,
  TermText,
  type Column,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { papersHelp } from '../text-help.ts';
import { papersTexts } from '../text.ts';
import { fileFacts, standingTag } from './words.ts';

export type ListedPaper = {
  readonly number: string;
  readonly title: string;
  readonly bodyShortName: string;
  readonly version: number;
  readonly mediaType: string | null;
  readonly pageCount: number | null;
  readonly standing: Standing | 'announced';
  readonly uses: number;
  readonly at: Date;
  readonly by: string;
};

export type PaperListView = {
  readonly context: PageContext;
  readonly papers: readonly ListedPaper[];
  readonly count: number;
  readonly pages: number;
  readonly filter: { words: string; body: string; show: string; page: number };
  readonly bodies: readonly Option[];
};

/** All papers, newest first, for who keeps them. */
export function PaperListPage(view: PaperListView) {
  const { context, papers, filter, pages } = view;
  const text = papersTexts[context.language];
  const here = paperPaths.list.to({});
  const asked = { q: filter.words, forum: filter.body };
  const isFiltered = filter.words !== '' || filter.body !== '';
  const chips = Object.entries(text.list.shows).map(([key, word]) => ({
    text: word,
    href: withQuery(here, { ...asked, vis: key === 'alle' ? undefined : key }),
    isCurrent: key === filter.show,
  }));
  const shown = filter.show === 'alle' ? undefined : filter.show;
  return (
    <Layout context={context} title={text.papers} active="moeder" crumbs={[{ text: text.papers }]}>
      <PageHead
        title={text.papers}
        lead={
          <TermText language={context.language} terms={['bilag']}>
            {text.list.lead(view.count)}
          </TermText>
        }
        acts={
          <ActLink href={paperPaths.create.to({})} kind="primary">
            {text.newPaper}
          </ActLink>
        }
      />
      <PageHelp language={context.language} help={papersHelp.papers} />
      <ChipList label={text.list.show} chips={chips} />
      <FilterBar
        language={context.language}
        action={here}
        clearHref={isFiltered ? withQuery(here, { vis: shown }) : undefined}
      >
        {shown !== undefined && <input type="hidden" name="vis" value={shown} />}
        <FilterText name="q" label={text.list.words} value={filter.words} />
        <FilterSelect
          name="forum"
          label={text.list.body}
          value={filter.body}
          options={[{ value: '', text: text.list.everyBody }, ...view.bodies]}
        />
      </FilterBar>
      {papers.length === 0 ? (
        <EmptyState heading={text.list.none}>
          {isFiltered || shown !== undefined ? text.list.noneHelp : text.list.firstHelp}
        </EmptyState>
      ) : (
        <PaperTable papers={papers} context={context} />
      )}
      <Pagination
        language={context.language}
        page={filter.page}
        pages={pages}
        to={(page) => withQuery(here, { ...asked, vis: shown, side: page === 1 ? undefined : page })}
      />
    </Layout>
  );
}

function PaperTable({
  papers,
  context: { language },
}: {
  papers: readonly ListedPaper[];
  context: PageContext;
}) {
  const text = papersTexts[language];
  const columns: Column<ListedPaper>[] = [
    {
      key: 'paper',
      head: text.list.paper,
      isRowHead: true,
      cell: ({ number, title, bodyShortName }) => (
        <>
          <a href={paperPaths.record.to({ number })}>{title}</a>
          <small class="rv-under">
            {number} · {bodyShortName}
          </small>
        </>
      ),
    },
    {
      key: 'newest',
      head: text.list.newest,
      cell: (paper) =>
        paper.version === 0 ? '' : `${fileFacts(paper, language)} · ${text.version(paper.version)}`,
    },
    {
      key: 'state',
      head: text.list.state,
      cell: ({ standing }) => (
        <Tag state={standingTag[standing]} isQuiet={standing === 'ready' || standing === 'waiting'}>
          {text.standings[standing]}
        </Tag>
      ),
    },
    { key: 'uses', head: text.list.uses, isNumber: true, cell: ({ uses }) => uses },
    {
      key: 'added',
      head: text.list.added,
      cell: ({ at, by }) => (
        <>
          {showMoment(at, language)}
          <small class="rv-under">{by}</small>
        </>
      ),
    },
  ];
  return (
    <Table
      language={language}
      caption={text.list.caption}
      isCaptionHidden
      columns={columns}
      rows={papers}
      isStacked
    />
  );
}
