import { csv } from '../../../kernel/csv.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  ChipList,
  EmptyState,
  Facts,
  FormPage,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  Section,
  showDayShort,
  showNumber,
  Table,
  type Column,
  type FormState,
  type Option,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import { leavingWays, type EnteringOffer, type InOut, type LeavingOffer } from '../rules/in-out.ts';
import { offersHelp } from '../text-help.ts';
import { inOutTexts } from '../text-in-out.ts';
import { offerTexts } from '../text.ts';
import { linkInWords, placesInWords, remarkInWords, replacementInWords } from './in-out-words.ts';
import { basisShort, navigationKey } from './offer-words.ts';

export type InOutView = {
  readonly context: PageContext;
  readonly overview: InOut;
  readonly years: readonly number[];
  readonly mayPropose: boolean;
};

const crumbsOf = (year: number, language: Language) => [
  { text: offerTexts[language].offers, href: offerPaths.list.to({}) },
  { text: inOutTexts[language].yearTitle(year), href: offerPaths.inOutYear.to({ year: String(year) }) },
];

/** The yearly overview: what leaves and what becomes of it, then what is new. */
export function InOutPage({ context, overview, years, mayPropose }: InOutView) {
  const { language } = context;
  const text = inOutTexts[language];
  const { year, leaving, entering } = overview;
  const of = { year: String(year) };
  const title = text.yearTitle(year);
  const [list] = crumbsOf(year, language);
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={[...(list ? [list] : []), { text: title }]}
    >
      <PageHead
        title={title}
        lead={text.lead(leaving.length, entering.length)}
        acts={
          <>
            <ActLink href={withQuery(offerPaths.inOutCsv.to({}), { aar: year })}>{text.csv}</ActLink>
            {mayPropose && (
              <ActLink href={offerPaths.inOutProposal.to(of)} kind="primary">
                {text.propose}
              </ActLink>
            )}
          </>
        }
      />
      <PageHelp language={language} help={offersHelp.inOut} />
      <ChipList
        label={text.years}
        chips={years.map((one) => ({
          text: String(one),
          href: offerPaths.inOutYear.to({ year: String(one) }),
          isCurrent: one === year,
        }))}
      />
      <Section heading={text.leaving}>
        <Leaving overview={overview} language={language} />
      </Section>
      <Section heading={text.entering}>
        {entering.length === 0 ? (
          <EmptyState heading={text.noneEntered}>{text.noneHelp}</EmptyState>
        ) : (
          <Table
            language={language}
            caption={text.enteringCaption(year)}
            isStacked
            columns={enteringColumns(language)}
            rows={entering}
          />
        )}
      </Section>
    </Layout>
  );
}

function Leaving({ overview: { year, leaving }, language }: { overview: InOut; language: Language }) {
  const text = inOutTexts[language];
  if (leaving.length === 0) return <EmptyState heading={text.noneLeft}>{text.noneHelp}</EmptyState>;
  const counts = leavingWays.map((way) => ({
    term: text.ways[way],
    value: String(leaving.filter((one) => one.way === way).length),
  }));
  return (
    <>
      <Facts facts={counts} />
      <Table
        language={language}
        caption={text.leavingCaption(year)}
        isStacked
        columns={leavingColumns(language)}
        rows={leaving}
      />
    </>
  );
}

type Listed = LeavingOffer | EnteringOffer;
const offerColumns = (language: Language): Column<Listed>[] => [
  { key: 'kommune', head: inOutTexts[language].municipality, cell: ({ operator }) => operator.name },
  {
    key: 'tilbud',
    head: inOutTexts[language].offer,
    isRowHead: true,
    cell: ({ key, name, bases }) => (
      <>
        <a href={offerPaths.record.to({ key })}>{name}</a>
        {bases.length > 0 && <small>{bases.map(basisShort).join(', ')}</small>}
      </>
    ),
  },
];
const endColumns = (language: Language): Column<Listed>[] => [
  {
    key: 'pladser',
    head: inOutTexts[language].places,
    isNumber: true,
    repeatsHead: true,
    cell: ({ places }) => placesInWords(places, language, showNumber),
  },
  { key: 'dag', head: inOutTexts[language].on, cell: ({ on }) => showDayShort(on, language) },
];

