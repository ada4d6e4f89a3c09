import { slug } from '../../../kernel/slug.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Register, RegisteredPerson } from '../rules/review-matching.ts';
import { organisationOf, peopleOf, toCreate } from '../rules/review-people.ts';
import type { Entry, Review } from '../rules/review-record.ts';

/**
 * Makes the persons the reviewer wanted made, and links their names to them. The same name twice in one document is one
 * person. Answers the review and the register as they then are.
 */
export async function createPersons(
  db: Writer,
  review: Review,
  register: Register,
): Promise<{ review: Review; register: Register }> {
  const wanted = peopleOf(review).filter(({ entry }) => review.persons[entry.key] === toCreate);
  const made = new Map<string, RegisteredPerson>();
  const persons = { ...review.persons };
  for (const { entry } of wanted) {
    const name = entry.values['name'] ?? '';
    const person = made.get(slug(name)) ?? (await createPerson(db, entry, { review, register }));
    made.set(slug(name), person);
    persons[entry.key] = person.key;
  }
  return {
    review: { ...review, persons },
    register: { ...register, persons: [...register.persons, ...made.values()] },
  };
}

type Known = { review: Review; register: Register };

async function createPerson(
  db: Writer,
  entry: Entry,
  { review, register }: Known,
): Promise<RegisteredPerson> {
  const name = (entry.values['name'] ?? '').trim().slice(0, 200);
  const key = await freeKey(db, slug(name) || 'person');
  const { id } = await db
    .insertInto('persons')
    .values({ key, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  const organisation = organisationOf(review, register, entry);
  if (organisation) {
    const row = { person_id: id, organisation_id: organisation.id, title: entry.values['role'] ?? '' };
    await db.insertInto('affiliations').values(row).execute();
  }
  return { key, id, name, organisationKeys: organisation ? [organisation.key] : [] };
}

const keyLengthMax = 80;

async function freeKey(db: Writer, wanted: string): Promise<string> {
  const stem = wanted.slice(0, keyLengthMax - 4);
  const rows = await db.selectFrom('persons').select('key').where('key', 'like', `${stem}%`).execute();
  const taken = new Set(rows.map(({ key }) => key));
  let key = stem;
  for (let count = 2; taken.has(key); count += 1) key = `${stem}-${count}`;
  return key;
}
