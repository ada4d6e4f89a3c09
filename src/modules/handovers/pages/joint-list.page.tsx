import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  EmptyState,
  FilterBar,
  FilterSelect,
  Layout,
  PageHead,
  PageHelp,
  showDayShort,
  Table,
  Tag,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { jointPaths } from '../paths.ts';
import type { JointHead, JointState } from '../rules/joint-views.ts';
import { handoversHelp } from '../text-help.ts';
import { handoversTexts } from '../text.ts';

export const shownStates = ['aabne', 'afsluttede', 'alle'] as const;
type Listed = JointHead & { readonly councilCount: number; readonly answerCount: number };
type View = {
  context: PageContext;
  texts: readonly Listed[];
  shown: (typeof shownStates)[number];
  today: Day;
  keeps: boolean;
};

export const jointTag: Readonly<Record<JointState, TagState>> = {
  draft: 'idle',
  sent: 'run',
  closed: 'done',
  cancelled: 'part',
};

/** Every joint text the reader may see, the latest deadline first. */
export function JointListPage({ context, texts, shown, today, keeps }: View) {
  const { language } = context;
  const { joint: text } = handoversTexts[language];
  const make = keeps && (
    <ActLink kind="primary" href={jointPaths.make.to({})}>
      {text.make}
    </ActLink>
  );
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} acts={make} />
      <PageHelp language={language} help={handoversHelp.joint} />
      <FilterBar language={language} action={jointPaths.list.to({})}>
        <FilterSelect
          name="vis"
          label={text.filter}
          value={shown}
          options={shownStates.map((value) => ({ value, text: text.filters[value] }))}
        />
      </FilterBar>
      {texts.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHint}</EmptyState>
      ) : (
        <Texts context={context} texts={texts} today={today} />
      )}
    </Layout>
  );
}

function Texts({ context, texts, today }: Pick<View, 'context' | 'texts' | 'today'>) {
  const { language } = context;
  const { joint: text } = handoversTexts[language];
  return (
    <Table
      language={language}
      caption={text.title}
      isCaptionHidden
      isStacked
      rows={texts}
      columns={[
        {
          key: 'name',
          head: text.name,
          isRowHead: true,
          cell: ({ number, title, ownerName }: Listed) => (
            <>
              <a href={jointPaths.text.to({ number: String(number) })}>{title}</a>
              <span class="rv-cell-note">{ownerName}</span>
            </>
          ),
        },
        {
          key: 'state',
          head: text.status,
          cell: ({ state }) => (
            <Tag state={jointTag[state]} isQuiet>
              {text.states[state]}
            </Tag>
          ),
        },
        {
          key: 'due',
          head: text.due,
          repeatsHead: true,
          cell: ({ dueOn, state }) => (
            <>
              {showDayShort(dueOn, language)}
              {state === 'sent' && dueOn < today && <span class="rv-cell-note">{text.late}</span>}
            </>
          ),
        },
        {
          key: 'answers',
          head: text.answers,
          isNumber: true,
          cell: ({ answerCount, councilCount }) => text.answersOf(answerCount, councilCount),
        },
      ]}
    />
  );
}
