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
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { roundPaths } from '../paths.ts';
import { roundTraits } from '../rules/round-states.ts';
import { roundKinds, type RoundHead } from '../rules/round-views.ts';
import { roundsHelp } from '../text-help.ts';
import { roundsTexts, type RoundsText } from '../text.ts';
import { kindWord, stateTag } from './round-words.ts';

type Listed = RoundHead & { addresseeCount: number; answerCount: number };
export const shownStates = ['aabne', 'afsluttede', 'alle'] as const;
export type ListView = {
  context: PageContext;
  rounds: readonly Listed[];
  state: (typeof shownStates)[number];
  kind: string;
  today: Day;
  keeps: boolean;
};

/** Every round the reader may see, the next deadline first. */
export function RoundsPage({ context, rounds, state, kind, today, keeps }: ListView) {
  const { language } = context;
  const { list: text, common } = roundsTexts[language];
  const acts = (
    <>
      <ActLink href={roundPaths.burden.to({})}>{text.burden}</ActLink>
      {keeps && (
        <ActLink kind="primary" href={roundPaths.make.to({})}>
          {text.make}
        </ActLink>
      )}
    </>
  );
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: common.rounds }]}>
      <PageHead title={text.title} lead={text.lead} acts={acts} />
      <PageHelp language={language} help={roundsHelp.list} />
      <FilterBar language={language} action={roundPaths.list.to({})}>
        <FilterSelect
          name="vis"
          label={text.state}
          value={state}
          options={shownStates.map((value) => ({ value, text: text.states[value] }))}
        />
        <FilterSelect
          name="slags"
          label={text.kind}
          value={kind}
          options={[
            { value: '', text: text.allKinds },
            ...roundKinds.map((value) => ({ value, text: kindWord(value, language) })),
          ]}
        />
      </FilterBar>
      {rounds.length === 0 ? (
        <EmptyState heading={text.empty}>{keeps ? text.emptyKeeper : text.emptyReader}</EmptyState>
      ) : (
        <RoundsTable context={context} rounds={rounds} today={today} keeps={keeps} />
      )}
    </Layout>
  );
}

/** How many have answered; who sees his own answer alone is told of that. */
function answersWords(
  { answerCount, addresseeCount, answersOpen, closedAt, state }: Listed,
  text: RoundsText['list'],
  keeps: boolean,
): string {
  if (keeps || answersOpen || closedAt !== null) return text.answersOf(answerCount, addresseeCount);
  if (!roundTraits[state].isRunning) return '';
  return answerCount > 0 ? text.ownAnswered : text.ownMissing;
}

type TableProps = Pick<ListView, 'context' | 'rounds' | 'today' | 'keeps'>;

function RoundsTable({ context, rounds, today, keeps }: TableProps) {
  const { language } = context;
  const { list: text, states } = roundsTexts[language];
  return (
    <Table
      language={language}
      caption={text.title}
      isCaptionHidden
      isStacked
      rows={rounds}
      columns={[
        {
          key: 'name',
          head: text.name,
          isRowHead: true,
          cell: (round: Listed) => (
            <>
              <a href={roundPaths.round.to({ number: String(round.number) })}>{round.title}</a>
              <span class="rv-cell-note">{kindWord(round.kind, language)}</span>
            </>
          ),
        },
        {
          key: 'state',
          head: text.status,
          cell: ({ state }) => (
            <Tag state={stateTag[state]} isQuiet>
              {states[state]}
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
              {roundTraits[state].isRunning && dueOn < today && <span class="rv-cell-note">{text.late}</span>}
            </>
          ),
        },
        {
          key: 'answers',
          head: text.answers,
          isNumber: true,
          cell: (round) => answersWords(round, text, keeps),
        },
      ]}
    />
  );
}
