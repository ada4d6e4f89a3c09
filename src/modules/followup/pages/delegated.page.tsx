import {
  ActForm,
  ActLink,
  EmptyState,
  FormPage,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Section,
  showDayShort,
  Table,
  Tag,
  type Column,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { delegationsPath, followupPaths } from '../paths.ts';
import type { LoggedDecision } from '../rules/delegated.ts';
import { followupHelp } from '../text-help.ts';
import { followupTexts } from '../text.ts';

export type DelegatedView = {
  readonly context: PageContext;
  readonly waiting: readonly LoggedDecision[];
  readonly told: readonly LoggedDecision[];
  /** Of closed and municipal items, for the secretariat. */
  readonly leftOutCount: number;
  readonly mayAsk: (decision: LoggedDecision) => boolean;
  /** Of the buttons that take a request back. */
  readonly form: FormState;
};

/** What one body decided on another's behalf: waiting to be told, and told where. */
export function DelegatedPage(view: DelegatedView) {
  const { context, waiting, told, leftOutCount } = view;
  const { delegated: text, common } = followupTexts[context.language];
  const isEmpty = waiting.length + told.length === 0;
  const acts = (
    <>
      <ActLink href={delegationsPath.to({})}>{text.delegations}</ActLink>
      {!isEmpty && <ActLink href={followupPaths.delegatedFile.to({})}>{text.file}</ActLink>}
    </>
  );
  return (
    <Layout
      context={context}
      title={text.title}
      crumbs={[{ text: common.board, href: followupPaths.board.to({}) }, { text: text.title }]}
    >
      <PageHead title={text.title} lead={text.lead} acts={acts} />
      <PageHelp language={context.language} help={followupHelp.delegated} />
      {leftOutCount > 0 && <Note>{text.closedLeftOut(leftOutCount)}</Note>}
      <Section heading={text.waiting} note={text.waitingNote}>
        {waiting.length > 0 ? (
          <Decisions view={view} rows={waiting} caption={text.waiting} />
        ) : isEmpty ? (
          <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
        ) : (
          <p class="rv-muted">{text.nothingWaiting}</p>
        )}
      </Section>
      {told.length > 0 && (
        <Section heading={text.told}>
          <Decisions view={view} rows={told} caption={text.told} />
        </Section>
      )}
    </Layout>
  );
}

const stateTag: Readonly<Record<LoggedDecision['state'], TagState>> = {
  decided: 'run',
  reported: 'done',
  voided: 'part',
};

type RowsProps = { view: DelegatedView; rows: readonly LoggedDecision[]; caption: string };

function Decisions({ view, rows, caption }: RowsProps) {
  const { language } = view.context;
  const { delegated: text } = followupTexts[language];
  const columns: Column<LoggedDecision>[] = [
    { key: 'day', head: text.decided, cell: ({ decidedOn }) => showDayShort(decidedOn, language) },
    { key: 'by', head: text.by, cell: ({ byBody, toBody }) => `${byBody} → ${toBody}` },
    {
      key: 'topic',
      head: text.topic,
      isRowHead: true,
      cell: (row) => (
        <>
          {row.sourcePath === null ? row.topic : <a href={row.sourcePath}>{row.topic}</a>}
          <span class="rv-cell-note">{row.text}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: text.state,
      cell: (row) => (
        <>
          <Tag state={stateTag[row.state]} isQuiet>
            {text.states[row.state]}
          </Tag>
          <Told row={row} view={view} />
        </>
      ),
    },
  ];
  return (
    <Table language={language} caption={caption} isCaptionHidden isStacked rows={rows} columns={columns} />
  );
}

/** Where it was told, and the way to its material. */
function Told({ row, view }: { row: LoggedDecision; view: DelegatedView }) {
  const { language } = view.context;
  const { delegated: text } = followupTexts[language];
  const { report } = row;
  if (report === null) return null;
  const at = { report: String(report.number) };
  return (
    <>
      <span class="rv-cell-note">
        <a href={report.path}>{`${report.bodyShortName} ${showDayShort(report.heldOn, language)}`}</a>
        {`, ${text.version(report.version)}`}
      </span>
      {report.asked === 'sent' && <span class="rv-cell-note">{text.sent}</span>}
      {report.asked === 'open' && (
        <>
          <span class="rv-cell-note">{text.asked}</span>
          <ActForm form={view.form} action={followupPaths.requestUndo.to(at)} kind="secondary" isSmall>
            {text.takeBack}
          </ActForm>
        </>
      )}
      {report.asked === null && view.mayAsk(row) && (
        <span class="rv-cell-note">
          <a href={followupPaths.request.to(at)}>{text.ask}</a>
        </span>
      )}
    </>
  );
}

type RequestView = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly decision: LoggedDecision;
};

/** Asks for the material behind a decision that was told. */
export function RequestPage({ context, form, decision }: RequestView) {
  const { request: text, delegated, common } = followupTexts[context.language];
  const back = followupPaths.delegated.to({});
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={text.title}
      lead={text.lead}
      crumbs={[
        { text: common.board, href: followupPaths.board.to({}) },
        { text: delegated.title, href: back },
        { text: text.title },
      ]}
      fields={[{ kind: 'area', name: 'note', label: text.note, rows: 3, isOptional: true }]}
      submitWord={text.submit}
      backHref={back}
      before={<Note>{`${text.decision}: ${decision.topic}. ${decision.text}`}</Note>}
    />
  );
}
