import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { answerAs, openedRound, roundForm, withAddresses } from '../../../tests/support/rounds.ts';
import { freshWorld, people, type PersonName, type World } from '../../../tests/support/world.ts';
import { anonymous, type Actor } from '../../kernel/actor.ts';
import { changeAs, readAs, reading } from '../../platform/database.ts';
import { actorOfPerson } from '../../platform/login.ts';
import { day } from '../../kernel/day.ts';

let world: World;
/** A municipal round that runs, one that is open to the region too and has closed, and a draft. */
let municipal: string;
let common: string;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
  municipal = await openedRound(world, { title: 'Kommunal' });
  await answerAs(await world.as('birgitte'), municipal, { t1u1: 'Rebilds ord', t2u1: 'Rebilds andet' });
  await answerAs(await world.as('signe'), municipal, { t1u1: 'Aalborgs kladde', act: 'gem' });
  const mette = await world.as('mette');
  common = await openedRound(world, { title: 'Fælles', municipalOnly: '', 'til-region-nordjylland': 'ja' });
  await answerAs(await world.as('ole'), common, { t1u1: 'Regionens ord', t2u1: 'Regionens andet' });
  const extension = { organisation: 'morsoe', until: '30.12.2026', reason: 'Ferie' };
  await mette.post(`/runder/${municipal}/udsaettelser`, extension);
  await mette.post(`/runder/${common}/udsaettelser`, extension);
  await mette.post(`/runder/${common}/lukning`, { version: '2' });
  await mette.post('/runder/ny', roundForm({ title: 'Kladden' }));
}, 60_000);
afterAll(() => world.close());

/** Rows of each table an actor sees, by the round's title. */
async function seenBy(actor: Actor): Promise<Record<string, string>> {
  return readAs(world.database, actor, async (db) => {
    const seen: Record<string, string> = {};
    const titles = await db.selectFrom('rounds').select('title').orderBy('number').execute();
    seen['rounds'] = titles.map(({ title }) => title).join(' ');
    const count = async (table: 'round_themes' | 'round_addressees' | 'round_extensions' | 'round_mails') =>
      (await db.selectFrom(table).select('round_id').execute()).length;
    seen['themes'] = String(await count('round_themes'));
    seen['addressees'] = String(await count('round_addressees'));
    seen['extensions'] = String(await count('round_extensions'));
    seen['mails'] = String(await count('round_mails'));
    const texts = await db
      .selectFrom('round_answer_texts')
      .select(sql<string>`substring(content::text from '(Rebilds|Aalborgs|Regionens)')`.as('whose'))
      .execute();
    seen['texts'] = texts
      .map(({ whose }) => whose)
      .toSorted()
      .join(' ');
    return seen;
  });
}

const nothing = { rounds: '', themes: '0', addressees: '0', extensions: '0', mails: '0', texts: '' };
const both = { ...nothing, rounds: 'Kommunal Fælles', themes: '4', addressees: '23' };
const secretariat = {
  rounds: 'Kommunal Fælles Kladden',
  themes: '6',
  addressees: '34',
  extensions: '2',
  mails: '29',
  texts: 'Rebilds Regionens',
};
/** What each person sees, written by hand from the agreement. */
const expected: Record<PersonName, Record<string, string>> = {
  mette: secretariat,
  birgitte: { ...both, texts: 'Rebilds Regionens' },
  henning: { ...both, texts: 'Regionens' },
  ole: { ...nothing, rounds: 'Fælles', themes: '2', addressees: '12', texts: 'Regionens' },
  signe: { ...both, texts: 'Aalborgs Regionens' },
  karsten: { ...both, texts: 'Aalborgs Regionens' },
  tove: { ...both, texts: 'Regionens' },
  palle: { ...both, extensions: '2', texts: 'Regionens' },
  niels: nothing, // runs an offer: that is not the municipality
  hanne: nothing, // a politician answers for nobody
  gerda: nothing, // sits in a panel for herself
  vibeke: nothing,
  jonas: nothing,
};

test.each(Object.keys(people) as PersonName[])(
  '%s sees what is written by hand, table by table',
  async (who) => {
    expect(await seenBy(world.actor(who))).toEqual(expected[who]);
  },
);

test('nobody who has not signed in sees a row', async () => {
  expect(await seenBy(anonymous)).toEqual(nothing);
});

test('a contact person whom the round names answers, whatever else he is', async () => {
  await world.owner.query(
    `insert into round_contacts select id, $1, $2 from rounds where title = 'Kommunal'`,
    [demoId('organisation', 'thisted'), demoId('person', 'hanne-lund')],
  );
  const actor = await actorOfPerson(
    reading(world.database),
    demoId('person', 'hanne-lund'),
    day('2026-11-22'),
  );
  expect(actor && (await seenBy(actor))['rounds']).toBe('Kommunal');
  expect((await answerAs(await world.as('hanne'), municipal, { act: 'intet' })).status).toBe(303);
});

describe('below the program', () => {
  const tryAs = (
    who: PersonName,
    run: (db: Parameters<Parameters<typeof changeAs>[2]>[0]) => Promise<bigint>,
  ) => changeAs(world.database, world.actor(who), run).catch((error: { code?: string }) => error.code);
  const changed = ({ numAffectedRows }: { numAffectedRows?: bigint }) => numAffectedRows ?? 0n;

  test('nobody writes another’s answer', async () => {
    const update = await tryAs('henning', async (db) =>
      changed(await sql`update round_answers set version = version + 1`.execute(db)),
    );
    expect(update).toBe(0n);
    const insert = await tryAs('henning', async (db) =>
      changed(
        await sql`insert into round_answers (round_id, organisation_id, state)
          select id, ${demoId('organisation', 'hjoerring')}, 'draft' from rounds where title = 'Kommunal'`.execute(
          db,
        ),
      ),
    );
    expect(insert).toBe('42501');
  });

  test('nor his own when the round has closed', async () => {
    const late = await tryAs('henning', async (db) =>
      changed(
        await sql`insert into round_answers (round_id, organisation_id, state)
          select id, ${demoId('organisation', 'broenderslev')}, 'draft' from rounds where title = 'Fælles'`.execute(
          db,
        ),
      ),
    );
    expect(late).toBe('42501');
  });

  test('and nobody, the secretariat too, changes or removes a version that was kept', async () => {
    const tries = [
      sql`update round_answer_texts set version = 9`,
      sql`delete from round_answer_texts`,
      sql`delete from round_answers`,
      sql`delete from rounds`,
    ];
    for (const one of tries)
      expect(await tryAs('mette', async (db) => changed(await one.execute(db)))).toBe('42501');
  });

  test('a round is opened, closed and extended by the secretariat alone', async () => {
    const closed = await tryAs('birgitte', async (db) =>
      changed(await sql`update rounds set state = 'closed'`.execute(db)),
    );
    expect(closed).toBe(0n);
    const extended = await tryAs('birgitte', async (db) =>
      changed(
        await sql`insert into round_extensions (round_id, organisation_id, until_on, reason)
          select id, ${demoId('organisation', 'rebild')}, '2027-01-01', 'selv' from rounds`.execute(db),
      ),
    );
    expect(extended).toBe('42501');
  });
});
