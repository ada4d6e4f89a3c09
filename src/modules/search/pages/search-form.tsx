import { FilterSelect, IslandScript, type PageContext } from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { searchPaths } from '../paths.ts';
import type { SearchCounts } from '../rules/search-counts.ts';
import { entryKinds } from '../rules/search-entry.ts';
import { isFiltered, kindWords, searchQuery, type SearchFilter } from '../rules/search-filter.ts';
import { searchTexts } from '../text.ts';

type Props = {
  readonly context: PageContext;
  readonly filter?: SearchFilter;
  readonly counts?: SearchCounts;
  readonly bodies?: readonly { readonly key: string; readonly shortName: string }[];
  /** Those to choose between where hits are too many to be counted. */
  readonly years?: readonly string[];
  readonly outcomes?: readonly { readonly code: string; readonly word: string }[];
};

/** The words to search for and, once something was found, what it can be narrowed by: one form, all in the address. */
export function SearchForm(props: Props) {
  const { context, filter, counts } = props;
  const order = filter && searchQuery(filter)['orden'];
  const label = searchTexts[context.language].title;
  return (
    <rv-filter-on-change>
      <form
        class="rv-search"
        method="get"
        action={searchPaths.search.to({})}
        role="search"
        aria-label={label}
      >
        <WordsField {...props} />
        {order && <input type="hidden" name="orden" value={order} />}
        {filter && counts && counts.unfiltered > 0 && <Filters {...props} filter={filter} counts={counts} />}
      </form>
      <IslandScript name="filter-on-change" />
    </rv-filter-on-change>
  );
}

const fieldLengthMax = 400;

function WordsField({ context, filter }: Props) {
  const text = searchTexts[context.language];
  const words = filter?.words.slice(0, fieldLengthMax) ?? '';
  return (
    <rv-search-suggestions data-source={searchPaths.suggestions.to({})}>
      <label class="form-label" for="soegeord">
        {text.field}
      </label>
      <div class="rv-search__line">
        <input class="form-input" id="soegeord" name="q" type="search" value={words} autocomplete="off" />
        <button class="button button-primary" type="submit">
          {text.submit}
        </button>
      </div>
      <IslandScript name="search-suggestions" />
    </rv-search-suggestions>
  );
}

type FilterProps = Props & { readonly filter: SearchFilter; readonly counts: SearchCounts };
type Choice = readonly [value: string, word: string, count: number | undefined];
type Filter = { readonly name: string; readonly label: string; readonly choices: readonly Choice[] };

function Filters(props: FilterProps) {
  const { context, filter, counts } = props;
  const text = searchTexts[context.language];
  const query = searchQuery(filter);
  const cleared = withQuery(searchPaths.search.to({}), { q: filter.words, orden: query['orden'] });
  return (
    <fieldset class="rv-search__filters">
      <legend class="sr-only">{text.filters}</legend>
      {filtersOf(props).map(({ name, label, choices }) => (
        <FilterSelect
          name={name}
          label={label}
          value={query[name] ?? ''}
          options={[
            { value: '', text: text.all },
            ...choices.map(([value, word, count]) => ({
              value,
              text: counts.isMore ? word : text.withCount(word, count ?? 0),
            })),
          ]}
        />
      ))}
      {isFiltered(filter) && <a href={cleared}>{text.clear}</a>}
    </fieldset>
  );
}

/** Each filter with the values that find something, and the one in use. */
function filtersOf(props: FilterProps): Filter[] {
  const { context, filter, counts, bodies = [], outcomes = [] } = props;
  const text = searchTexts[context.language];
  const years = new Set([
    ...counts.year.keys(),
    ...(props.years ?? []),
    ...(filter.year === '' ? [] : [filter.year]),
  ]);
  const has = (found: ReadonlyMap<string, number>, value: string): boolean =>
    counts.isMore || found.has(value);
  const kinds = entryKinds.filter((kind) => has(counts.kind, kind) || kind === filter.kind);
  const shown = outcomes.filter(({ code }) => has(counts.outcome, code) || code === filter.outcome);
  const newestFirst = [...years].toSorted().toReversed();
  const filters: [string, string, Choice[]][] = [
    ['forum', text.body, bodies.map(({ key, shortName }) => [key, shortName, counts.body.get(key)])],
    ['aar', text.year, newestFirst.map((year) => [year, year, counts.year.get(year)])],
    ['type', text.kind, kinds.map((kind) => [kindWords[kind], text.kinds[kind], counts.kind.get(kind)])],
    [
      'udfald',
      text.outcome,
      shown.map(({ code, word }) => [addressWord(code), word, counts.outcome.get(code)]),
    ],
    ['forbehold', text.reservation, [['ja', text.withReservation, counts.withReservation]]],
  ];
  return filters.map(([name, label, choices]) => ({ name, label, choices }));
}

const addressWord = (code: string): string => code.toLowerCase().replaceAll('_', '-');
