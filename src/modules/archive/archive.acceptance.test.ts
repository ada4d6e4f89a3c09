/** From a reviewed import to a meeting and back: stored whole or not at all, behind its walls from the first moment. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftAt, fileOf, minutes, reviewed, upload, versionOf } from '../../../tests/support/imports.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { readAs } from '../../platform/database.ts';
import { importDirectly } from './index.ts';

let world: World;
let mette: Browser;
let address: string;
let day = 0;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  mette = await world.as('mette');
});
afterAll(() => world.close());
beforeEach(async () => {
  day += 1;
  ({ address } = await reviewed(world, minutes({ day: `${day}. marts 2014` })));
});

const here = () => `/moeder/das/2014-03-${String(day).padStart(2, '0')}`;
const send = async (where: string, form: Record<string, string> = {}) =>
  mette.post(`${address}${where}`, { ...(await versionOf(world, address)), ...form });
const accept = () => send('/godkendelse');
const countOf = async (what: string): Promise<number> => {
  const { rows } = await world.owner.query<{ count: string }>(`select count(*) from ${what}`);
  return Number(rows[0]?.count);
};
const stored = () => countOf(`meetings where held_on = '2014-03-${String(day).padStart(2, '0')}'`);

describe('accepting', () => {
  test('first says what will be stored, and names what not everybody may see', async () => {
    const page = await (await mette.get(`${address}/godkendelse`)).text();
    expect(page).toContain('Regionen får ikke at vide, at de findes');
    expect(page).toMatch(/Kun forummets medlemmer ser indholdet[\s\S]*Løn til nattevagten/);
    expect(await stored()).toBe(0);
  });

  test('shows beforehand what the paper gets wrong, and is not held up by it', async () => {
    const text = minutes({ day: `${day}. april 2014` }).replace('nattevagt', 'nattevagt nattevagt');
    ({ address } = await reviewed(world, text));
    const page = await (await mette.get(`${address}/godkendelse`)).text();
    expect(page).toMatch(/<h2>Kontrol<\/h2>[\s\S]*nattevagt nattevagt/);
    expect((await accept()).status).toBe(303);
  });

  test('leads to the meeting, and each sees of it what the walls allow', async () => {
    const response = await accept();
    expect([response.status, response.headers.get('location')]).toEqual([303, here()]);
    expect((await draftAt(world, address)).state).toBe('accepted');
    const seen = async (who: 'mette' | 'birgitte' | 'ole' | 'nobody') => {
      const page = await (await (await world.as(who)).get(here())).text();
      return [page.includes('nattevagt'), page.includes('Løn til nattevagten')];
    };
    expect(await seen('mette')).toEqual([true, true]);
    expect(await seen('birgitte')).toEqual([true, true]);
    expect((await seen('ole'))[1]).toBe(true); // of the municipal part the region has number, title and slot
    expect((await seen('nobody'))[1]).toBe(false);
  });

  test('stores the municipal item behind its wall in the database itself', async () => {
    await accept();
    const titles = (who: 'birgitte' | 'ole' | 'signe') =>
      readAs(world.database, world.actor(who), (db) =>
        db
          .selectFrom('items')
          .innerJoin('meetings', 'meetings.id', 'items.meeting_id')
          .leftJoin('treatments', 'treatments.item_id', 'items.id')
          .select(['items.number', 'treatments.outcome'])
          .where('meetings.held_on', '=', `2014-03-${String(day).padStart(2, '0')}`)
          .orderBy('items.position')
          .execute(),
      );
    expect((await titles('birgitte')).map(({ number, outcome }) => [number, outcome !== null])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
    ]);
    expect((await titles('ole')).map(({ number }) => number)).toEqual(['1', '2']);
    expect((await titles('signe')).map(({ number }) => number)).toEqual(['1', '2']);
  });

  test('keeps the reservation, the appendix and who came, tied to the register where it is sure', async () => {
    await accept();
    const { rows } = await world.owner.query<{ party: string; key: string }>(
      `select party, o.key from positions_taken p join organisations o on o.id = p.organisation_id
       join meetings m on m.id = p.meeting_id where m.held_on = $1`,
      [`2014-03-${String(day).padStart(2, '0')}`],
    );
    expect(rows).toEqual([{ party: 'Thisted Kommune', key: 'thisted' }]);
    const people = await world.owner.query<{ name: string; key: string | null }>(
      `select a.name, p.key from attendances a left join persons p on p.id = a.person_id
       join meetings m on m.id = a.meeting_id where m.held_on = $1 order by a.presence desc, a.position`,
      [`2014-03-${String(day).padStart(2, '0')}`],
    );
    expect(people.rows.map(({ name, key }) => `${name}: ${key}`)).toEqual([
      'Birgitte Holm: birgitte-holm',
      'Ole Winther: ole-winther',
      'Gerda Nymark: null',
      'Henning Aagaard: henning-aagaard',
    ]);
  });

  test('twice with the same form stores once and answers the same', async () => {
    const form = { ...(await versionOf(world, address)), formKey: crypto.randomUUID() };
    const answers = await Promise.all([
      mette.post(`${address}/godkendelse`, form),
      mette.post(`${address}/godkendelse`, form),
    ]);
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual([here(), here()]);
    expect(await stored()).toBe(1);
  });

  test('again with a new form says that the import has moved on', async () => {
    await accept();
    const again = await accept();
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Importen er kommet videre imens');
    expect(await stored()).toBe(1);
  });

  test('a correction that comes too late is refused, and what was typed is shown', async () => {
    await accept();
    const response = await send('/moede', { place: 'Mit lange sted', body: 'das' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Mit lange sted');
  });

  test('an old version is refused, because somebody has corrected it since', async () => {
    const old = await versionOf(world, address);
    await send('/punkt/3/sammenlaegning');
    expect((await mette.post(`${address}/godkendelse`, old)).status).toBe(409);
    expect(await stored()).toBe(0);
  });

  test('the same file afterwards leads to the import with its meeting', async () => {
    await accept();
    const place = await upload(mette, [fileOf(minutes({ day: `${day}. marts 2014` }), 'kopi.txt')]);
    expect(place).toBe(address);
    expect(await (await mette.get(place)).text()).toContain(`href="${here()}"`);
  });
});

describe('what must be in place', () => {
  const header = async (form: Record<string, string>) => {
    const whole = { documentType: 'minutes', body: 'das', date: '1.3.2014', audience: '', forum: '' };
    expect((await send('/moede', { ...whole, ...form })).status).toBe(303);
  };

  test.each([
    ['a body', { body: '', forum: '' }, 'Mangler forum'],
    ['a date', { date: '' }, 'Mangler mødedato'],
  ])('without %s nothing is stored', async (_, form, sentence) => {
    await header(form);
    const response = await accept();
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
    expect((await draftAt(world, address)).state).toBe('review');
  });

  test('a body chosen by hand is known by the written name the next time', async () => {
    const forum = 'Styregruppen for nattevagter';
    await header({ forum, date: '2.5.2014' });
    expect((await accept()).status).toBe(303);
    const aliases = `body_aliases a join bodies b on b.id = a.body_id where b.key = 'das' and a.alias = '${forum}'`;
    expect(await countOf(aliases)).toBe(1);
  });

  test('uncertain access must be decided before anything is stored', async () => {
    const evidence = `jsonb_set(record, '{evidence,/items/2/closed}',
      '{"lines": [[1, 1]], "page": 1, "confidence": 0.5, "doubt": "access-uncertain"}')`;
    const { id } = await draftAt(world, address);
    await world.owner.query(`update drafts set record = ${evidence} where id = $1`, [id]);
    const refused = await accept();
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('hvem der må se');
    await send('/svar', { question: '/items/2/closed', 'svar-0': 'municipal' });
    expect((await accept()).status).toBe(303);
  });
});

describe('a failure on the way', () => {
  afterEach(() => world.owner.query('alter table attendances drop constraint if exists no_gerda'));

  test('leaves nothing half-stored: no meeting, no item, no person, and the import as it was', async () => {
    const people = await countOf('persons');
    await send('/personer', {
      'link.2': 'create',
      'place.2': 'thisted',
      'name.2': 'Gerda Nymark',
      'organisation.2': 'Thisted Kommune',
      'department.2': '',
      'role.2': '',
      'list.2': 'attendees',
      'split.2': '',
      act: 'save',
    });
    await world.owner.query(
      `alter table attendances add constraint no_gerda check (name <> 'Gerda Nymark') not valid`,
    );
    const before = [await countOf('items'), await countOf('meetings'), await countOf('draft_events')];
    expect((await accept()).status).toBe(500);
    expect([await countOf('items'), await countOf('meetings'), await countOf('draft_events')]).toEqual(
      before,
    );
    expect(await countOf('persons')).toBe(people);
    expect((await draftAt(world, address)).state).toBe('review');
    await world.owner.query('alter table attendances drop constraint no_gerda');
    expect((await accept()).status).toBe(303);
    expect(await countOf('persons')).toBe(people + 1);
  });
});

describe('taking back', () => {
  test('removes the meeting and keeps the work; it can be opened and accepted again', async () => {
    await send('/punkt/3/sammenlaegning');
    await accept();
    expect((await send('/fortrydelse')).status).toBe(303);
    expect([await stored(), (await draftAt(world, address)).state]).toEqual([0, 'taken-back']);
    expect((await mette.get(here())).status).toBe(404);
    await send('/genaabning');
    expect(await (await mette.get(address)).text()).not.toContain('Punkt 3 ·');
    expect((await accept()).status).toBe(303);
  });

  test('is refused when the meeting has been changed since', async () => {
    await accept();
    await world.owner.query(
      'update meetings set version = 2 where id = (select meeting_id from drafts where id = $1)',
      [(await draftAt(world, address)).id],
    );
    const response = await send('/fortrydelse');
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Mødet er rettet, siden importen blev godkendt');
    expect([await stored(), (await draftAt(world, address)).state]).toEqual([1, 'accepted']);
  });

  test('every step is in the history and in the audit', async () => {
    const before = (await world.auditLog()).length;
    await accept();
    await send('/fortrydelse');
    await send('/genaabning');
    expect((await world.auditLog()).slice(before)).toEqual([
      'import.accepted done',
      'import.taken-back done',
      'import.reopened done',
    ]);
    const page = await (await mette.get(address)).text();
    expect(page).toMatch(/blev åbnet igen[\s\S]*blev taget tilbage[\s\S]*blev godkendt[\s\S]*blev læst/);
  });
});

test('files with suggested answers are taken all the way in one go, and once', async () => {
  const filesFolder = await mkdtemp(path.join(os.tmpdir(), 'rv-direct-'));
  const files = [fileOf(minutes({ day: '3. april 2014' }), 'demo.txt'), fileOf('Kage', 'kage.txt')];
  const order = { files, filesFolder, clock: () => world.now, log: () => {} };
  const outcomes = async () =>
    (await importDirectly(world.database, world.actor('mette'), order)).map((one) => one.outcome);
  expect(await outcomes()).toEqual(['stored', 'refused']);
  expect(await outcomes()).toEqual(['known', 'refused']);
  expect(await countOf(`meetings where held_on = '2014-04-03'`)).toBe(1);
  await rm(filesFolder, { recursive: true, force: true });
});
