import { withQuery } from '../../../kernel/path.ts';
import { roles, type Role } from '../../../kernel/actor.ts';
import {
  ActLink,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  Table,
  Tag,
  showMoment,
  type Column,
  type Direction,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { seatPaths, userPaths } from '../paths.ts';
import { userStates, type ListedUser, type UserSearch, type UserState } from '../rules/user-list.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { Nothing } from './nothing.tsx';

export type UserListView = {
  context: PageContext;
  rows: readonly ListedUser[];
  total: number;
  pages: number;
  search: UserSearch;
  organisations: readonly { key: string; name: string }[];
};

/** The shape beside the word of a user's state. */
export const userStateShape: Readonly<Record<UserState, TagState>> = {
  active: 'run',
  invited: 'idle',
  closed: 'lock',
};

/** Everybody who can sign in, or could. */
export function UserListPage(view: UserListView) {
  const { context, search } = view;
  const { language } = context;
  const { users: text } = accessTexts[language].accounts;
  const acts = (
    <>
      <ActLink href={seatPaths.substitutions.to({})}>{text.toSubstitutions}</ActLink>
      <ActLink href={userPaths.candidates.to({})}>{text.toCandidates}</ActLink>
    </>
  );
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead(view.total)} acts={acts} />
      <PageHelp language={context.language} help={accessHelp.users} />
      <Filters view={view} />
      {view.rows.length === 0 ? (
        <Nothing heading={text.empty}>{text.emptyHelp}</Nothing>
      ) : (
        <Table
          language={language}
          caption={text.caption}
          isCaptionHidden
          isStacked
          columns={columnsOf(context)}
          rows={view.rows}
          sorting={{
            key: search.sort,
            direction: search.direction,
            to: (key, direction) => addressOf(search, { sort: key, direction }),
          }}
        />
      )}
      <Pagination
        language={language}
        page={search.page}
        pages={view.pages}
        to={(page) => addressOf(search, { page })}
      />
    </Layout>
  );
}

type Changed = { sort?: string; direction?: Direction; page?: number };

/** The list as it is, with one thing changed. */
function addressOf(search: UserSearch, changed: Changed): string {
  const { sort, direction, page } = { ...search, page: 1, ...changed };
  return withQuery(userPaths.list.to({}), {
    q: search.words,
    tilstand: search.state,
    organisation: search.organisation,
    rolle: search.role,
    sort: sort === 'navn' ? undefined : sort,
    orden: direction === 'up' ? undefined : 'ned',
    side: page === 1 ? undefined : page,
  });
}

function Filters({ view: { context, search, organisations } }: { view: UserListView }) {
  const { language } = context;
  const { accounts, roles: words } = accessTexts[language];
  const { users: text } = accounts;
  const all = { value: '', text: text.all };
  const { words: typed, state, organisation, role } = search;
  const isFiltered = typed !== '' || [state, organisation, role].some((one) => one !== undefined);
  const held = roles.filter((one) => one !== 'public');
  const list = userPaths.list.to({});
  return (
    <FilterBar language={language} action={list} clearHref={isFiltered ? list : undefined}>
      <FilterText name="q" label={text.search} value={typed} />
      <FilterSelect
        name="tilstand"
        label={text.state}
        value={state ?? ''}
        options={[all, ...userStates.map((value) => ({ value, text: text.states[value] }))]}
      />
      <FilterSelect
        name="organisation"
        label={text.organisation}
        value={organisation ?? ''}
        options={[all, ...organisations.map(({ key, name }) => ({ value: key, text: name }))]}
      />
      <FilterSelect
        name="rolle"
        label={text.role}
        value={role ?? ''}
        options={[all, ...held.map((value) => ({ value, text: words[value] }))]}
      />
    </FilterBar>
  );
}

function columnsOf({ language }: PageContext): Column<ListedUser>[] {
  const { accounts, roles: words } = accessTexts[language];
  const { users: text } = accounts;
  const special = ({ roles: held }: ListedUser): Role[] => held.filter((role) => role !== 'reader');
  return [
    {
      key: 'navn',
      head: text.name,
      isRowHead: true,
      isSortable: true,
      cell: ({ key, name, email }) => (
        <>
          <a href={userPaths.user.to({ key })}>{name}</a>
          <span class="rv-cell-note">{email}</span>
        </>
      ),
    },
    {
      key: 'organisation',
      head: text.organisation,
      isSortable: true,
      cell: ({ organisation }) => organisation,
    },
    {
      key: 'roles',
      head: text.roles,
      cell: (user) =>
        special(user)
          .map((role) => words[role])
          .join(', '),
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state }) => <Tag state={userStateShape[state]}>{text.states[state]}</Tag>,
    },
    {
      key: 'set',
      head: text.lastSeen,
      repeatsHead: true,
      isSortable: true,
      cell: ({ seenAt }) => (seenAt ? showMoment(seenAt, language) : text.never),
    },
  ];
}
