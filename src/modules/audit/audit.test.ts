/** The doors of the module: who sees the log, what they find, what they are not shown, and what it leaves behind. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../../tests/audit/tampering.ts';
import { dayInDenmark } from '../../kernel/day.ts';
import { freshWorld, people, type As, type PersonName, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { monthAfter, monthOfDay } from './rules/months.ts';

// Lines carry the database's own time, so the month they are in is over when the world stands in the next.
const thisMonth = monthOfDay(dayInDenmark(new Date()));
const nextMonth = monthAfter(thisMonth, 1);
const sample = `/haendelseslog/stikproever/${thisMonth}`;

let world: World;
beforeAll(async () => {
  world = await freshWorld({ now: new Date(`${nextMonth}-05T12:00:00Z`) });
});
afterAll(() => world.close());

const textOf = async (who: As, address: string): Promise<string> =>
  (await (await (await world.as(who)).get(address)).text()).replaceAll('\u00a0', ' ');
const statusOf = async (who: As, address: string): Promise<number> =>
  (await (await world.as(who)).get(address)).status;
const bodyOf = (page: string): string => page.slice(page.indexOf('<tbody'), page.indexOf('</tbody'));
const rowsIn = (page: string): number => bodyOf(page).split('<tr').length - 1;

type Act = { event: string; object: string; outcome?: string; criteria?: string };

/** Acts as the program writes them: the database gives number, time and hash. */
async function act(who: PersonName, line: Act) {
  const { event, object, outcome = 'done', criteria = null } = line;
  await world.owner.query(`select set_config('app.user_id', $1, false)`, [world.actor(who).userId]);
  await world.owner.query(
    `insert into audit_lines (request_id, event, object, criteria, outcome)
     values (gen_random_uuid(), $1, $2, $3, $4)`,
    [event, object, criteria, outcome],
  );
}

describe('the log', () => {
  beforeAll(async () => {
    await act('mette', { event: 'meeting.read', object: '/moeder/das/2016-11-17' });
    await act('birgitte', { event: 'meeting-item.read', object: '/moeder/das/2016-11-17/punkt/14' });
    await act('birgitte', { event: 'meeting.read', object: '/moeder/das/2016-11-170', outcome: 'not-found' });
    await act('niels', { event: 'search.shown', object: '/soeg', criteria: '?q=<b>støtte</b>' });
    await act('ole', { event: 'body.edited', object: '/fora/100%', outcome: 'refused' });
  });

  const doors: [who: As, address: string, status: number][] = [
    ['mette', '/haendelseslog', 200],
    ['vibeke', '/haendelseslog', 200],
    ['vibeke', '/haendelseslog.csv', 200],
    ['birgitte', '/haendelseslog', 403],
    ['birgitte', '/haendelseslog.csv', 403],
    ['birgitte', sample, 403],
    ['nobody', '/haendelseslog', 303],
    ['nobody', '/mine-opslag', 303],
    ['ole', '/mine-opslag', 200],
  ];
  test.each(doors)('%s asks for %s and gets %i', async (who, address, status) => {
    expect(await statusOf(who, address)).toBe(status);
  });

  const filters: [query: string, rows: number, shows: string][] = [
    ['person=birgitte-holm&haendelse=meeting.read', 1, '2016-11-170'],
    ['person=Birgitte&objekt=/moeder/das/2016-11-17', 1, 'punkt/14'],
    ['objekt=/moeder/das/2016-11-17', 2, 'Møde: læst'],
    ['objekt=/fora/100%25', 1, 'Afvist'],
    ['udfald=ikke-fundet&person=birgitte', 1, 'Ikke fundet'],
    ['haendelse=search.shown', 1, 'Søgt: ?q=&lt;b&gt;støtte'],
    [`fra=01.01.2020&til=02.01.2020`, 0, 'Ingen hændelser passer'],
    [`fra=${thisMonth}-01&haendelse=body.edited`, 1, 'Ole Winther'],
  ];
  test.each(filters)('asked for %s it shows %i lines', async (query, rows, shows) => {
    const page = await textOf('vibeke', `/haendelseslog?${query}`);
    expect(rowsIn(page)).toBe(rows);
    expect(page).toContain(shows);
  });

  test('an address alone is the history of what is there', async () => {
    expect(await textOf('vibeke', '/haendelseslog?objekt=/moeder/das/2016-11-17')).toContain(
      '<h1>Historik for /moeder/das/2016-11-17</h1>',
    );
  });

  test('who reads the log, or takes a file of it, stands in it', async () => {
    await world.forgetAuditLog();
    await textOf('vibeke', '/haendelseslog?person=ole');
    const file = await textOf('mette', '/haendelseslog.csv?haendelse=body.edited');
    expect(file).toContain('Ole Winther');
    expect(file.trimEnd().split('\r\n')).toHaveLength(2);
    expect(await world.auditLog()).toEqual(['audit-log.read done', 'audit-log.exported done']);
  });
});

