import {
  ActButton,
  ChipList,
  DateField,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDayShort,
  SubmitRow,
  Table,
  Tag,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { offerPaths } from '../paths.ts';
import type { OfferImport } from '../rules/import-plan.ts';
import { offersHelp } from '../text-help.ts';
import { importTexts } from '../text-import.ts';
import { offerTexts } from '../text.ts';
import { navigationKey } from './offer-words.ts';

type View = {
  readonly context: PageContext;
  readonly imports: readonly OfferImport[];
  readonly form: FormState;
};

/** Files to fetch, a file to hand in, and what became of the earlier ones. */
export function ImportsPage({ context, imports, form }: View) {
  const { language } = context;
  const text = importTexts[language];
  const crumbs = [{ text: offerTexts[language].offers, href: offerPaths.list.to({}) }, { text: text.title }];
  return (
    <Layout
      context={context}
      title={text.title}
      active={navigationKey}
      crumbs={crumbs}
      isRefused={form.problems.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={offersHelp.imports} />
      <ol class="rv-prose">
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <ChipList label={text.files} chips={filesToFetch(text)} />
      <Form form={form} hasFiles>
        <FileField
          form={form}
          name="files"
          label={text.file}
          hint={text.fileHint}
          accept=".xlsx,.csv,text/csv"
        />
        <DateField form={form} name="validFrom" label={text.validFrom} hint={text.validFromHint} />
        <SubmitRow>
          <ActButton>{text.send}</ActButton>
        </SubmitRow>
      </Form>
      <Section heading={text.earlier}>
        {imports.length === 0 ? (
          <EmptyState heading={text.noneEarlier}>{text.noneEarlierHelp}</EmptyState>
        ) : (
          <Table
            language={language}
            caption={text.earlier}
            isCaptionHidden
            isStacked
            columns={columnsOf(context)}
            rows={imports}
          />
        )}
      </Section>
    </Layout>
  );
}

type Text = (typeof importTexts)['da' | 'en'];
const filesToFetch = (text: Text) => [
  { text: text.templateXlsx, href: offerPaths.templateXlsx.to({}) },
  { text: text.templateCsv, href: offerPaths.templateCsv.to({}) },
  { text: text.registerXlsx, href: offerPaths.registerXlsx.to({}) },
  { text: text.registerCsv, href: offerPaths.registerCsv.to({}) },
  { text: text.registerJson, href: offerPaths.registerJson.to({}) },
];

const stateTag = { waiting: 'part', taken: 'done', discarded: 'idle' } as const;

function columnsOf({ language }: PageContext): Column<OfferImport>[] {
  const text = importTexts[language];
  return [
    {
      key: 'fil',
      head: text.name,
      isRowHead: true,
      cell: ({ number, fileName }) => (
        <a href={offerPaths.importRecord.to({ number: String(number) })}>{fileName}</a>
      ),
    },
    { key: 'nr', head: text.number, isNumber: true, cell: ({ number }) => String(number) },
    { key: 'dag', head: text.at, cell: ({ recordedAt }) => showDayShort(dayInDenmark(recordedAt), language) },
    {
      key: 'tilstand',
      head: text.state,
      cell: ({ state }) => <Tag state={stateTag[state]}>{text.states[state]}</Tag>,
    },
    { key: 'indhold', head: text.counts, cell: ({ counts }) => (counts ? text.countsLine(counts) : '') },
  ];
}
