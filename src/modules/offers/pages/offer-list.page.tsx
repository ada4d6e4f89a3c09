import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
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
  showDay,
  showDayShort,
  showNumber,
  Table,
  Tag,
  type Column,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { Facet, OfferLine, OfferList, OfferSearch } from '../rules/offer-views.ts';
import { serviceKinds, targetGroups } from '../rules/vocabulary.ts';
import { offersHelp } from '../text-help.ts';
import { inOutTexts } from '../text-in-out.ts';
import { importTexts } from '../text-import.ts';
import { offerTexts, type OfferText } from '../text.ts';
import type { OfferView } from './offer-part.ts';
import { basisInWords, basisShort, groupInWords, navigationKey } from './offer-words.ts';

export type OfferListView = {
  readonly context: PageContext;
  readonly list: OfferList;
  readonly search: OfferSearch;
  readonly today: Day;
  readonly mayAdd: boolean;
  /** What other modules show of the offers. */
  readonly views: readonly OfferView[];
};

/** All offers of a day: by facets, words and order, all in the address. */
export function OfferListPage(view: OfferListView) {
  const { context, list, search, today } = view;
  const { language } = context;
  const text = offerTexts[language];
  const address = (changes: Record<string, string | number | undefined>) =>
    withQuery(offerPaths.list.to({}), { ...fieldsOf(search, today), ...changes });
  const isFiltered = Object.values(fieldsOf(search, today)).some((value) => value !== undefined);
  return (
    <Layout context={context} title={text.offers} active={navigationKey} crumbs={[{ text: text.offers }]}>
      <PageHead
        title={text.offers}
        lead={text.list.lead(list.total, showDay(search.on, language))}
        {...(view.mayAdd && {
          acts: (
            <>
              <ActLink href={offerPaths.imports.to({})}>{importTexts[language].title}</ActLink>
              <ActLink href={offerPaths.create.to({})} kind="primary">
                {text.list.create}
              </ActLink>
            </>
          ),
        })}
      />
      <PageHelp language={language} help={offersHelp.list} />
      <Views language={language} others={view.views} />
      <Filters view={view} isFiltered={isFiltered} />
      {list.rows.length === 0 ? (
        <Nothing isFiltered={isFiltered} text={text} />
      ) : (
        <Table
          language={language}
          caption={text.list.caption}
          isCaptionHidden
          isStacked
          columns={columnsOf(view, text)}
          rows={list.rows}
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
        pages={list.pages}
        to={(page) => address({ side: page === 1 ? undefined : page })}
      />
    </Layout>
  );
}

const Nothing = ({ isFiltered, text }: { isFiltered: boolean; text: OfferText }) => (
  <EmptyState heading={isFiltered ? text.list.empty : text.list.nothingYet}>
    {isFiltered ? text.list.emptyHelp : text.list.nothingYetHelp}
  </EmptyState>
);

type ViewsProps = { language: Language; others: readonly OfferView[] };
function Views({ language, others }: ViewsProps) {
  const [text, files] = [offerTexts[language], importTexts[language]];
  return (
    <ChipList
      label={text.list.views}
      chips={[
        { text: text.capacity.title, href: offerPaths.capacity.to({}) },
        { text: text.map.title, href: offerPaths.map.to({}) },
        { text: text.changes.title, href: offerPaths.changes.to({}) },
        { text: inOutTexts[language].title, href: offerPaths.inOut.to({}) },
        ...others,
        { text: files.registerXlsx, href: offerPaths.registerXlsx.to({}) },
        { text: files.registerCsv, href: offerPaths.registerCsv.to({}) },
        { text: files.registerJson, href: offerPaths.registerJson.to({}) },
      ]}
    />
  );
}

const fieldsOf = (search: OfferSearch, today: Day) => ({
  q: search.words || undefined,
  kommune: search.municipality,
  driftsherre: search.operator,
  maalgruppe: search.targetGroup,
  paragraf: search.basis,
  slags: search.kind,
  aftalen: search.isIn === undefined ? undefined : search.isIn ? 'ja' : 'nej',
  den: search.on === today ? undefined : search.on,
  sort: search.sort === 'navn' ? undefined : search.sort,
  retning: search.direction === 'down' ? 'ned' : undefined,
});

type FiltersProps = { view: OfferListView; isFiltered: boolean };

function Filters({ view, isFiltered }: FiltersProps) {
  const { context, search } = view;
  const { language } = context;
  const text = offerTexts[language];
  return (
    <FilterBar
      language={language}
      action={offerPaths.list.to({})}
      clearHref={isFiltered ? offerPaths.list.to({}) : undefined}
    >
      <FilterText name="q" label={text.list.search} value={search.words} />
      <FacetFilters view={view} text={text} />
      <FilterSelect
        name="slags"
        label={text.list.kind}
        value={search.kind ?? ''}
        options={[
          { value: '', text: text.list.all },
          ...serviceKinds.map((value) => ({ value, text: text.serviceKinds[value] })),
        ]}
      />
      <FilterSelect
        name="aftalen"
        label={text.list.isIn}
        value={search.isIn === undefined ? '' : search.isIn ? 'ja' : 'nej'}
        options={[
          { value: '', text: text.list.all },
          { value: 'ja', text: text.list.yes },
          { value: 'nej', text: text.list.no },
        ]}
      />
      <FilterText name="den" label={text.list.on} value={showDayShort(search.on, 'da')} />
    </FilterBar>
  );
}

/** The choices that are left, each with how many offers it leaves. What is chosen stays a choice. */
function FacetFilters({ view, text }: { view: OfferListView; text: OfferText }) {
  const { context, search, list } = view;
  const { facets } = list;
  const group = (value: string) => groupOrImpairment(value, text, context.language);
  const basis = (value: string) => basisInWords(value, context.language);
  const options = (
    facet: readonly Facet[],
    value: string | undefined,
    words: (value: string) => string,
  ): Option[] => [
    { value: '', text: text.list.all },
    ...(value === undefined || facet.some((one) => one.value === value)
      ? []
      : [{ value, text: words(value) }]),
    ...facet.map((one) => ({ value: one.value, text: text.list.facet(words(one.value), one.count) })),
  ];
  const municipality = (key: string): string =>
    facets.municipality.find(({ value }) => value === key)?.name ?? key;
  const [all, ...groups] = options(facets.targetGroup, search.targetGroup, group);
  const impairments = Object.keys(targetGroups).map((value) => ({ value, text: group(value) }));
  const groupOptions = [...(all ? [all] : []), ...impairments, ...groups];
  return (
    <>
      <FilterSelect
        name="kommune"
        label={text.list.municipality}
        value={search.municipality ?? ''}
        options={options(facets.municipality, search.municipality, municipality)}
      />
      <FilterSelect
        name="maalgruppe"
        label={text.list.targetGroup}
        value={search.targetGroup ?? ''}
        options={groupOptions.filter(
          ({ value }, index) => groupOptions.findIndex((one) => one.value === value) === index,
        )}
      />
      <FilterSelect
        name="paragraf"
        label={text.list.basis}
        value={search.basis ?? ''}
        options={options(facets.basis, search.basis, basis)}
      />
    </>
  );
}

function groupOrImpairment(value: string, text: OfferText, language: PageContext['language']): string {
  const impairments: Readonly<Record<string, string>> = text.impairments;
  return impairments[value] ?? groupInWords(value, language);
}

function columnsOf({ context: { language } }: OfferListView, text: OfferText): Column<OfferLine>[] {
  const { list } = text;
  return [
    {
      key: 'navn',
      head: list.name,
      isRowHead: true,
      isSortable: true,
      cell: ({ key, name, isProtected }) => (
        <>
          <a href={offerPaths.record.to({ key })}>{name}</a>
          {isProtected && (
            <>
              {' '}
              <Tag state="lock" isQuiet>
                {text.list.protectedMark}
              </Tag>
            </>
          )}
        </>
      ),
    },
    { key: 'driftsherre', head: list.operator, isSortable: true, cell: ({ operator }) => operator },
    {
      key: 'kommune',
      head: list.municipality,
      isSortable: true,
      cell: ({ municipality }) => municipality ?? '',
    },
    {
      key: 'maalgruppe',
      head: list.groups,
      cell: (line) => line.targetGroups.map((group) => groupInWords(group, language)).join(', '),
    },
    { key: 'paragraf', head: list.bases, cell: ({ bases }) => bases.map(basisShort).join(', ') },
    {
      key: 'aftalen',
      head: list.isIn,
      repeatsHead: true,
      cell: ({ inAgreement }) => (inAgreement ? list.yes : list.no),
    },
    {
      key: 'pladser',
      head: list.places,
      isNumber: true,
      isSortable: true,
      cell: ({ places }) => (places === null ? list.unknownPlaces : showNumber(places, language)),
    },
  ];
}
