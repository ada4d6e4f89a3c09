import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { plainItem, storeAsSecretariat, demoMeeting } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';

let world: World;

const action = (what: string, organisation: string | null, ownerName = '') => ({
  ownerName: ownerName === '' ? null : ownerName,
  ownerIsInferred: false,
  organisationId: organisation === null ? null : demoId('organisation', organisation),
  what,
  due: null,
  lines: [],
});
const secret = 'kontrakten om de hemmelige lokaler';

/** A meeting of DAS on 5 November 2026, open to the cooperation, with an open, a closed and a municipal item. */
beforeAll(async () => {
  world = await freshWorld({ withJobs: true, now: new Date('2026-11-23T09:00:00Z') });
  await storeAsSecretariat(world, {
    ...demoMeeting,
    heldOn: day('2026-11-05'),
    sections: [],
    attendances: [],
    nextMeeting: null,
    items: [
      plainItem('1', 'Fælles kursus', {
        actions: [
          action('Rebild finder lokaler', 'rebild'),
          action('Sekretariatet sender indbydelsen', 'sekretariatet'),
          action('Nogen skriver et notat', null, 'Birgitte Holm'),
        ],
      }),
      plainItem('2', 'Nyt lejemål', { closed: true, actions: [action(`Underskriver ${secret}`, 'rebild')] }),
      plainItem('3', 'Kommunernes udspil', {
        municipalOnly: true,
        actions: [action('Kommunerne samler tal', 'hjoerring')],
      }),
    ],
  });
  await storeAsSecretariat(world, {
    ...demoMeeting,
    sections: [],
    attendances: [],
    items: [plainItem('1', 'Gammelt punkt', { actions: [action('En gammel opgave uden frist', null)] })],
  });
  await world.owner.query(`update actions set due_on = '2026-11-20' where what like 'Rebild finder%'`);
  await world.owner.query(`update actions set due_on = '2026-11-27' where what like 'Sekretariatet%'`);
}, 60_000);
afterAll(() => world.close());

const numberOf = async (what: string): Promise<string> => {
  const found = await world.owner.query<{ number: number }>('select number from actions where what like $1', [
    `${what}%`,
  ]);
  return String(found.rows[0]?.number ?? '');
};
const stateOf = async (number: string) => {
  const { rows } = await world.owner.query<{ state: string; version: number }>(
    'select state, version from actions where number = $1',
    [number],
  );
  return rows[0];
};
const page = async (who: PersonName, address: string): Promise<string> =>
  (await (await world.as(who)).get(address)).text();
const act = async (who: PersonName, address: string, form: Record<string, string>) =>
  (await world.as(who)).post(address, form);

