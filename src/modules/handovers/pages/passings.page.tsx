import {
  EmptyState,
  Layout,
  PageHead,
  PageHelp,
  showDay,
  Table,
  Tag,
  type PageContext,
} from '../../../platform/design/index.ts';
import { passingPaths } from '../paths.ts';
import { nextStep, type Passing } from '../rules/passing.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts } from '../text.ts';
import { stepTag, wayWords } from './passing.page.tsx';

/** Every case passed on that the reader may see, newest first. */
export function PassingsPage({ context, passings }: { context: PageContext; passings: readonly Passing[] }) {
  const { language } = context;
  const { passings: text } = handoversTexts[language];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} />
      <PageHelp language={language} help={handoversHelp.passings} />
      {passings.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHint}</EmptyState>
      ) : (
        <Table
          language={language}
          caption={text.title}
          isCaptionHidden
          isStacked
          rows={passings}
          columns={[
            {
              key: 'case',
              head: text.case,
              isRowHead: true,
              cell: (passing: Passing) => (
                <>
                  <a
                    href={passingPaths.passing.to({ number: String(passing.number) })}
                    {...(language === 'da' ? {} : { lang: 'da' })}
                  >
                    {passing.title}
                  </a>
                  <span class="rv-cell-note">{wayWords(passing)}</span>
                </>
              ),
            },
            {
              key: 'from',
              head: text.from,
              repeatsHead: true,
              cell: ({ from, agreedOn }) => `${from.name} ${showDay(agreedOn, language)}`,
            },
            {
              key: 'where',
              head: text.where,
              cell: (passing) => <Where passing={passing} language={language} />,
            },
          ]}
        />
      )}
    </Layout>
  );
}

function Where({ passing, language }: { passing: Passing; language: PageContext['language'] }) {
  const { passings: text } = handoversTexts[language];
  const next = nextStep(passing);
  if (!next) return text.allDone;
  return <Tag state={stepTag[next.state]} isQuiet>{`${next.body.name}: ${text.states[next.state]}`}</Tag>;
}
