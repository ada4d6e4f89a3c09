import { roles } from '../../../kernel/actor.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { endLoginsOf, takeFactorAway } from '../../identity/index.ts';
import { reopenUser } from '../commands/accounts.ts';
import { UserListPage } from '../pages/user-list.page.tsx';
import { UserPage } from '../pages/user.page.tsx';
import { seatInWords } from '../pages/words.ts';
import { userPaths } from '../paths.ts';
import { organisationChoices, personAt, type PersonRow } from '../queries/persons.ts';
import { appointmentsOf, membershipsOf } from '../queries/seats-of-person.ts';
import { allUsers, userOfPerson, type UserRecord } from '../queries/users.ts';
import { listUsers, userSorts, userStates, type ListedUser, type UserSearch } from '../rules/user-list.ts';
import { formState } from './form-view.ts';
import { oneOf, pageOf, wordsOf } from './list-search.ts';
import { readForm, versionField } from './read-form.ts';

export async function showUsers(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, page: context } = visit;
  const search: UserSearch = {
    words: wordsOf(query),
    state: oneOf(userStates, query['tilstand']),
    organisation: query['organisation'] || undefined,
    role: oneOf(roles, query['rolle']),
    sort: oneOf(userSorts, query['sort']) ?? 'navn',
    direction: query['orden'] === 'ned' ? 'down' : 'up',
    page: pageOf(query),
  };
  const listed = (await allUsers(db, visit.today)).map(listedUser);
  const organisations = await organisationChoices(db);
  const page = UserListPage({ context, ...listUsers(listed, search), search, organisations });
  return { status: 200, page };
}

const listedUser = ({ actor, key, email, state, seenAt, organisationKey }: UserRecord): ListedUser => ({
  key,
  name: actor.name,
  email,
  organisationKey,
  organisation: actor.organisationName,
  roles: actor.roles,
  state,
  seenAt,
});

export async function showUser(visit: Visit<Reader>): Promise<Reply> {
  const person = await personAt(visit.db, visit.params['key'] ?? '');
  return person
    ? { status: 200, page: await userPage(visit, visit.db, { person, isConflict: false }) }
    : notFound(visit);
}

type Shown = { person: PersonRow; isConflict: boolean };

async function userPage(visit: Visit<unknown>, db: Reader, shown: Shown) {
  const { person, isConflict } = shown;
  const { today, language } = visit;
  const user = (await userOfPerson(db, person.key, today)) ?? null;
  const seats = user?.actor.seats ?? [];
  return UserPage({
    context: visit.page,
    person,
    user,
    appointments: await appointmentsOf(db, person.id),
    memberships: await membershipsOf(db, person.id),
    lent: seats.filter(({ standsInFor }) => standsInFor !== null).map((seat) => seatInWords(seat, language)),
    comeback: formState(visit, { values: {}, version: user?.version ?? 1 }),
    bare: () => formState(visit, { values: {} }),
    today,
    isConflict,
  });
}

export async function submitComeback(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const person = await personAt(db, visit.params['key'] ?? '');
  const user = person && (await userOfPerson(db, person.key, visit.today));
  if (!person || !user) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await reopenUser(visit.db, { id: user.id, version: read.data.version });
  if (done.ok) return { status: 303, location: userPaths.user.to(person) };
  return { status: 409, page: await userPage(visit, db, { person, isConflict: true }) };
}

/** Ends every login of the user at once: a telephone was lost, or somebody has been in. */
export const submitLoginsEnd = (visit: Visit<Writer>): Promise<Reply> =>
  onUser(visit, (user) => endLoginsOf(visit.db, user.id, visit));

/** Takes the second factor of somebody who has lost both telephone and codes; who has none is as he was. */
export const submitFactorRemoval = (visit: Visit<Writer>): Promise<Reply> =>
  onUser(visit, (user) => takeFactorAway(visit.db, { ...visit, userId: user.id }));

async function onUser(visit: Visit<Writer>, act: (user: UserRecord) => Promise<unknown>): Promise<Reply> {
  const db = reading(visit.db);
  const person = await personAt(db, visit.params['key'] ?? '');
  const user = person && (await userOfPerson(db, person.key, visit.today));
  if (!person || !user) return notFound(visit);
  await act(user);
  return { status: 303, location: userPaths.user.to(person) };
}
