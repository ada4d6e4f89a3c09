/** Staffing, door by door: the call, nominations of municipalities, over-nomination, the proposal, the seats. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withAddresses } from '../../../tests/support/rounds.ts';
import { changeAs } from '../../platform/database.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true, withJobs: true });
  await withAddresses(world);
}, 120_000);
afterAll(() => world.close());

const read = async (as: As, address: string): Promise<{ status: number; text: string }> => {
  const answer = await (await world.as(as)).get(address);
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') };
};
const send = async (as: As, address: string, form: Record<string, string> = {}) => {
  const answer = await (await world.as(as)).post(address, form);
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') };
};
const valueOf = async (query: string, of: readonly string[] = []): Promise<string> =>
  String(Object.values((await world.owner.query<Record<string, unknown>>(query, [...of])).rows[0] ?? {})[0]);
const versionOf = (number: string) => valueOf('select version from staffings where number = $1', [number]);
const act = async (number: string, noun: string, form: Record<string, string> = {}) =>
  send('mette', `/bemanding/${number}/${noun}`, { version: await versionOf(number), ...form });
const mails = async (subject: string) =>
  (
    await world.owner.query<{ to_address: string; body_text: string }>(
      `select to_address, body_text from mails join mail_texts on mail_id = mails.id
        where subject like $1 order by mails.number`,
      [`${subject}%`],
    )
  ).rows;

const keys = [
  'morsoe',
  'thisted',
  'broenderslev',
  'frederikshavn',
  'aalborg',
  'hjoerring',
  'mariagerfjord',
  'rebild',
];
const invited = Object.fromEntries(keys.map((key) => [`invited.${key}`, 'ja']));
const call = {
  title: 'Arbejdsgruppe om plejefamilier',
  mandate: '',
  body: '',
  decidedBy: 'das',
  seatsMin: '3',
  seatsMax: '4',
  profiles: 'Økonomi og jura\nPlejefamiliers vilkår',
  clusters: 'ja',
  dueOn: '30.11.2026',
  invitation: 'Gruppen mødes fire gange.',
  municipalOnly: 'ja',
  ...invited,
};
const nominee = { person: '', name: '', title: '', motivation: '', leaderAgrees: 'ja' };
const made = async (form: Record<string, string> = call): Promise<string> => {
  const answer = await (await world.as('mette')).post('/bemanding/ny', form);
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
};

describe('a call with three to four seats and six municipalities that nominate', () => {
  let number: string;
  const nominate = (as: As, form: Record<string, string>) =>
    send(as, `/bemanding/${number}/indstillinger/ny`, { ...nominee, ...form });

  test('what cannot be a call is said so', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ seatsMax: '2' }, 'mindre end det mindste'],
      [{ seatsMin: 'mange' }, 'helt tal'],
      [{ dueOn: '' }, 'Skriv en dag'],
    ];
    for (const [changes, sentence] of wrong) {
      const { status, text } = await send('mette', '/bemanding/ny', { ...call, ...changes });
      expect([status, text.includes(sentence)]).toEqual([422, true]);
    }
    const bare = Object.fromEntries(Object.entries(call).filter(([name]) => !name.startsWith('invited.')));
    expect((await send('mette', '/bemanding/ny', bare)).text).toContain('Vælg mindst én kommune');
    expect((await send('birgitte', '/bemanding/ny', call)).status).toBe(403);
  });

  test('a draft is the secretariat’s; opened, the contact persons of the invited are written to', async () => {
    number = await made();
    expect((await read('birgitte', `/bemanding/${number}`)).status).toBe(404);
    const before = await read('mette', `/bemanding/${number}/aabning`);
    expect(before.text).toContain('Birgitte Holm');
    expect(await mails('Invitation')).toEqual([]);
    expect((await act(number, 'aabning')).status).toBe(303);
    const sent = await mails('Invitation');
    const ownMail = sent.find(({ to_address }) => to_address === 'birgitte.holm@demo.example');
    expect(ownMail?.body_text).toContain('3-4 pladser');
    expect(ownMail?.body_text).toContain(`/bemanding/${number}`);
    expect(sent.some(({ to_address }) => to_address.startsWith('ole.'))).toBe(false);
    expect((await read('birgitte', '/')).text).toContain('Indstil til Arbejdsgruppe om plejefamilier');
    expect((await read('ole', `/bemanding/${number}`)).status).toBe(404); // a municipal call
  });

  test('a municipality nominates a person of the register or a new name, and not both', async () => {
    expect((await nominate('birgitte', {})).text).toContain('Vælg en person, eller skriv et navn');
    const both = await nominate('birgitte', { person: 'birgitte-holm', name: 'En Anden' });
    expect([both.status, both.text.includes('ikke begge dele')]).toEqual([422, true]);
    expect((await nominate('henning', { person: 'henning-aagaard', 'profile.1': 'ja' })).status).toBe(303);
    expect((await nominate('tove', { name: 'Nina Demo', title: 'Fagleder' })).status).toBe(303);
  });

  test('two of one municipality cannot nominate the same person, and see each other’s', async () => {
    expect((await nominate('karsten', { name: 'Aksel Demo', 'profile.2': 'ja' })).status).toBe(303);
    const twice = await nominate('signe', { name: 'aksel demo' });
    expect([twice.status, twice.text.includes('måske af en kollega')]).toEqual([422, true]);
    const { text } = await read('signe', `/bemanding/${number}`);
    expect(text).toContain('Aksel Demo');
    expect(text).toContain('Indstillet af Karsten Friis');
    const nomination = await valueOf(`select number from nominations where person_name = 'Aksel Demo'`);
    const at = `/bemanding/${number}/indstillinger/${nomination}`;
    const changed = { ...nominee, name: 'Aksel Demo', title: 'Økonom', version: '1' };
    expect((await send('signe', at, changed)).status).toBe(303);
    const late = await send('karsten', at, { ...changed, title: 'Jurist' });
    expect([late.status, late.text.includes('Økonom')]).toEqual([409, true]);
  });

  test('a municipality sees its own nominees and nobody else’s, in page, list and count', async () => {
    const own = await read('henning', `/bemanding/${number}`);
    expect(own.text).toContain('I har indstillet 1 person.');
    for (const name of ['Aksel Demo', 'Nina Demo']) expect(own.text).not.toContain(name);
    expect((await read('henning', '/bemanding')).text).toContain('1 person fra 1 kommune');
    const nomination = await valueOf(`select number from nominations where person_name = 'Nina Demo'`);
    const others = await send(
      'henning',
      `/bemanding/${number}/indstillinger/${nomination}/tilbagetraekning`,
      {
        version: '1',
      },
    );
    expect(others.status).toBe(404);
    expect((await read('vibeke', `/bemanding/${number}`)).status).toBe(404);
  });

  test('withdrawn it is kept, and can be put up again', async () => {
    const nomination = await valueOf(`select number from nominations where person_name = 'Nina Demo'`);
    const at = `/bemanding/${number}/indstillinger/${nomination}/tilbagetraekning`;
    expect((await send('tove', at, { version: '1' })).status).toBe(303);
    expect((await read('tove', `/bemanding/${number}`)).text).toContain('Trukket tilbage');
    expect((await send('tove', at, { version: '1' })).status).toBe(409);
    expect((await send('tove', `${at}/fortrydelse`, { version: '2' })).status).toBe(303);
  });

  test('the secretariat writes what came by mail; six from six municipalities are two too many', async () => {
    for (const [organisation, name, leaderAgrees] of [
      ['hjoerring', 'Hanna Demo', 'ja'],
      ['thisted', 'Tora Demo', ''],
      ['mariagerfjord', 'Mads Demo', 'ja'],
    ] as const) {
      const { leaderAgrees: _, ...rest } = nominee;
      const agreed: Record<string, string> = leaderAgrees === '' ? {} : { leaderAgrees };
      const form = { ...rest, ...agreed, organisation, name };
      expect((await send('mette', `/bemanding/${number}/indstillinger/ny`, form)).status).toBe(303);
    }
    const { text } = await read('mette', `/bemanding/${number}`);
    expect(text).toContain('6 personer er indstillet fra 6 kommuner.');
    expect(text).toContain('2 personer flere end der er pladser');
    expect(text).toContain('Ingen indstilling fra Morsø Kommune, Rebild Kommune.');
    expect(text).toContain('skrevet ind af sekretariatet');
    const outside = await send('mette', `/bemanding/${number}/indstillinger/ny`, {
      ...nominee,
      organisation: 'laesoe',
      name: 'Lone Demo',
    });
    expect(outside.status).toBe(422);
  });

  test('after the deadline a municipality is refused, by the page and by the database', async () => {
    await world.owner.query(`update staffings set due_on = '2026-11-20' where number = $1`, [number]);
    const refused = await nominate('palle', { name: 'Peter Demo' });
    expect([refused.status, refused.text.includes('Fristen var 20. november 2026.')]).toEqual([422, true]);
    expect(refused.text).toContain('value="Peter Demo"');
    const past = changeAs(world.database, world.actor('palle'), (db) =>
      db
        .insertInto('nominations')
        .columns(['staffing_id', 'organisation_id', 'person_name', 'leader_agrees'])
        .expression((eb) =>
          eb
            .selectFrom(['staffings as s', 'organisations as o'])
            .select((one) => [
              's.id',
              'o.id as organisation',
              one.val('Peter Demo').as('name'),
              one.lit(true).as('yes'),
            ])
            .where('o.key', '=', 'morsoe'),
        )
        .execute(),
    );
    await expect(past).rejects.toThrow('row-level security');
    expect((await read('palle', `/bemanding/${number}`)).text).not.toContain('Indstil en person');
    expect((await read('mette', '/')).text).toContain('Fristen for indstilling er gået');
    expect((await act(number, 'lukning')).status).toBe(303);
    const late = { ...nominee, organisation: 'morsoe', name: 'Peter Demo' };
    expect((await send('mette', `/bemanding/${number}/indstillinger/ny`, late)).status).toBe(303);
    expect((await read('mette', `/bemanding/${number}`)).text).toContain('efter fristen');
    const reopened = await act(number, 'genaabning', { reason: 'Flere skal med' });
    expect([reopened.status, reopened.text.includes('20. november 2026')]).toEqual([422, true]);
  });

  const composition = async (names: readonly string[], more: Record<string, string> = {}) => {
    const { rows } = await world.owner.query<{ number: number; person_name: string }>(
      `select n.number, person_name from nominations n join organisations o on o.id = organisation_id
        order by o.seat_order, person_name, n.number`,
    );
    const boxes = rows.flatMap((row, at) => [
      [`why${row.number}`, ''],
      ...(names.includes(row.person_name) ? [[at === 0 ? 'picks' : `pick${row.number}`, 'ja']] : []),
    ]);
    return { ...(Object.fromEntries(boxes) as Record<string, string>), reason: 'Bred dækning.', ...more };
  };
  const four = ['Henning Aagaard', 'Nina Demo', 'Aksel Demo', 'Hanna Demo'];

  test('a composition of another number than the seats, or without a leader’s yes, must be said so', async () => {
    const five = await act(number, 'forslag', await composition([...four, 'Mads Demo']));
    expect([five.status, five.text.includes('5 til 3-4 pladser')]).toEqual([422, true]);
    const unasked = await act(
      number,
      'forslag',
      await composition(['Henning Aagaard', 'Aksel Demo', 'Tora Demo']),
    );
    expect([unasked.status, unasked.text.includes('Lederen har ikke sagt ja til')]).toEqual([422, true]);
    expect((await act(number, 'forslag', await composition([]))).text).toContain('mindst én');
  });

  test('proposed, the body sees all nominees; it shows clusters and profiles nobody brings', async () => {
    const clusters = Object.fromEntries(
      [
        'aalborg',
        'broenderslev',
        'frederikshavn',
        'hjoerring',
        'jammerbugt',
        'laesoe',
        'mariagerfjord',
        'morsoe',
      ]
        .concat(['rebild', 'thisted', 'vesthimmerland'])
        .map((key) => [`cluster-${key}`, ['morsoe', 'thisted'].includes(key) ? 'Vest' : 'Øst']),
    );
    expect((await send('mette', '/bemanding/klynger', { from: '1.1.2026', ...clusters })).status).toBe(303);
    expect((await act(number, 'forslag', await composition(four, { confirmed: 'ja' }))).status).toBe(303);
    const { text } = await read('birgitte', `/bemanding/${number}`);
    for (const words of ['Bred dækning.', 'Tora Demo', 'Ingen fra Vest', 'Øst: 4'])
      expect(text).toContain(words);
    expect((await read('signe', `/bemanding/${number}`)).text).not.toContain('Bred dækning.');
  });

  test('for an agenda it is proposed without a name', async () => {
    const form = await read('mette', `/bemanding/${number}/punktforslag`);
    for (const name of four) expect(form.text).not.toContain(name);
    expect((await act(number, 'punktforslag', { title: 'Sammensætning', text: '' })).status).toBe(303);
    expect(await valueOf('select source_path from item_proposals')).toBe(`/bemanding/${number}`);
  });

  const decision = { item: 'das/2016-11-17/15', seatsFrom: '1.12.2026', seatsTo: '', note: '' };

  test('decided at an item, and undone with a reason before anybody is seated', async () => {
    expect((await act(number, 'beslutning', { ...decision, item: '' })).text).toContain('Vælg det punkt');
    expect((await act(number, 'beslutning', decision)).status).toBe(303);
    expect((await read('henning', `/bemanding/${number}`)).text).toContain('Valgt');
    expect((await act(number, 'beslutning/fortrydelse', { reason: '' })).text).toContain('Skriv hvorfor');
    expect((await act(number, 'beslutning/fortrydelse', { reason: 'Forkert punkt' })).status).toBe(303);
    expect(await valueOf('select count(*) from nominations where outcome is not null')).toBe('0');
    expect((await act(number, 'beslutning', decision)).status).toBe(303);
  });

  test('without a body nobody is seated; with one the chosen are members from the day, and all are told', async () => {
    const none = await act(number, 'besaettelse');
    expect([none.status, none.text.includes('Forummet er ikke oprettet')]).toEqual([422, true]);
    await world.owner.query(
      `update staffings set body_id = (select id from bodies where key = 'styringsaftalegruppen') where number = $1`,
      [number],
    );
    const seen = await versionOf(number);
    expect((await act(number, 'besaettelse')).status).toBe(303);
    const { rows } = await world.owner.query<{ name: string; key: string }>(
      `select p.name, o.key from memberships m join persons p on p.id = m.person_id
        join organisations o on o.id = m.organisation_id where m.from_on = '2026-12-01' order by p.name`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'Aksel Demo',
      'Hanna Demo',
      'Henning Aagaard',
      'Nina Demo',
    ]);
    expect(rows.find(({ name }) => name === 'Hanna Demo')?.key).toBe('hjoerring');
    const told = await mails('Pladserne er besat');
    const aalborg = told.find(({ to_address }) => to_address.startsWith('karsten.'));
    expect(aalborg?.body_text).toContain('- Aksel Demo: valgt');
    expect(told.every(({ body_text }) => !body_text.includes('Tora Demo'))).toBe(true);
    const again = await send('mette', `/bemanding/${number}/besaettelse`, { version: seen });
    expect(again.status).toBe(422);
    expect(await valueOf(`select count(*) from memberships where from_on = '2026-12-01'`)).toBe('4');
  });

  test('who is disqualified from the item that decides reads nothing of the nominees', async () => {
    await world.owner.query(`insert into item_disqualifications (item_id, person_id, reason, recorded_by)
      select i.id, p.id, 'Part i sagen', (select id from users limit 1) from items i, persons p
      where i.id = (select item_id from staffings where number = ${number}) and p.key = 'birgitte-holm'`);
    expect((await read('birgitte', `/bemanding/${number}`)).status).toBe(404);
    expect((await read('henning', `/bemanding/${number}`)).status).toBe(200);
  });
});

describe('the composition of a body', () => {
  test('two of the authority and five operators, beside what the terms wish, on each day', async () => {
    const people = [
      'gerda-vang',
      'signe-bach',
      'niels-hald',
      'tove-linnet',
      'palle-toft',
      'jonas-brink',
      'hanne-lund',
    ];
    await world.owner.query(`delete from memberships
      where body_id = (select id from bodies where key = 'ekspertpanelet')`);
    await world.owner.query(
      `insert into memberships (body_id, person_id, organisation_id, role, from_on)
        select b.id, p.id, o.id, 'member', '2026-01-01' from bodies b, persons p, organisations o
        where b.key = 'ekspertpanelet' and p.key = any ($1) and o.key = 'aalborg'`,
      [people],
    );
    const form = await read('mette', '/bemanding/sammensaetning/ekspertpanelet/sider');
    const names = [...form.text.matchAll(/name="(side|level)(\d+)"/g)].map(([, kind, at]) => `${kind}${at}`);
    expect(names).toHaveLength(14);
    const sides = Object.fromEntries(
      names.map((name) => {
        const isAuthority = Number(name.replace(/\D/g, '')) <= 2;
        return [name, name.startsWith('side') ? (isAuthority ? 'authority' : 'operator') : 'manager'];
      }),
    );
    const at = '/bemanding/sammensaetning/ekspertpanelet';
    expect((await send('mette', `${at}/sider`, { from: '1.6.2026', ...sides })).status).toBe(303);
    const today = await read('gerda', at);
    expect(today.text).toContain('7 medlemmer: myndighed 2 : drift 5, kommunal 7 : regional 0.');
    expect(today.text).toContain('Uden plads: ');
    const before = await read('gerda', `${at}?den=2026-02-01`);
    expect(before.text).toContain('7 medlemmer: myndighed 0 : drift 0');
    expect((await read('gerda', `${at}?den=31.12.2025`)).text).toContain('Ingen medlemmer den dag');
    const sheet = await (await world.as('gerda')).get(`${at}/csv`);
    const lines = (await sheet.text()).trim().split('\r\n');
    expect(lines).toHaveLength(8);
    expect(lines.filter((line) => line.includes(';Drift;'))).toHaveLength(5);
    expect((await send('gerda', `${at}/sider`, { from: '1.6.2026', ...sides })).status).toBe(403);
    expect((await read('gerda', '/bemanding/sammensaetning')).text).toContain('2 : 5');
  });
});
