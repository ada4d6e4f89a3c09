/** One test per way a request can be answered: architecture, sections 6 and 9. The doors here are made for the test. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../../tests/support/world.ts';
import { roles } from '../kernel/actor.ts';
import { bodyLimits } from './request-body.ts';
import { ErrorPage } from './design/index.ts';
import { serveModules, type Surroundings } from './http.ts';
import { noJobs } from './jobs.ts';
import type { Module, Reply, Visit } from './route.ts';
import type { Writer } from './database.ts';

const plain = (visit: Visit<unknown>): Reply => ({
  status: 200,
  page: ErrorPage({ context: visit.page, kind: 404 }),
});
const addMatter = async (visit: Visit<Writer>): Promise<Reply> => {
  const number = visit.form['number'] ?? '';
  await visit.db.insertInto('matters').values({ number, title: 'Prøve' }).execute();
  if (number.startsWith('nej')) return { status: 422, page: ErrorPage({ context: visit.page, kind: 400 }) };
  return { status: 303, location: `/sag/${number}` };
};
const tellSeat = async ({ actor, form }: Visit<Writer>): Promise<Reply> => ({
  status: 303,
  location: `/${encodeURIComponent([actor.seat, ...Object.keys(form).sort()].join(' '))}`,
});
const doors: Module<'look' | 'guard' | 'change' | 'sit'> = {
  permissions: { look: roles, guard: ['secretariat'], change: ['secretariat'], sit: ['member'] },
  routes: [
    {
      method: 'GET',
      path: '/aaben',
      permission: 'look',
      audit: 'thing.seen',
      logs: 'never',
      show: async (visit) => plain(visit),
    },
    {
      method: 'GET',
      path: '/lukket',
      permission: 'guard',
      audit: 'thing.read',
      logs: 'when-guarded',
      show: async (visit) => ({ ...plain(visit), reads: 'guarded' }) as Reply,
    },
    {
      method: 'GET',
      path: '/fejl',
      permission: 'look',
      audit: 'thing.broken',
      logs: 'never',
      show: () => Promise.reject(new Error('hemmeligt')),
    },
    {
      method: 'GET',
      path: '/nede',
      permission: 'look',
      audit: 'thing.down',
      logs: 'never',
      show: () => Promise.reject(Object.assign(new Error('x'), { code: '57P03' })),
    },
    {
      method: 'GET',
      path: '/fil',
      permission: 'look',
      audit: 'thing.fetched',
      logs: 'never',
      show: async () => ({
        status: 200,
        file: { name: 'tak "sst".txt', mediaType: 'text/plain', bytes: new Uint8Array([65]) },
      }),
    },
    {
      method: 'GET',
      path: '/senere',
      permission: 'look',
      audit: 'thing.made',
      logs: 'always',
      show: async (visit) => {
        await visit.db.selectFrom('bodies').select('id').execute();
        const whileReading = await openTransactions();
        return { later: async () => told([whileReading, await openTransactions()]) };
      },
    },
    { method: 'POST', path: '/sag', permission: 'change', audit: 'matter.made', submit: addMatter },
    { method: 'POST', path: '/plads', permission: 'sit', audit: 'seat.told', submit: tellSeat },
  ],
};

const told = (figures: readonly number[]): Reply => ({
  status: 200,
  file: { name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(figures.join(' ')) },
});
/** Transactions of the program in this world's database that are open, and wait for it. */
async function openTransactions(): Promise<number> {
  const query = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`;
  return (await world.owner.query<{ count: number }>(query)).rows[0]?.count ?? -1;
}

let world: World;
const logged: string[] = [];
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

type Sending = Parameters<ReturnType<typeof serveModules>['request']>[1];
const send = (address: string, sending: Sending = {}, around: Partial<Surroundings> = {}) => {
  const surroundings: Surroundings = {
    database: world.database,
    jobs: noJobs,
    filesFolder: '/nowhere',
    clock: () => world.now,
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: false,
    log: (_, event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`),
    requestsPerMinuteMax: 1000,
    ...around,
  };
  return serveModules([doors], surroundings).request(`http://localhost${address}`, sending);
};
const cookieOf = async (who: 'mette' | 'birgitte') => (await world.as(who)).headers;
const post = async (
  form: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) => {
  const mette = await world.as('mette');
  const body = new URLSearchParams({ csrf: mette.csrf, formKey: crypto.randomUUID(), ...form });
  return send('/sag', { method: 'POST', body, headers: { ...mette.headers, ...headers } });
};
const matters = async (number: string) =>
  (await world.owner.query('select 1 from matters where number = $1', [number])).rowCount;

