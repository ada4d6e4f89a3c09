import { roles, type Role } from '../../../kernel/actor.ts';
import {
  Layout,
  PageHead,
  Section,
  Table,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { rightsPaths } from '../paths.ts';
import { accessTexts, type PermissionArea } from '../text.ts';
import { permissionInWords } from './words.ts';

type Row = { permission: string; roles: readonly Role[] };
export type MatrixView = { context: PageContext; rows: readonly Row[] };

/** Every right of the program, role by role. */
export function MatrixPage({ context, rows }: MatrixView) {
  const { language } = context;
  const { rights: text, permissions } = accessTexts[language];
  const areas = Object.keys(permissions.areas) as PermissionArea[];
  return (
    <Layout
      context={context}
      title={text.matrix}
      crumbs={[{ text: text.title, href: rightsPaths.choose.to({}) }, { text: text.matrix }]}
    >
      <PageHead title={text.matrix} lead={text.matrixLead} />
      {areas.map((area) => (
        <Section heading={permissions.areas[area]}>
          <Table
            language={language}
            caption={`${text.matrixCaption}: ${permissions.areas[area]}`}
            isCaptionHidden
            isStacked
            isEven
            columns={columnsOf(context, rolesShown(rows))}
            rows={rows.filter(({ permission }) => permissionInWords(permission, language)?.area === area)}
          />
        </Section>
      ))}
    </Layout>
  );
}

/** The roles something is kept for, and everybody. The rest may what everybody who has signed in may. */
const rolesShown = (rows: readonly Row[]): Role[] => {
  const kept = new Set(rows.flatMap((row) => (row.roles.includes('reader') ? [] : row.roles)));
  return roles.filter((role) => kept.has(role) || role === 'reader' || role === 'public');
};

function columnsOf({ language }: PageContext, shown: readonly Role[]): Column<Row>[] {
  const { rights: text, roles: words } = accessTexts[language];
  const wordsOf = ({ permission }: Row) => permissionInWords(permission, language)?.words ?? permission;
  return [
    { key: 'permission', head: text.permission, isRowHead: true, cell: wordsOf },
    ...shown.map((role): Column<Row> => ({
      key: role,
      head: words[role],
      repeatsHead: true,
      cell: (row) => (has(row, role) ? text.yes : ''),
    })),
  ];
}

/** Who has signed in is a reader too, whatever else he or she is. */
const has = ({ roles: held }: Row, role: Role): boolean =>
  held.includes(role) || (held.includes('reader') && role !== 'public');
