/** The life of a reservation over its pages: taken, settled at an item or by its party, found again; its walls. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaOfTitles } from '../../../tests/support/agenda-to-release.ts';
import { recorded, recordOf, reservationBy } from '../../../tests/support/recorded-minutes.ts';
import { planned, released, sampleAgenda } from '../../../tests/support/sent-agenda.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { textOfDocument } from '../../platform/documents/text-of-document.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ now: new Date('2027-03-20T12:00:00Z') });
});
afterAll(() => world.close());

const at = '/moeder/das/2027-02-04/punkt';
const words = {
  open: 'vil se tallene igen',
  closed: 'kender den ene ansøger',
  municipal: 'holder på sin egen takst',
} as const;
const [, open = '', closed = '', municipal = ''] = sampleAgenda.items.map(({ id }) => id);
const own = reservationBy('rebild', { text: words.open, concerning: 'budgettet' });
const waiting = reservationBy('hjoerring', { text: 'afventer punkt 4', reservationKind: 'conditional' });
const later = agendaOfTitles('Opfølgning på budgettet');
const [followUp = ''] = later.items.map(({ id }) => id);

/** The meeting of 4 February with a reservation at each kind of item, and one of 4 March that says nothing yet. */
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  const meetingId = await planned(world);
  await released(world, meetingId, { agenda: sampleAgenda });
  await recorded(
    world,
    open,
    recordOf({
      treatment: { outcome: 'RECOMMENDED_WITH_RESERVATION', consent: 'unanimity', takesEffectEarly: true },
      positions: [own, { ...waiting, dependsOnItemId: municipal }],
    }),
  );
  const walledBy = (text: string) => recordOf({ positions: [reservationBy('rebild', { text })] });
  await recorded(world, closed, walledBy(words.closed));
  await recorded(world, municipal, walledBy(words.municipal));
  const next = await planned(world, { heldOn: '2027-03-04' });
  await released(world, next, { agenda: later });
  await world.forgetAuditLog();
});

