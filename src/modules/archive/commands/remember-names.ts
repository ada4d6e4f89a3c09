import type { Writer } from '../../../platform/database.ts';
import { addBodyAlias, addOrganisationAlias, addPersonAlias } from '../../organisations/index.ts';
import { matchBody, matchOrganisation, matchPerson, type Register } from '../rules/review-matching.ts';
import { peopleOf } from '../rules/review-people.ts';
import type { Review } from '../rules/review-record.ts';
import { bodyOf } from '../rules/review-state.ts';

const aliasLengthMax = 200;

/**
 * What the reviewer linked by hand is known the next time: the name as it was written becomes another name in the
 * register, where it can be seen and removed. A name that already means something is left alone.
 */
export async function rememberNames(db: Writer, review: Review, register: Register): Promise<void> {
  const forum = review.meeting['forum'] ?? null;
  const body = bodyOf(review, register);
  if (review.bodyKey !== null && body && isNew(forum) && !matchBody(register, forum))
    await addBodyAlias(db, body.id, forum);
  for (const { entry } of peopleOf(review)) {
    const { name = null, organisation = null, department = null } = entry.values;
    const person = register.persons.find(({ key }) => key === review.persons[entry.key]);
    if (person && isNew(name) && !matchPerson(register, name, undefined))
      await addPersonAlias(db, person.id, name);
    const place = register.organisations.find(({ key }) => key === review.organisations[entry.key]);
    const isPlain = department === null && isNew(organisation);
    if (place && isPlain && !matchOrganisation(register, { organisation, department }))
      await addOrganisationAlias(db, place.id, organisation);
  }
}

const isNew = (name: string | null): name is string =>
  name !== null && name.trim() !== '' && name.length <= aliasLengthMax;
