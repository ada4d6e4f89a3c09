import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { draftItem } from '../../../tests/support/draft-item.ts';
import { answerAs, openedRound, roundForm, withAddresses } from '../../../tests/support/rounds.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { releaseDraft } from '../agendas/index.ts';
import { roundsDependingOn } from './index.ts';

let world: World;
let meetingId: string;
let itemId: string;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
  await storeAsSecretariat(world, {
    ...demoMeeting,
    heldOn: day('2026-12-18'),
    documentType: 'agenda',
    sections: [],
    attendances: [],
    items: [
      plainItem('1', 'Åbent punkt'),
      plainItem('2', 'Evaluering af nye tiltag', { municipalOnly: true }),
    ],
  });
  const { rows } = await world.owner.query<{ id: string; meeting_id: string; number: string }>(
    `select i.id, meeting_id, number from items i join meetings m on m.id = i.meeting_id
      where m.held_on = '2026-12-18' order by number`,
  );
  meetingId = rows[0]?.meeting_id ?? '';
  itemId = rows[1]?.id ?? '';
}, 60_000);
afterAll(() => world.close());

const textOf = async (who: As, address: string): Promise<string> =>
  (await (await world.as(who)).get(address)).text();
describe('input before an item', () => {
  const itemPage = '/moeder/das/2026-12-18/punkt/2';
  let number: string;

  test('the item is offered, and its page says that answers are coming, behind the item’s walls', async () => {
    const form = await textOf('mette', '/runder/ny?om=das/2026-12-18/punkt/2');
    expect(form).toContain(
      '<option value="das/2026-12-18/punkt/2" selected="">DAS 18.12.2026: Evaluering af nye tiltag',
    );
    expect(form).not.toContain(itemId);
    number = await openedRound(world, { subject: 'das/2026-12-18/punkt/2' });
    await answerAs(await world.as('birgitte'), number, { t1u1: 'Rebilds erfaring', 't2-intet': 'ja' });
    expect(await textOf('henning', itemPage)).toContain('Kommunerne er spurgt');
    expect(await textOf('henning', itemPage)).not.toContain('Rebilds erfaring');
    expect(await textOf('mette', itemPage)).toContain('Rebilds erfaring');
  });

  test('closed, the collation stands on the item for its readers, and not for the region', async () => {
    await (await world.as('mette')).post(`/runder/${number}/lukning`, { version: '2' });
    for (const who of ['henning', 'tove', 'hanne'] as const) {
      const page = await textOf(who, itemPage);
      expect(page).toContain('1a Rebild Kommune');
      expect(page).toContain('Har ikke svaret: Brønderslev Kommune');
    }
    for (const address of [itemPage, '/moeder/das/2026-12-18'])
      expect(await textOf('ole', address)).not.toMatch(/Rebilds erfaring|Nye tiltag|runder\/\d/);
  });

  test('a municipal round about an item the region reads is not shown to the region', async () => {
    const open = await openedRound(world, { title: 'Kun os', subject: 'das/2026-12-18/punkt/1' });
    await answerAs(await world.as('birgitte'), open, { t1u1: 'Kun mellem kommuner', 't2-intet': 'ja' });
    await (await world.as('mette')).post(`/runder/${open}/lukning`, { version: '2' });
    const page = '/moeder/das/2026-12-18/punkt/1';
    expect(await textOf('henning', page)).toContain('Kun mellem kommuner');
    expect(await textOf('ole', page)).toContain('Åbent punkt');
    expect(await textOf('ole', page)).not.toContain('Kun mellem kommuner');
  });

  test('the calendar is told which rounds hang on the day of the meeting', async () => {
    await openedRound(world, { title: 'Afhængig', subject: 'das/2026-12-18' });
    await openedRound(world, { title: 'Uafhængig' });
    const depending = await readAs(world.database, world.actor('mette'), (db) =>
      roundsDependingOn(db, meetingId),
    );
    expect(depending.map(({ title, dueOn }) => [title, dueOn])).toEqual([['Afhængig', '2026-12-06']]);
    expect(await textOf('mette', '/moeder/das/2026-12-18')).toContain('Afhængig');
  });
});