test('who holds two seats that may act is asked, keeps what was typed, and acts from the one chosen', async () => {
  const birgitte = await world.as('birgitte');
  const seats = world.actor('birgitte').seats.filter(({ role }) => role === 'member');
  const tell = (form: Record<string, string>) => {
    const body = new URLSearchParams({ csrf: birgitte.csrf, formKey: crypto.randomUUID(), ...form });
    const headers = { ...birgitte.headers, 'sec-fetch-site': 'same-origin' };
    return send('/plads', { method: 'POST', body, headers });
  };
  const asked = await tell({ remark: 'Ændret «tekst»' });
  const page = await asked.text();
  expect([asked.status, seats.length]).toEqual([422, 2]);
  for (const word of [
    'Hvilken plads',
    'Medlem, DAS, Rebild',
    'Medlem, SOCDIR, Rebild',
    'value="Ændret «tekst»"',
  ])
    expect(page).toContain(word);
  const chosen = await tell({
    remark: 'x',
    seat: seats.find(({ bodyName }) => bodyName === 'DAS')?.key ?? '',
  });
  const told = decodeURIComponent(chosen.headers.get('location') ?? '');
  expect([chosen.status, told]).toEqual([303, '/member / DAS / Rebild Kommune csrf formKey remark']);
  expect((await tell({ seat: 'membership:of-somebody-else' })).status).toBe(400);
});

test('PRIV-1 a personal number in a form is neither stored nor logged, and the text is kept', async () => {
  const before = await world.auditLog();
  const answer = await post({ number: '2026-801', remark: 'Barnet 010101-1234 flytter' });
  const page = await answer.text();
  expect([answer.status, await matters('2026-801')]).toEqual([422, 0]);
  expect(page).toContain('value="Barnet ••••••-•••• flytter"');
  expect(page).not.toContain('010101-1234');
  expect(await world.auditLog()).toEqual(before);
  expect(logged.join()).not.toContain('010101');
  expect((await post({ number: '2026-802', remark: 'Journal 0101011234' })).status).toBe(422);
  expect((await post({ number: '2026-802', remark: 'Journal 0101011234', cpr: 'nej' })).status).toBe(303);
});

test('PRIV-1 a personal number in a search is not written into the log', async () => {
  await send('/lukket?q=010101%E2%80%931234', { headers: await cookieOf('mette') });
  const { rows } = await world.owner.query('select criteria from audit_lines order by seq desc limit 1');
  expect(rows[0]).toEqual({ criteria: '?q=••••••-••••' });
});

test.each(['/aaben?q=%00', '/aaben?q=a%00b', '/aaben?q=%E0%A4%A', '/sag/%00'])(
  '%s is no address of ours',
  async (address) => expect([400, 404]).toContain((await send(address)).status),
);

test('a zero that came along when something was pasted is left out, and the rest is kept', async () => {
  expect((await post({ number: '2026-80\u00003' })).headers.get('location')).toBe('/sag/2026-803');
});

test('an open page is open to everybody and leaves no line', async () => {
  const before = await world.auditLog();
  expect((await send('/aaben')).status).toBe(200);
  expect(await world.auditLog()).toEqual(before);
});

test('a guarded reading leaves a line before the page is sent', async () => {
  const answer = await send('/lukket', { headers: await cookieOf('mette') });
  expect([answer.status, (await world.auditLog()).at(-1)]).toEqual([200, 'thing.read done']);
});

test('who has not signed in is shown the way in and back, who may not is told so', async () => {
  const stranger = await send('/lukket?side=2');
  expect([stranger.status, stranger.headers.get('location')]).toEqual([
    303,
    '/log-ind?retur=%2Flukket%3Fside%3D2',
  ]);
  expect((await send('/lukket', { headers: await cookieOf('birgitte') })).status).toBe(403);
});

test('a page that does not exist is 404 with our own page', async () => {
  const answer = await send('/findes-ikke');
  expect([answer.status, (await answer.text()).includes('<!doctype html>')]).toEqual([404, true]);
});

