import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import { participationOf } from '../../matters/index.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { OrganisationListPage } from '../pages/organisation-list.page.tsx';
import { OrganisationPage } from '../pages/organisation.page.tsx';
import { keepsTheRegister } from '../policy.ts';
import { organisationList } from '../queries/organisation-list.ts';
import { peopleOf, seatsOf } from '../queries/organisation-people.ts';
import { departmentsOf, organisationRecord } from '../queries/organisation-record.ts';
import { organisationKinds } from '../rules/vocabulary.ts';
import { oneOf, pageOf, wordsOf } from './list-search.ts';

export async function showOrganisations(visit: Visit<Reader>): Promise<Reply> {
  const { query, page: context } = visit;
  const search = {
    kind: oneOf(organisationKinds, query['slags']),
    words: wordsOf(query),
    sort: query['sort'] === 'navn' ? ('navn' as const) : ('slags' as const),
    direction: query['retning'] === 'ned' ? ('down' as const) : ('up' as const),
    page: pageOf(query),
  };
  const list = await organisationList(visit.db, search);
  const mayEdit = keepsTheRegister(visit.actor);
  return { status: 200, page: OrganisationListPage({ context, ...list, search, mayEdit }) };
}

export async function showOrganisation(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, today } = visit;
  const organisation = await organisationRecord(db, visit.params['key'] ?? '');
  if (!organisation) return notFound(visit);
  const { parts: took, isGuarded } = await participationOf(visit, {
    kind: 'organisation',
    id: organisation.id,
  });
  const page = OrganisationPage({
    context,
    organisation,
    departments: await departmentsOf(db, organisation.id),
    people: await peopleOf(db, organisation.id),
    seats: await seatsOf(db, organisation.id),
    took,
    today,
    mayEdit: keepsTheRegister(visit.actor),
  });
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}