describe('the front page', () => {
  test('says what waits for whoever must answer, and which rounds close for the secretariat', async () => {
    const number = await openedRound(world, { title: 'Overblikket', closesOn: '6.12.2026' });
    await answerAs(await world.as('birgitte'), number, { t1u1: 'Halvt', act: 'gem' });
    const waits = await textOf('birgitte', '/');
    expect(waits).toContain('Svar: Overblikket');
    expect(waits).toContain('mangler Det videre samarbejde');
    expect(await textOf('mette', '/')).toContain('Runden Overblikket');
    expect(await textOf('ole', '/')).not.toContain('Overblikket');
    await answerAs(await world.as('birgitte'), number, { act: 'intet', t1u1: 'Halvt', version: '1' });
    expect(await textOf('birgitte', '/')).not.toContain('Svar: Overblikket');
  });
});

describe('what municipalities are asked', () => {
  test('is counted by municipality and round, and warns in the making of one too many', async () => {
    await world.owner.query('delete from rounds');
    const questions = Array.from({ length: 58 }, (_, index) => `- Spørgsmål ${index}`).join('\n');
    await openedRound(world, {
      title: 'Stort skema',
      themes: `Skema\n${questions}`,
      owner: 'Socialstyrelsen',
    });
    const mette = await world.as('mette');
    expect(await textOf('mette', '/runder/ny')).toContain('spurgt om 58 af højst 60 felter');
    const small = roundForm({ title: 'Lille skema', themes: 'Et\nTo\nTre' });
    const few = Object.entries(small).filter(([name]) => !name.startsWith('til-') || name === 'til-rebild');
    const made = await mette.post('/runder/ny', Object.fromEntries(few));
    const board = await textOf('mette', made.headers.get('location') ?? '');
    expect(board).toContain('spurgt om mere end 60 felter hos Rebild Kommune.');
    const page = await textOf('mette', '/runder/byrde');
    expect(page).toContain('Højst 60 felter pr. kommune i et halvår.');
    expect(page).toMatch(/Rebild Kommune<\/th>.*?>2<.*?>61<.*?over grænsen/);
    expect(page).toMatch(/Morsø Kommune<\/th>.*?>1<.*?>58<.*?inden for grænsen/);
    expect(page).toMatch(/Stort skema<\/a>.*?Socialstyrelsen.*?>58<.*?>11</);
  });

  test('a municipality sees its own figures, and of the rounds those it is asked in', async () => {
    const page = await textOf('henning', '/runder/byrde');
    expect(page).toContain('Brønderslev Kommune');
    expect(page).not.toContain('Rebild Kommune');
    expect(page).not.toContain('Lille skema');
    expect(await textOf('ole', '/runder/byrde')).not.toContain('Stort skema');
  });
});

