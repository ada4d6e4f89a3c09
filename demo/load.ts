/** Loads the demo world into an empty, migrated database. Each step can be run again without harm. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { anonymous, type Actor } from '../src/kernel/actor.ts';
import { fileAllNames } from '../src/modules/search/index.ts';
import { changeAs, openDatabase, type Writer } from '../src/platform/database.ts';
import { addMandates } from './mandates.ts';
import { bodies, organisations } from './nordjylland.ts';
import { persons, type DemoPerson } from './persons.ts';

/** The same key gives the same id in every database, so that tests and screenshots can name rows. */
export function demoId(kind: 'organisation' | 'body' | 'person' | 'user', key: string): string {
  const hash = createHash('sha256').update(`${kind}:${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const registrar: Actor = {
  ...anonymous,
  userId: demoId('user', 'mette-lindholm'),
  personId: demoId('person', 'mette-lindholm'),
  name: 'Mette Lindholm',
  roles: ['secretariat', 'administrator', 'reader'],
  side: 'municipal',
  organisationId: demoId('organisation', 'sekretariatet'),
  organisationName: 'Sekretariat for Rammeaftaler',
};

const demoLock = 7_266_826;

/** Writes the registers as the owner, because the program's role may not make users. True if there was anything to do. */
export async function loadRegisters(ownerUrl: string): Promise<boolean> {
  const database = openDatabase(ownerUrl);
  try {
    return await changeAs(database, registrar, async (db) => {
      await sql`select pg_advisory_xact_lock(${demoLock})`.execute(db); // two first starts at once load it once
      if (await hasOrganisations(db)) return false;
      await addOrganisations(db);
      await addBodies(db);
      for (const person of persons) await addPerson(db, person);
      await addMandates(db);
      await fileAllNames(db);
      return true;
    });
  } finally {
    await database.destroy();
  }
}

const hasOrganisations = async (db: Writer): Promise<boolean> =>
  (await db.selectFrom('organisations').select('id').limit(1).executeTakeFirst()) !== undefined;

async function addOrganisations(db: Writer): Promise<void> {
  for (const { key, name, shortName, kind, side, parent, seat, aliases = [] } of organisations) {
    const id = demoId('organisation', key);
    const parent_id = parent ? demoId('organisation', parent) : null;
    const row = { id, key, name, short_name: shortName, kind, side, parent_id, seat_order: seat ?? null };
    await db.insertInto('organisations').values(row).execute();
    for (const alias of aliases)
      await db.insertInto('organisation_aliases').values({ organisation_id: id, alias }).execute();
  }
}

async function addBodies(db: Writer): Promise<void> {
  for (const body of bodies) {
    const id = demoId('body', body.key);
    const row = {
      id,
      key: body.key,
      name: body.name,
      short_name: body.shortName,
      level: body.level,
      parent_id: body.parent ? demoId('body', body.parent) : null,
      serviced_by: demoId('organisation', 'sekretariatet'),
      composition: body.composition ?? '',
      meeting_frequency: body.frequency ?? '',
      mandate: body.mandate ?? '',
      status: body.status ?? 'active',
      started_on: body.started ?? null,
      term_ends_on: body.termEnds ?? null,
      audience: body.audience ?? 'cooperation',
    };
    await db.insertInto('bodies').values(row).execute();
    for (const alias of body.aliases ?? [])
      await db.insertInto('body_aliases').values({ body_id: id, alias }).execute();
    if (body.started) await addSetUp(db, id, body.started);
  }
  for (const { key, clearedBy } of bodies) {
    if (!clearedBy) continue;
    const clearing = { clearing_body_id: demoId('body', clearedBy) };
    await db.updateTable('bodies').set(clearing).where('id', '=', demoId('body', key)).execute();
  }
}

const addSetUp = (db: Writer, body_id: string, happened_on: string) =>
  db.insertInto('body_events').values({ body_id, event: 'set-up', happened_on, recorded_by: null }).execute();

async function addPerson(
  db: Writer,
  { key, name, organisation, title, seats, appointments = [], isUser }: DemoPerson,
): Promise<void> {
  const id = demoId('person', key);
  const organisation_id = demoId('organisation', organisation);
  await db.insertInto('persons').values({ id, key, name, is_invented: true }).execute();
  await db
    .insertInto('affiliations')
    .values({ person_id: id, organisation_id, title, from_on: '2011-01-01' })
    .execute();
  for (const { body, role, from = '2011-01-01', to } of seats) {
    const seat = {
      body_id: demoId('body', body),
      person_id: id,
      organisation_id,
      role,
      from_on: from,
      to_on: to ?? null,
    };
    await db.insertInto('memberships').values(seat).execute();
  }
  for (const { role, concerning = '' } of appointments) {
    const row = { person_id: id, role, organisation_id, concerning, from_on: '2011-01-01', reason: 'Demo' };
    await db.insertInto('appointments').values(row).execute();
  }
  const email = `${key.replace('-', '.')}@demo.example`;
  const user = { id: demoId('user', key), person_id: id, email, is_demo: true };
  if (isUser) await db.insertInto('users').values(user).execute();
}

/** The person the demo's imports are accepted by. */
export const demoRegistrar = registrar;