const page = async (who: As, address: string): Promise<string> => {
  const response = await (await world.as(who)).get(address);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const statusOf = async (who: As, address: string): Promise<number> =>
  (await (await world.as(who)).get(address)).status;
const typed = { version: '1', event: 'lifted', on: '1.3.2027', reason: 'Byrådet 25. februar, punkt 7' };
const settle = async (who: As, more: Record<string, string> = {}, address = `${at}/2/forbehold/1`) =>
  (await world.as(who)).post(address, { ...typed, ...seatOf(who), ...more });
/** Who has several seats says which; a director sits in DAS for his municipality. */
const seatOf = (who: As): Record<string, string> => {
  const seats = who === 'nobody' ? [] : world.actor(who).seats;
  const inDas = seats.find(({ bodyName, role }) => bodyName === 'DAS' && role !== 'contact');
  return inDas && seats.length > 1 ? { seat: inDas.key } : {};
};
const stateNow = async (): Promise<unknown> =>
  (await world.owner.query('select state from positions_taken where id = $1', [own.id])).rows[0]?.state;

describe('on the pages of the items', () => {
  test('who agreed, who held back and why, and from when it holds', async () => {
    const shown = await page('birgitte', `${at}/2`);
    for (const said of [
      'Anbefalet med forbehold',
      'Krævede, at alle var enige',
      'Gælder før næste møde',
      'Rebild Kommune',
      words.open,
      'om budgettet',
      'afventer politisk behandling',
      `href="${at}/2/forbehold/1"`,
    ])
      expect(shown).toContain(said);
    expect(shown).toMatch(/afhænger af <a href="[^"]*punkt\/4">/);
    expect(await page('birgitte', `${at}/4`)).toMatch(/Afventer dette punkt.*forbehold\/2/s);
    const settlements = [{ positionId: waiting.id, event: 'lifted', reason: '' } as const];
    await recorded(world, municipal, recordOf({ settlements }));
    const after = await page('birgitte', `${at}/4`);
    expect(after).toMatch(/Tidligere forbehold.*forbehold\/2/s);
    expect(after).not.toContain('Afventer dette punkt');
  });

  test('settled at a later item, both items lead to each other', async () => {
    const settlements = [{ positionId: own.id, event: 'lifted', reason: 'Byrådet sagde ja' } as const];
    await recorded(world, followUp, recordOf({ settlements }));
    const before = await page('birgitte', `${at}/2`);
    expect(before).toMatch(/løftet den 4. marts 2027 på\s*<a href="\/moeder\/das\/2027-03-04\/punkt\/1">/);
    const after = await page('birgitte', '/moeder/das/2027-03-04/punkt/1');
    expect(after).toMatch(/Tidligere forbehold.*href="[^"]*2027-02-04\/punkt\/2\/forbehold\/1".*løftet her/s);
    expect(after).toContain('Byrådet sagde ja');
    const agenda = await page('birgitte', '/moeder/das/2027-02-04');
    expect(agenda).toContain('Forbehold løftet: Rebild');
    expect(agenda).toContain('Forbehold: Hjørring');
    expect(await page('birgitte', `${at}/2/forbehold/1`)).toMatch(
      /Løftet.*2027-03-04\/punkt\/1.*Byrådet sagde ja/s,
    );
  });

  test('the reader’s own is theirs to settle; that the item it waited for is decided, the page says', async () => {
    expect(await page('birgitte', `${at}/2/forbehold/1`)).toContain('Hvordan står forbeholdet nu?');
    const others = await page('birgitte', `${at}/2/forbehold/2`);
    expect(others).not.toContain('<form class="rv-form"');
    expect(others).toContain('Kun Hjørring Kommune og sekretariatet');
    expect(others).toContain('Punktet er afgjort: Tiltrådt');
  });
});

describe('settled by its party', () => {
  test('the party lifts it with day and source, the secretariat reopens it, and the life keeps both', async () => {
    expect((await settle('birgitte')).headers.get('location')).toBe(`${at}/2/forbehold/1`);
    expect(await stateNow()).toBe('lifted');
    const lifted = await page('ole', `${at}/2/forbehold/1`);
    expect(lifted).toContain('Birgitte Holm');
    expect(lifted).toContain(typed.reason);
    expect(
      (await settle('mette', { version: '2', event: 'reopened', reason: 'Det var en fejl' })).status,
    ).toBe(303);
    expect(await stateNow()).toBe('open');
    const { rows } = await world.owner.query('select event from position_events order by recorded_at');
    expect(rows.map(({ event }) => event)).toEqual(['lifted', 'reopened']);
    expect(await world.auditLog()).toEqual(['reservation.settled done', 'reservation.settled done']);
  });

  test.each<[string, Record<string, string>, number, string]>([
    ['nothing chosen', { event: '' }, 422, 'Vælg, om forbeholdet er løftet'],
    ['what it is already', { event: 'reopened' }, 422, 'Sådan står forbeholdet allerede'],
    ['no day', { on: '' }, 422, 'Skriv, hvilken dag'],
    ['a day that is none', { on: '31.2.2027' }, 422, 'Skriv datoen som'],
    ['a day before the meeting', { on: '3.2.2027' }, 422, 'før det møde'],
    ['a day to come', { on: '21.3.2027' }, 422, 'i fremtiden'],
    ['no source', { reason: ' ' }, 422, 'Skriv, hvor det står'],
    ['too many words', { reason: 'x'.repeat(1001) }, 422, 'højst være på 1000'],
    ['somebody was first', { version: '2' }, 409, 'er ændret, mens siden var åben'],
  ])('refused: %s', async (_, more, status, says) => {
    const response = await settle('birgitte', more);
    expect(response.status).toBe(status);
    const shown = await response.text();
    expect(shown).toContain('<title>Fejl: ');
    expect(shown).toContain(says);
    if (!('reason' in more)) expect(shown).toContain(typed.reason);
    expect(await stateNow()).toBe('open');
  });

  test('without the seat nothing is changed, whichever way it is tried', async () => {
    const answers = { henning: 404, ole: 404, signe: 404, tove: 403, nobody: 403 } as const;
    for (const [who, status] of Object.entries(answers))
      expect([who, (await settle(who as As)).status]).toEqual([who, status]);
    expect(await stateNow()).toBe('open');
    const changed = await changeAs(world.database, world.actor('henning'), (db) =>
      db.updateTable('positions_taken').set({ state: 'lifted' }).where('id', '=', own.id).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const event = {
      ...(await wallsOf(own.id)),
      position_id: own.id,
      event: 'lifted',
      happened_on: '2027-03-01',
    };
    const written = changeAs(world.database, world.actor('henning'), (db) =>
      db.insertInto('position_events').values(event).execute(),
    );
    await expect(written).rejects.toThrow('row-level security');
  });

  test('its party does not change its words', async () => {
    const changed = changeAs(world.database, world.actor('birgitte'), (db) =>
      db.updateTable('positions_taken').set({ body_text: 'andet' }).where('id', '=', own.id).execute(),
    );
    await expect(changed).rejects.toThrow('changed in the minutes');
  });
});

type Walls = {
  item_id: string;
  meeting_id: string;
  body_id: string;
  audience: string;
  municipal_only: boolean;
  closed: boolean;
};
async function wallsOf(id: string): Promise<Walls> {
  const columns = 'item_id, meeting_id, body_id, audience, municipal_only, closed';
  const { rows } = await world.owner.query<Walls>(`select ${columns} from positions_taken where id = $1`, [
    id,
  ]);
  const [row] = rows;
  if (!row) throw new Error('no such position');
  return row;
}

describe('the list', () => {
  const parties = async (who: As, query = ''): Promise<string[]> => {
    const file = await (await (await world.as(who)).get(`/forbehold.csv${query}`)).text();
    return file
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';').slice(0, 3).join(' '));
  };

  test('the open ones first, then what is settled; filtered by who, body, kind and state', async () => {
    await settle('birgitte');
    expect(await parties('birgitte')).toEqual([
      'Åbent Hjørring Kommune afventer punkt 4',
      `Åbent Rebild Kommune ${words.closed}`,
      `Åbent Rebild Kommune ${words.municipal}`,
      `Løftet Rebild Kommune ${words.open}`,
    ]);
    const found = { organisation: 'hjoerring', slags: 'betinget', stand: 'loeftet', forum: 'fu' };
    const counts = await Promise.all(
      Object.entries(found).map(
        async ([name, value]) => (await parties('birgitte', `?${name}=${value}`)).length,
      ),
    );
    expect(counts).toEqual([1, 1, 1, 0]);
    const shown = await page('birgitte', '/forbehold?stand=aaben');
    expect(shown).toContain('punktet, det afventer, er afgjort: Tiltrådt');
    expect(shown).toContain(`href="${at}/2/forbehold/2"`);
    expect(shown).not.toContain(words.open);
  });

  test('whoever may not read the item finds neither the reservation nor its page', async () => {
    const readable = {
      mette: 'open closed municipal',
      birgitte: 'open closed municipal',
      ole: 'open closed',
    };
    const hidden = { signe: 'open municipal', niels: 'open municipal', nobody: '' };
    for (const [who, expected] of Object.entries({ ...readable, ...hidden })) {
      const shown = [
        await page(who as As, '/forbehold'),
        await page(who as As, '/forbehold.csv'),
        await page(who as As, '/'),
        await page(who as As, `${at}/3/forbehold/1`),
        await page(who as As, `${at}/4/forbehold/1`),
      ].join('\n');
      const seen = Object.entries(words).flatMap(([name, text]) => (shown.includes(text) ? [name] : []));
      expect([who, seen.join(' ')]).toEqual([who, expected]);
    }
    expect(await statusOf('signe', `${at}/3/forbehold/1`)).toBe(404);
    expect(await statusOf('ole', `${at}/4/forbehold/1`)).toBe(404);
    expect(await statusOf('nobody', `${at}/2/forbehold/1`)).toBe(303);
    expect(await statusOf('birgitte', `${at}/2/forbehold/3`)).toBe(404);
  });

  test('the front page counts the open ones of the reader’s own municipality, and no closed item', async () => {
    const front = await page('birgitte', '/');
    expect(front).toContain('Ét åbent forbehold fra Rebild Kommune');
    expect(front).toContain('/forbehold?organisation=rebild&amp;stand=aaben');
    expect(await page('henning', '/')).not.toContain('forbehold fra');
    await settle('birgitte');
    expect(await page('birgitte', '/')).not.toContain('åbent forbehold fra');
  });

  test('empty, and empty under a filter, it says what to do', async () => {
    expect(await page('birgitte', '/forbehold?organisation=laesoe')).toContain('Ingen forbehold passer');
    await world.owner.query('truncate meetings cascade');
    expect(await page('birgitte', '/forbehold')).toContain('Her kommer forbeholdene');
  });
});

