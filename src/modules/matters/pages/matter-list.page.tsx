import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterText,
  Layout,
  List,
  PageHead,
  Pagination,
  Section,
  Table,
  showDay,
  type Column,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { mattersHelp } from '../text-help.ts';
import { dayOf } from '../../../kernel/day.ts';
import { matterPaths } from '../paths.ts';
import { mattersAPage } from '../rules/matter-search.ts';
import type { SuggestedMatter } from '../rules/matter-suggestions.ts';
import type { ListedMatter } from '../rules/matter-views.ts';
import { mattersTexts } from '../text.ts';
import { inDanish, navigationKey, reasonsInWords } from './words.ts';

export type MatterListView = {
  readonly context: PageContext;
  readonly matters: readonly ListedMatter[];
  readonly total: number;
  readonly search: { readonly words: string; readonly page: number };
  readonly suggestions: readonly SuggestedMatter[];
};

const addressOf = (words: string, page: number): string =>
  withQuery(matterPaths.list.to({}), { q: words, side: page === 1 ? undefined : page });

/** The matters the reader may see something of, and for the secretariat what may become one. */
export function MatterListPage(view: MatterListView) {
  const { context, matters, total, search, suggestions } = view;
  const text = mattersTexts[context.language].list;
  const isEmpty = total === 0 && search.words === '';
  const words = search.words === '' ? text.lead(total) : text.found(total);
  const lead = (
    <TermText language={context.language} terms={search.words === '' ? ['sag', 'forum'] : []}>
      {words}
    </TermText>
  );
  return (
    <Layout context={context} title={text.title} active={navigationKey} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} {...(!isEmpty && { lead })} />
      <PageHelp language={context.language} help={mattersHelp.list} />
      {!isEmpty && (
        <FilterBar
          language={context.language}
          action={matterPaths.list.to({})}
          {...(search.words !== '' && { clearHref: matterPaths.list.to({}) })}
        >
          <FilterText name="q" label={text.words} value={search.words} />
        </FilterBar>
      )}
      {matters.length === 0 ? <NoMatters view={view} isEmpty={isEmpty} /> : <Matters view={view} />}
      <Pagination
        language={context.language}
        page={search.page}
        pages={Math.ceil(total / mattersAPage)}
        to={(page) => addressOf(search.words, page)}
      />
      {suggestions.length > 0 && <Suggestions view={view} />}
    </Layout>
  );
}

function NoMatters({ view: { context }, isEmpty }: { view: MatterListView; isEmpty: boolean }) {
  const text = mattersTexts[context.language].list;
  const all = <ActLink href={matterPaths.list.to({})}>{text.showAll}</ActLink>;
  return (
    <Section heading={text.caption}>
      {isEmpty ? (
        <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <EmptyState heading={text.nothingTitle} acts={all}>
          {text.nothingText}
        </EmptyState>
      )}
    </Section>
  );
}

function Matters({ view: { context, matters } }: { view: MatterListView }) {
  const { language } = context;
  const text = mattersTexts[language].list;
  const columns: Column<ListedMatter>[] = [
    { key: 'number', head: text.columns.number, cell: ({ number }) => number },
    {
      key: 'title',
      head: text.columns.title,
      isRowHead: true,
      cell: (matter) => (
        <a href={matterPaths.record.to(matter)} {...inDanish(language)}>
          {matter.title}
        </a>
      ),
    },
    { key: 'items', head: text.columns.items, isNumber: true, cell: ({ items }) => items },
    { key: 'bodies', head: text.columns.bodies, cell: ({ bodies }) => bodies.join(', ') },
    {
      key: 'years',
      head: text.columns.years,
      cell: ({ from, to }) => text.years(from.slice(0, 4), to.slice(0, 4)),
    },
  ];
  return (
    <Table
      language={language}
      caption={text.caption}
      isCaptionHidden
      isStacked
      columns={columns}
      rows={matters}
    />
  );
}

function Suggestions({ view: { context, suggestions } }: { view: MatterListView }) {
  const { language } = context;
  const text = mattersTexts[language].list;
  const rows = suggestions.map(({ title, items, reasons }) => {
    const href = withQuery(matterPaths.create.to({}), { punkt: items.map(({ key }) => key).join(',') });
    const days = items.map(({ heldOn }) => dayOf(heldOn)).map((day) => (day ? showDay(day, language) : ''));
    return {
      main: (
        <>
          <span {...inDanish(language)}>{title}</span> <span class="rv-sug">{text.suggestion}</span>
          {' · '}
          <a href={href} aria-label={text.makeOf(title)}>
            {text.make}
          </a>
        </>
      ),
      note: `${days.join(', ')} · ${reasonsInWords(reasons, language)}`,
    };
  });
  return (
    <Section heading={text.suggestions} note={text.suggestionsNote}>
      <List rows={rows} />
    </Section>
  );
}
