import {
  ActLink,
  ChipList,
  EmptyState,
  Fold,
  Layout,
  Note,
  PageHead,
  Pagination,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { searchHelp } from '../text-help.ts';
import { withQuery } from '../../../kernel/path.ts';
import { searchPaths } from '../paths.ts';
import { queryLengthMax } from '../rules/parse-query.ts';
import type { SearchCounts } from '../rules/search-counts.ts';
import {
  hitsAPage,
  isFiltered,
  pagesMax,
  rankedMax,
  searchQuery,
  type SearchFilter,
} from '../rules/search-filter.ts';
import { searchTexts } from '../text.ts';
import { SearchForm } from './search-form.tsx';
import { SearchHits, type HitView } from './search-hits.tsx';

export type { HitView } from './search-hits.tsx';

type Near = { readonly typed: string; readonly instead: string };
export type SearchView = {
  readonly context: PageContext;
  readonly filter: SearchFilter;
  readonly result: {
    readonly query: {
      readonly isCut: boolean;
      readonly isStopWordsOnly: boolean;
      readonly all: readonly unknown[];
      readonly none?: readonly unknown[];
    };
    readonly counts: SearchCounts;
    readonly near: { readonly taken: readonly Near[]; readonly offered: readonly Near[] };
  };
  readonly hits: readonly HitView[];
  readonly bodies: readonly { readonly key: string; readonly shortName: string }[];
  readonly years?: readonly string[];
  readonly outcomes: readonly { readonly code: string; readonly word: string }[];
};

export const addressOf = (filter: SearchFilter): string =>
  withQuery(searchPaths.search.to({}), searchQuery(filter));
const titleWordsMax = 80;

/** Before anything is asked for: what can be found, and how. */
export function SearchStartPage({ context }: { context: PageContext }) {
  const text = searchTexts[context.language];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead
        title={text.title}
        lead={
          <TermText language={context.language} terms={['dagsorden', 'referat', 'bilag', 'forum']}>
            {text.emptyLead}
          </TermText>
        }
      />
      <PageHelp language={context.language} help={searchHelp.search} />
      <SearchForm context={context} />
      <section class="rv-find-examples" aria-labelledby="eksempler">
        <h2 id="eksempler">{text.examplesTitle}</h2>
        <ul class="nobullet-list">
          {text.examples.map(({ words, says }) => (
            <li>
              <a href={withQuery(searchPaths.search.to({}), { q: words })}>{words}</a> <span>{says}</span>
            </li>
          ))}
        </ul>
      </section>
      <Help context={context} />
    </Layout>
  );
}

/** What was found, what it can be narrowed by, and what to do when it is nothing. */
export function SearchPage(view: SearchView) {
  const { context, filter, result, hits } = view;
  const { counts } = result;
  const text = searchTexts[context.language];
  const pages = Math.min(Math.ceil(counts.total / hitsAPage), pagesMax);
  const { [counts.isMore ? 'foundOfMany' : 'foundOf']: ofAll, [counts.isMore ? 'foundMany' : 'found']: all } =
    text;
  const count = isFiltered(filter) ? ofAll(counts.total, counts.unfiltered) : all(counts.unfiltered);
  const words = filter.words.trim().slice(0, titleWordsMax);
  return (
    <Layout context={context} title={text.titleOf(words)} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} {...(counts.unfiltered > 0 && { lead: count })} />
      <PageHelp language={context.language} help={searchHelp.search} />
      <SearchForm {...view} counts={counts} />
      <Remarks view={view} />
      {counts.total === 0 ? (
        <div class="rv-nothing">
          <h2 class="sr-only">{text.hits}</h2>
          <Nothing view={view} />
        </div>
      ) : (
        <>
          <Order view={view} />
          <SearchHits context={context} hits={hits} from={(filter.page - 1) * hitsAPage + 1} />
          {filter.order === 'best' &&
            (counts.total > rankedMax || (counts.isMore && !isFiltered(filter))) && (
              <p class="rv-muted">{text.rankedOnly(rankedMax)}</p>
            )}
          <Pagination
            language={context.language}
            page={filter.page}
            pages={pages}
            to={(page) => addressOf({ ...filter, page })}
          />
        </>
      )}
      <Help context={context} />
    </Layout>
  );
}

/** How the search was understood, where that is not as typed. */
function Remarks({ view: { context, filter, result } }: { view: SearchView }) {
  const text = searchTexts[context.language];
  const { near, query } = result;
  return (
    <div class="rv-remarks">
      {query.isCut && (
        <Note>
          {text.cutTitle}. {text.cut(queryLengthMax)}
        </Note>
      )}
      {near.taken.map(({ typed, instead }) => (
        <Note>
          {text.usedInstead(typed)}
          <b>{instead}</b>.{' '}
          <a href={addressOf({ ...filter, isExact: true, page: 1 })}>{text.searchExactly(typed)}</a>
        </Note>
      ))}
      {near.offered.length > 0 && (
        <Note>
          {text.didYouMean}
          {near.offered.map(({ typed, instead }, index) => (
            <>
              {index > 0 && ', '}
              <a href={addressOf({ ...filter, words: exchanged(filter.words, typed, instead), page: 1 })}>
                {instead}
              </a>
            </>
          ))}
          ?
        </Note>
      )}
    </div>
  );
}

/** The words typed with one of them exchanged, whatever letters it was written with. */
function exchanged(words: string, typed: string, instead: string): string {
  const at = words.toLowerCase().indexOf(typed);
  return at === -1 ? instead : words.slice(0, at) + instead + words.slice(at + typed.length);
}

function Order({ view: { context, filter } }: { view: SearchView }) {
  const text = searchTexts[context.language];
  const chips = (['best', 'newest'] as const).map((order) => ({
    text: text[order],
    href: addressOf({ ...filter, order, page: 1 }),
    isCurrent: filter.order === order,
  }));
  return <ChipList label={text.order} chips={chips} />;
}

function Nothing({ view: { context, filter, result } }: { view: SearchView }) {
  const text = searchTexts[context.language];
  if (result.query.isStopWordsOnly)
    return <EmptyState heading={text.stopWordsTitle}>{text.stopWords}</EmptyState>;
  if (result.query.all.length === 0 && (result.query.none ?? []).length > 0)
    return <EmptyState heading={text.onlyWithoutTitle}>{text.onlyWithout}</EmptyState>;
  if (result.query.all.length === 0)
    return <EmptyState heading={text.unreadableTitle}>{text.unreadable}</EmptyState>;
  const words = filter.words.trim().slice(0, titleWordsMax);
  const without = {
    ...filter,
    body: '',
    year: '',
    kind: '',
    outcome: '',
    withReservation: false,
    page: 1,
  } as const;
  const acts =
    result.counts.unfiltered > 0 ? <ActLink href={addressOf(without)}>{text.clear}</ActLink> : undefined;
  return (
    <EmptyState heading={text.nothingTitle} {...(acts && { acts })}>
      {result.counts.unfiltered > 0 ? text.nothingFiltered : text.nothingText(words)}
    </EmptyState>
  );
}

function Help({ context }: { context: PageContext }) {
  const text = searchTexts[context.language];
  return (
    <Fold summary={text.helpTitle}>
      <dl class="rv-find-help">
        {text.help.map(({ sign, says }) => (
          <div>
            <dt>
              <code>{sign}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
