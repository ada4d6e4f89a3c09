import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { recorded, recordOf } from '../../../tests/support/recorded-minutes.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { releaseDraft } from '../agendas/index.ts';
import { planMeeting } from '../meetings/index.ts';

/** The secretariat of DAS on 12 March 2015: item 2 is open, 4 is closed, 7 is the municipal part's. */
const das = '/moeder/das/2015-03-12';
let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, demoMeeting);
}, 60_000);
afterAll(() => world.close());

const pageOf = async (who: As, address: string): Promise<string> =>
  (await (await world.as(who)).get(address)).text();
const statusOf = async (who: As, address: string): Promise<number> =>
  (await (await world.as(who)).get(address)).status;
const send = async (address: string, form: Record<string, string>, who: As = 'mette'): Promise<Response> =>
  (await world.as(who)).post(address, form);
const versionIn = (page: string): string => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
/** Sends a form with the version its page has. */
const fill = async (address: string, form: Record<string, string>): Promise<Response> =>
  send(address, { version: versionIn(await pageOf('mette', address)), ...form });

describe('messages', () => {
  const make = async (item: string, more: Record<string, string> = {}): Promise<Response> =>
    send(`/budskaber/ny?punkt=das/2015-03-12/${item}`, {
      to: 'kkr',
      text: 'Et fælles kursus giver mindre oplæring i hver kommune.',
      carrier: 'Henning Aagaard',
      ...more,
    });
  const agreed = async (item: string, more: Record<string, string> = {}): Promise<string> =>
    (await make(item, more)).headers.get('location') ?? '';
  const conveying = { told: 'Sagt til KKR', on: '20.3.2015', how: 'in-person', item: '' };

  test('agreed at an item, conveyed at one, answered: everybody who reads the item follows it', async () => {
    const address = await agreed('2');
    expect(await pageOf('birgitte', address)).toContain('Ikke overbragt til KKR endnu.');
    expect(await pageOf('birgitte', `${das}/punkt/2`)).toContain('Budskab fra DAS til KKR');
    expect(await statusOf('hanne', address)).toBe(200); // the meeting is public
    const form = await pageOf('mette', `${address}/overbringelse`);
    expect(form).toContain('Et fælles kursus giver mindre oplæring');
    const early = await fill(`${address}/overbringelse`, { ...conveying, on: '11.3.2015' });
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('før mødet, hvor budskabet blev aftalt');
    expect((await fill(`${address}/overbringelse`, conveying)).status).toBe(303);
    const before = await fill(`${address}/svar`, { text: 'Enig', on: '19.3.2015', item: '' });
    expect(before.status).toBe(422);
    expect((await fill(`${address}/svar`, { text: 'KKR er enig', on: '21.3.2015', item: '' })).status).toBe(
      303,
    );
    expect(await pageOf('birgitte', address)).toContain('KKR er enig');
    expect((await send(`${address}/svar/fortrydelse`, { version: '3' })).status).toBe(303);
    expect((await send(`${address}/overbringelse/fortrydelse`, { version: '4' })).status).toBe(303);
    expect(await pageOf('birgitte', address)).toContain('Ikke overbragt til KKR endnu.');
    expect((await send(`${address}/overbringelse/fortrydelse`, { version: '5' })).status).toBe(422);
    const dropped = await fill(`${address}/bortfald`, { reason: 'Kurset er afholdt' });
    expect(dropped.status).toBe(303);
    expect(await pageOf('mette', address)).toContain('Bortfaldet: Kurset er afholdt');
  });

  test('of a closed item the other body reads the words chosen for it once it is conveyed', async () => {
    const address = await agreed('4', { text: `Vi mangler ${secrets.closed} til kontoret.` });
    expect(await statusOf('birgitte', address)).toBe(200); // a member of DAS
    expect([await statusOf('hanne', address), await statusOf('signe', address)]).toEqual([404, 404]);
    const form = await pageOf('mette', `${address}/overbringelse`);
    expect(form).not.toContain(secrets.closed); // nothing of a closed item is suggested
    const silent = await fill(`${address}/overbringelse`, conveying);
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('Sæt kryds ved, at teksten må gives videre.');
    const told = { ...conveying, told: 'DAS søger større lokaler', isConfirmed: 'ja' };
    expect((await fill(`${address}/overbringelse`, told)).status).toBe(303);
    const page = await pageOf('hanne', address);
    expect(page).toContain('DAS søger større lokaler');
    expect(page).not.toContain(secrets.closed);
    expect(page).toContain('du ikke har adgang til');
    for (const list of ['/budskaber', '/budskaber.csv']) {
      expect(await pageOf('hanne', list)).toContain('DAS søger større lokaler');
      expect(await pageOf('hanne', list)).not.toContain(secrets.closed);
      expect(await pageOf('signe', list)).not.toContain('DAS søger større lokaler');
    }
    const rows = await readAs(world.database, world.actor('hanne'), (db) =>
      db.selectFrom('messages').select('closed').where('closed', '=', true).execute(),
    );
    expect(rows).toEqual([]);
    expect((await send(`${address}/overbringelse/fortrydelse`, { version: '2' })).status).toBe(303);
    expect(await statusOf('hanne', address)).toBe(404);
  });

  test('who is disqualified from the item does not meet its message either', async () => {
    const address = await agreed('2', { text: 'Om kursets leder' });
    await world.owner.query(
      `insert into item_disqualifications (item_id, person_id, reason, recorded_by)
        select id, $1, 'Familie', $2 from items where title = 'Fælles kursus for nye visitatorer'`,
      [demoId('person', 'birgitte-holm'), world.actor('mette').userId],
    );
    expect(await statusOf('birgitte', address)).toBe(404);
    expect(await statusOf('henning', address)).toBe(200);
    await world.owner.query('delete from item_disqualifications');
  });

  test('what cannot be a message is refused: to itself, to a closed body, by nobody, changed meanwhile', async () => {
    const refused = async (answer: Response) => `${answer.status} ${await answer.text()}`;
    expect(await refused(await make('2', { to: 'das' }))).toMatch(
      /^422[^]*Et budskab går til et andet forum/,
    );
    await world.owner.query(`update bodies set status = 'closed' where key = 'kkr'`);
    expect(await refused(await make('2'))).toMatch(/^422[^]*Forummet er nedlagt/);
    await world.owner.query(`update bodies set status = 'active' where key = 'kkr'`);
    expect(await refused(await make('2', { carrier: ' ' }))).toMatch(/^422[^]*Fejl: /);
    expect((await send('/budskaber/ny?punkt=das/2015-03-12/99', {})).status).toBe(404);
    expect((await send('/budskaber/ny?punkt=das/2015-03-12/2', {}, 'birgitte')).status).toBe(403);
    const address = await agreed('2');
    const form = { to: 'kkr', text: 'Først', carrier: 'Mette', version: '1' };
    expect((await send(`${address}/rettelse`, form)).status).toBe(303);
    const late = await refused(await send(`${address}/rettelse`, { ...form, text: 'Senere' }));
    expect(late).toMatch(/^409[^]*Først/);
  });

  test('proposed for the next agenda of the other body, filtered in the list, and told on the front page', async () => {
    const address = await agreed('2', { text: 'Til næste dagsorden' });
    expect((await fill(`${address}/forslag`, { told: 'Et ønske fra DAS' })).status).toBe(303);
    const { rows } = await world.owner.query<{ title: string; body_text: string; source_path: string }>(
      `select title, body_text, source_path from item_proposals where body_text = 'Et ønske fra DAS'`,
    );
    expect(rows).toEqual([
      { title: 'Budskab fra DAS', body_text: 'Et ønske fra DAS', source_path: `${das}/punkt/2` },
    ]);
    expect((await fill(`${address}/forslag`, { told: 'Igen' })).status).toBe(422);
    expect(await pageOf('mette', '/budskaber?tilstand=answered')).toContain(
      'Ingen budskaber svarer til filteret',
    );
    expect(await pageOf('mette', '/budskaber?fra=das&til=kkr&tilstand=agreed')).toContain(
      'Til næste dagsorden',
    );
    expect(await pageOf('henning', '/')).toContain('Overbring budskab til KKR'); // he carries it
    expect(await pageOf('birgitte', '/')).not.toContain('Overbring budskab til KKR');
  });
});

