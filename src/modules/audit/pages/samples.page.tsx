import {
  ActForm,
  Alert,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Section,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  showMoment,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { auditNavigationKey, auditPaths } from '../paths.ts';
import type { Month } from '../rules/months.ts';
import { auditHelp } from '../text-help.ts';
import { auditTexts } from '../text.ts';
import { LineTable, type ShownLine } from './line-table.tsx';

export type SampleState = 'open' | 'drawn' | 'concluded';
type MonthRow = { readonly month: Month; readonly state: SampleState; readonly lineCount: number | null };
type SamplesView = { readonly context: PageContext; readonly months: readonly MonthRow[] };

const tagStates: Readonly<Record<SampleState, TagState>> = { open: 'warn', drawn: 'run', concluded: 'done' };

const crumbsOf = ({ language }: PageContext) => [
  { text: auditTexts[language].log.title, href: auditPaths.log.to({}) },
];

/** Every month that is over, newest first, and how far its sample has come. */
export function SamplesPage({ context, months }: SamplesView) {
  const { language } = context;
  const { samples: text } = auditTexts[language];
  return (
    <Layout
      context={context}
      title={text.title}
      active={auditNavigationKey}
      crumbs={[...crumbsOf(context), { text: text.title }]}
    >
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={context.language} help={auditHelp.samples} />
      <Section heading={text.caption}>
        {months.length === 0 ? (
          <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
        ) : (
          <Table
            language={language}
            caption={text.caption}
            isCaptionHidden
            columns={[
              {
                key: 'month',
                head: text.columns.month,
                isRowHead: true,
                cell: ({ month }) => <a href={auditPaths.sample.to({ month })}>{month}</a>,
              },
              {
                key: 'state',
                head: text.columns.state,
                cell: ({ state }) => <Tag state={tagStates[state]}>{text.states[state]}</Tag>,
              },
              {
                key: 'lines',
                head: text.columns.lines,
                isNumber: true,
                cell: ({ lineCount }) => lineCount ?? '',
              },
            ]}
            rows={months}
          />
        )}
      </Section>
    </Layout>
  );
}

export type DrawnSample = {
  readonly seed: string;
  readonly lineCount: number;
  readonly chosenCount: number;
  readonly drawnAt: Date;
  readonly conclusion: string;
  readonly concludedBy: string | null;
  readonly concludedAt: Date | null;
};
export type SampleView = {
  readonly context: PageContext;
  readonly month: Month;
  readonly form: FormState;
  /** Undefined until it is drawn. */
  readonly sample: DrawnSample | undefined;
  readonly lines: readonly ShownLine[];
};

/** One month: the act that draws it, or the lines that were drawn and what the reviewer concludes. */
export function SamplePage(view: SampleView) {
  const { context, month, form, sample } = view;
  const { samples: text } = auditTexts[context.language];
  const crumbs = [
    ...crumbsOf(context),
    { text: text.title, href: auditPaths.samples.to({}) },
    { text: month },
  ];
  return (
    <Layout
      context={context}
      title={text.of(month)}
      isRefused={form.problems.length > 0}
      active={auditNavigationKey}
      crumbs={crumbs}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={text.of(month)}
        lead={sample ? text.drawn(sample.chosenCount, sample.lineCount) : text.drawLead}
      />
      {sample ? (
        <Drawn view={view} sample={sample} />
      ) : (
        <ActForm form={form} action={auditPaths.sample.to({ month })} kind="primary">
          {text.draw}
        </ActForm>
      )}
    </Layout>
  );
}

function Drawn({ view, sample }: { view: SampleView; sample: DrawnSample }) {
  const { context, month, form, lines } = view;
  const { language } = context;
  const { samples: text, log } = auditTexts[language];
  const { concludedBy, concludedAt } = sample;
  return (
    <>
      <Facts
        facts={[
          { term: text.drawnAt, value: showMoment(sample.drawnAt, language) },
          { term: text.seed, value: <code class="rv-log-seed">{sample.seed}</code>, note: text.seedNote },
        ]}
      />
      <Section heading={log.caption}>
        {lines.length > 0 ? (
          <LineTable context={context} caption={log.caption} lines={lines} />
        ) : (
          <Alert language={language} kind="info" heading={text.gone} />
        )}
      </Section>
      <Section heading={text.conclusionTitle}>
        {concludedBy !== null && concludedAt !== null && (
          <p class="rv-muted">{text.concluded(concludedBy, showMoment(concludedAt, language))}</p>
        )}
        <Form form={form} action={auditPaths.conclusion.to({ month })} guardsText>
          <TextArea
            form={form}
            name="conclusion"
            label={text.conclusionTitle}
            hint={text.conclusionHint}
            rows={6}
          />
          <SubmitRow>
            <button class="button button-primary" type="submit">
              {text.save}
            </button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
}
