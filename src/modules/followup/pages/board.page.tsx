import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  ChipList,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  Note,
  PageHead,
  PageHelp,
  Pagination,
  Queue,
  Section,
  showDayShort,
  Tag,
  type Chip,
  type PageContext,
  type QueueEntry,
  type QueueGroup,
} from '../../../platform/design/index.ts';
import { followupPaths } from '../paths.ts';
import { handOf, type ActionRow, type Board } from '../rules/action-views.ts';
import { possibleActs } from '../rules/action-states.ts';
import {
  actionsAPage,
  boardQuery,
  boardStates,
  isFiltered,
  noFilter,
  type BoardFilter,
} from '../rules/board-filter.ts';
import { dueGroup, dueGroups } from '../rules/due-groups.ts';
import { followupHelp } from '../text-help.ts';
import { followupTexts } from '../text.ts';
import {
  actionHref,
  boardAddress,
  dueWords,
  groupTag,
  ownerWords,
  sourceHref,
  sourceWords,
  stateTag,
  wallWords,
} from './words.ts';

export type BoardView = {
  readonly context: PageContext;
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly today: Day;
  /** Whether the reader has the acts of the secretariat. */
  readonly keeps: boolean;
};

/** What is to be done, by whom and when: the most urgent first, one's own before the others'. */
export function BoardPage(view: BoardView) {
  const { context, board, filter } = view;
  const { language } = context;
  const { board: text, common } = followupTexts[language];
  const file = withQuery(followupPaths.file.to({}), { ...boardQuery(filter), side: '' });
  const acts = (
    <>
      <ActLink href={followupPaths.delegated.to({})}>{text.delegated}</ActLink>
      {board.rows.length > 0 && <ActLink href={file}>{text.file}</ActLink>}
    </>
  );
  const lead = isFiltered(filter) ? text.found(board.total) : text.lead(board.total);
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: common.board }]}>
      <PageHead title={text.title} lead={lead} acts={acts} />
      <PageHelp language={language} help={followupHelp.board} />
      <Filters view={view} />
      {board.rows.length === 0 ? <Nothing view={view} /> : <Groups view={view} />}
      <Pagination
        language={language}
        page={filter.page}
        pages={Math.ceil(board.total / actionsAPage)}
        to={(page) => boardAddress({ ...filter, page })}
      />
      {board.olderCount > 0 && <Note>{text.older(board.olderCount)}</Note>}
      <ChipList label={text.filters.state} chips={olderChips(view)} />
    </Layout>
  );
}

function olderChips({ board, filter, context }: BoardView): Chip[] {
  const { board: text } = followupTexts[context.language];
  const to = boardAddress({ ...filter, withOlder: !filter.withOlder, page: 1 });
  if (filter.withOlder) return [{ text: text.hideOlder, href: to }];
  return board.olderCount > 0 ? [{ text: text.showOlder, href: to }] : [];
}

function Filters({ view: { context, board, filter } }: { view: BoardView }) {
  const { board: text } = followupTexts[context.language];
  const { filters } = text;
  const all = (words: string) => ({ value: '', text: words });
  const named = (list: Board['bodies']) => list.map(({ key, name }) => ({ value: key, text: name }));
  return (
    <FilterBar
      language={context.language}
      action={followupPaths.board.to({})}
      {...(isFiltered(filter) && { clearHref: boardAddress(noFilter) })}
    >
      {filter.withOlder && <input type="hidden" name="aeldre" value="ja" />}
      <FilterText name="q" label={filters.words} value={filter.words} />
      <FilterSelect
        name="forum"
        label={filters.body}
        value={filter.body}
        options={[all(text.allBodies), ...named(board.bodies)]}
      />
      <FilterSelect
        name="ansvarlig"
        label={filters.owner}
        value={filter.owner}
        options={[all(text.allOwners), ...named(board.owners)]}
      />
      <FilterSelect
        name="tilstand"
        label={filters.state}
        value={filter.state}
        options={boardStates.map((value) => ({ value, text: text.shown[value] }))}
      />
      <FilterSelect
        name="mine"
        label={filters.mine}
        value={filter.isMine ? 'ja' : ''}
        options={[all(filters.any), { value: 'ja', text: filters.onlyMine }]}
      />
    </FilterBar>
  );
}

function Nothing({ view: { context, filter } }: { view: BoardView }) {
  const { board: text } = followupTexts[context.language];
  return (
    <Section heading={text.all}>
      {isFiltered(filter) ? (
        <EmptyState
          heading={text.nothingTitle}
          acts={<ActLink href={boardAddress(noFilter)}>{text.showAll}</ActLink>}
        >
          {text.nothingText}
        </EmptyState>
      ) : (
        <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
    </Section>
  );
}

/** For the secretariat one list; for everybody else first what is his. */
function Groups({ view }: { view: BoardView }) {
  const { board, keeps, context } = view;
  const { board: text } = followupTexts[context.language];
  const own = keeps ? [] : board.rows.filter(({ isMine }) => isMine);
  const others = keeps ? board.rows : board.rows.filter(({ isMine }) => !isMine);
  return (
    <>
      {own.length > 0 && (
        <Section heading={text.mine} id="mine">
          <Queue groups={groupsOf(own, view)} />
        </Section>
      )}
      {others.length > 0 && (
        <Section heading={own.length > 0 ? text.others : text.all} id="opgaver">
          <Queue groups={groupsOf(others, view)} />
        </Section>
      )}
    </>
  );
}

function groupsOf(rows: readonly ActionRow[], view: BoardView): QueueGroup[] {
  const { groups } = followupTexts[view.context.language];
  const grouped = Map.groupBy(rows, (row) => dueGroup({ ...row, isOpen: row.state === 'open' }, view.today));
  return dueGroups.flatMap((group) => {
    const found = grouped.get(group) ?? [];
    if (found.length === 0) return [];
    const entries = found.map((row) => entryOf(row, view, group === 'overdue'));
    return [{ state: groupTag[group], word: groups[group], entries }];
  });
}

function entryOf(row: ActionRow, { context, keeps }: BoardView, isLate: boolean): QueueEntry {
  const { language } = context;
  const { board: text, states } = followupTexts[language];
  const mayDo = possibleActs(row.state, handOf(row, keeps)).includes('done');
  const notes = [
    ownerWords(row.owner, language),
    ...(row.dueOn === null ? [dueWords(row, language)] : []),
    ...wallWords(row.source, language),
  ];
  return {
    day: row.dueOn === null ? '' : showDayShort(row.dueOn, language),
    dateTime: row.dueOn ?? '',
    matter: <a href={actionHref(row)}>{row.what}</a>,
    note: (
      <>
        {notes.join(' · ')} · <a href={sourceHref(row.source)}>{sourceWords(row.source, language)}</a>
        {row.state !== 'open' && (
          <>
            {' · '}
            <Tag state={stateTag[row.state]} isQuiet>
              {states[row.state]}
            </Tag>
          </>
        )}
      </>
    ),
    ...(mayDo && {
      act: (
        <a
          class="rv-no-print"
          href={followupPaths.done.to({ number: String(row.number) })}
          aria-label={text.doneOf(row.number)}
        >
          {text.done}
        </a>
      ),
    }),
    isLate,
  };
}
