import type { Day } from '../../../kernel/day.ts';
import {
  EmptyState,
  Layout,
  PageHead,
  PageHelp,
  showDay,
  showDayShort,
  Table,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { StaleGroup } from '../rules/offer-views.ts';
import { offersHelp } from '../text-help.ts';
import { offerTexts } from '../text.ts';
import { navigationKey } from './offer-words.ts';

export type StaleView = {
  readonly context: PageContext;
  readonly groups: readonly StaleGroup[];
  readonly before: Day;
};

/** Groups of facts that nobody has said or confirmed for a year, the oldest first. */
export function StalePage({ context, groups, before }: StaleView) {
  const { language } = context;
  const text = offerTexts[language];
  const { stale } = text;
  const columns = [
    {
      key: 'tilbud',
      head: text.list.name,
      isRowHead: true,
      cell: ({ key, name, operator }: StaleGroup) => (
        <>
          <a href={offerPaths.confirmation.to({ key })}>{name}</a>
          <small>{operator}</small>
        </>
      ),
    },
    { key: 'oplysninger', head: stale.group, cell: ({ group }: StaleGroup) => text.groups[group] },
    { key: 'senest', head: stale.since, cell: ({ since }: StaleGroup) => showDayShort(since, language) },
  ];
  const crumbs = [{ text: text.offers, href: offerPaths.list.to({}) }, { text: stale.title }];
  return (
    <Layout context={context} title={stale.title} active={navigationKey} crumbs={crumbs}>
      <PageHead title={stale.title} lead={stale.lead(showDay(before, language))} />
      <PageHelp language={language} help={offersHelp.stale} />
      {groups.length === 0 ? (
        <EmptyState heading={stale.empty}>{stale.emptyHelp}</EmptyState>
      ) : (
        <Table
          language={language}
          caption={stale.caption}
          isCaptionHidden
          isStacked
          columns={columns}
          rows={groups}
        />
      )}
    </Layout>
  );
}
