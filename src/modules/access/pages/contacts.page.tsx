import {
  Layout,
  PageHead,
  PageHelp,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, newMemberPath } from '../paths.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { listed } from './words.ts';
import { Nothing } from './nothing.tsx';

type Row = { key: string; name: string; has: number; missing: readonly string[] };
export type ContactsView = { context: PageContext; rows: readonly Row[]; mayEdit: boolean };

/** Which municipalities still lack a contact person, group by group. */
export function ContactsPage({ context, rows, mayEdit }: ContactsView) {
  const { language } = context;
  const { contacts: text } = accessTexts[language];
  const namesOf = ({ missing }: Row): string =>
    missing.length === 0
      ? text.all
      : listed(
          missing.map((name) => name.replace(/s? Kommune$/, '')),
          language,
        );
  const columns: Column<Row>[] = [
    {
      key: 'body',
      head: text.body,
      isRowHead: true,
      cell: (row) => <a href={bodyPath.to(row)}>{row.name}</a>,
    },
    { key: 'has', head: text.has, isNumber: true, cell: ({ has }) => String(has) },
    {
      key: 'missing',
      head: text.missing,
      repeatsHead: true,
      cell: (row) => (
        <>
          {namesOf(row)}
          {mayEdit && row.missing.length > 0 && (
            <>
              {' · '}
              <a href={newMemberPath.to(row)} aria-label={text.addTo(row.name)}>
                {text.add}
              </a>
            </>
          )}
        </>
      ),
    },
  ];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={accessHelp.contacts} />
      {rows.length === 0 ? (
        <Nothing heading={text.empty}>{text.emptyHelp}</Nothing>
      ) : (
        <Table
          language={language}
          caption={text.caption}
          isCaptionHidden
          isStacked
          columns={columns}
          rows={rows}
        />
      )}
    </Layout>
  );
}
