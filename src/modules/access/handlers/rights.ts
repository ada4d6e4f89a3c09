import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { MatrixPage } from '../pages/matrix.page.tsx';
import { RightsChoicePage } from '../pages/rights-choice.page.tsx';
import { RightsPage, type GuestOf, type RightsView } from '../pages/rights.page.tsx';
import { itemPath } from '../paths.ts';
import { may } from '../policy.ts';
import { actorOfPerson, withFirstDays } from '../queries/actors.ts';
import { guestItemsOf, keyOfPerson, personAt, type GuestItem } from '../queries/persons.ts';
import { userChoices } from '../queries/rights-choice.ts';
import { readingOf } from '../rules/reading.ts';
import { rightsOf, type PolicyTable } from '../rules/rights.ts';
import { pageOf, wordsOf } from './list-search.ts';

export async function showRightsChoice(visit: Visit<Reader>): Promise<Reply> {
  const { page: context, query, today: on } = visit;
  const search = { words: wordsOf(query), page: pageOf(query), on };
  const found = await userChoices(visit.db, search);
  const ways = [
    may(visit.actor, 'keep-accounts') && ('users' as const),
    may(visit.actor, 'lend-seats') && ('substitutions' as const),
    ...(['contacts', 'delegations', 'decisionRights'] as const),
  ].filter((way) => way !== false);
  return { status: 200, page: RightsChoicePage({ context, ...found, search, ways }) };
}

export const showMatrix =
  (policy: () => PolicyTable) =>
  async ({ page: context }: Visit<Reader>): Promise<Reply> => {
    const rows = [...policy()].map(([permission, roles]) => ({ permission, roles }));
    return { status: 200, page: MatrixPage({ context, rows }) };
  };

export const showOwnRights =
  (policy: () => PolicyTable) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const { personId, name } = visit.actor;
    const key = personId === null ? undefined : await keyOfPerson(visit.db, personId);
    if (key === undefined) return notFound(visit);
    return rightsPage(visit, policy(), { key, name, isMine: true });
  };

export const showPersonRights =
  (policy: () => PolicyTable) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const person = await personAt(visit.db, visit.params['key'] ?? '');
    return person ? rightsPage(visit, policy(), { ...person, isMine: false }) : notFound(visit);
  };

type Asked = { key: string; name: string; isMine: boolean };

async function rightsPage(visit: Visit<Reader>, policy: PolicyTable, asked: Asked): Promise<Reply> {
  const { page: context, actor } = visit;
  const { isMine, ...person } = asked;
  const rights = await rightsOn(visit, policy, asked.key);
  const mayKeepAccounts = !isMine && may(actor, 'keep-accounts');
  return { status: 200, page: RightsPage({ context, person, isMine, rights, mayKeepAccounts }) };
}

async function rightsOn(
  { db, today }: Visit<Reader>,
  policy: PolicyTable,
  key: string,
): Promise<RightsView['rights']> {
  const actor = await actorOfPerson(db, key, today);
  if (!actor) return null;
  const seats = await withFirstDays(db, actor);
  const mine = rightsOf(policy, seats);
  const allowed = new Set(mine.map(({ permission }) => permission));
  const mayNot = [...policy].filter(([permission]) => !allowed.has(permission));
  const items = actor.personId === null ? [] : await guestItemsOf(db, actor.personId, today);
  return {
    seats,
    may: mine,
    mayNot: mayNot.map(([permission, roles]) => ({ permission, roles })),
    reads: readingOf(actor),
    guestAt: items.map(guestOf),
  };
}

const guestOf = ({ address, ...item }: GuestItem): GuestOf => ({
  ...item,
  href: address && itemPath.to(address),
});
