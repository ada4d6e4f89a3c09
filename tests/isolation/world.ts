import { addPapers } from './papers.ts';
import { addHandovers } from './handovers.ts';
import { addHearings } from './hearings.ts';
import { addRounds } from './rounds.ts';
import { demoId } from '../../demo/load.ts';
import { importDirectly } from '../../src/modules/archive/index.ts';
import { removeImportedMeeting } from '../../src/modules/meetings/index.ts';
import { changeAs, reading } from '../../src/platform/database.ts';
import { dayInDenmark } from '../../src/kernel/day.ts';
import { actorOfUser, loginOfToken, startLogin } from '../../src/platform/login.ts';
import { storeAsSecretariat } from '../support/demo-meeting.ts';
import { browserOf, type Browser, type SignedIn } from '../support/requests.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { freshWorld, type World } from '../support/world.ts';
import { writeBesideItems } from './beside-items.ts';
import { inventedPersonOf, personKeyOf, type RoleClass } from './people.ts';
import { canaryOf, isolationItems, isolationMeeting, isolationMeetings } from './things.ts';

export type IsolationWorld = World & {
  /** A new browser of somebody of this class, signed in where the class signs in. */
  browserOf(code: RoleClass): Promise<Browser>;
  /** Numbers and keys of rows that only the database knows, by the name the nouns call them. */
  known: Readonly<Record<string, string>>;
};

/**
 * The demo's registers, somebody of each class, meetings with items behind every wall, a matter for each item, and things
 * of the secretariat's and the administrator's, each with a word of its own.
 */
export async function isolationWorld(): Promise<IsolationWorld> {
  const world = await freshWorld();
  await world.owner.query('truncate meetings, matters cascade');
  for (const person of Object.values(inventedPersonOf)) await addPerson(world, person);
  for (const meeting of isolationMeetings) await storeAsSecretariat(world, isolationMeeting(meeting));
  await addMatters(world);
  await inviteGuest(world);
  await deleteMeeting(world);
  await sendVersions(world);
  await addPapers(world);
  await addRounds(world);
  await addHearings(world);
  await addHandovers(world);
  await addOffers(world);
  await writeBesideItems(world);
  const known = await addDesks(world);
  const { token } = await signedIn(world, 'di');
  await world.owner.query('update users set disabled_at = now() where id = $1', [userId('di')]);
  const browserFor = async (code: RoleClass): Promise<Browser> => {
    if (code === 'di') return browserOf(world.app, { token, csrf: '' });
    return browserOf(world.app, code === 'no' ? undefined : await signedIn(world, code));
  };
  return { ...world, browserOf: browserFor, known };
}

export const userId = (code: Exclude<RoleClass, 'no'>): string => demoId('user', personKeyOf(code));
const personId = (code: Exclude<RoleClass, 'no'>): string => demoId('person', personKeyOf(code));

type Person = { key: string; name: string; organisation: string; body?: string; appointment?: string };

async function addPerson(
  world: World,
  { key, name, organisation, body, appointment }: Person,
): Promise<void> {
  const [person, works] = [demoId('person', key), demoId('organisation', organisation)];
  const run = (query: string, values: unknown[]) => world.owner.query(query, values);
  await run('insert into persons (id, key, name, is_invented) values ($1, $2, $3, true)', [
    person,
    key,
    name,
  ]);
  await run('insert into affiliations (person_id, organisation_id) values ($1, $2)', [person, works]);
  const email = `${key}@demo.example`;
  await run('insert into users (id, person_id, email) values ($1, $2, $3)', [
    demoId('user', key),
    person,
    email,
  ]);
  if (body)
    await run(
      `insert into memberships (body_id, person_id, organisation_id, role) values ($1, $2, $3, 'member')`,
      [demoId('body', body), person, works],
    );
  if (appointment)
    await run(`insert into appointments (person_id, role, organisation_id) values ($1, $2, $3)`, [
      person,
      appointment,
      works,
    ]);
}