describe('the board', () => {
  test('the secretariat sees what is open, the most urgent first, without what is old and has no day', async () => {
    const board = await page('mette', '/opfoelgning');
    const order = [
      'Fristen er overskredet',
      'Rebild finder',
      'Denne uge',
      'Sekretariatet sender',
      'Uden frist',
    ];
    const places = order.map((words) => board.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(board).not.toContain('En gammel opgave');
    expect(board).toContain('1 opgave uden frist fra møder for mere end et år siden er ikke vist.');
    expect(await page('mette', '/opfoelgning?aeldre=ja')).toContain('En gammel opgave');
  });

  test('a director sees his own first, and what is behind walls stands nowhere for who may not read it', async () => {
    const birgitte = await page('birgitte', '/opfoelgning');
    expect(birgitte.indexOf('Mine og min organisations')).toBeLessThan(birgitte.indexOf('Rebild finder'));
    expect(birgitte.indexOf(secret)).toBeLessThan(birgitte.indexOf('Andres opgaver'));
    expect(birgitte).toContain('lukket punkt');
    const file = await page('birgitte', '/opfoelgning.csv');
    expect(file.indexOf(secret)).toBeLessThan(file.indexOf('Sekretariatet sender')); // hers, though without a day
    const seen = async (who: PersonName) => {
      const both = (await page(who, '/opfoelgning')) + (await page(who, '/opfoelgning.csv'));
      return [both.includes('Rebild finder'), both.includes(secret), both.includes('Kommunerne samler')];
    };
    expect(await seen('birgitte')).toEqual([true, true, true]);
    expect(await seen('ole')).toEqual([true, true, false]); // the region sits in DAS
    expect(await seen('signe')).toEqual([true, false, true]); // Aalborg, no seat
    expect(await seen('niels')).toEqual([true, false, true]); // an operator of the municipal side
    expect(await seen('gerda')).toEqual([true, false, true]); // sits in a panel, works in a municipality
    expect(await (await world.as('nobody')).get('/opfoelgning').then(({ status }) => status)).toBe(303);
  });

  test('filters stand in the address and narrow what is shown', async () => {
    const names = async (query: string) => {
      const csv = await page('mette', `/opfoelgning.csv?${query}`);
      return csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(';')[5]);
    };
    expect(await names('ansvarlig=o-sekretariatet')).toEqual(['Sekretariatet sender indbydelsen']);
    expect(await names('q=notat')).toEqual(['Nogen skriver et notat']);
    expect(await names('forum=fu')).toEqual([]);
    expect(await names('mine=ja')).toEqual(['Sekretariatet sender indbydelsen']);
    expect(await names('tilstand=udfoerte')).toEqual([]);
    expect(await names('q=%25')).toEqual([]);
  });

  test('an action page of a closed item is not there for who may not read it', async () => {
    const closed = await numberOf('Underskriver');
    const statusFor = async (who: PersonName) =>
      (await (await world.as(who)).get(`/opfoelgning/${closed}`)).status;
    expect(await statusFor('birgitte')).toBe(200);
    expect(await statusFor('signe')).toBe(404);
    expect(await statusFor('gerda')).toBe(404);
    expect((await act('signe', `/opfoelgning/${closed}/udfoerelse`, { note: '', version: '1' })).status).toBe(
      404,
    );
  });
});

