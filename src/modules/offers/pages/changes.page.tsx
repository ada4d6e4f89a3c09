import type { Day } from '../../../kernel/day.ts';
import {
  EmptyState,
  Facts,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  showDay,
  showDayShort,
  Table,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { ChangedOffer, Comparison } from '../rules/offer-views.ts';
import { offersHelp } from '../text-help.ts';
import { offerTexts, type OfferText } from '../text.ts';
import { navigationKey } from './offer-words.ts';

export type ChangesView = {
  readonly context: PageContext;
  readonly comparison: Comparison;
  readonly before: Day;
  readonly after: Day;
};

/** What is different between two days: the sums, then each offer with what changed, in words. */
export function ChangesPage({ context, comparison, before, after }: ChangesView) {
  const { language } = context;
  const text = offerTexts[language];
  const { changes } = text;
  const [first, last] = [showDay(before, language), showDay(after, language)];
  const crumbs = [{ text: text.offers, href: offerPaths.list.to({}) }, { text: changes.title }];
  const columns = [
    {
      key: 'tilbud',
      head: changes.offer,
      isRowHead: true,
      cell: ({ key, name, operator }: ChangedOffer) => (
        <>
          <a href={offerPaths.record.to({ key })}>{name}</a>
          <small>{operator}</small>
        </>
      ),
    },
    { key: 'forskel', head: changes.what, cell: (one: ChangedOffer) => differenceInWords(one, text) },
  ];
  return (
    <Layout context={context} title={changes.title} active={navigationKey} crumbs={crumbs}>
      <PageHead title={changes.title} lead={changes.lead(first, last)} />
      <PageHelp language={language} help={offersHelp.changes} />
      <FilterBar language={language} action={offerPaths.changes.to({})}>
        <FilterText name="fra" label={changes.before} value={showDayShort(before, 'da')} />
        <FilterText name="til" label={changes.after} value={showDayShort(after, 'da')} />
      </FilterBar>
      <Facts
        facts={[
          { term: first, value: changes.sum(comparison.before.offers, comparison.before.places) },
          { term: last, value: changes.sum(comparison.after.offers, comparison.after.places) },
        ]}
      />
      {comparison.changed.length === 0 ? (
        <EmptyState heading={changes.same}>{changes.sameHelp}</EmptyState>
      ) : (
        <Table
          language={language}
          caption={changes.caption}
          isStacked
          columns={columns}
          rows={comparison.changed}
        />
      )}
    </Layout>
  );
}

function differenceInWords({ before, after }: ChangedOffer, text: OfferText): string {
  const { changes, list } = text;
  if (!before) return changes.came;
  if (!after) return changes.went;
  const places = (count: number | null): string => (count === null ? list.unknownPlaces : String(count));
  return [
    ...(before.name === after.name ? [] : [changes.renamed(before.name)]),
    ...(before.operator === after.operator ? [] : [changes.moved(before.operator)]),
    ...(before.places === after.places ? [] : [changes.places(places(before.places), places(after.places))]),
    ...(before.inAgreement === after.inAgreement ? [] : [after.inAgreement ? changes.entered : changes.left]),
  ].join(' · ');
}
