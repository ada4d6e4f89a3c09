/** A closed item says why, and is opened by an act of its own: the doors as a table, and who reads what afterwards. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

const meeting = '/moeder/das/2015-03-12';
const at = (item: number, door = '') => `${meeting}/punkt/${item}${door}`;
const reason = 'Lejeforhandling med den nuværende udlejer';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  await storeAsSecretariat(world, demoMeeting);
  await world.forgetAuditLog();
});
afterAll(() => world.close());

const textOf = async (who: As, address: string): Promise<string> =>
  (await (await (await world.as(who)).get(address)).text()).replaceAll('\u00a0', ' ');
const close = async (item: number, more: Record<string, string> = {}) =>
  (await world.as('mette')).post(at(item, '/adgang'), {
    version: '1',
    closed: 'ja',
    closedReason: reason,
    ...more,
  });

type Form = Record<string, string>;
type Refused = [says: string, door: string, sends: Form, gives: number, shows: string];
const opening = { version: '2', reason: 'Aftalen er underskrevet', confirmed: 'ja' };
const refused: Refused[] = [
  [
    'closed without a reason',
    '/adgang',
    { version: '2', closedReason: ' ' },
    422,
    'Skriv, hvorfor punktet er lukket',
  ],
  [
    'a day that is none',
    '/adgang',
    { version: '2', closedReason: 'x', opensOn: '31.2.2027' },
    422,
    'value="31.2.2027"',
  ],
  ['a reason that is too long', '/adgang', { version: '2', closedReason: 'x'.repeat(1001) }, 422, 'for lang'],
  ['somebody was first', '/adgang', { version: '1', closedReason: 'Min egen' }, 409, 'Min egen'],
  ['opened without a reason', '/aabning', { ...opening, reason: '' }, 422, 'Skriv en begrundelse'],
  [
    'opened unconfirmed',
    '/aabning',
    { version: '2', reason: 'x' },
    422,
    'Sæt kryds, hvis punktet skal åbnes',
  ],
  ['opened too early', '/aabning', opening, 422, 'tidligst åbnes 1. marts 2027'],
  [
    'opened as it was before',
    '/aabning',
    { ...opening, version: '1', early: 'ja' },
    409,
    'En anden har rettet',
  ],
  ['opened with a field too many', '/aabning', { ...opening, closed: '' }, 400, ''],
  ['opened with another tick', '/aabning', { ...opening, early: 'nej' }, 400, ''],
];
test.each(refused)('refused: %s', async (_, door, sends, gives, shows) => {
  await close(3, { opensOn: '1.3.2027' });
  await world.forgetAuditLog();
  const response = await (await world.as('mette')).post(at(3, door), sends);
  const page = (await response.text()).replaceAll('\u00a0', ' ');
  expect([response.status, page.includes(shows)]).toEqual([gives, true]);
  if (gives !== 400) expect(page).toMatch(/<title>Fejl: /);
  expect((await world.auditLog()).map((line) => line.split(' ')[1])).toEqual(['refused']);
  expect(await rowOf(3)).toEqual(`true ${reason} 2027-03-01 2`);
});

test('an open item has neither reason nor day, and a box closes it', async () => {
  const mette = await world.as('mette');
  const sent = await mette.post(at(3, '/adgang'), { version: '1', closedReason: reason });
  expect([sent.status, await rowOf(3)]).toEqual([422, 'false   1']);
  expect((await close(3)).status).toBe(303);
  expect(await rowOf(3)).toBe(`true ${reason}  2`);
});

test.each(['birgitte', 'ole', 'vibeke'] as const)('%s can neither close nor open', async (who) => {
  const browser = await world.as(who);
  for (const door of ['/adgang', '/aabning']) {
    expect((await browser.get(at(4, door))).status).toBe(403);
    expect((await browser.post(at(4, door), opening)).status).toBe(403);
  }
});

test('why it is closed is told to those who read it, and to nobody else', async () => {
  await close(3, { opensOn: '1.3.2027' });
  for (const who of ['birgitte', 'ole', 'mette'] as const) {
    const page = await textOf(who, at(3));
    expect([who, page.includes(reason), page.includes('1. marts 2027')]).toEqual([who, true, true]);
  }
  for (const who of ['signe', 'tove', 'jonas', 'vibeke'] as const)
    for (const address of [at(3), meeting, at(3, '/json'), `/soeg?q=udlejer`])
      expect([who, (await textOf(who, address)).includes('nuværende udlejer')]).toEqual([who, false]);
});

test('opened, everybody who sees the meeting reads it, and why it was closed stays with the members', async () => {
  const mette = await world.as('mette');
  await mette.post(at(4, '/adgang'), { version: '1', closedReason: reason, opensOn: '1.3.2027' });
  const reads = async (who: As) => [
    (await textOf(who, at(4))).includes(secrets.closed),
    (await textOf(who, '/soeg?q=kvadratmeter')).includes('Nyt lejemål'),
    (await textOf(who, `${meeting}/deltagere`)).includes(secrets.closedGuest),
  ];
  expect(await reads('signe')).toEqual([false, false, false]);
  const page = await textOf('mette', at(4, '/aabning'));
  expect([page.includes(reason), page.includes('alle, der er logget ind i samarbejdet')]).toEqual([
    true,
    true,
  ]);
  await world.forgetAuditLog();
  const done = await mette.post(at(4, '/aabning'), { ...opening, early: 'ja' });
  expect([done.status, done.headers.get('location')]).toEqual([303, at(4)]);
  expect(await world.auditLog()).toEqual(['meeting-item.made-open done']);
  expect(await rowOf(4)).toBe('false   3');
  expect(await reads('signe')).toEqual([true, true, true]);
  const words = async (who: As) => {
    const shown = await textOf(who, at(4));
    return [shown.includes(opening.reason), shown.includes(reason)];
  };
  expect([await words('birgitte'), await words('mette')]).toEqual([
    [true, true],
    [true, true],
  ]);
  expect([await words('signe'), await words('jonas')]).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('closing it again takes the opening back', async () => {
  const mette = await world.as('mette');
  await close(4);
  await mette.post(at(4, '/aabning'), opening);
  expect(await textOf('mette', at(4, '/aabning'))).toContain('Punktet er åbent');
  const again = { version: '3', closed: 'ja', closedReason: 'Åbnet ved en fejl' };
  expect((await mette.post(at(4, '/adgang'), again)).status).toBe(303);
  expect(await textOf('signe', at(4))).not.toContain(secrets.closed);
  const { rows } = await world.owner.query<{ line: string }>(
    `select concat_ws(': ', event, reason) as line from item_access_events order by recorded_at`,
  );
  expect(rows.map(({ line }) => line)).toEqual([
    `closed: ${reason}`,
    `opened: ${opening.reason}`,
    'closed: Åbnet ved en fejl',
  ]);
});

test('of two who open at once one is told of the other', async () => {
  await close(4);
  const mette = await world.as('mette');
  const answers = await Promise.all([
    mette.post(at(4, '/aabning'), opening),
    mette.post(at(4, '/aabning'), opening),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
});

test('the draft follows, so that the next version does not close what was opened', async () => {
  await world.owner.query(`
    insert into agendas (meeting_id, body_id) select id, body_id from meetings;
    insert into draft_items (id, meeting_id, entry, position, title, handling, presenter_name)
      select id, meeting_id, position, position, title, 'treatment', 'Urørt' from items`);
  const draft = async () => {
    const { rows } = await world.owner.query<{
      line: string;
    }>(`select concat_ws(' ', d.closed::text, d.closed_reason,
      d.opens_on, d.version, presenter_name) as line from draft_items d join items i using (id) where i.number = '3'`);
    return rows[0]?.line;
  };
  await close(3, { opensOn: '1.3.2027' });
  expect(await draft()).toBe(`true ${reason} 2027-03-01 2 Urørt`);
  await (await world.as('mette')).post(at(3, '/aabning'), { ...opening, early: 'ja' });
  expect(await draft()).toBe('false  3 Urørt');
});

async function rowOf(item: number): Promise<string | undefined> {
  const { rows } = await world.owner.query<{ line: string }>(
    `select concat(closed::text, ' ', closed_reason, ' ', opens_on, ' ', version) as line from items where number = $1`,
    [String(item)],
  );
  return rows[0]?.line;
}
