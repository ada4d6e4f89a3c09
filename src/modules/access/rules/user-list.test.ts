import { expect, test } from 'vitest';
import { listUsers, usersPerPage, type ListedUser, type UserSearch } from './user-list.ts';

const user = (name: string, more: Partial<ListedUser> = {}): ListedUser => ({
  key: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@demo.example`,
  organisationKey: 'rebild',
  organisation: 'Rebild Kommune',
  roles: ['member', 'reader'],
  state: 'active',
  seenAt: null,
  ...more,
});
const users = [
  user('Åse', { seenAt: new Date('2026-11-01') }),
  user('Bo', { roles: ['auditor', 'reader'], organisationKey: 'kl', organisation: 'KL', state: 'closed' }),
  user('Ærø', { seenAt: new Date('2026-11-20') }),
  user('Ib', { state: 'invited' }),
];
const plain: UserSearch = {
  words: '',
  state: undefined,
  organisation: undefined,
  role: undefined,
  sort: 'navn',
  direction: 'up',
  page: 1,
};
const namesOf = (search: Partial<UserSearch>) =>
  listUsers(users, { ...plain, ...search }).rows.map(({ name }) => name);

test.each<[search: Partial<UserSearch>, names: string[]]>([
  [{}, ['Bo', 'Ib', 'Ærø', 'Åse']],
  [{ direction: 'down' }, ['Åse', 'Ærø', 'Ib', 'Bo']],
  [{ sort: 'set', direction: 'down' }, ['Ærø', 'Åse', 'Bo', 'Ib']],
  [{ sort: 'organisation' }, ['Bo', 'Ib', 'Ærø', 'Åse']],
  [{ role: 'auditor' }, ['Bo']],
  [{ state: 'invited' }, ['Ib']],
  [{ organisation: 'kl' }, ['Bo']],
  [{ words: 'BO@' }, ['Bo']],
  [{ words: 'åse' }, ['Åse']],
  [{ page: 2 }, []],
])('%j', (search, names) => expect(namesOf(search)).toEqual(names));

test('one page at a time', () => {
  const many = Array.from({ length: usersPerPage + 1 }, (_, index) => user(`N${100 + index}`));
  const second = listUsers(many, { ...plain, page: 2 });
  expect([second.total, second.pages, second.rows.length]).toEqual([usersPerPage + 1, 2, 1]);
});
