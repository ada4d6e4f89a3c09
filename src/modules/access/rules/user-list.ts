import type { Role } from '../../../kernel/actor.ts';

export const userStates = ['active', 'invited', 'closed'] as const;
export type UserState = (typeof userStates)[number];
export const userSorts = ['navn', 'organisation', 'set'] as const;
export type UserSort = (typeof userSorts)[number];

export type ListedUser = {
  key: string;
  name: string;
  email: string;
  organisationKey: string;
  organisation: string;
  roles: readonly Role[];
  state: UserState;
  seenAt: Date | null;
};

/** What the address asks for; undefined = not asked. */
export type UserSearch = {
  words: string;
  state: UserState | undefined;
  organisation: string | undefined;
  role: Role | undefined;
  sort: UserSort;
  direction: 'up' | 'down';
  page: number;
};

export const usersPerPage = 25;

/** The users that match, in the order asked for, one page of them; and how many match in all. */
export function listUsers<User extends ListedUser>(
  users: readonly User[],
  search: UserSearch,
): { rows: User[]; total: number; pages: number } {
  const matching = users.filter((user) => matches(user, search)).toSorted(inOrder(search));
  const first = (search.page - 1) * usersPerPage;
  const pages = Math.max(1, Math.ceil(matching.length / usersPerPage));
  return { rows: matching.slice(first, first + usersPerPage), total: matching.length, pages };
}

function matches(user: ListedUser, { words, state, organisation, role }: UserSearch): boolean {
  const text = `${user.name} ${user.email}`.toLowerCase();
  return (
    text.includes(words.toLowerCase()) &&
    (state === undefined || user.state === state) &&
    (organisation === undefined || user.organisationKey === organisation) &&
    (role === undefined || user.roles.includes(role))
  );
}

function inOrder({ sort, direction }: UserSearch): (one: ListedUser, other: ListedUser) => number {
  const sign = direction === 'up' ? 1 : -1;
  const collator = new Intl.Collator('da');
  const byName = (one: ListedUser, other: ListedUser): number => collator.compare(one.name, other.name);
  return (one, other) => {
    if (sort === 'navn') return sign * byName(one, other);
    const order =
      sort === 'organisation'
        ? collator.compare(one.organisation, other.organisation)
        : (one.seenAt?.getTime() ?? 0) - (other.seenAt?.getTime() ?? 0);
    return order === 0 ? byName(one, other) : sign * order;
  };
}
