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
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { hearingPaths } from '../paths.ts';
import type { HearingRound, HearingState } from '../rules/hearing-views.ts';
import { hearingHelp } from '../text-help.ts';
import { hearingTexts } from '../text.ts';
import { stateTag } from './hearing-words.ts';

type Listed = Pick<HearingRound, 'number' | 'title' | 'dueOn' | 'answersOpen' | 'closedAt'> & {
  addresseeCount: number;
  answerCount: number;
  hearingState: HearingState;
  bodyName: string;
};
export const shownStates = ['aabne', 'afsluttede', 'alle'] as const;
export type ListView = {
  context: PageContext;
  hearings: readonly Listed[];
  state: (typeof shownStates)[number];
  keeps: boolean;
};

/** Every hearing the reader may see, the next deadline first. */
export function HearingsPage(view: ListView) {
  const { context, hearings, state, keeps } = view;
  const { language } = context;
  const { list: text, common } = hearingTexts[language];
  const make = keeps ? (
    <ActLink kind="primary" href={hearingPaths.make.to({})}>
      {text.make}
    </ActLink>
  ) : null;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: common.hearings }]}>
      <PageHead title={text.title} lead={text.lead} acts={make} />
      <PageHelp language={language} help={hearingHelp.list} />
      <FilterBar language={language} action={hearingPaths.list.to({})}>
        <FilterSelect
          name="vis"
          label={text.state}
          value={state}
          options={shownStates.map((value) => ({ value, text: text.states[value] }))}
        />
      </FilterBar>
      {hearings.length === 0 ? (
        <EmptyState heading={text.empty}>{keeps ? text.emptyKeeper : text.emptyReader}</EmptyState>
      ) : (
        <Table
          language={language}
          caption={text.title}
          isCaptionHidden
          isStacked
          rows={hearings}
          columns={columnsOf(view)}
        />
      )}
    </Layout>
  );
}

function columnsOf({ context: { language }, keeps }: ListView): Column<Listed>[] {
  const { list: text, states } = hearingTexts[language];
  return [
    {
      key: 'name',
      head: text.name,
      isRowHead: true,
      cell: ({ number, title, bodyName }) => (
        <>
          <a href={hearingPaths.hearing.to({ number: String(number) })}>{title}</a>
          <span class="rv-cell-note">{bodyName}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: text.status,
      cell: ({ hearingState }) => (
        <Tag state={stateTag[hearingState]} isQuiet>
          {states[hearingState]}
        </Tag>
      ),
    },
    { key: 'due', head: text.due, repeatsHead: true, cell: ({ dueOn }) => showDayShort(dueOn, language) },
    {
      key: 'answers',
      head: text.answers,
      isNumber: true,
      cell: (hearing) => answersWords(hearing, keeps, text),
    },
  ];
}

/** How many have answered; who sees his own answer alone is told of that. */
function answersWords(
  { answerCount, addresseeCount, answersOpen, closedAt, hearingState }: Listed,
  keeps: boolean,
  text: (typeof hearingTexts)['da' | 'en']['list'],
): string {
  if (hearingState === 'drafted' || hearingState === 'cancelled') return '';
  if (keeps || answersOpen || closedAt !== null) return text.answersOf(answerCount, addresseeCount);
  if (answerCount > 0) return text.ownAnswered;
  return hearingState === 'sent' ? text.ownMissing : text.ownSilent;
}