/** Matter `2025-00N` is that of the Nth item, and its title holds the item's word: who may not read the one has not the other. */
async function addMatters(world: World): Promise<void> {
  for (const [index, { thing, meeting, number }] of isolationItems.entries()) {
    await world.owner.query(
      `with made as (insert into matters (number, title) values ($1, $2) returning id)
        update items set matter_id = (select id from made) from meetings m
        where m.id = items.meeting_id and m.held_on = $3 and items.number = $4`,
      [matterNumber(index), `Sagen ${canaryOf(thing)}`, meeting.heldOn, number],
    );
  }
}
export const matterNumber = (index: number): string => `2025-0${String(index + 1).padStart(2, '0')}`;

const inviteGuest = (world: World) =>
  world.owner.query(
    `insert into item_guests (item_id, person_id, from_on, to_on)
      select i.id, $1, '2026-11-01', '2026-11-30' from items i join meetings m on m.id = i.meeting_id
      where m.held_on = '2025-02-10' and i.number = '4'`,
    [personId('gu')],
  );

/** Every meeting's agenda as if it had been sent from here, so that its version has something to show and to hide. */
async function sendVersions(world: World): Promise<void> {
  await world.owner.query('update agenda_versions set sent_at = $1', [world.now]);
  await world.owner.query(
    `insert into item_versions (item_id, meeting_id, body_id, audience, municipal_only, closed, agenda_version,
        position, number, title, lateness, is_withdrawn)
      select id, meeting_id, body_id, audience, municipal_only, closed, 1, position, number, title, 'sent', false
      from items`,
  );
}

/** An offer of the organisation that reports tariffs, and one of the organisation whose institution the operator runs. */
async function addOffers(world: World): Promise<void> {
  for (const operator of ['aalborg', 'vesthimmerland'])
    await world.owner.query(
      `with made as (insert into offers (key) values ($1) returning id)
        insert into offer_identities (offer_id, name, operator_id, operator_kind, valid_from)
        select id, $1, $2, 'municipal', '2020-01-01' from made`,
      [`${operator}s`, demoId('organisation', operator)],
    );
}

/** A meeting that was and is no more. */
async function deleteMeeting(world: World): Promise<void> {
  const [like] = isolationMeetings;
  if (!like) return;
  const importId = crypto.randomUUID();
  await storeAsSecretariat(world, { ...isolationMeeting({ ...like, heldOn: '2025-05-10' }), importId });
  const removed = await changeAs(world.database, world.actor('mette'), (db) =>
    removeImportedMeeting(db, importId),
  );
  if (!removed.ok) throw new Error(removed.refusal.code);
}

/** Things that have a page at a desk: an import, a mail. */
async function addDesks(world: World): Promise<Record<string, string>> {
  const mette = world.actor('mette');
  await changeAs(world.database, mette, async (db) => {
    const mail = { purpose: 'digest', to_address: `${canaryOf('xb')}@demo.example`, subject: canaryOf('xa') };
    const { id } = await db.insertInto('mails').values(mail).returning('id').executeTakeFirstOrThrow();
    const text = { mail_id: id, purpose: 'digest', body_text: canaryOf('xc') };
    await db.insertInto('mail_texts').values(text).execute();
  });
  const bytes = new TextEncoder().encode(`Referat\n\n1. Punkt\n\n${canaryOf('xd')}\n`);
  const folder = await temporaryFolder();
  const place = { filesFolder: folder.path, clock: () => world.now, log: () => {} };
  await importDirectly(world.database, mette, {
    files: [{ name: `${canaryOf('xe')}.txt`, bytes }],
    ...place,
  });
  await folder.remove();
  const { rows } = await world.owner.query<{ mail: string }>(`select max(number)::text as mail from mails`);
  return { mail: rows[0]?.mail ?? '' };
}

/** A new login of somebody of this class. */
async function signedIn(world: World, code: Exclude<RoleClass, 'no'>): Promise<SignedIn> {
  const actor = await actorOfUser(reading(world.database), userId(code), dayInDenmark(world.now));
  if (!actor) throw new Error(`${code} may not sign in`);
  const start = { userId: actor.userId, language: 'da', now: world.now } as const;
  const token = await changeAs(world.database, actor, (db) => startLogin(db, start));
  const login = await loginOfToken(world.database, token, world.now);
  return { token, csrf: login?.csrfToken ?? '' };
}