describe('a meeting with an external party', () => {
  let number: string;

  test('asks for points and participants, and shows both sides on one page', async () => {
    const more = {
      kind: 'external-meeting',
      title: 'Møde med styrelsen',
      themes: '',
      subject: 'das/2026-12-18',
    };
    number = await openedRound(world, more);
    const mette = await world.as('mette');
    const theirs = {
      name: 'Socialstyrelsen',
      points: 'Ny lov\nTilsyn',
      participants: 'Kontorchef Åse Ø',
      advisers: 'GOT',
      positionPaper: 'Kommunernes udspil',
      version: '0',
    };
    expect((await mette.post(`/runder/${number}/modpart`, theirs)).status).toBe(303);
    const answer = { t1u1: 'Ventetid', t2u1: 'Birgitte Holm' };
    expect((await answerAs(await world.as('birgitte'), number, answer)).status).toBe(303);
    const page = await textOf('mette', `/runder/${number}`);
    for (const words of [
      '1a Rebild Kommune: Ventetid',
      '2a Rebild Kommune: Birgitte Holm',
      'Ny lov',
      'Tilsyn',
    ])
      expect(page).toContain(words);
    for (const words of ['Kontorchef Åse Ø', 'GOT', 'Kommunernes udspil', 'Planlagt'])
      expect(page).toContain(words);
    expect(page).not.toContain('Ja, udsæt mødet'); // the deadline has not passed
    expect((await mette.post(`/runder/${number}/modpart`, theirs)).status).toBe(409);
  });

  test('input missing at the deadline, the page proposes to postpone; the reason names who is missing', async () => {
    expect((await (await world.as('mette')).post(`/runder/${number}/moedets-udsaettelse`)).status).toBe(404);
    await world.owner.query(
      `update rounds set opens_on = '2026-11-01', due_on = '2026-11-20' where number = $1`,
      [number],
    );
    expect(await textOf('mette', `/runder/${number}`)).toContain('Ja, udsæt mødet');
    expect(await textOf('birgitte', `/runder/${number}`)).not.toContain('Ja, udsæt mødet');
    const done = await (await world.as('mette')).post(`/runder/${number}/moedets-udsaettelse`);
    expect(done.status).toBe(303);
    const { rows } = await world.owner.query<{
      state: string;
      state_reason: string;
      calendar_sequence: number;
    }>('select state, state_reason, calendar_sequence from meetings where id = $1', [meetingId]);
    expect(rows[0]).toMatchObject({ state: 'postponed', calendar_sequence: 1 });
    expect(rows[0]?.state_reason).toContain(
      'Der mangler indspil fra Brønderslev Kommune, Frederikshavn Kommune',
    );
    expect(rows[0]?.state_reason).not.toContain('Rebild');
    expect(await textOf('birgitte', `/runder/${number}`)).toContain('Udsat');
  });

  test('planned anew it says so, for everybody in the round', async () => {
    await world.owner.query(`update meetings set state = 'planned' where id = $1`, [meetingId]);
    for (const who of ['mette', 'birgitte'] as const)
      expect(await textOf(who, `/runder/${number}`)).toContain('Planlagt på ny');
  });
});

test('a round about an item of a draft is about the same item when its agenda is sent', async () => {
  const item = await draftItem(world, '2027-03-04', 'Fælles visitation');
  const entry = item.split('/').at(-1) ?? '';
  const asked = `das/2027-03-04/kladde/${entry}`;
  expect(await textOf('mette', `/runder/ny?om=${asked}`)).toContain(`value="${asked}" selected=""`);
  const made = await (await world.as('mette')).post('/runder/ny', roundForm({ subject: asked }));
  const change = `${made.headers.get('location')}/rettelse`;
  expect(await textOf('mette', change)).toContain(`value="${asked}" selected=""`);
  const { rows } = await world.owner.query<{ id: string }>(
    `select id from meetings where held_on = '2027-03-04'`,
  );
  const sent = await changeAs(world.database, world.actor('mette'), (db) =>
    releaseDraft(db, { meetingId: rows[0]?.id ?? '', kind: 'agenda', note: '' }),
  );
  expect(sent.ok).toBe(true);
  const now = /value="(das\/2027-03-04\/punkt\/[^"]+)" selected=""/.exec(await textOf('mette', change))?.[1];
  expect(await textOf('mette', `/moeder/${now}`)).toContain('Fælles visitation');
  const form = await textOf('mette', `/runder/ny?om=${asked}`);
  expect(form).toContain(`value="${now}" selected=""`);
  expect(form.split('Fælles visitation')).toHaveLength(2);
});

test('the page of a meeting leads to a round about it, by its name', async () => {
  const page = await textOf('mette', '/moeder/das/2027-03-04');
  const href = /href="(\/runder\/ny\?om=[^"]+)"/.exec(page)?.[1] ?? '';
  expect(decodeURIComponent(href)).toBe('/runder/ny?om=das/2027-03-04');
  expect(await textOf('mette', href)).toContain('value="das/2027-03-04" selected=""');
});
