/** The doors of notes: what is saved, what is refused, what others are told, and what the log says. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  demoMeeting,
  earlierMeeting,
  secrets,
  storeAsSecretariat,
} from '../../../tests/support/demo-meeting.ts';
import { freshWorld, people, type As, type PersonName, type World } from '../../../tests/support/world.ts';

const meeting = '/moeder/das/2015-03-12';
const item = (number: number): string => `${meeting}/punkt/${number}`;
const own = (number: number): string => `${item(number)}/noter`;
const position = (number: number): string => `${item(number)}/positionering`;

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, demoMeeting);
  await storeAsSecretariat(world, { ...earlierMeeting, audience: 'body' });
});
beforeEach(async () => {
  await world.owner.query('truncate private_notes, position_notes, item_disqualifications');
  await world.owner.query(`update items set closed = number in ('4', '8')`);
  await world.forgetAuditLog();
});
afterAll(() => world.close());

const get = async (who: As, address: string) => {
  const response = await (await world.as(who)).get(address);
  return { status: response.status, page: (await response.text()).replaceAll('\u00a0', ' ') };
};
const post = async (who: As, address: string, sends: Record<string, string>) => {
  const response = await (await world.as(who)).post(address, sends);
  const page = (await response.text()).replaceAll('\u00a0', ' ');
  return { status: response.status, location: response.headers.get('location'), page };
};
const note = 'Spørg, om 90.000 kr. er nok';
const first = { version: '0', note };

test('a note is written from the item’s page, is there again, and is nobody else’s', async () => {
  expect((await get('birgitte', item(2))).page).toContain('Skriv en note til dig selv');
  const saved = await post('birgitte', own(2), first);
  expect([saved.status, saved.location]).toEqual([303, item(2)]);
  for (const address of [item(2), own(2), '/mine-noter'])
    expect([address, (await get('birgitte', address)).page.includes(note)]).toEqual([address, true]);
  for (const who of Object.keys(people).filter((one) => one !== 'birgitte') as PersonName[])
    for (const address of [item(2), own(2), '/mine-noter', '/mine-noter/fil', '/soeg?q=90.000'])
      expect([who, address, (await get(who, address)).page.includes(note)]).toEqual([who, address, false]);
});

type Refused = [
  says: string,
  who: As,
  address: string,
  sends: Record<string, string>,
  gives: number,
  shows: string,
];
const refused: Refused[] = [
  ['too long', 'birgitte', own(2), { ...first, note: 'x'.repeat(20_001) }, 422, 'Noten er for lang'],
  ['a field too many', 'birgitte', own(2), { ...first, userId: 'x' }, 400, ''],
  ['a version that is no number', 'birgitte', own(2), { ...first, version: 'x' }, 400, ''],
  ['an item that is not there', 'birgitte', own(99), first, 404, ''],
  ['a meeting that is not theirs', 'signe', '/moeder/das/2014-11-20/punkt/1/noter', first, 404, ''],
  ['nobody', 'nobody', own(2), first, 403, ''],
  [
    'a position that is too long',
    'birgitte',
    position(2),
    { ...first, note: 'x'.repeat(20_001) },
    422,
    'for lang',
  ],
  ['a position by the region', 'ole', position(2), first, 404, ''],
  ['a position by the secretariat', 'mette', position(2), first, 404, ''],
  ['a position by a reader', 'jonas', position(2), first, 404, ''],
  ['a position on what is closed to one', 'signe', position(4), first, 404, ''],
  ['a version one cannot have seen', 'birgitte', position(2), { ...first, version: '7' }, 409, 'En kollega'],
];
test.each(refused)('refused: %s', async (_, who, address, sends, gives, shows) => {
  const answer = await post(who, address, sends);
  expect([answer.status, answer.page.includes(shows)]).toEqual([gives, true]);
  if (gives === 422 || gives === 409) expect(answer.page).toMatch(/<title>Fejl: /);
  const { rows } = await world.owner.query(
    'select 1 from private_notes union all select 1 from position_notes',
  );
  expect(rows).toEqual([]);
});

test('two windows: the later is shown both texts and loses none', async () => {
  await post('birgitte', own(2), first);
  expect((await post('birgitte', own(2), { version: '1', note: 'Den nye' })).status).toBe(303);
  for (const version of ['0', '1']) {
    const late = await post('birgitte', own(2), { version, note: 'Den gamle\nto linjer' });
    expect(late.status).toBe(409);
    for (const shown of [
      'Den gamle\nto linjer',
      '<p>Den nye</p>',
      'name="version" value="2"',
      'et andet sted',
    ])
      expect(late.page).toContain(shown);
  }
  expect((await post('birgitte', own(2), { version: '2', note: 'Den gamle' })).status).toBe(303);
});

test('an empty note is removed, and an empty one on nothing is no note', async () => {
  expect((await post('birgitte', own(2), { version: '0', note: ' \r\n ' })).status).toBe(303);
  await post('birgitte', own(2), first);
  expect((await post('birgitte', own(2), { version: '0', note: '' })).status).toBe(409);
  expect((await post('birgitte', own(2), { version: '1', note: '' })).status).toBe(303);
  expect((await get('birgitte', '/mine-noter')).page).toContain('Du har ingen noter endnu');
  expect((await post('birgitte', own(2), { version: '1', note: 'x' })).page).toContain('noten er slettet');
});

test('of two first notes at once one is saved and the other told', async () => {
  const both = await Promise.all([
    post('birgitte', own(2), first),
    post('birgitte', own(2), { ...first, note: 'B' }),
  ]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 409]));
});

test('all one’s own: searched, downloaded, removed; the log names the doors and no text', async () => {
  await post('signe', own(2), first);
  await post('signe', own(3), { version: '0', note: 'Syv pladser er for få' });
  const all = (await get('signe', '/mine-noter')).page;
  for (const words of [note, 'Syv pladser', 'Fælles kursus for nye visitatorer', item(3), '2 noter'])
    expect(all).toContain(words);
  const found = (await get('signe', '/mine-noter?q=SYV')).page;
  expect([found.includes('Syv pladser'), found.includes(note)]).toEqual([true, false]);
  expect((await get('signe', '/mine-noter?q=findesikke')).page).toContain('Ingen noter passer');
  const file = (await get('signe', '/mine-noter/fil')).page;
  expect(file).toContain(
    `DAS 12. marts 2015, Punkt 2: Fælles kursus for nye visitatorer\nSkrevet 22. november 2026\n\n${note}`,
  );
  const { rows } = await world.owner.query<{ number: number }>(
    `select number from private_notes where body_text = $1`,
    [note],
  );
  const removal = `/mine-noter/${rows[0]?.number}/sletning`;
  expect((await post('birgitte', removal, { version: '1' })).status).toBe(404);
  expect((await post('signe', '/mine-noter/x/sletning', { version: '1' })).status).toBe(404);
  expect((await post('signe', removal, { version: '2' })).page).toContain('Noten er ændret');
  expect((await post('signe', removal, { version: '1' })).status).toBe(303);
  expect((await get('signe', '/mine-noter')).page).not.toContain(note);
  const { rows: lines } = await world.owner.query<{ line: string }>(
    `select to_json(l)::text as line from audit_lines l`,
  );
  expect(lines.some(({ line }) => line.includes('90.000') || line.includes('Syv'))).toBe(false);
  expect(await world.auditLog()).toEqual([
    'private-note.saved done',
    'private-note.saved done',
    'private-notes.exported done',
    'private-note.removed not-found',
    'private-note.removed not-found',
    'private-note.removed refused',
    'private-note.removed done',
  ]);
});

test('closed to its writer the note is listed without a title he may not see, and with the one he may', async () => {
  await post('signe', own(3), first);
  await post('henning', '/moeder/das/2014-11-20/punkt/3/noter', { version: '0', note: 'Fra dengang' });
  await world.owner.query(`update items set closed = true where number = '3'`);
  expect((await get('signe', '/mine-noter')).page).toContain('Pladser til unge');
  expect((await get('signe', own(3))).page).toContain(note);
  await world.owner.query(`update meetings set audience = 'body'`);
  const listed = (await get('signe', '/mine-noter')).page;
  expect([listed.includes(note), listed.includes('Et punkt, du ikke længere kan se')]).toEqual([true, true]);
  expect([listed.includes('Pladser til unge'), (await get('signe', own(3))).status]).toEqual([false, 404]);
  await world.owner.query(`update meetings set audience = 'cooperation' where held_on = '2015-03-12'`);
  await world.owner.query('begin; delete from meetings where held_on = $$2014-11-20$$; commit');
  const left = (await get('henning', '/mine-noter')).page;
  expect([left.includes('Fra dengang'), left.includes('Et punkt, der ikke findes længere')]).toEqual([
    true,
    true,
  ]);
});

const stance = 'Vi siger ja, hvis prisen falder';

test('a municipality writes together, each saving a version, and others see no sign of it', async () => {
  const shown = (await get('birgitte', position(2))).page;
  expect(shown).toContain('Kun synlig for Rebild Kommune');
  expect((await post('birgitte', position(2), { version: '0', note: stance })).status).toBe(303);
  expect((await post('birgitte', position(2), { version: '1', note: stance })).status).toBe(303);
  const late = await post('birgitte', position(2), { version: '0', note: 'Vi siger nej' });
  expect([late.status, late.page.includes(stance), late.page.includes('Vi siger nej')]).toEqual([
    409,
    true,
    true,
  ]);
  expect((await post('birgitte', position(2), { version: '1', note: 'Vi siger nej' })).status).toBe(303);
  const page = (await get('birgitte', position(2))).page;
  for (const words of ['Tidligere udgaver (1)', stance, 'Vi siger nej', 'Birgitte Holm'])
    expect(page).toContain(words);
  expect((await get('birgitte', item(2))).page).toContain('Vi siger nej');
  for (const who of ['mette', 'ole', 'henning', 'signe', 'vibeke', 'jonas'] as const)
    for (const address of [item(2), position(2), meeting, '/soeg?q=prisen'])
      expect([who, address, (await get(who, address)).page.includes('Vi siger')]).toEqual([
        who,
        address,
        false,
      ]);
  for (const who of ['mette', 'ole', 'jonas', 'vibeke'] as const) {
    expect([who, (await get(who, position(2))).status]).toEqual([who, 404]);
    expect([who, (await get(who, item(2))).page.includes('ositionering')]).toEqual([who, false]);
  }
  expect(await linesOfBirgitte()).toContain('position-note.read done');
});

const linesOfBirgitte = async (): Promise<string[]> =>
  (await world.auditLog()).filter((line) => line.startsWith('position-note.'));

test('a closed item keeps its position notes with those who read it', async () => {
  await post('birgitte', position(4), { version: '0', note: `${stance} ${secrets.closed}` });
  expect((await get('birgitte', position(4))).page).toContain(stance);
  await world.owner.query(
    `insert into item_disqualifications (item_id, person_id, reason, recorded_by) select i.id, p.id, 'Slægt', u.id
      from items i, persons p, (select id from users limit 1) u where i.number = '4' and p.key = 'birgitte-holm'`,
  );
  expect((await get('birgitte', position(4))).status).toBe(404);
  expect((await get('birgitte', item(4))).page).not.toContain(stance);
});

test('who has seats for two municipalities picks one', async () => {
  await world.owner.query(`insert into memberships (body_id, person_id, organisation_id, role)
    select b.id, p.id, o.id, 'member' from bodies b, persons p, organisations o
    where b.key = 'socdir' and p.key = 'birgitte-holm' and o.key = 'aalborg'`);
  expect((await get('birgitte', position(2))).page).toContain('Kun synlig for Rebild Kommune');
  const other = `${position(2)}?kommune=aalborg`;
  expect((await get('birgitte', other)).page).toContain('Kun synlig for Aalborg Kommune');
  expect((await post('birgitte', other, { version: '0', note: stance })).status).toBe(303);
  expect((await get('signe', position(2))).page).toContain(stance);
  expect((await get('birgitte', `${position(2)}?kommune=hjoerring`)).page).toContain('Rebild Kommune');
  await world.owner.query(`delete from memberships where organisation_id =
    (select id from organisations where key = 'aalborg') and person_id =
    (select id from persons where key = 'birgitte-holm')`);
});