test('one’s own lookups are complete against a model of 5,000 acts, and name nobody', async () => {
  const own = await freshWorld();
  const random = randomFrom(20261122);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const names = Object.keys(people) as PersonName[];
  const events = ['person.shown', 'person.edited', 'meeting.read', 'account.read'];
  const places = [
    (key: string) => `/personer/${key}`,
    (key: string) => `/personer/${key}/rettelse`,
    (key: string) => `/brugere/${key}`,
    (key: string) => `/personer/${key}-2`, // somebody else, whose key begins alike
    () => '/moeder/das/2016-11-17',
  ];
  const acts = Array.from({ length: 5000 }, () => {
    const [actor, about, place] = [pick(names), pick(names), Math.floor(random() * 6)];
    const object = places[place]?.(people[about]) ?? '/rettigheder';
    const criteria = place === 5 ? `?person=${people[about]}&side=2` : null;
    return { actor, about, place, object, criteria, event: pick(events), outcome: pick(['done', 'refused']) };
  });
  const values = acts.map(({ actor, ...line }) => ({ ...line, user: own.actor(actor).userId }));
  await own.owner.query(`do $do$ declare a record; begin
    for a in select * from jsonb_to_recordset($json$${JSON.stringify(values)}$json$::jsonb)
      as (event text, object text, criteria text, outcome text, "user" text) loop
    perform set_config('app.user_id', a.user, true);
    insert into audit_lines (request_id, event, object, criteria, outcome)
      values (gen_random_uuid(), a.event, a.object, a.criteria, a.outcome);
    end loop; end $do$`);
  for (const who of ['birgitte', 'ole'] as const) {
    const expected = acts.filter(
      ({ actor, about, place, outcome }) =>
        about === who && actor !== who && outcome === 'done' && ![3, 4].includes(place),
    );
    const kinds = { seen: 0, changed: 0 };
    for (let side = 1; side <= Math.ceil(expected.length / 100) + 1; side += 1) {
      const page = await (await (await own.as(who)).get(`/mine-opslag?side=${side}`)).text();
      const body = bodyOf(page);
      kinds.seen += body.split('>Set<').length - 1;
      kinds.changed += body.split('>Ændret<').length - 1;
      for (const other of names.filter((name) => name !== who)) {
        expect(page).not.toContain(people[other]);
        expect(page).not.toContain(own.actor(other).name);
        expect(page).not.toContain(own.actor(other).userId);
      }
    }
    const changed = expected.filter(({ event }) => event === 'person.edited').length;
    expect(kinds).toEqual({ seen: expected.length - changed, changed });
    expect(expected.length).toBeGreaterThan(50);
  }
  await own.close();
});

