/** An item is released into the record and taken back: what is shown before, who reads it after, what is refused. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { outcomeOf, positionOf } from '../../../tests/support/item-minutes.ts';
import { recorded, recordOf, reservationBy } from '../../../tests/support/recorded-minutes.ts';
import { planned, released, sampleAgenda } from '../../../tests/support/sent-agenda.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { begun, written } from '../../../tests/support/written-minutes.ts';
import { readAs } from '../../platform/database.ts';
import { itemsHolding } from '../search/index.ts';
import type { ItemMinutes } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ now: new Date('2027-02-04T12:00:00Z') });
});
afterAll(() => world.close());

const meeting = '/moeder/das/2027-02-04';
const door = (item: number, rest = '') => `${meeting}/referat/punkt/${item}/frigivelse${rest}`;
const all = `${meeting}/referat/frigivelse`;
const [formal = '', budget = '', closed = '', municipal = ''] = sampleAgenda.items.map(({ id }) => id);

beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  await released(world, await planned(world), { agenda: sampleAgenda });
  await begun(world, meeting);
  await world.forgetAuditLog();
});

/** Both recommendations of the budget are answered, and Rebild opposes the second. */
const said: Partial<ItemMinutes> = {
  text: 'Enebærbusken blev drøftet.',
  outcomes: [
    outcomeOf({ recommendation: 1, outcome: 'APPROVED', text: 'Budgettet godkendt' }),
    outcomeOf({
      recommendation: 2,
      consent: 'unanimity',
      text: 'Planen blev ikke tiltrådt',
      commonUnderstanding: 'Ti kommuner følger den alligevel',
    }),
  ],
  positions: [
    positionOf({
      kind: 'dissent',
      organisationId: demoId('organisation', 'rebild'),
      concerning: 'Indstilling 2',
      text: 'Rebild siger nej',
    }),
  ],
};

const page = async (who: As, address: string): Promise<string> =>
  (await (await (await world.as(who)).get(address)).text()).replaceAll('\u00a0', ' ');
const post = async (who: As, address: string, form: Record<string, string>) =>
  (await world.as(who)).post(address, form);
const release = (version: number, who: As = 'mette', item = 2) =>
  post(who, door(item), { version: String(version) });
const recall = (form: Record<string, string>, who: As = 'mette') => post(who, door(2, '/fortrydelse'), form);
const treated = async (): Promise<unknown[]> =>
  (await world.owner.query('select item_id from treatments order by item_id')).rows.map((row) => row.item_id);
const stateOf = async (itemId: string): Promise<unknown> =>
  (await world.owner.query('select state, released_version from minutes_items where item_id = $1', [itemId]))
    .rows[0];

