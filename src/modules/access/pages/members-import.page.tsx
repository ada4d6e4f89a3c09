import {
  ActButton,
  ActLink,
  Alert,
  ErrorSummary,
  FileField,
  Form,
  Layout,
  Note,
  PageHead,
  SubmitRow,
  Table,
  Tag,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, importPaths } from '../paths.ts';
import type { RowProblem } from '../rules/members-file.ts';
import { accessTexts } from '../text.ts';

type Named = { key: string; name: string };
type RowShown = {
  row: number;
  name: string;
  title: string;
  organisation: string;
  role: string;
  email: string;
  problems: readonly RowProblem[];
  outcome: 'new-person' | 'new-member' | 'unchanged' | null;
};
type View = { context: PageContext; body: Named; form: FormState };

const crumbsTo = ({ body }: View, title: string) => [
  { text: body.name, href: bodyPath.to(body) },
  { text: title },
];

/** Chooses a list of members. */
export function MembersFilePage(view: View) {
  const { context, body, form } = view;
  const { members: text } = accessTexts[context.language].accounts;
  const title = text.title(body.name);
  return (
    <Layout
      context={context}
      title={title}
      isRefused={form.problems.length > 0}
      crumbs={crumbsTo(view, title)}
    >
      <ErrorSummary form={form} />
      <PageHead title={title} lead={text.lead} />
      <Note>{text.format}</Note>
      <Form form={form} hasFiles>
        <FileField form={form} name="files" label={text.file} hint={text.fileHint} accept=".csv,text/csv" />
        <SubmitRow>
          <ActButton>{text.show}</ActButton>
          <a href={bodyPath.to(body)}>{text.back}</a>
        </SubmitRow>
      </Form>
    </Layout>
  );
}

type PreviewView = View & { rows: readonly RowShown[]; text: string };

/** What will happen, row by row; confirmed only when no row has a problem. */
export function MembersPreviewPage(view: PreviewView) {
  const { context, body, rows, form } = view;
  const { members: text } = accessTexts[context.language].accounts;
  const title = text.title(body.name);
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  const isNew = rows.some(({ outcome }) => outcome !== null && outcome !== 'unchanged');
  const again = importPaths.members.to(body);
  return (
    <Layout context={context} title={title} isRefused={wrong > 0} crumbs={crumbsTo(view, title)}>
      <PageHead title={text.preview} kick={title} lead={isNew && wrong === 0 ? text.from : undefined} />
      {wrong > 0 && <Alert language={context.language} kind="error" heading={text.problems(wrong)} />}
      {wrong === 0 && !isNew && <Note>{text.nothingNew}</Note>}
      <Table
        language={context.language}
        caption={text.preview}
        isCaptionHidden
        isStacked
        columns={columnsOf(context)}
        rows={rows}
      />
      {wrong === 0 && isNew ? (
        <Form form={form} action={importPaths.confirmation.to(body)}>
          <input type="hidden" name="text" value={view.text} />
          <SubmitRow>
            <ActButton>{text.confirm}</ActButton>
            <a href={again}>{text.again}</a>
          </SubmitRow>
        </Form>
      ) : (
        <div class="rv-acts">
          <ActLink href={again}>{text.again}</ActLink>
          <a href={bodyPath.to(body)}>{text.back}</a>
        </div>
      )}
    </Layout>
  );
}

function columnsOf({ language }: PageContext): Column<RowShown>[] {
  const { members: text } = accessTexts[language].accounts;
  return [
    { key: 'row', head: text.row, isNumber: true, cell: ({ row }) => String(row) },
    {
      key: 'name',
      head: text.name,
      isRowHead: true,
      cell: ({ name, email }) => (
        <>
          {name}
          {email !== '' && <span class="rv-cell-note">{email}</span>}
        </>
      ),
    },
    { key: 'title', head: text.rowTitle, cell: ({ title }) => title },
    { key: 'organisation', head: text.organisation, cell: ({ organisation }) => organisation },
    { key: 'role', head: text.role, cell: ({ role }) => role },
    { key: 'outcome', head: text.outcome, cell: (row) => <Outcome row={row} language={language} /> },
  ];
}

function Outcome({ row, language }: { row: RowShown; language: PageContext['language'] }) {
  const { members: text } = accessTexts[language].accounts;
  if (row.problems.length > 0)
    return <Tag state="bad">{row.problems.map((problem) => text.rowProblems[problem]).join('. ')}</Tag>;
  if (row.outcome === null) return null;
  const state = row.outcome === 'unchanged' ? 'idle' : 'run';
  return <Tag state={state}>{text.outcomes[row.outcome]}</Tag>;
}
