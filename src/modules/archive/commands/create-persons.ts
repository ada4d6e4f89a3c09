import { slug } from '../../../kernel/slug.ts';
import { assert } from '../../../kernel/assert.ts';
import type { Writer } from '../../../platform/database.ts';
import { createPerson } from '../../organisations/index.ts';
import type { Register, RegisteredPerson } from '../rules/review-matching.ts';
import { organisationOf, peopleOf, toCreate } from '../rules/review-people.ts';
import type { Entry, Review } from '../rules/review-record.ts';

type Known = { review: Review; register: Register };

/**
 * Makes the persons the reviewer wanted made, and links their names to them. The same name twice in one document is one
 * person. Answers the review and the register as they then are.
 */
export async function createPersons(db: Writer, review: Review, register: Register): Promise<Known> {
  const wanted = peopleOf(review).filter(({ entry }) => review.persons[entry.key] === toCreate);
  const made = new Map<string, RegisteredPerson>();
  const persons = { ...review.persons };
  for (const { entry } of wanted) {
    const name = entry.values['name'] ?? '';
    const person = made.get(slug(name)) ?? (await newPerson(db, entry, { review, register }));
    made.set(slug(name), person);
    persons[entry.key] = person.key;
  }
  const all = [...register.persons, ...made.values()];
  return { review: { ...review, persons }, register: { ...register, persons: all } };
}

const nameLengthMax = 200;

async function newPerson(db: Writer, entry: Entry, { review, register }: Known): Promise<RegisteredPerson> {
  const name = (entry.values['name'] ?? '').trim().slice(0, nameLengthMax);
  const organisation = organisationOf(review, register, entry)?.key;
  const affiliation = organisation === undefined ? null : { organisation, title: '', from: null, to: null };
  const made = await createPerson(db, { name, aliases: [], affiliation });
  assert(made.ok, 'an organisation of the register is in the register');
  return {
    ...made.value,
    name,
    aliases: [],
    organisationKeys: organisation === undefined ? [] : [organisation],
  };
}