describe('a case on its way', () => {
  const meetingOf = async (body: string, heldOn: string): Promise<string> => {
    const time = { startsAt: '9:00', endsAt: '11:00', place: 'Aalborg' };
    const plan = { bodyId: demoId('body', body), audience: 'cooperation', heldOn, ...time } as const;
    const done = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, plan));
    if (!done.ok) throw new Error(done.refusal.code);
    await send(`/moeder/${body}/${heldOn}/kladde`, { from: 'template' });
    return done.value.meetingId;
  };
  /** Takes everything proposed into the draft, and sends the agenda. */
  const pullIn = async (body: string, heldOn: string): Promise<void> => {
    const address = `/moeder/${body}/${heldOn}/kladde/hent-ind`;
    const page = await pageOf('mette', address);
    const boxes = [...page.matchAll(/name="(proposal-[0-9a-f-]{36})"/g)].map(([, name]) => [name, 'ja']);
    const done = await send(address, { version: versionIn(page), ...Object.fromEntries(boxes) });
    expect(done.status).toBe(303);
  };
  const release = async (meetingId: string): Promise<void> => {
    const sent = await changeAs(world.database, world.actor('mette'), (db) =>
      releaseDraft(db, { meetingId, kind: 'agenda', note: '' }),
    );
    expect(sent.ok).toBe(true);
  };
  type Item = { id: string; address: string; closed: boolean; matter_id: string };
  const itemOf = async (meetingId: string): Promise<Item | undefined> =>
    (
      await world.owner.query<Item>(
        `select id, address, closed, matter_id from items where meeting_id = $1 and title like 'Fælles kursus%'`,
        [meetingId],
      )
    ).rows[0];
  const wayForm = (more: Record<string, string> = {}): Record<string, string> => ({
    title: 'Fælles kursus for nye visitatorer',
    text: 'DAS anbefaler kurset. Udgiften deles efter folketal. Kurset begynder til foråret.',
    forum1: 'kdk',
    opgave1: 'recommends',
    forum2: 'kkr',
    opgave2: 'decides',
    ...Object.fromEntries(
      [3, 4, 5].flatMap((row) => [
        [`forum${row}`, ''],
        [`opgave${row}`, 'informed'],
      ]),
    ),
    ...more,
  });
  const begin = '/oversendelser/ny?punkt=das/2015-03-12/2';

  test('DAS, KDK, KKR: one chain, the text changed on the way, each body behind its own walls', async () => {
    const made = await send(begin, wayForm());
    const passing = made.headers.get('location') ?? '';
    expect(passing).toMatch(/^\/oversendelser\/\d+$/);
    const kdk = await meetingOf('kdk', '2027-06-01');
    const ahead = await fill(`${passing}/trin/2/forslag`, { text: '1', closedReason: '' });
    expect(ahead.status).toBe(422);
    expect(await ahead.text()).toContain('Forummet før er ikke færdigt med sagen.');
    const unsaid = await fill(`${passing}/trin/1/forslag`, { text: '1', closed: 'ja', closedReason: '' });
    expect(unsaid.status).toBe(422);
    const closed = { text: '1', closed: 'ja', closedReason: 'Forhandling' };
    expect((await fill(`${passing}/trin/1/forslag`, closed)).status).toBe(303);
    expect(await pageOf('mette', passing)).toContain('Foreslået');
    await pullIn('kdk', '2027-06-01');
    expect(await pageOf('mette', passing)).toContain('I kladde');
    await release(kdk);
    const inKdk = await itemOf(kdk);
    expect(inKdk?.closed).toBe(true);
    const { rows: matters } = await world.owner.query(
      `select distinct matter_id from items where title like 'Fælles kursus%'`,
    );
    expect(matters).toEqual([{ matter_id: inKdk?.matter_id }]); // one chain
    expect((await send(`${passing}/trin/1/tilbagetagelse`, { version: '2' })).status).toBe(422);

    const words = {
      text: 'KDK anbefaler kurset. Ordene om folketal udgår.',
      outcome: 'RECOMMENDED',
    } as const;
    expect(await recorded(world, inKdk?.id ?? '', recordOf({ treatment: words }))).toBe('recorded');
    const struck = 'DAS anbefaler kurset. Kurset begynder til foråret.';
    const same = await fill(`${passing}/tekst`, {
      text: wayForm()['text'] ?? '',
      note: 'Intet',
      changedAt: '1',
    });
    expect(same.status).toBe(422);
    const amended = { text: struck, note: 'Én sætning udgik', changedAt: '1' };
    expect((await fill(`${passing}/tekst`, amended)).status).toBe(303);
    expect(await pageOf('mette', passing)).toContain('ændret af KDK');
    const difference = await pageOf('mette', `${passing}/forskelle`);
    expect(difference).toMatch(/<del>[^<]*Udgiften deles efter folketal/);

    const kkr = await meetingOf('kkr', '2027-06-14');
    expect((await fill(`${passing}/trin/2/forslag`, { text: '2', closedReason: '' })).status).toBe(303);
    await pullIn('kkr', '2027-06-14');
    await release(kkr);
    const inKkr = await itemOf(kkr);
    expect(inKkr?.closed).toBe(false);
    const hers = await pageOf('hanne', `/moeder/kkr/2027-06-14/punkt/${inKkr?.address}`);
    expect(hers).toContain('Kurset begynder til foråret.');
    expect(hers).toContain('Tidligere behandling');
    expect(hers).toContain('DAS godkendte kurset'); // DAS's own words, public
    expect(hers).not.toContain('KDK anbefaler kurset'); // KDK's item is closed for her
    const mettes = await pageOf('mette', `/moeder/kkr/2027-06-14/punkt/${inKkr?.address}`);
    expect(mettes).toContain('KDK anbefaler kurset');
    const herCase = await pageOf('hanne', passing);
    expect(herCase).not.toContain('folketal.'); // the version KDK had
    expect(herCase).toContain('udgave 2');

    const decided = { text: 'KKR besluttede kurset.', outcome: 'DECIDED' } as const;
    await recorded(world, inKkr?.id ?? '', recordOf({ treatment: decided }));
    expect(await pageOf('mette', '/')).toContain('Meld tilbage til DAS: Fælles kursus');
    const report = await pageOf('mette', `${passing}/trin/2/tilbagemelding`);
    expect(report).toContain('KKR behandlede sagen 14.');
    const back = { text: 'KKR har besluttet kurset.', version: versionIn(report) };
    expect((await send(`${passing}/trin/2/tilbagemelding`, back)).status).toBe(303);
    expect(await pageOf('mette', passing)).toContain('Meldt tilbage');
    const { rows } = await world.owner.query(
      `select body_text from item_proposals where body_id = $1 and state = 'open' and body_text like 'KKR har%'`,
      [demoId('body', 'das')],
    );
    expect(rows).toHaveLength(1);
    expect(await pageOf('mette', passing)).toContain('Alle fora har behandlet sagen.');
  });

  test('taken back before the agenda is sent it is in no draft, and may be proposed anew', async () => {
    const passing =
      (await send(begin, wayForm({ title: 'Fælles kursus, anden gang' }))).headers.get('location') ?? '';
    const kdk = await meetingOf('kdk', '2027-09-02');
    await fill(`${passing}/trin/1/forslag`, { text: '1', closedReason: '' });
    await pullIn('kdk', '2027-09-02');
    expect((await send(`${passing}/trin/1/tilbagetagelse`, { version: '2' })).status).toBe(303);
    expect(await pageOf('mette', passing)).toContain('Taget tilbage');
    await release(kdk);
    expect(await itemOf(kdk)).toBeUndefined();
    expect((await fill(`${passing}/trin/1/forslag`, { text: '1', closedReason: '' })).status).toBe(303);
  });

  test('what cannot be passed on is refused, and a case of a closed item is not there for others', async () => {
    const refused = async (answer: Response) => `${answer.status} ${await answer.text()}`;
    expect(await refused(await send(begin, wayForm({ forum1: '', forum2: '' })))).toMatch(
      /^422[^]*Vælg mindst ét forum/,
    );
    expect(await refused(await send(begin, wayForm({ forum1: 'das' })))).toMatch(
      /^422[^]*Sagen kommer fra dette forum/,
    );
    expect((await send(begin, wayForm(), 'birgitte')).status).toBe(403);
    const closed = await send('/oversendelser/ny?punkt=das/2015-03-12/4', wayForm({ title: secrets.closed }));
    const address = closed.headers.get('location') ?? '';
    expect(await statusOf('birgitte', address)).toBe(200);
    expect(await statusOf('signe', address)).toBe(404);
    expect(await pageOf('signe', '/oversendelser')).not.toContain(secrets.closed);
    await world.owner.query(`update bodies set status = 'closed' where key = 'kdk'`);
    const gone = await fill(`${address}/trin/1/forslag`, { text: '1', closedReason: '' });
    expect(await refused(gone)).toMatch(/^422[^]*Forummet er nedlagt/);
    await world.owner.query(`update bodies set status = 'active' where key = 'kdk'`);
  });
});