describe('the life of an action', () => {
  test('an owner reports it done, the history says who, and he takes it back with a reason', async () => {
    const number = await numberOf('Rebild finder');
    const done = await act('birgitte', `/opfoelgning/${number}/udfoerelse`, {
      note: 'Lokalet er lejet',
      version: '1',
    });
    expect(done.status).toBe(303);
    expect(await stateOf(number)).toEqual({ state: 'done', version: 2 });
    const shown = await page('birgitte', `/opfoelgning/${number}`);
    expect(shown).toContain('Meldt udført: Lokalet er lejet');
    expect(shown).toContain('Birgitte Holm');
    const again = (note: string) =>
      act('birgitte', `/opfoelgning/${number}/genaabning`, { note, version: '2' });
    const without = await again('');
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('Skriv hvorfor.');
    expect((await again('Lokalet blev opsagt')).status).toBe(303);
    expect(await stateOf(number)).toEqual({ state: 'open', version: 3 });
  });

  test('who does not own it has no way to it, and an owner none to what is the secretariat’s', async () => {
    const number = await numberOf('Rebild finder');
    const form = { note: 'x', version: '3' };
    expect((await act('ole', `/opfoelgning/${number}/udfoerelse`, form)).status).toBe(404);
    expect((await act('birgitte', `/opfoelgning/${number}/bortfald`, form)).status).toBe(403);
    expect((await act('birgitte', `/opfoelgning/${number}/frist`, { ...form, due: '' })).status).toBe(403);
    expect(await page('ole', `/opfoelgning/${number}`)).not.toContain('Meld udført');
  });

  test('two at once: the second is shown what stands now beside what he wrote', async () => {
    const number = await numberOf('Sekretariatet sender');
    const due = { due: '4.12.2026', note: 'Trykkeriet er forsinket', version: '1' };
    expect((await act('mette', `/opfoelgning/${number}/frist`, due)).status).toBe(303);
    const late = await act('mette', `/opfoelgning/${number}/frist`, { ...due, due: '11.12.2026' });
    expect(late.status).toBe(409);
    const text = await late.text();
    expect(text).toContain('11.12.2026');
    expect(text).toContain('4.\u00a0december 2026');
    expect(text).toContain('name="version" value="2"');
  });

  test('a due date: unreadable, the same, before the meeting, moved without a reason', async () => {
    const number = await numberOf('Sekretariatet sender');
    const refused = async (due: string, note = 'Fordi') => {
      const reply = await act('mette', `/opfoelgning/${number}/frist`, { due, note, version: '2' });
      return [reply.status, /class="form-error-message"[^>]*>(.*?)</s.exec(await reply.text())?.[1]?.trim()];
    };
    expect((await refused('på torsdag'))[0]).toBe(422);
    expect((await refused('4.12.2026'))[0]).toBe(422);
    expect((await refused('1.11.2026'))[0]).toBe(422);
    expect((await refused('11.12.2026', ''))[0]).toBe(422);
    expect(await stateOf(number)).toEqual({ state: 'open', version: 2 });
  });

  test('the words of the minutes are tied to the register at will; to give it to another needs a reason', async () => {
    const number = await numberOf('Nogen skriver');
    const address = `/opfoelgning/${number}/ansvar`;
    expect(await page('mette', address)).toContain('Forslag: Birgitte Holm.');
    const give = (owner: string, note: string, version: string) =>
      act('mette', address, { owner, note, version });
    expect((await give('p-birgitte-holm', '', '1')).status).toBe(303);
    expect((await give('p-birgitte-holm', '', '2')).status).toBe(422);
    expect((await give('p-henning-aagaard', '', '2')).status).toBe(422);
    expect((await give('p-findes-ikke', 'Ferie', '2')).status).toBe(422);
    expect((await give('p-henning-aagaard', 'Ferie', '2')).status).toBe(303);
    const shown = await page('henning', `/opfoelgning/${number}`);
    expect(shown).toContain('Ny ansvarlig fra Birgitte Holm til Henning Aagaard: Ferie');
    const { rows } = await world.owner.query('select owner_name from actions where number = $1', [number]);
    expect(rows).toEqual([{ owner_name: 'Birgitte Holm' }]); // the minutes say what they said
  });

  test('lapsed needs a reason and can be taken up again; reported follows done', async () => {
    const number = await numberOf('Kommunerne samler');
    const settle = async (what: string, note: string, version: number) =>
      (await act('mette', `/opfoelgning/${number}/${what}`, { note, version: String(version) })).status;
    expect(await settle('bortfald', '', 1)).toBe(422);
    expect(await settle('bortfald', 'Tallene findes', 1)).toBe(303);
    expect(await settle('udfoerelse', '', 2)).toBe(422);
    expect(await settle('genaabning', 'De fandtes ikke', 2)).toBe(303);
    expect(await settle('udfoerelse', '', 3)).toBe(303);
    expect(await settle('indberetning', 'Sagt på mødet', 4)).toBe(303);
    expect(await stateOf(number)).toEqual({ state: 'reported', version: 5 });
    const { rows } = await world.owner.query(
      `select event from action_events e join actions a on a.id = e.action_id where a.number = $1
        order by e.recorded_at`,
      [number],
    );
    expect(rows.map(({ event }: { event: string }) => event)).toEqual([
      'lapsed',
      'reopened',
      'done',
      'reported',
    ]);
  });

  test('the item shows its actions with their state, the meeting those that were left before it', async () => {
    expect(await page('birgitte', '/moeder/das/2026-11-05/punkt/1')).toContain('Opfølgning');
    const later = await page('birgitte', '/moeder/das/2026-11-05');
    expect(later).toContain('Åbne opgaver fra tidligere møder');
    expect(later).toContain('En gammel opgave uden frist');
    expect(await page('gerda', '/moeder/das/2026-11-05')).not.toContain('Åbne opgaver fra tidligere møder');
  });
});