test('a person sees lines about himself and no others, whatever the program asks', async () => {
  await act('mette', { event: 'person.shown', object: '/personer/birgitte-holm' });
  await act('mette', { event: 'person.shown', object: '/personer/birgitte-holm-2' });
  const seen = await changeAs(world.database, world.actor('birgitte'), (db) =>
    db.selectFrom('audit_lines').select(['object', 'criteria']).execute(),
  );
  expect(seen).toContainEqual({ object: '/personer/birgitte-holm', criteria: null });
  const others = seen.filter(({ object, criteria }) =>
    `${object}/${criteria ?? ''}`.split(/[/?&=]/).every((word) => word !== people.birgitte),
  );
  expect(others).toEqual([]);
});

describe('the sample of a month', () => {
  const post = async (who: As, address: string, form: Record<string, string> = {}) =>
    (await world.as(who)).post(address, form);

  test('it is drawn once, by a seed that nobody knew and anybody can use again', async () => {
    expect(await textOf('vibeke', '/haendelseslog/stikproever')).toContain('Ikke trukket');
    expect(await textOf('vibeke', sample)).toContain('Træk stikprøven');
    expect((await post('birgitte', sample)).status).toBe(403);
    expect(await textOf('vibeke', '/')).toContain(`Stikprøve for ${thisMonth}`);
    expect(await textOf('birgitte', '/')).not.toContain('Stikprøve');
    const drawn = await post('vibeke', sample);
    expect([drawn.status, drawn.headers.get('location')]).toEqual([303, sample]);
    const page = await textOf('vibeke', sample);
    expect(rowsIn(page)).toBe(20);
    const { rows } = await world.owner.query<{ seed: string; chosen: string[]; line_count: number }>(
      'select seed, chosen::text[], line_count from audit_samples',
    );
    const [{ seed, chosen, line_count } = { seed: '', chosen: [], line_count: 0 }] = rows;
    expect(page).toContain(seed);
    const rank = (seq: number): string => createHash('sha256').update(`${seed}:${seq}`).digest('hex');
    const all = Array.from({ length: line_count }, (_, index) => index + 1);
    const again = all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, 20);
    expect(chosen.map(Number)).toEqual(again.toSorted((a, b) => a - b));
    const twice = await post('mette', sample);
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('allerede trukket')]);
  });

  test('a month that is not over, or has no lines, is not there', async () => {
    for (const month of [nextMonth, '2019-01', '2026-13', 'nu'])
      expect(await statusOf('vibeke', `/haendelseslog/stikproever/${month}`)).toBe(404);
    expect((await post('vibeke', `/haendelseslog/stikproever/${nextMonth}`)).status).toBe(404);
  });

  test('the reviewer’s conclusion is kept; an empty one, and one on top of another’s, is refused', async () => {
    const address = `${sample}/konklusion`;
    const empty = await post('vibeke', address, { version: '1', conclusion: '  ' });
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('Skriv en konklusion.'),
    ]);
    await world.forgetAuditLog();
    const saved = await post('vibeke', address, { version: '1', conclusion: 'Alt kan <forklares>.' });
    expect(saved.status).toBe(303);
    expect(await world.auditLog()).toEqual(['audit-sample.concluded done']);
    const late = await post('mette', address, { version: '1', conclusion: 'Mit eget ord' });
    const page = await late.text();
    expect([late.status, page.includes('Mit eget ord'), page.includes('Vibeke')]).toEqual([409, true, true]);
    expect(await textOf('vibeke', sample)).toContain('Alt kan &lt;forklares&gt;.');
    expect(await textOf('vibeke', '/haendelseslog/stikproever')).toContain('Set efter');
    expect(await textOf('vibeke', '/')).not.toContain('Stikprøve');
  });
});

test('each page leads those who may see it to who changed and read it', async () => {
  const link = 'href="/haendelseslog?objekt=%2Fmoeder%2Fdas%2F2016-11-17"';
  const page = async (who: 'vibeke' | 'mette' | 'birgitte') =>
    (await (await world.as(who)).get('/moeder/das/2016-11-17')).text();
  expect([(await page('vibeke')).includes(link), (await page('mette')).includes(link)]).toEqual([true, true]);
  expect(await page('birgitte')).not.toContain('haendelseslog');
});