test('on paper it is the same, and an open item says nothing there of a reservation at a closed one', async () => {
  const hidden = (
    await world.owner.query(`select id from positions_taken where body_text = $1`, [words.closed])
  ).rows[0];
  const settled = (positionId: string) =>
    ({ positionId, event: 'maintained', reason: 'Byrådet sagde nej' }) as const;
  await recorded(world, followUp, recordOf({ settlements: [settled(own.id), settled(String(hidden?.id))] }));
  const printed = async (day: string): Promise<string> => {
    const file = await (await (await world.as('mette')).get(`/moeder/das/${day}/docx`)).arrayBuffer();
    const read = await textOfDocument('a.docx', new Uint8Array(file));
    return read.ok ? read.value.lines.join('\n').replaceAll('\u00a0', ' ') : '';
  };
  const taken = await printed('2027-02-04');
  expect(taken).toContain('Krævede, at alle var enige');
  expect(taken).toContain('fastholdt den 4. marts 2027 på DAS 4. marts 2027, punkt 1');
  expect(taken).toContain('afhænger af DAS 4. februar 2027, punkt 4');
  const settling = await printed('2027-03-04');
  expect(settling).toContain('DAS 4. februar 2027, punkt 2 · fastholdt her · Byrådet sagde nej');
  expect(settling).not.toContain('DAS 4. februar 2027, punkt 3');
  expect(await page('mette', '/moeder/das/2027-03-04/punkt/1')).toContain('punkt/3/forbehold/1');
});
