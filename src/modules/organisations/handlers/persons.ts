import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import { participationOf } from '../../matters/index.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { PersonListPage } from '../pages/person-list.page.tsx';
import { MergedPersonPage, PersonPage } from '../pages/person.page.tsx';
import { keepsTheRegister } from '../policy.ts';
import { personList } from '../queries/person-list.ts';
import { affiliationsOf, personRecord, seatsHeldBy } from '../queries/person-record.ts';
import { formState } from './form-view.ts';
import { pageOf, wordsOf } from './list-search.ts';

export async function showPersons(visit: Visit<Reader>): Promise<Reply> {
  const { query, page: context, today: on } = visit;
  const search = { words: wordsOf(query), page: pageOf(query), on };
  const list = await personList(visit.db, search);
  const mayEdit = keepsTheRegister(visit.actor);
  return { status: 200, page: PersonListPage({ context, ...list, search, mayEdit }) };
}

/** A person who was merged into another is shown as that, with the way there: old links must not lead nowhere. */
export async function showPerson(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, today } = visit;
  const person = await personRecord(db, visit.params['key'] ?? '');
  if (!person) return notFound(visit);
  const mayEdit = keepsTheRegister(visit.actor);
  const { mergedInto } = person;
  if (mergedInto) {
    const undo = mayEdit ? formState(visit, { values: {}, version: person.version }) : null;
    return { status: 200, page: MergedPersonPage({ context, person: { ...person, mergedInto }, undo }) };
  }
  const places = await affiliationsOf(db, person.id);
  const seats = await seatsHeldBy(db, person.id);
  const { parts: took, isGuarded } = await participationOf(visit, { kind: 'person', id: person.id });
  const page = PersonPage({ context, person, places, seats, took, today, mayEdit });
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}
