import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  optionsOf,
  PageHead,
  PageHelp,
  Pagination,
  showDayShort,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { organisationsHelp } from '../text-help.ts';
import type { Day } from '../../../kernel/day.ts';
import { bodyPaths, organisationPaths, personPaths } from '../paths.ts';
import type { OrganisationKind } from '../rules/vocabulary.ts';
import { organisationTexts } from '../text.ts';

type Row = {
  key: string;
  name: string;
  shortName: string;
  kind: OrganisationKind;
  above: { key: string; name: string } | null;
  validTo: Day | null;
};
export type OrganisationListView = {
  context: PageContext;
  rows: readonly Row[];
  total: number;
  pages: number;
  search: {
    kind: OrganisationKind | undefined;
    words: string;
    sort: string;
    direction: 'up' | 'down';
    page: number;
  };
  mayEdit: boolean;
};

/** All organisations: by kind, filtered, searched and sorted through the address. */
export function OrganisationListPage(view: OrganisationListView) {
  const { context, search, total } = view;
  const { language } = context;
  const { organisations: text, common, kinds } = organisationTexts[language];
  const address = (changes: Record<string, string | number | undefined>) =>
    withQuery(organisationPaths.list.to({}), { ...fieldsOf(search), ...changes });
  const isFiltered = search.kind !== undefined || search.words !== '';
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead(total)} acts={<Acts view={view} />} />
      <PageHelp language={language} help={organisationsHelp.organisations} />
      <FilterBar
        language={language}
        action={organisationPaths.list.to({})}
        clearHref={isFiltered ? organisationPaths.list.to({}) : undefined}
      >
        <FilterSelect
          name="slags"
          label={text.kind}
          value={search.kind ?? ''}
          options={[{ value: '', text: text.allKinds }, ...optionsOf(kinds)]}
        />
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
          columns={columns(view)}
          rows={view.rows}
          sorting={{
            key: search.sort,
            direction: search.direction,
            to: (sort, direction) => address({ sort, retning: direction === 'down' ? 'ned' : undefined }),
          }}
        />
      )}
      <Pagination
        language={language}
        page={search.page}
        pages={view.pages}
        to={(page) => address({ side: page === 1 ? undefined : page })}
      />
    </Layout>
  );
}

const fieldsOf = ({ kind, words, sort, direction }: OrganisationListView['search']) => ({
  slags: kind,
  q: words,
  sort: sort === 'slags' ? undefined : sort,
  retning: direction === 'down' ? 'ned' : undefined,
});

function Acts({ view }: { view: OrganisationListView }) {
  const { organisations: text, common } = organisationTexts[view.context.language];
  return (
    <>
      <ActLink href={bodyPaths.list.to({})}>{text.toBodies}</ActLink>
      {view.context.actor && <ActLink href={personPaths.list.to({})}>{common.toPersons}</ActLink>}
      {view.mayEdit && (
        <ActLink href={organisationPaths.create.to({})} kind="primary">
          {text.create}
        </ActLink>
      )}
    </>
  );
}

function columns({ context: { language }, rows }: OrganisationListView): Column<Row>[] {
  const { organisations: text, kinds, common } = organisationTexts[language];
  const valid: Column<Row> = {
    key: 'gaelder',
    head: text.valid,
    cell: ({ validTo }) => validTo && common.until(showDayShort(validTo, language)),
  };
  return [
    {
      key: 'navn',
      head: common.name,
      isRowHead: true,
      isSortable: true,
      cell: ({ key, name }) => <a href={organisationPaths.record.to({ key })}>{name}</a>,
    },
    { key: 'slags', head: text.kind, isSortable: true, cell: ({ kind }) => kinds[kind] },
    {
      key: 'under',
      head: text.above,
      cell: ({ above }) => above && <a href={organisationPaths.record.to(above)}>{above.name}</a>,
    },
    { key: 'kort', head: organisationTexts[language].forms.shortName, cell: ({ shortName }) => shortName },
    ...(rows.some(({ validTo }) => validTo !== null) ? [valid] : []),
  ];
}