test('a bug is 500 and tells nothing; the log is told', async () => {
  const answer = await send('/fejl');
  expect([answer.status, (await answer.text()).includes('hemmeligt')]).toEqual([500, false]);
  expect(logged.at(-1)).toContain('hemmeligt');
});

test('broken surroundings are 503 and say when to come back', async () => {
  const answer = await send('/nede');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
});

test('what takes long to make is made when the transaction it was read in is over, and leaves its line', async () => {
  const answer = await send('/senere');
  expect(await answer.text()).toBe('1 0');
  expect((await world.auditLog()).at(-1)).toBe('thing.made done');
});

test('another host name is not for us', async () => {
  const answer = await send('/aaben', {}, { hosts: ['rammevaerk.example'] });
  expect(answer.status).toBe(400);
});

test('every page carries the headers that forbid inline code, framing and guessing', async () => {
  const { headers } = await send('/aaben');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([
    'nosniff',
    'no-store',
  ]);
});

test('a file is always an attachment in a sandbox, whatever its name', async () => {
  const { headers } = await send('/fil');
  expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''tak%20%22sst%22.txt`);
  expect(headers.get('content-security-policy')).toBe('sandbox');
});

test('a form changes something, answers 303 and leaves one line', async () => {
  const answer = await post({ number: '2026-001' });
  expect([answer.status, answer.headers.get('location'), await matters('2026-001')]).toEqual([
    303,
    '/sag/2026-001',
    1,
  ]);
  expect((await world.auditLog()).at(-1)).toBe('matter.made done');
});

test('a refused form changes nothing, keeps its line, and its key can be used again', async () => {
  const formKey = crypto.randomUUID();
  expect((await post({ number: 'nej-1', formKey })).status).toBe(422);
  expect([await matters('nej-1'), (await world.auditLog()).at(-1)]).toEqual([0, 'matter.made refused']);
  expect((await post({ number: 'ja-1', formKey })).status).toBe(303);
});

test('a form sent twice at once counts once and is answered the same', async () => {
  const form = { number: '2026-002', formKey: crypto.randomUUID() };
  const answers = await Promise.all([post(form), post(form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(['/sag/2026-002', '/sag/2026-002']);
  expect(await matters('2026-002')).toBe(1);
});

const strange: [string, Record<string, string>, Record<string, string> | undefined, number][] = [
  ['another site', {}, { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbour site', {}, { 'sec-fetch-site': 'same-site' }, 403],
  ['no origin at all', {}, {}, 403],
  ['a foreign origin', {}, { origin: 'https://ond.example' }, 403],
  ['a guessed token', { csrf: 'gaet' }, undefined, 403],
  ['a field with a strange name', { '__proto__x y': '1' }, undefined, 400],
];
test.each(strange)('a form from %s is refused and changes nothing', async (_, form, headers, status) => {
  const number = `fremmed-${crypto.randomUUID()}`;
  const answer =
    headers === undefined ? await post({ number, ...form }) : await post({ number, ...form }, headers);
  expect([answer.status, await matters(number)]).toEqual([status, 0]);
});

test('a field sent twice is not one of our forms', async () => {
  const mette = await world.as('mette');
  const body = new URLSearchParams([
    ['csrf', mette.csrf],
    ['number', 'a'],
    ['number', 'b'],
  ]);
  const headers = { ...mette.headers, 'sec-fetch-site': 'same-origin' };
  expect((await send('/sag', { method: 'POST', body, headers })).status).toBe(400);
});

test('a form that is too large is 413 and says so', async () => {
  expect((await post({ number: 'x'.repeat(bodyLimits.formBytesMax) })).status).toBe(413);
});

test('too many requests are 429', async () => {
  const limited = serveModules([doors], {
    database: world.database,
    jobs: noJobs,
    filesFolder: '/nowhere',
    clock: () => world.now,
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: false,
    log: () => {},
    requestsPerMinuteMax: 1,
  });
  const statuses = [
    await limited.request('http://localhost/aaben'),
    await limited.request('http://localhost/aaben'),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([200, 429]);
});

test('an ended, idle or old login is nobody', async () => {
  const headers = await cookieOf('mette');
  const after = (minutes: number) => ({ clock: () => new Date(world.now.getTime() + minutes * 60_000) });
  expect((await send('/lukket', { headers }, after(29))).status).toBe(200);
  expect((await send('/lukket', { headers }, after(29 + 31))).status).toBe(303);
});
