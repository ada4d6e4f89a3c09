import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { addMembership, createPerson, namesOfRegister } from '../../organisations/index.ts';
import { organisationOf, personOf, type KnownNames } from '../rules/member-match.ts';
import type { MemberRow, RowProblem } from '../rules/members-file.ts';

export type RowOutcome = 'new-person' | 'new-member' | 'unchanged';
export type ImportedRow = MemberRow & { outcome: RowOutcome | null };

/**
 * Gives everybody of a list a role in the body from this day. What stands already stays as it is, so that the same list
 * taken in twice changes nothing. A row with a problem is left out; the caller takes everything back if there is one.
 */
export async function importMembers(
  db: Writer,
  bodyId: string,
  { rows, today }: { rows: readonly MemberRow[]; today: Day },
): Promise<ImportedRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('members-import'))`.execute(db);
  let known = await knownNames(db);
  const done: ImportedRow[] = [];
  for (const row of rows) {
    const imported = await importRow(db, bodyId, { row, today, known });
    if (imported.person) known = withPerson(known, imported.person, row.email);
    done.push(imported.row);
  }
  return done;
}

type KnownPerson = KnownNames['persons'][number];

/** The names with one person more, for the rows that come after. */
const withPerson = (known: KnownNames, person: KnownPerson, email: string): KnownNames => ({
  ...known,
  persons: [...known.persons, person],
  personByAddress:
    email === '' ? known.personByAddress : new Map([...known.personByAddress, [email, person.key]]),
});

type One = { row: MemberRow; today: Day; known: KnownNames };
type Imported = { row: ImportedRow; person?: KnownPerson };

async function importRow(db: Writer, bodyId: string, { row, today, known }: One): Promise<Imported> {
  const fails = (problem: RowProblem): Imported => ({
    row: { ...row, problems: [...row.problems, problem], outcome: null },
  });
  const isUnread = row.problems.some((problem) => problem === 'cells' || problem === 'cpr');
  const organisation = organisationOf(known, row.organisation);
  if (organisation === undefined && !isUnread) return fails('no-organisation');
  const { memberRole: role } = row;
  if (row.problems.length > 0 || organisation === undefined || !role)
    return { row: { ...row, outcome: null } };
  const found = personOf(known, { ...row, organisationKey: organisation });
  if (found === 'several') return fails('several-persons');
  if (found === 'other-name') return fails('other-name');
  const key = found === 'new' ? await newPerson(db, row, organisation) : found.key;
  const person = { key, name: row.name, aliases: [], organisationKeys: [organisation] };
  const made = found === 'new' ? { person } : {};
  const personId = await personIdOf(db, key);
  await keepAddress(db, personId, row.email);
  if (await hasSeat(db, { bodyId, personId, today, role }))
    return { row: { ...row, outcome: 'unchanged' }, ...made };
  const added = await addMembership(
    db,
    { bodyId, person: key },
    { organisation, role, from: today, to: null },
  );
  if (!added.ok) return fails('not-in-the-body');
  return { row: { ...row, outcome: found === 'new' ? 'new-person' : 'new-member' }, ...made };
}

async function newPerson(db: Writer, { name, title }: MemberRow, organisation: string): Promise<string> {
  const affiliation = { organisation, title, from: null, to: null };
  const made = await createPerson(db, { name, aliases: [], affiliation });
  if (!made.ok) throw new Error(`The organisation ${organisation} was there a moment ago`);
  return made.value.key;
}

async function knownNames(db: Writer): Promise<KnownNames> {
  const { organisations, persons } = await namesOfRegister(reading(db));
  const users = await db
    .selectFrom('users as u')
    .innerJoin('persons as p', 'p.id', 'u.person_id')
    .select(['p.key', 'u.email'])
    .execute();
  const others = await db
    .selectFrom('person_addresses as a')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .select(['p.key', 'a.email'])
    .where('p.merged_into', 'is', null)
    .execute();
  const pairs = [...others, ...users].flatMap(({ key, email }) => (email ? [[email, key] as const] : []));
  return { organisations, persons, personByAddress: new Map(pairs) };
}

const personIdOf = async (db: Writer, key: string): Promise<string> =>
  (await db.selectFrom('persons').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id;

async function keepAddress(db: Writer, person_id: string, email: string): Promise<void> {
  if (email === '') return;
  const row = { person_id, email };
  await db
    .insertInto('person_addresses')
    .values(row)
    .onConflict((same) => same.column('person_id').doUpdateSet({ email }))
    .execute();
}

type Seat = { bodyId: string; personId: string; role: string; today: Day };

/** The role today, whichever row of the person holds it. */
async function hasSeat(db: Writer, { bodyId, personId, role, today }: Seat): Promise<boolean> {
  const found = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('m.body_id', '=', bodyId)
    .where(sql<boolean>`coalesce(p.merged_into, p.id) = ${personId}`)
    .where('m.role', '=', role)
    .where((eb) => eb.or([eb('m.from_on', 'is', null), eb('m.from_on', '<=', today)]))
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', today)]))
    .executeTakeFirst();
  return found !== undefined;
}