describe('one item', () => {
  test('the preview says what will be read, who reads it and what to look at; nobody else reads it yet', async () => {
    await written(world, budget, said);
    const shown = await page('mette', door(2));
    for (const words of [
      'Enebærbusken blev drøftet.',
      'Indstilling 1',
      'Budgettet godkendt',
      'Ikke vedtaget',
      'Ti kommuner følger den alligevel',
      'Rebild Kommune',
      'Rebild siger nej',
      'Alle, der er logget ind i samarbejdet.',
      'Alle skulle være enige, og Rebild Kommune er imod',
      'Frigiv punktet',
    ])
      expect(shown).toContain(words);
    expect(await treated()).toEqual([]);
    expect(await page('birgitte', `${meeting}/punkt/2`)).not.toContain('Enebærbusken');
  });

  test('released, it is read on its page, its meeting and the register, and found; the act is in the log', async () => {
    const version = await written(world, budget, said);
    expect((await release(version)).headers.get('location')).toBe(door(2));
    for (const address of [`${meeting}/punkt/2`, '/beslutninger', meeting])
      expect(await page('birgitte', address)).toContain(
        address === meeting ? 'Flere beslutninger' : 'Budgettet godkendt',
      );
    expect(await page('birgitte', `${meeting}/punkt/2`)).not.toContain('er ved at blive skrevet');
    expect(
      await readAs(world.database, world.actor('birgitte'), (db) => itemsHolding(db, 'enebærbusken')),
    ).toEqual([budget]);
    expect(await stateOf(budget)).toEqual({ state: 'released', released_version: version });
    expect(await world.auditLog()).toContain('item-minutes.released done');
    expect(await page('mette', door(2))).toContain('Punkt 2 er frigivet');
  });

  test('taken back with a reason it is read no more, and is released again with the same parts', async () => {
    const version = await written(world, budget, said);
    await release(version);
    expect((await recall({ version: String(version), reason: 'Tallet var forkert' })).status).toBe(303);
    expect(await page('birgitte', `${meeting}/punkt/2`)).not.toContain('Enebærbusken');
    expect(await stateOf(budget)).toEqual({ state: 'being-written', released_version: null });
    const events = 'select event, reason, draft_version from minutes_events order by recorded_at';
    expect((await world.owner.query(events)).rows).toEqual([
      { event: 'released', reason: '', draft_version: version },
      { event: 'recalled', reason: 'Tallet var forkert', draft_version: version },
    ]);
    await release(await written(world, budget, { ...said, text: 'Rettet' }));
    expect((await world.owner.query('select id from positions_taken')).rows).toEqual([
      { id: said.positions?.[0]?.id },
    ]);
  });

  test('a closed item and a municipal one say who reads them, and are read by nobody else', async () => {
    await written(world, closed, { text: 'Lukket tekst', outcomes: [outcomeOf()] });
    await written(world, municipal, { text: 'Kommunal tekst', outcomes: [outcomeOf()] });
    expect(await page('mette', door(3))).toContain(
      'Punktet er lukket: kun medlemmerne af DAS og sekretariatet.',
    );
    expect(await page('mette', door(4))).toContain('kun for kommuner, KKR, KL');
    await release(1, 'mette', 3);
    await release(1, 'mette', 4);
    const reads = async (who: As) => {
      const pages = [await page(who, `${meeting}/punkt/3`), await page(who, `${meeting}/punkt/4`)].join('');
      return ['Lukket tekst', 'Kommunal tekst'].filter((words) => pages.includes(words));
    };
    expect(await reads('birgitte')).toEqual(['Lukket tekst', 'Kommunal tekst']);
    expect(await reads('ole')).toEqual(['Lukket tekst']);
    expect(await reads('signe')).toEqual(['Kommunal tekst']);
  });

  test('a reservation that waits for the item is proposed to be settled', async () => {
    const waiting = reservationBy('hjoerring', { reservationKind: 'conditional', dependsOnItemId: budget });
    await recorded(world, formal, recordOf({ positions: [waiting] }));
    await written(world, budget, said);
    expect(await page('mette', door(2))).toMatch(/Forbehold, der afventer punktet.*punkt\/1\/forbehold\/1/s);
  });

  test('a body that only recommends, and approves, is warned of and not stopped', async () => {
    const { rows } = await world.owner.query('select key from matter_kinds limit 1');
    await world.owner.query('delete from decision_rights');
    await world.owner.query(
      `insert into decision_rights (matter_kind, version, body_id, task) values ($1, 1, $2, 'recommends')`,
      [rows[0].key, demoId('body', 'das')],
    );
    const version = await written(world, budget, {
      ...said,
      outcomes: [outcomeOf({ outcome: 'APPROVED' })],
      positions: [],
    });
    expect(await page('mette', door(2))).toContain('Forummet indstiller kun ifølge beslutningsretten');
    expect((await release(version)).status).toBe(303);
  });
});

