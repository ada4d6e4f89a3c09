/** Candidates from the minutes, two rows that are one person, invitations, and a list of members from a file. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { demoMeeting, storeAsSecretariat } from '../support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../support/world.ts';
import { linesOf, play } from './scenarios.ts';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await freshWorld();
});
afterAll(() => world.close());

const usersOf = (person: string) =>
  linesOf(
    world,
    `select concat_ws(' ', email, case when disabled_at is null then 'open' else 'closed' end) as line
    from users where person_id = '${demoId('person', person)}'`,
  );

test('who stands in minutes is a candidate, and a user only when the administrator says so', async () => {
  await storeAsSecretariat(world, demoMeeting);
  await world.owner.query(`update attendances set person_id = '${demoId('person', 'karen-riis')}'
    where position = 1 and presence = 'present'`);
  const before = await linesOf(world, 'select count(*)::text as line from users');
  const list = { as: 'mette', get: '/brugere/kandidater', gives: 200 } as const;
  const page = await play(world, { ...list, says: 'listed', logs: ['candidates.listed done'] });
  expect(page).toContain('href="/brugere/karen-riis/invitation"');
  expect(page).toContain('Navne uden person i registret');
  expect(await linesOf(world, 'select count(*)::text as line from users')).toEqual(before);
  const [unknown = ''] =
    /name="name" value="([^"]+)"\/><input type="hidden" name="organisation" value="[^"]*"/
      .exec(page)
      ?.slice(1) ?? [''];
  const organisation =
    new RegExp(`value="${unknown}"/><input type="hidden" name="organisation" value="([^"]*)"`).exec(
      page,
    )?.[1] ?? '';
  const person = { post: '/brugere/kandidater/person', sends: { name: unknown, organisation } } as const;
  await play(world, { ...person, says: 'a director may not', as: 'birgitte', gives: 403 });
  const made = { ...person, says: 'made', as: 'mette', gives: 303, logs: ['person.created done'] } as const;
  await play(world, made);
  await play(world, { ...made, says: 'twice makes one' });
  expect(await linesOf(world, `select name as line from persons where name = '${unknown}'`)).toEqual([
    unknown,
  ]);
  const tied = await linesOf(
    world,
    `select p.name as line from attendances a join persons p on p.id = a.person_id
    where a.name = '${unknown}'`,
  );
  expect(tied).toEqual([unknown]);
});

test('the administrator invites a person of the register', async () => {
  await world.close();
  world = await freshWorld({ withJobs: true });
  const at = '/brugere/karen-riis/invitation';
  const invite = { as: 'mette', post: at, sends: { email: 'Karen@KKR.example' } } as const;
  await play(world, {
    ...invite,
    says: 'none',
    sends: { email: 'karen' },
    gives: 422,
    shows: ['Skriv en e-mail'],
  });
  const taken = {
    ...invite,
    says: 'taken',
    sends: { email: 'ole.winther@demo.example' },
    gives: 422,
  } as const;
  await play(world, { ...taken, shows: ['En anden bruger'] });
  await play(world, { ...invite, says: 'invited', gives: 303, logs: ['user.invited done'] });
  expect(await usersOf('karen-riis')).toEqual(['karen@kkr.example open']);
  await play(world, { ...invite, says: 'not the auditor', as: 'vibeke', gives: 403 });
});

const versionOf = async (key: string) =>
  (await linesOf(world, `select version::text as line from persons where key = '${key}'`))[0] ?? '';
const merging = async (keep: string, person: string, other: string) => ({
  keep,
  other,
  otherVersion: await versionOf(other),
  version: await versionOf(person),
});

test('two rows that are one person: the login moves, and the seats of both are the person’s', async () => {
  await play(world, { says: 'in', as: 'jonas', get: '/mine-rettigheder', gives: 200 });
  const at = '/brugere/jonas-brink/sammenlaegning';
  const asked = { says: 'asked', as: 'mette', get: `${at}?med=karen-riis`, gives: 200 } as const;
  await play(world, { ...asked, shows: ['har en bruger, jonas.brink@demo.example', 'har ingen bruger'] });
  const sends = await merging('karen-riis', 'jonas-brink', 'karen-riis');
  const late = {
    says: 'late',
    as: 'mette',
    post: at,
    sends: { ...sends, version: '9' },
    gives: 409,
  } as const;
  await play(world, { ...late, logs: ['user.merged refused'] });
  expect(await usersOf('karen-riis')).toEqual([]);
  await play(world, { says: 'merged', as: 'mette', post: at, sends, gives: 303, logs: ['user.merged done'] });
  expect([await usersOf('jonas-brink'), await usersOf('karen-riis')]).toEqual([
    [],
    ['jonas.brink@demo.example open'],
  ]);
  await play(world, { says: 'out', as: 'jonas', get: '/mine-rettigheder', gives: 303 });
  const rights = { says: 'seats', as: 'mette', get: '/rettigheder/person/karen-riis', gives: 200 } as const;
  await play(world, { ...rights, shows: ['DAS', 'KKR Nordjylland'] });
});

test('where both have a user the one that is not kept is closed', async () => {
  const at = '/brugere/jonas-brink/sammenlaegning';
  const sends = await merging('niels-hald', 'jonas-brink', 'niels-hald');
  await play(world, { says: 'merged', as: 'mette', post: at, sends, gives: 303 });
  expect([await usersOf('jonas-brink'), await usersOf('niels-hald')]).toEqual([
    ['jonas.brink@demo.example closed'],
    ['niels.hald@demo.example open'],
  ]);
  const self = { says: 'not with itself', as: 'mette', get: `${at}?med=jonas-brink`, gives: 404 } as const;
  await play(world, self);
});

const head = 'navn;titel;organisation;rolle;e-mail';
const good = `${head}\r\nÅse Øster;Chef;Rebild Kommune;medlem;aase@rebild.example\r\nSigne Bach;;Aalborg Kommune;kontaktperson;`;
const address = '/fora/styringsaftalegruppen/medlemsimport';

async function send(text: string | Uint8Array, as: As = 'mette') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const response = await (await world.as(as)).post(address, {}, { files: [{ name: 'liste.csv', bytes }] });
  return { status: response.status, page: await response.text() };
}
const stored = () =>
  linesOf(
    world,
    `select concat_ws(' ', p.name, m.role, o.key, m.from_on) as line from memberships m
    join persons p on p.id = m.person_id left join organisations o on o.id = m.organisation_id
    where m.body_id = '${demoId('body', 'styringsaftalegruppen')}' order by 1`,
  );
const asBefore = ['Signe Bach member aalborg 2011-01-01'];
const after = ['Signe Bach contact aalborg 2026-11-22', ...asBefore, 'Åse Øster member rebild 2026-11-22'];

test('a list is looked at first and changes nothing, then stored as a whole, and twice changes nothing', async () => {
  const looked = await send(good);
  expect(looked.status).toBe(200);
  for (const words of ['Personen oprettes og får rollen', 'Får rollen', 'Gem alle rækker'])
    expect(looked.page).toContain(words);
  expect([
    await stored(),
    await linesOf(world, `select name as line from persons where name = 'Åse Øster'`),
  ]).toEqual([asBefore, []]);
  const confirm = {
    as: 'mette',
    post: `${address}/bekraeftelse`,
    sends: { text: good },
    gives: 303,
  } as const;
  await play(world, { ...confirm, says: 'stored', logs: ['members-import.stored done'] });
  expect(await stored()).toEqual(after);
  const again = await send(good);
  expect(again.page).toContain('Alt i filen står der allerede');
  expect(again.page).not.toContain('Gem alle rækker');
  await play(world, { ...confirm, says: 'twice' });
  expect(await stored()).toEqual(after);
  expect(await linesOf(world, 'select email as line from person_addresses')).toEqual(['aase@rebild.example']);
  expect(await linesOf(world, `select count(*)::text as line from users where email like 'aase%'`)).toEqual([
    '0',
  ]);
  const invitation = {
    says: 'the address',
    as: 'mette',
    get: '/brugere/aase-oester/invitation',
    gives: 200,
  } as const;
  await play(world, { ...invitation, shows: ['aase@rebild.example'] });
});

test('the same list in the letters and with the separator of other spreadsheets', async () => {
  const latin = Uint8Array.from(good.replaceAll(';', ','), (letter) => letter.codePointAt(0) ?? 0);
  const looked = await send(latin);
  expect([looked.status, looked.page.includes('Åse Øster')]).toEqual([200, true]);
});

test('one bad row, and nothing of the list can be stored', async () => {
  const bad: [row: string, shows: string][] = [
    ['Bo Vang;;Findes Ikke;medlem;', 'Organisationen står ikke i registret'],
    ['=1+1;;Rebild Kommune;medlem;', 'begynder som en formel'],
    ['Bo Vang;;Rebild Kommune;medlem;ole.winther@demo.example', 'en med et andet navn'],
    ['Bo Vang 010203-1234;;Rebild Kommune;medlem;', 'CPR-nummer'],
  ];
  for (const [row, shows] of bad) {
    const looked = await send(`${good}\r\n${row}`);
    expect([row, looked.status, looked.page.includes(shows), looked.page.includes('Gem alle')]).toEqual([
      row,
      422,
      true,
      false,
    ]);
    expect(looked.page).not.toContain('010203');
    const text = `${good}\r\n${row}`;
    const response = await (await world.as('mette')).post(`${address}/bekraeftelse`, { text });
    expect([row, response.status]).toEqual([row, 422]);
  }
  expect(await stored()).toEqual(asBefore);
});

test('files that are none of ours, and who may not', async () => {
  expect((await send('hej')).page).toContain('Den første række skal være');
  expect((await send(new Uint8Array([0x50, 0x4b, 0, 0]))).page).toContain('kan ikke læses som tekst');
  expect((await send(`${head}\n${'x'.repeat(150_000)}`)).page).toContain('Filen er for stor');
  expect((await send(good, 'birgitte')).status).toBe(403);
  expect((await send(good, 'vibeke')).status).toBe(403);
  await play(world, { says: 'no body', as: 'mette', get: '/fora/xyz/medlemsimport', gives: 404 });
  expect(await stored()).toEqual(asBefore);
});
