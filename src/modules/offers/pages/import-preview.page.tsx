import {
  ActButton,
  ActLink,
  Alert,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Section,
  showDay,
  SubmitRow,
  Table,
  Tag,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import { planCounts, type ImportPlan, type OfferImport, type PlannedOffer } from '../rules/import-plan.ts';
import type { CellFinding } from '../rules/import-rows.ts';
import type { ReadTable } from '../rules/import-sheet.ts';
import { offersHelp } from '../text-help.ts';
import { importTexts } from '../text-import.ts';
import { offerTexts } from '../text.ts';
import { changesInWords, cellName, findingInWords, type Names } from './import-words.ts';
import { navigationKey } from './offer-words.ts';

export type PreviewView = {
  readonly context: PageContext;
  readonly record: OfferImport;
  readonly table: ReadTable;
  readonly plan: ImportPlan;
  readonly form: FormState;
  readonly names: Names;
};

/** What a table would do to the register: first what must be put right, then each offer with its change. */
export function ImportPreviewPage(view: PreviewView) {
  const { context, record, form } = view;
  const { language } = context;
  const text = importTexts[language];
  const title = text.preview(record.number);
  const crumbs = [
    { text: offerTexts[language].offers, href: offerPaths.list.to({}) },
    { text: text.title, href: offerPaths.imports.to({}) },
    { text: title },
  ];
  const isRefused = form.problems.length > 0;
  return (
    <Layout context={context} title={title} active={navigationKey} crumbs={crumbs} isRefused={isRefused}>
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        lead={text.previewLead(record.fileName, showDay(record.validFrom, language))}
        acts={<Tag state={stateTag[record.state]}>{text.states[record.state]}</Tag>}
      />
      <PageHelp language={language} help={offersHelp.imports} />
      {record.state === 'waiting' ? <Waiting view={view} /> : <Settled view={view} />}
    </Layout>
  );
}

const stateTag = { waiting: 'part', taken: 'done', discarded: 'idle' } as const;
type Part = { readonly view: PreviewView };

function Settled({ view: { context, record } }: Part) {
  const text = importTexts[context.language];
  return (
    <>
      {record.counts && <Note>{text.countsLine(record.counts)}</Note>}
      <div class="rv-acts">
        <ActLink href={offerPaths.imports.to({})}>{text.again}</ActLink>
        <a href={offerPaths.list.to({})}>{offerTexts[context.language].offers}</a>
      </div>
    </>
  );
}

function Waiting({ view }: Part) {
  const { context, table, plan } = view;
  const { language } = context;
  const text = importTexts[language];
  const counts = planCounts(plan);
  const facts = (['new', 'changed', 'unchanged', 'refused'] as const).map((fate) => ({
    term: text.fates[fate],
    value: String(counts[fate]),
  }));
  const findings = [...table.findings, ...plan.findings];
  const errors = findings.filter(({ level }) => level === 'error');
  const notices = findings.filter(({ level }) => level === 'notice');
  return (
    <>
      <Facts facts={facts} />
      {findings.length === 0 && <Alert language={language} kind="success" heading={text.noFindings} />}
      <Findings view={view} heading={text.findings} findings={errors} />
      <Findings view={view} heading={text.notices} findings={notices} />
      <Planned view={view} />
      <Acts view={view} />
    </>
  );
}

const findingsShownMax = 100;

function Findings({ view, heading, findings }: Part & { heading: string; findings: readonly CellFinding[] }) {
  const { context, table, record } = view;
  const { language } = context;
  const text = importTexts[language];
  if (findings.length === 0) return null;
  const columns: Column<CellFinding>[] = [
    { key: 'celle', head: text.cell, isRowHead: true, cell: (finding) => cellName(finding, table) },
    { key: 'fejl', head: text.finding, cell: (finding) => findingInWords(finding, language) },
  ];
  const marked = offerPaths.importMarked.to({ number: String(record.number) });
  return (
    <Section heading={heading} note={String(findings.length)} link={{ href: marked, text: text.marked }}>
      <Table
        language={language}
        caption={heading}
        isCaptionHidden
        isStacked
        columns={columns}
        rows={findings.slice(0, findingsShownMax)}
      />
      {findings.length > findingsShownMax && <p>{text.more(findings.length - findingsShownMax)}</p>}
    </Section>
  );
}

const offersShownMax = 200;

function Planned({ view: { context, plan, names } }: Part) {
  const { language } = context;
  const text = importTexts[language];
  const shown = plan.offers.filter(({ fate }) => fate !== 'unchanged');
  if (shown.length === 0) return null;
  const columns: Column<PlannedOffer>[] = [
    {
      key: 'tilbud',
      head: text.offer,
      isRowHead: true,
      cell: ({ known, name }) =>
        known ? <a href={offerPaths.record.to({ key: known.key })}>{name}</a> : name,
    },
    { key: 'raekker', head: text.rows, cell: ({ rows }) => rows.join(', ') },
    {
      key: 'aendring',
      head: text.change,
      cell: (offer) =>
        changesInWords(offer, { names, language }).map((line) => <span class="rv-cell-note">{line}</span>),
    },
  ];
  return (
    <Section heading={text.offersHeading} note={String(shown.length)}>
      <Table
        language={language}
        caption={text.offersHeading}
        isCaptionHidden
        isStacked
        columns={columns}
        rows={shown.slice(0, offersShownMax)}
      />
    </Section>
  );
}

/** Taking in asks for a tick where rows stay out; putting away asks nothing, for the file can be sent again. */
function Acts({ view }: Part) {
  const { context, record, plan, form } = view;
  const { language } = context;
  const text = importTexts[language];
  const { new: added, changed, refused } = planCounts(plan);
  const address = { number: String(record.number) };
  return (
    <>
      {added + changed === 0 ? (
        <EmptyState heading={text.nothingToTake}>{text.nothingToTakeHelp}</EmptyState>
      ) : (
        <Form form={form} action={offerPaths.importTaking.to(address)}>
          <p>{text.takeLead}</p>
          {refused > 0 && (
            <Checkboxes
              form={form}
              name="leaveOut"
              label={text.fates.refused}
              boxes={[{ name: 'leaveOut', text: text.leaveOut(refused) }]}
            />
          )}
          <SubmitRow>
            <ActButton>{text.take(added + changed)}</ActButton>
            <a href={offerPaths.imports.to({})}>{text.again}</a>
          </SubmitRow>
        </Form>
      )}
      <Form form={form} action={offerPaths.importDiscarding.to(address)}>
        <SubmitRow>
          <ActButton kind="secondary">{text.discard}</ActButton>
        </SubmitRow>
      </Form>
    </>
  );
}
