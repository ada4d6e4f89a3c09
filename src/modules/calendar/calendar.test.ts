/** Planning, moving, pairing and entries, as the secretariat and others do them; and what others then see. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
});
beforeEach(async () => {
  await world.owner.query('truncate meetings, calendar_entries cascade');
  await world.forgetAuditLog();
});
afterAll(() => world.close());

type Sent = { status: number; location: string; html: string };
/** Who holds several seats that may is asked for one: the first is taken. */
const send = async (who: As, address: string, form: Record<string, string>): Promise<Sent> => {
  const answer = await (await world.as(who)).post(address, form);
  const html = await answer.text();
  const seat = /<button [^>]*name="seat" value="([^"]+)"/.exec(html)?.[1];
  if (seat !== undefined && form['seat'] === undefined) return send(who, address, { ...form, seat });
  return { status: answer.status, location: answer.headers.get('location') ?? '', html };
};
const read = async (who: As, address: string): Promise<{ status: number; html: string }> => {
  const answer = await (await world.as(who)).get(address);
  return { status: answer.status, html: await answer.text() };
};
/** A page in words: without tags, and hard spaces as plain ones. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');
const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const plan = (body: string) => `/kalender/nyt-moede?forum=${body}`;
const typed = {
  days: '21.01.2027',
  startsAt: '13',
  endsAt: '15.30',
  place: 'Rådhuset, Brønderslev',
  audience: 'cooperation',
  before: '',
  beforeStartsAt: '',
  beforeEndsAt: '',
};
type Planned = Partial<typeof typed>;
const planned = async (body: string, form: Planned = {}): Promise<string> => {
  const answer = await send('mette', plan(body), { ...typed, ...form });
  expect([answer.status, answer.status === 303 ? '' : wordsOf(answer.html)]).toEqual([303, '']);
  return answer.location;
};
const meetings = async (): Promise<string[]> => {
  const { rows } = await world.owner.query<{ line: string }>(
    `select b.key || ' ' || m.held_on || ' ' || coalesce(to_char(m.starts_at, 'HH24:MI'), '-') || ' '
      || m.state || ' ' || m.calendar_sequence as line
      from meetings m join bodies b on b.id = m.body_id order by m.held_on, m.starts_at`,
  );
  return rows.map(({ line }) => line);
};

test('a meeting is planned, leads to its page, and stands in the calendar for those who may know of it', async () => {
  expect(await planned('das')).toBe('/moeder/das/2027-01-21');
  expect(await meetings()).toEqual(['das 2027-01-21 13:00 planned 0']);
  expect(await world.auditLog()).toEqual(['meeting-plan.saved done']);
  const page = wordsOf((await read('ole', '/kalender?aar=2027')).html);
  expect(page).toContain('1 møde i 2027.');
  expect(page).toContain('Det næste er DAS torsdag 21. januar 2027 kl. 13.00–15.30.');
  expect(page).toContain('Rådhuset, Brønderslev');
  const publicPage = wordsOf((await read('nobody', '/kalender?aar=2027')).html);
  expect(publicPage).toContain('0 møder i 2027.');
  expect(publicPage).not.toContain('Brønderslev');
});

test('a year of days is planned in one form, with the body that meets before, and both pages say so', async () => {
  const form = { days: '21.01.2027\n18.03.2027', before: 'socdir', beforeStartsAt: '10', beforeEndsAt: '12' };
  expect(await planned('das', form)).toBe('/kalender?aar=2027&forum=das&planlagt=2');
  expect(await meetings()).toEqual([
    'socdir 2027-01-21 10:00 planned 0',
    'das 2027-01-21 13:00 planned 0',
    'socdir 2027-03-18 10:00 planned 0',
    'das 2027-03-18 13:00 planned 0',
  ]);
  expect(wordsOf((await read('mette', '/kalender?aar=2027&forum=das&planlagt=2')).html)).toContain(
    '2 møder er planlagt',
  );
  const das = wordsOf((await read('birgitte', '/moeder/das/2027-01-21')).html);
  expect(das).toContain('Mødes efter SOCDIR samme dag kl. 10.00–12.00');
  const socdir = wordsOf((await read('birgitte', '/moeder/socdir/2027-01-21')).html);
  expect(socdir).toContain('Mødes før DAS samme dag kl. 13.00–15.30');
  const next = await read('mette', plan('das'));
  expect(next.html).toMatch(/<option value="socdir" selected/);
  expect(next.html).toContain('value="13.00"');
});

test('no day or none that exists, a time that does not, and an end before its start are refused in words', async () => {
  const refusals: [form: Planned, field: string, says: string][] = [
    [{ days: '' }, 'days', 'Skriv mindst én dag'],
    [{ days: '29.02.2027' }, 'days', '“29.02.2027” er ikke en dag'],
    [{ days: '28.03.2027', startsAt: '2.30', endsAt: '' }, 'startsAt', 'findes ikke 28. marts 2027'],
    [{ startsAt: '25' }, 'startsAt', '“25” er ikke et tidspunkt'],
    [{ endsAt: '12.00' }, 'endsAt', 'slutter 12:00, før det begynder 13:00'],
    [{ before: 'das' }, 'before', 'et andet forum end det'],
    [{ before: 'socdir', beforeStartsAt: '99' }, 'beforeStartsAt', '“99” er ikke et tidspunkt'],
    [{ place: 'x'.repeat(301) }, 'place', 'for lang'],
  ];
  for (const [form, field, says] of refusals) {
    const answer = await send('mette', plan('das'), { ...typed, ...form });
    expect([answer.status, answer.html.includes(`href="#${field}"`)]).toEqual([422, true]);
    expect(wordsOf(answer.html)).toContain(says);
    expect(answer.html).toContain('<title>Fejl: ');
  }
  expect(await meetings()).toEqual([]);
});

test('collisions are shown before anything is saved, confirmed by a tick, and stay on the page', async () => {
  await planned('socdir', { startsAt: '14', endsAt: '16' });
  const again = await send('mette', plan('das'), { ...typed, days: '21.01.2027\n28.03.2027\n24.12.2027' });
  expect(again.status).toBe(422);
  const words = wordsOf(again.html);
  expect(words).toContain('SOCDIR mødes kl. 14.00–16.00, på samme tid. I begge sidder');
  expect(words).toContain(
    'søndag 28. marts 2027 Kollision Det er en søndag. Kollision Påskedag er helligdag.',
  );
  expect(words).toContain('Juleaftensdag: mange har fri');
  expect(await meetings()).toHaveLength(1);
  const confirmed = { ...typed, days: '21.01.2027', confirmed: 'ja' };
  expect((await send('mette', plan('das'), confirmed)).status).toBe(303);
  const page = wordsOf((await read('mette', '/moeder/das/2027-01-21')).html);
  expect(page).toContain('SOCDIR mødes kl. 14.00–16.00, på samme tid');
  expect(wordsOf((await read('birgitte', '/moeder/das/2027-01-21')).html)).not.toContain('på samme tid');
});

test('only the secretariat plans', async () => {
  for (const who of ['birgitte', 'henning', 'ole', 'nobody'] as const)
    expect((await send(who, plan('das'), typed)).status).toBe(403);
  expect(await meetings()).toEqual([]);
});

const entry = {
  title: 'KL’s sundhedskonference',
  kind: 'conference',
  from: '20.01.2027',
  to: '21.01.2027',
  organisation: '',
  body: '',
  note: '',
};

test('an entry is added, collides, is edited, removed and put back', async () => {
  expect((await send('mette', '/kalender/poster/ny', entry)).location).toBe('/kalender/poster');
  const collides = await send('mette', plan('das'), typed);
  expect(wordsOf(collides.html)).toContain('KL’s sundhedskonference (konference 20.01.2027–21.01.2027).');
  const { html } = await read('mette', '/kalender/poster');
  const edit = /href="(\/kalender\/poster\/\d+\/rettelse)"/.exec(html)?.[1] ?? '';
  const at = edit.replace('/rettelse', '');
  const changed = { ...entry, title: 'Konference', version: '1' };
  expect((await send('mette', edit, changed)).status).toBe(303);
  const late = await send('mette', edit, { ...entry, title: 'Min', version: '1' });
  expect(late.status).toBe(409);
  expect(wordsOf(late.html)).toContain('Navn, som det står nu Konference');
  expect(wordsOf(late.html)).not.toContain('Første dag, som det står nu');
  expect((await send('mette', `${at}/fjernelse`, { version: '2' })).status).toBe(303);
  expect((await send('mette', plan('das'), typed)).status).toBe(303);
  expect(wordsOf((await read('mette', '/kalender?aar=2027')).html)).not.toContain('Konference');
  expect(wordsOf((await read('mette', '/kalender/poster')).html)).toContain('Fortryd Konference');
  expect((await send('mette', `${at}/fjernelse/fortrydelse`, { version: '3' })).status).toBe(303);
  expect(wordsOf((await read('mette', '/kalender?aar=2027')).html)).toContain(
    'Konference til 21. januar 2027: konference, for alle',
  );
});

test('people write for their own organisation and no other, and others cannot see or touch it', async () => {
  const { body: _, ...own } = { ...entry, organisation: 'rebild' };
  expect((await send('birgitte', '/kalender/poster/ny', own)).location).toBe('/kalender/poster');
  const foreign = await send('birgitte', '/kalender/poster/ny', { ...own, organisation: 'aalborg' });
  expect([foreign.status, wordsOf(foreign.html).includes('din egen organisation')]).toEqual([422, true]);
  expect((await send('birgitte', '/kalender/poster/ny', { ...own, organisation: '' })).status).toBe(422);
  expect((await send('niels', '/kalender/poster/ny', own)).status).toBe(422);
  expect((await send('nobody', '/kalender/poster/ny', own)).status).toBe(403);
  const seen = async (who: As) => wordsOf((await read(who, '/kalender?aar=2027')).html).includes('KL’s');
  expect([await seen('birgitte'), await seen('mette'), await seen('henning')]).toEqual([true, true, false]);
  const { rows } = await world.owner.query<{ number: number }>('select number from calendar_entries');
  const at = `/kalender/poster/${rows[0]?.number}`;
  expect((await read('henning', `${at}/rettelse`)).status).toBe(404);
  expect((await send('henning', `${at}/fjernelse`, { version: '1' })).status).toBe(404);
});

const move = '/moeder/das/2027-01-21/flytning';
const proposal = {
  reason: 'KL holder sundhedskonference',
  forBody: 'das',
  day1: '28.01.2027',
  starts1: '13:00',
  ends1: '15:30',
  place1: 'Aalborg',
  day2: '05.02.2027',
  starts2: '10',
  ends2: '',
  place2: '',
  day3: '',
  starts3: '13:00',
  ends3: '15:30',
  place3: '',
};

test('a move is proposed once, with its collisions, and is seen by those who know of the meeting', async () => {
  await planned('das');
  await planned('socdir', { days: '28.01.2027', startsAt: '14', endsAt: '15' });
  expect((await send('mette', move, proposal)).location).toBe(move);
  const page = wordsOf((await read('birgitte', move)).html);
  expect(page).toContain('torsdag 28. januar 2027 kl. 13.00–15.30, Aalborg Kollision SOCDIR mødes');
  expect(page).toContain('fredag 5. februar 2027 kl. 10.00 Ingen kollisioner.');
  expect(page).not.toContain('Godkend, og flyt');
  expect(wordsOf((await read('birgitte', '/moeder/das/2027-01-21')).html)).toContain(
    'Det er foreslået at flytte mødet.',
  );
  expect(wordsOf((await read('ole', '/kalender?aar=2027&slags=flytninger')).html)).toContain(
    'Flytning foreslået',
  );
  const second = await send('mette', move, proposal);
  expect([second.status, wordsOf(second.html).includes('allerede et åbent forslag')]).toEqual([422, true]);
  const overview = wordsOf((await read('birgitte', '/')).html);
  expect(overview).toContain('Forslag om at flytte DAS 21. januar 2027');
  expect(wordsOf((await read('signe', '/')).html)).not.toContain('Forslag om at flytte');
});

test('a proposal without a reason, without another day, with no day or with the day of now is refused', async () => {
  await planned('das');
  const none = { day1: '', day2: '', day3: '' };
  const refusals: [form: Partial<typeof proposal>, field: string, says: string][] = [
    [{ reason: ' ' }, 'reason', 'hvorfor mødet skal flyttes'],
    [none, 'day1', 'mindst én anden dag'],
    [{ day2: '31.02.2027' }, 'day2', 'Skriv en dato, der findes'],
    [{ day1: '28.03.2027', starts1: '02:30', ends1: '' }, 'starts1', 'uret stilles en time frem'],
    [{ day1: '21.01.2027' }, 'day1', 'den tid, mødet har nu'],
    [{ day2: '28.01.2027', starts2: '13', ends2: '15.30' }, 'day2', 'foreslået to gange'],
    [{ forBody: 'findes-ikke' }, 'forBody', 'Vælg et forum'],
  ];
  for (const [form, field, says] of refusals) {
    const answer = await send('mette', move, { ...proposal, ...form });
    expect([answer.status, answer.html.includes(`href="#${field}"`), says]).toEqual([422, true, says]);
    expect(wordsOf(answer.html)).toContain(says);
  }
});

test('an approved move moves the meeting and, where ticked, the one that belongs to it, and leads on', async () => {
  await planned('das', { before: 'socdir', beforeStartsAt: '10', beforeEndsAt: '12' });
  await send('mette', move, proposal);
  const page = await read('mette', move);
  const along = /name="(along\d+)"/.exec(page.html)?.[1] ?? '';
  expect(wordsOf(page.html)).toContain(
    'SOCDIR torsdag 21. januar 2027 kl. 10.00–12.00 hører sammen med mødet',
  );
  const approval = {
    chosen: '2',
    source: 'DAS 17. november, punkt 13',
    version: valueOf(page.html, 'version'),
  };
  const without = await send('mette', `${move}/godkendelse`, { ...approval, source: '' });
  expect([without.status, wordsOf(without.html).includes('hvor det er besluttet')]).toEqual([422, true]);
  const { chosen: _, ...unchosen } = approval;
  expect((await send('mette', `${move}/godkendelse`, unchosen)).status).toBe(422);
  const done = await send('mette', `${move}/godkendelse`, { ...approval, [along]: 'ja' });
  expect(done.location).toBe('/moeder/das/2027-02-05');
  expect(await meetings()).toEqual(['socdir 2027-02-05 07:00 planned 1', 'das 2027-02-05 10:00 planned 1']);
  const settled = wordsOf((await read('birgitte', '/moeder/das/2027-02-05/flytning')).html);
  expect(settled).toContain('Fra 21. januar 2027: Flyttet til fredag 5. februar 2027 kl. 10.00');
  expect(settled).toContain('Besluttet: DAS 17. november, punkt 13');
  expect((await world.auditLog()).slice(-1)).toEqual(['meeting-move.approved done']);
});

test('a move to the same time of another day takes the one that belongs to it along', async () => {
  await planned('das', { before: 'socdir', beforeStartsAt: '7', beforeEndsAt: '9' });
  await send('mette', move, {
    ...proposal,
    day1: '05.02.2027',
    starts1: typed.startsAt,
    ends1: typed.endsAt,
    day2: '',
  });
  const page = await read('mette', move);
  const along = /name="(along\d+)"/.exec(page.html)?.[1] ?? '';
  const approval = { chosen: '1', source: 'Mail fra formanden', version: valueOf(page.html, 'version') };
  expect((await send('mette', `${move}/godkendelse`, { ...approval, [along]: 'ja' })).status).toBe(303);
  expect((await meetings()).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    'socdir 2027-02-05',
    'das 2027-02-05',
  ]);
});

test('what hangs on the date is named beside the proposal: a round, another meeting, the draft', async () => {
  await planned('das');
  await planned('das', { days: '03.12.2026' });
  const next = JSON.stringify({ date: '2027-01-21', startTime: null, endTime: null, place: null });
  await world.owner.query(`update meetings set next_meeting = $1 where held_on = '2026-12-03'`, [next]);
  await world.owner.query(`insert into agendas (meeting_id, body_id) select id, body_id from meetings
    where held_on = '2027-01-21'`);
  await world.owner
    .query(`insert into rounds (kind, title, owner_name, meeting_id, opens_on, due_on, closes_on)
    select 'input', 'Input om temaer', 'Sekretariatet', id, '2026-12-01', '2027-01-07', '2027-01-10'
    from meetings where held_on = '2027-01-21'`);
  const words = wordsOf((await read('mette', move)).html);
  expect(words).toContain('Dagsordenen for DAS 3. december 2026 nævner datoen som næste møde');
  expect(words).toContain('Der er en kladde til dagsordenen');
  expect(words).toContain('Input om temaer: frist 7. januar 2027');
  await world.owner.query('truncate rounds cascade');
});

test('those who are to know are told by mail where it is ticked, and nobody where it is not', async () => {
  const told = async (): Promise<string[]> => {
    const { rows } = await world.owner.query<{ line: string }>(
      `select kind || ' ' || told_on || ' from ' || former_on as line from dispatches order by sent_at`,
    );
    return rows.map(({ line }) => line);
  };
  const approve = async (day: string, tell: Record<string, string>): Promise<void> => {
    await send('mette', `/moeder/das/${day}/flytning`, proposal);
    const { html } = await read('mette', `/moeder/das/${day}/flytning`);
    const form = { chosen: '1', source: 'DAS', version: valueOf(html, 'version'), ...tell };
    expect((await send('mette', `/moeder/das/${day}/flytning/godkendelse`, form)).status).toBe(303);
  };
  await planned('das');
  await approve('2027-01-21', {});
  expect(await told()).toEqual([]);
  await planned('das', { days: '22.01.2027' });
  await approve('2027-01-22', { tell: 'ja' });
  expect(await told()).toEqual(['moved 2027-01-28 from 2027-01-22']);
});

test('a move without its pair leaves the pair where it is, and both pages say it', async () => {
  await planned('das', { before: 'socdir', beforeStartsAt: '10', beforeEndsAt: '12' });
  await send('mette', move, proposal);
  const version = valueOf((await read('mette', move)).html, 'version');
  await send('mette', `${move}/godkendelse`, { chosen: '1', source: 'Mail fra formanden', version });
  expect(await meetings()).toEqual(['socdir 2027-01-21 10:00 planned 0', 'das 2027-01-28 13:00 planned 1']);
  expect(wordsOf((await read('birgitte', '/moeder/das/2027-01-28')).html)).toContain(
    'Mødes efter SOCDIR men det er 21. januar 2027',
  );
});

test('a kept day is written down with its source, and a settled proposal cannot be settled again', async () => {
  await planned('das');
  await send('mette', move, proposal);
  const version = valueOf((await read('mette', move)).html, 'version');
  const kept = { keptSource: 'FU 2. december', version };
  expect((await send('mette', `${move}/bevarelse`, { ...kept, keptSource: '' })).status).toBe(422);
  expect((await send('mette', `${move}/bevarelse`, kept)).location).toBe(move);
  expect(await meetings()).toEqual(['das 2027-01-21 13:00 planned 0']);
  expect(wordsOf((await read('mette', move)).html)).toContain('Fra 21. januar 2027: Datoen er bevaret');
  const late = await send('mette', `${move}/godkendelse`, { chosen: '1', source: 'x', version });
  expect([late.status, wordsOf(late.html).includes('allerede afgjort')]).toEqual([422, true]);
  expect((await send('mette', move, proposal)).status).toBe(303);
});

test('two who settle at once: the second is told, and the meeting moves once', async () => {
  await planned('das');
  await send('mette', move, proposal);
  const version = valueOf((await read('mette', move)).html, 'version');
  const approval = { chosen: '1', source: 'DAS', version };
  const [one, other] = await Promise.all([
    send('mette', `${move}/godkendelse`, approval),
    send('mette', `${move}/godkendelse`, { ...approval, chosen: '2' }),
  ]);
  const second = [one, other].find(({ location }) => !/^\/moeder\/das\/[\d-]+$/.test(location));
  // Three ways to be second: the version is older, the proposal is settled, or the meeting is no longer at that day.
  expect([409, 422, 303]).toContain(second?.status);
  if (second?.status === 422) expect(wordsOf(second.html)).toContain('allerede afgjort');
  if (second?.status === 303) expect(second.location).toMatch(/\/flytning$/);
  expect(await meetings()).toHaveLength(1);
  expect((await meetings())[0]).toMatch(/planned 1$/);
});

test('a meeting that is held or cancelled cannot be proposed to move', async () => {
  await planned('das');
  await world.owner.query(`update meetings set state = 'held'`);
  const answer = await send('mette', move, proposal);
  expect([answer.status, wordsOf(answer.html).includes('holdt eller aflyst')]).toEqual([422, true]);
});

const pair = '/moeder/das/2027-01-21/par';

test('meetings are linked, parted and linked again; a lunch needs no meeting in the calendar', async () => {
  await planned('das');
  await planned('kkr', { startsAt: '9', endsAt: '10' });
  const joint = { kind: 'after', other: 'kkr/2027-01-21', body: '', note: '' };
  expect((await send('mette', pair, joint)).location).toBe(pair);
  expect((await send('mette', pair, { ...joint, kind: 'joint' })).status).toBe(422);
  expect(
    (await send('mette', pair, { kind: 'lunch', other: '', body: 'kdk', note: 'i kantinen' })).status,
  ).toBe(303);
  const words = wordsOf((await read('mette', '/moeder/das/2027-01-21')).html);
  expect(words).toContain('Mødes efter KKR samme dag kl. 09.00–10.00');
  expect(words).toContain('Frokost med KDK (i kantinen)');
  expect(wordsOf((await read('mette', '/kalender?aar=2027&slags=par')).html)).toContain('efter KKR');
  const nothing = { kind: 'before', other: '', body: 'kdk', note: '' };
  expect((await send('mette', pair, nothing)).status).toBe(422);
  const { html } = await read('mette', pair);
  const removal = /action="(\/moeder\/das\/2027-01-21\/par\/\d+\/fjernelse)"/.exec(html)?.[1] ?? '';
  expect((await send('mette', removal, { version: '1' })).status).toBe(303);
  expect(wordsOf((await read('mette', '/moeder/das/2027-01-21')).html)).not.toContain('Mødes efter');
  expect((await send('mette', `${removal}/fortrydelse`, { version: '2' })).status).toBe(303);
  expect(wordsOf((await read('mette', '/moeder/das/2027-01-21')).html)).toContain('Mødes efter KKR');
});

test('a pair with a meeting the reader may not know of is not shown', async () => {
  await planned('das', { before: 'fu', beforeStartsAt: '10', beforeEndsAt: '12' });
  await world.owner.query(
    `update meetings set audience = 'body' where body_id = (select id from bodies where key = 'fu')`,
  );
  expect(wordsOf((await read('mette', '/moeder/das/2027-01-21')).html)).toContain('Mødes efter FU');
  expect(wordsOf((await read('signe', '/moeder/das/2027-01-21')).html)).not.toContain('Mødes efter');
  expect((await read('signe', '/kalender?aar=2027')).html).not.toContain('efter FU');
});

test('the month is a grid with its weeks, holidays in it, and the same filters', async () => {
  await planned('das', { days: '25.03.2027', confirmed: 'ja' } as Planned);
  const { html } = await read('mette', '/kalender?maaned=2027-03&forum=das');
  const grid = /<table class="rv-grid">[\s\S]*<\/table>/.exec(html)?.[0] ?? '';
  expect(grid.match(/<tr>/g)).toHaveLength(6);
  expect(wordsOf(grid)).toContain('25 Skærtorsdag 13.00 DAS');
  expect(html).toContain('maaned=2027-02&amp;forum=das');
});

test('addresses that make no sense are the calendar of today', async () => {
  for (const query of ['aar=abc', 'maaned=2027-13', 'forum=%27', 'slags=alt', 'planlagt=-1'])
    expect((await read('nobody', `/kalender?${query}`)).status).toBe(200);
  expect((await read('mette', plan('findes-ikke'))).status).toBe(404);
});
