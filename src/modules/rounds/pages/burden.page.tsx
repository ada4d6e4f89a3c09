import {
  EmptyState,
  Layout,
  PageHead,
  PageHelp,
  Section,
  showDayShort,
  Table,
  Tag,
  type PageContext,
} from '../../../platform/design/index.ts';
import { roundPaths } from '../paths.ts';
import type { AskingRound, BurdenOf, HalfYear } from '../rules/burden.ts';
import { roundsHelp } from '../text-help.ts';
import { roundsTexts } from '../text.ts';

export type BurdenView = {
  context: PageContext;
  half: HalfYear;
  /** Undefined where no mark is in force. */
  max: number | undefined;
  burden: readonly BurdenOf[];
  rounds: readonly AskingRound[];
  beforeHref: string;
  afterHref: string;
};

/** How many fields each municipality is asked to fill in, by round and by who asks. */
export function BurdenPage(view: BurdenView) {
  const { context, half, max, burden, rounds } = view;
  const { language } = context;
  const { burden: text, common } = roundsTexts[language];
  const asked = burden.filter(({ fields }) => fields > 0);
  return (
    <Layout
      context={context}
      title={text.title}
      crumbs={[{ text: common.rounds, href: roundPaths.list.to({}) }, { text: text.title }]}
    >
      <PageHead
        title={text.title}
        kick={text.half(half.half, half.year)}
        lead={max === undefined ? text.leadNoMax : text.lead(max)}
        acts={
          <>
            <a href={view.beforeHref}>{text.before}</a>
            <a href={view.afterHref}>{text.after}</a>
          </>
        }
      />
      <PageHelp language={language} help={roundsHelp.burden} />
      <p>{text.rule}</p>
      <p class="rv-muted">{text.note}</p>
      {asked.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHint}</EmptyState>
      ) : (
        <>
          <ByMunicipality language={language} burden={burden} max={max} />
          <ByRound language={language} rounds={rounds} />
        </>
      )}
    </Layout>
  );
}

type Language = PageContext['language'];
type MunicipalityProps = { language: Language; burden: readonly BurdenOf[]; max: number | undefined };

function ByMunicipality({ language, burden, max }: MunicipalityProps) {
  const { burden: text } = roundsTexts[language];
  return (
    <Section heading={text.byMunicipality}>
      <Table
        language={language}
        caption={text.byMunicipality}
        isCaptionHidden
        rows={burden}
        columns={[
          { key: 'who', head: text.municipality, isRowHead: true, cell: ({ name }: BurdenOf) => name },
          { key: 'rounds', head: text.rounds, isNumber: true, cell: ({ rounds }) => String(rounds) },
          { key: 'fields', head: text.fields, isNumber: true, cell: ({ fields }) => String(fields) },
          {
            key: 'mark',
            head: text.mark,
            cell: ({ fields }) =>
              max === undefined ? (
                ''
              ) : (
                <Tag state={fields > max ? 'warn' : 'done'} isQuiet>
                  {fields > max ? text.over : text.within}
                </Tag>
              ),
          },
        ]}
      />
    </Section>
  );
}

function ByRound({ language, rounds }: { language: Language; rounds: readonly AskingRound[] }) {
  const { burden: text } = roundsTexts[language];
  return (
    <Section heading={text.byRound}>
      <Table
        language={language}
        caption={text.byRound}
        isCaptionHidden
        isStacked
        rows={rounds}
        columns={[
          {
            key: 'round',
            head: text.round,
            isRowHead: true,
            cell: ({ number, title }: AskingRound) => (
              <a href={roundPaths.round.to({ number: String(number) })}>{title}</a>
            ),
          },
          { key: 'owner', head: text.owner, repeatsHead: true, cell: ({ ownerName }) => ownerName },
          { key: 'purpose', head: text.purpose, repeatsHead: true, cell: ({ purpose }) => purpose },
          {
            key: 'opens',
            head: text.opens,
            repeatsHead: true,
            cell: ({ opensOn }) => showDayShort(opensOn, language),
          },
          { key: 'fields', head: text.fields, isNumber: true, cell: ({ fields }) => String(fields) },
          {
            key: 'asked',
            head: text.asked,
            isNumber: true,
            cell: ({ addresseeIds }) => String(addresseeIds.length),
          },
        ]}
      />
    </Section>
  );
}