function leavingColumns(language: Language): Column<LeavingOffer>[] {
  const text = inOutTexts[language];
  return [
    ...offerColumns(language),
    {
      key: 'erstattes',
      head: text.replacedBy,
      cell: ({ way, replacedBy }) => (
        <>
          {way !== 'replaced' && text.ways[way]}
          {replacedBy.map((one) => (
            <div>
              <a href={offerPaths.record.to(one)}>{linkInWords(one)}</a>
            </div>
          ))}
        </>
      ),
    },
    { key: 'bemaerkning', head: text.remark, cell: (one) => remarkInWords(one, language) },
    ...endColumns(language),
  ];
}

function enteringColumns(language: Language): Column<EnteringOffer>[] {
  const text = inOutTexts[language];
  return [
    ...offerColumns(language),
    {
      key: 'erstatter',
      head: text.replaces,
      repeatsHead: true,
      cell: ({ replaces }) =>
        replaces.map((one) => (
          <div>
            <a href={offerPaths.record.to(one)}>{linkInWords(one)}</a>
          </div>
        )),
    },
    { key: 'bemaerkning', head: text.remark, cell: ({ remark }) => remark },
    ...endColumns(language),
  ];
}

/** The overview as a sheet: one row an offer. */
export function inOutCsv({ leaving, entering }: InOut, language: Language): string {
  const text = inOutTexts[language];
  const head = [text.direction, text.municipality, text.offer, text.replacedBy, text.replaces, text.remark];
  const plain = (places: number): string => String(places);
  const ends = (one: Listed): string[] => [placesInWords(one.places, language, plain), one.on];
  const out = leaving.map((one) => [
    text.out,
    one.operator.name,
    one.name,
    replacementInWords(one, language),
    '',
    remarkInWords(one, language),
    ...ends(one),
  ]);
  const into = entering.map((one) => [
    text.in,
    one.operator.name,
    one.name,
    '',
    one.replaces.map(linkInWords).join('; '),
    one.remark,
    ...ends(one),
  ]);
  return csv([[...head, text.places, text.on], ...out, ...into]);
}

export type ProposalView = {
  readonly context: PageContext;
  readonly form: FormState;
  readonly year: number;
  readonly bodies: readonly Option[];
  readonly report: InOutReport;
};
export type InOutReport = {
  readonly text: string;
  readonly figures: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

/** Which body the overview is proposed to, and what the item will say. */
export function InOutProposalPage({ context, form, year, bodies, report }: ProposalView) {
  const { language } = context;
  const text = inOutTexts[language];
  return (
    <FormPage
      context={context}
      form={form}
      conflict={[]}
      title={text.proposeTitle(year)}
      lead={text.proposeLead}
      crumbs={[...crumbsOf(year, language), { text: text.propose }]}
      fields={[{ kind: 'one-of-many', name: 'body', label: text.body, options: bodies, hasEmpty: true }]}
      submitWord={text.submit}
      backHref={offerPaths.inOutYear.to({ year: String(year) })}
      after={
        <Section heading={text.preview}>
          <Prose>
            {report.text.split('\n\n').map((line) => (
              <p>{line}</p>
            ))}
          </Prose>
          <Table
            language={language}
            caption={text.preview}
            isCaptionHidden
            rows={report.figures.rows}
            columns={report.figures.header.map((head, index) => ({
              key: String(index),
              head,
              isRowHead: index === 1,
              cell: (row: readonly string[]) => row[index] ?? '',
            }))}
          />
        </Section>
      }
    />
  );
}
