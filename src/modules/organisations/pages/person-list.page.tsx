import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  Pagination,
  Table,
  type PageContext,
} from '../../../platform/design/index.ts';
import { organisationPaths, personPaths } from '../paths.ts';
import { organisationTexts } from '../text.ts';

export type PersonListView = {
  context: PageContext;
  rows: readonly { key: string; name: string; title: string; organisation: string }[];
  total: number;
  pages: number;
  search: { words: string; page: number };
  mayEdit: boolean;
};

/** Everybody in the register, for those who are signed in. */
export function PersonListPage(view: PersonListView) {
  const { context, search } = view;
  const { language } = context;
  const { persons: text, common, organisations } = organisationTexts[language];
  const list = personPaths.list.to({});
  const create = (
    <ActLink href={personPaths.create.to({})} kind="primary">
      {text.create}
    </ActLink>
  );
  return (
    <Layout
      context={context}
      title={text.title}
      crumbs={[{ text: organisations.title, href: organisationPaths.list.to({}) }, { text: text.title }]}
    >
      <PageHead title={text.title} lead={text.lead(view.total)} acts={view.mayEdit ? create : undefined} />
      <FilterBar language={language} action={list} clearHref={search.words === '' ? undefined : list}>
        <FilterText name="q" label={common.search} value={search.words} />
      </FilterBar>
      {view.rows.length === 0 ? (
        <EmptyState heading={text.empty}>{common.emptyHelp}</EmptyState>
      ) : (
        <Table
          language={language}
          caption={text.caption}
          isCaptionHidden
          isStacked
          rows={view.rows}
          columns={[
            {
              key: 'name',
              head: common.name,
              isRowHead: true,
              cell: ({ key, name }) => <a href={personPaths.record.to({ key })}>{name}</a>,
            },
            { key: 'title', head: common.work, cell: ({ title }) => title },
            { key: 'organisation', head: common.organisation, cell: ({ organisation }) => organisation },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={search.page}
        pages={view.pages}
        to={(page) => withQuery(list, { q: search.words, side: page === 1 ? undefined : page })}
      />
    </Layout>
  );
}
