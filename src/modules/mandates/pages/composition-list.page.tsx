import { Layout, PageHead, PageHelp, Table, Tag, type PageContext } from '../../../platform/design/index.ts';
import { staffingPaths } from '../paths.ts';
import type { Counts } from '../rules/composition.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';

type Row = { key: string; name: string; counts: Counts; misses: number };

/** Bodies by their balance today. */
export function CompositionListPage({ context, bodies }: { context: PageContext; bodies: readonly Row[] }) {
  const { language } = context;
  const { compositionList: text, staffingList } = mandateTexts[language];
  const crumbs = [{ text: staffingList.title, href: staffingPaths.list.to({}) }, { text: text.title }];
  return (
    <Layout context={context} title={text.title} crumbs={crumbs}>
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={mandatesHelp.composition} />
      <Table
        language={language}
        caption={text.title}
        isCaptionHidden
        isStacked
        rows={bodies}
        columns={[
          {
            key: 'name',
            head: text.body,
            isRowHead: true,
            cell: ({ key, name }: Row) => <a href={staffingPaths.composition.to({ body: key })}>{name}</a>,
          },
          {
            key: 'total',
            head: text.total,
            isNumber: true,
            repeatsHead: true,
            cell: ({ counts }) => counts.total,
          },
          {
            key: 'sides',
            head: text.sides,
            repeatsHead: true,
            cell: ({ counts }) => text.balance(counts.authority, counts.operator, counts.unplaced),
          },
          {
            key: 'municipal',
            head: text.municipal,
            repeatsHead: true,
            cell: ({ counts }) => text.ratio(counts.municipal, counts.regional),
          },
          {
            key: 'wishes',
            head: text.wishes,
            cell: ({ misses }) =>
              misses > 0 ? (
                <Tag state="warn" isQuiet>
                  {text.misses(misses)}
                </Tag>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Layout>
  );
}