describe('refused', () => {
  test('what is not written, or lacks an outcome, says what to do and is not released', async () => {
    expect(await page('mette', door(1))).toContain('Der er ikke skrevet noget om punktet endnu.');
    expect((await release(1, 'mette', 1)).status).toBe(422);
    const version = await written(world, budget, { outcomes: [outcomeOf({ recommendation: 1 })] });
    expect(await page('mette', door(2))).toContain('Vælg et udfald for indstilling 2.');
    const answer = await release(version);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<title>Fejl: ');
    expect(await treated()).toEqual([]);
  });

  test('what has changed since it was seen is shown again, and not released unseen', async () => {
    const version = await written(world, budget, said);
    await written(world, budget, { ...said, text: 'Kom til imens' });
    const answer = await release(version);
    expect(answer.status).toBe(409);
    const shown = await answer.text();
    expect(shown).toContain('Referatet er rettet, siden du så det');
    expect(shown).toContain('Kom til imens');
    expect(shown).toContain(`name="version" value="${version + 1}"`);
    expect(await treated()).toEqual([]);
  });

  test.each<[string, Record<string, string>, number, string]>([
    ['no reason', { reason: ' ' }, 422, 'Skriv, hvorfor punktet tages tilbage.'],
    ['too many words', { reason: 'x'.repeat(1001) }, 422, 'højst være på 1000'],
    ['another version', { version: '9', reason: 'Fejl' }, 409, 'er rettet, siden du så det'],
  ])('taken back with %s', async (_, form, status, says) => {
    const version = await written(world, budget, said);
    await release(version);
    const answer = await recall({ version: String(version), ...form });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(says);
    expect(await treated()).toEqual([budget]);
  });

  test('released twice, taken back twice, and taken back once somebody has lifted its reservation', async () => {
    const reservation = positionOf({ organisationId: demoId('organisation', 'rebild'), text: 'Forbehold' });
    const version = await written(world, budget, { ...said, positions: [reservation] });
    await release(version);
    expect(await (await release(version)).text()).toContain('Punktet er frigivet allerede.');
    const settlements = [{ positionId: reservation.id, event: 'lifted', reason: '' } as const];
    await recorded(world, municipal, recordOf({ settlements }));
    const answer = await recall({ version: String(version), reason: 'Fejl' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(
      'Forbeholdet fra Rebild Kommune er løftet, fastholdt eller genåbnet siden',
    );
    expect(await treated()).toContain(budget);
  });

  test('once the minutes are approved nothing is released or taken back', async () => {
    const version = await written(world, budget, said);
    await written(world, formal, { text: 'Godkendt', outcomes: [outcomeOf({ outcome: 'APPROVED' })] });
    await release(version);
    await world.owner.query(`set session_replication_role = replica`);
    await world.owner.query(`update minutes set state = 'approved'`);
    await world.owner.query(`set session_replication_role = origin`);
    expect(await (await release(1, 'mette', 1)).text()).toContain(
      'Referatet er godkendt og kan ikke ændres.',
    );
    expect((await recall({ version: String(version), reason: 'Fejl' })).status).toBe(422);
    expect(await page('mette', door(2))).toContain('Det kan ikke tages tilbage.');
    expect(await treated()).toEqual([budget]);
  });

  test('only the secretariat finds the doors', async () => {
    const version = await written(world, budget, said);
    for (const who of ['birgitte', 'henning', 'ole'] as const) {
      expect((await (await world.as(who)).get(door(2))).status).toBe(403);
      expect((await release(version, who)).status).toBe(403);
      expect((await post(who, all, { ready: `2:${version}` })).status).toBe(403);
    }
    expect(await treated()).toEqual([]);
    expect((await (await world.as('mette')).get(door(9))).status).toBe(404);
  });
});

describe('all at once', () => {
  test('what is ready is released, what is not says what it lacks, and nothing gets an outcome silently', async () => {
    const version = await written(world, budget, said);
    await written(world, closed, { outcomes: [outcomeOf({ outcome: null, note: 'Mangler' })] });
    await written(world, municipal, { text: '', outcomes: [outcomeOf({ outcome: 'POSTPONED' })] });
    const before = await page('mette', all);
    expect(before).toContain('2 punkter er klar.');
    expect(before).toContain('Vælg et udfald, også hvis punktet blev udsat, trukket eller ikke behandlet.');
    expect(before).toContain('Vælg et udfald for punktet.');
    expect(before).toContain(`name="ready" value="2:${version} 4:1"`);
    expect((await post('mette', all, { ready: `2:${version} 4:1` })).status).toBe(303);
    expect(await treated()).toEqual([budget, municipal].toSorted());
    const after = await page('mette', all);
    expect(after).toContain('Ingen punkter er klar.');
    expect(after).not.toContain('name="ready"');
  });

  test('where one has changed meanwhile none is released, and the page names it', async () => {
    const version = await written(world, budget, said);
    await written(world, municipal, { text: 'Noget', outcomes: [outcomeOf()] });
    const answer = await post('mette', all, { ready: `4:1 2:${version + 1}` });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Punkt 2: Referatet er rettet');
    expect(await treated()).toEqual([]);
    for (const ready of ['', 'x', '2', '77:1'])
      expect((await post('mette', all, { ready })).status).toBe(400);
  });

  test('minutes that are not begun have nothing to release', async () => {
    await world.owner.query('truncate minutes cascade');
    expect(await page('mette', all)).toContain('Referatet er ikke begyndt');
  });
});
