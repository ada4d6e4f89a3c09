import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../../demo/load.ts';
import {
  agendaOfTitles,
  itemToRelease,
  sectionToRelease,
  withChanges,
} from '../../../../tests/support/agenda-to-release.ts';
import { markSent, planned, released, sampleAgenda } from '../../../../tests/support/sent-agenda.ts';
import { freshWorld, type World } from '../../../../tests/support/world.ts';
import { changeAs } from '../../../platform/database.ts';
import { changeMeetingState } from './change-meeting-state.ts';
import { releaseAgenda } from './release-agenda.ts';
import { storeMeeting } from './store-meeting.ts';
import { demoMeeting } from '../../../../tests/support/demo-meeting.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(() => world.owner.query('truncate meetings cascade'));
afterAll(() => world.close());

type Row = Record<string, unknown>;
const rows = async (query: string, ...values: unknown[]): Promise<Row[]> =>
  (await world.owner.query<Row>(query, values)).rows;
const itemRows = (meetingId: string) =>
  rows(
    `select i.id, i.number, i.address, i.title, i.kind, i.handling, i.lateness, i.position, i.municipal_only, i.closed,
      s.title as section, i.withdrawn_reason from items i left join agenda_sections s on s.id = i.section_id
      where i.meeting_id = $1 order by i.position`,
    meetingId,
  );

test('the first version: items keep their ids, the meeting is called, everything stands in its place', async () => {
  const meetingId = await planned(world);
  const done = await released(world, meetingId, { agenda: sampleAgenda, note: 'God læselyst' });
  expect(done.version).toBe(1);
  const ids = sampleAgenda.items.map(({ id }) => id);
  expect(done.items.map(({ id, number, address }) => [id, number, address])).toEqual(
    ids.map((id, index) => [id, String(index + 1), String(index + 1)]),
  );
  expect(await itemRows(meetingId)).toMatchObject([
    { id: ids[0], kind: 'formality', handling: 'formal', section: 'Fælles sager', municipal_only: false },
    { id: ids[1], kind: 'decision', handling: 'treatment', lateness: 'sent', closed: false },
    { id: ids[2], closed: true },
    { id: ids[3], kind: 'information', municipal_only: true, section: 'Kommunal del' },
  ]);
  expect(await rows('select state, calendar_sequence, version from meetings')).toEqual([
    { state: 'called', calendar_sequence: 1, version: 2 },
  ]);
  expect(
    await rows('select number, kind, note, sent_by, sent_at is not null as sent from agenda_versions'),
  ).toEqual([
    { number: 1, kind: 'agenda', note: 'God læselyst', sent_by: world.actor('mette').userId, sent: true },
  ]);
  const below = await rows(
    'select verb, condition, lead_text, body_text from recommendations order by position',
  );
  expect(below).toEqual([
    {
      verb: 'approve',
      condition: '',
      lead_text: 'Det indstilles, at DAS',
      body_text: 'godkender budgettet',
    },
    {
      verb: 'note',
      condition: 'KKR tiltræder',
      lead_text: 'Det indstilles, at DAS',
      body_text: 'tager planen til efterretning, forudsat at KKR tiltræder',
    },
  ]);
  expect(await rows('select name, title from presenters')).toEqual([
    { name: 'Rikke Sund', title: 'projektleder' },
  ]);
  expect(await rows('select number, lateness, paper_id from appendices')).toEqual([
    { number: '1', lateness: 'forthcoming', paper_id: null },
  ]);
});

test('guests stand behind the walls of their item, and may read it from the day it is sent', async () => {
  const meetingId = await planned(world);
  await released(world, meetingId, { agenda: sampleAgenda });
  const guests = `select name, item_number, municipal_only, starts_at::text from attendances order by position`;
  expect(await rows(guests)).toEqual([
    { name: 'Jonas Brink', item_number: '2', municipal_only: false, starts_at: '09:30:00' },
    { name: 'Sanne Ravnborg', item_number: '4', municipal_only: true, starts_at: null },
  ]);
  const invited = `select person_id, from_on::text, to_on::text, starts_at::text, withdrawn_at is not null as gone
    from item_guests`;
  const jonas = {
    person_id: demoId('person', 'jonas-brink'),
    from_on: '2026-11-22',
    to_on: '2027-02-04',
    starts_at: '09:30:00',
  };
  expect(await rows(invited)).toEqual([{ ...jonas, gone: false }]);
  const without = withChanges(sampleAgenda, { 'Budget for rådgivningen': { guests: [] } });
  await released(world, meetingId, { agenda: without, kind: 'change' });
  expect(await rows(invited)).toEqual([{ ...jonas, gone: true }]);
  expect((await rows(guests)).map(({ name }) => name)).toEqual(['Sanne Ravnborg']);
  await released(world, meetingId, { agenda: sampleAgenda, kind: 'change' });
  expect(await rows(invited)).toEqual([{ ...jonas, gone: false }]);
});

test('an invitation made by hand for more days is left alone', async () => {
  const meetingId = await planned(world);
  const agenda = withChanges(sampleAgenda, { 'Budget for rådgivningen': { guests: [] } });
  await released(world, meetingId, { agenda });
  const item = sampleAgenda.items[1]?.id;
  await world.owner.query(
    `insert into item_guests (item_id, person_id, from_on, to_on) values ($1, $2, '2027-01-20', '2027-02-10')`,
    [item, demoId('person', 'jonas-brink')],
  );
  await released(world, meetingId, { agenda: sampleAgenda, kind: 'change' });
  await released(world, meetingId, { agenda, kind: 'change' });
  expect(await rows('select from_on::text, withdrawn_at from item_guests')).toEqual([
    { from_on: '2027-01-20', withdrawn_at: null },
  ]);
});

describe('the next version', () => {
  const one = agendaOfTitles('Velkomst', 'Budget', 'Takster');

  test('items keep number and address; what is new gets the next, and is a supplement', async () => {
    const meetingId = await planned(world);
    await released(world, meetingId, { agenda: one });
    const late = itemToRelease({ title: 'Hasteopgave', number: '2' });
    const [first, second, third] = one.items;
    if (!first || !second || !third) throw new Error('three items');
    const items = [first, late, third, { ...second, number: '9', title: 'Budget 2028' }];
    const done = await released(world, meetingId, { agenda: { sections: [], items }, kind: 'supplement' });
    expect(done.version).toBe(2);
    const now = (await itemRows(meetingId)).map(({ number, address, title, lateness }) => [
      number,
      address,
      title,
      lateness,
    ]);
    expect(now).toEqual([
      ['1', '1', 'Velkomst', 'sent'],
      ['4', '4', 'Hasteopgave', 'supplement'],
      ['3', '3', 'Takster', 'sent'],
      ['2', '2', 'Budget 2028', 'sent'],
    ]);
    const before = await rows(
      'select number, title, position from item_versions where agenda_version = 1 order by position',
    );
    expect(before).toEqual([
      { number: '1', title: 'Velkomst', position: 1 },
      { number: '2', title: 'Budget', position: 2 },
      { number: '3', title: 'Takster', position: 3 },
    ]);
  });

  test('sections are renamed, swapped and taken out; what they were called is remembered', async () => {
    const [a, b, c] = ['Formalia', 'Sager', 'Orientering'].map((title, index) =>
      sectionToRelease({ title, position: index + 1 }),
    ) as [
      ReturnType<typeof sectionToRelease>,
      ReturnType<typeof sectionToRelease>,
      ReturnType<typeof sectionToRelease>,
    ];
    const meetingId = await planned(world);
    const [x, y, z] = [a, b, c].map((section, index) =>
      itemToRelease({ number: String(index + 1), title: `I ${section.title}`, sectionId: section.id }),
    ) as [
      ReturnType<typeof itemToRelease>,
      ReturnType<typeof itemToRelease>,
      ReturnType<typeof itemToRelease>,
    ];
    await released(world, meetingId, { agenda: { sections: [a, b, c], items: [x, y, z] } });
    const sections = [
      { ...c, position: 1 },
      { ...a, title: 'Velkomst', position: 2 },
    ];
    const items = [z, x, { ...y, sectionId: a.id }];
    await released(world, meetingId, { agenda: { sections, items }, kind: 'change' });
    expect((await itemRows(meetingId)).map(({ title, section }) => [title, section])).toEqual([
      ['I Orientering', 'Orientering'],
      ['I Formalia', 'Velkomst'],
      ['I Sager', 'Velkomst'],
    ]);
    const names = 'select section_title from item_versions where agenda_version = $1 order by position';
    expect((await rows(names, 1)).map((row) => row['section_title'])).toEqual([
      'Formalia',
      'Sager',
      'Orientering',
    ]);
  });

  test('a withdrawn item stays as a tombstone, says nothing more, and can come back', async () => {
    const meetingId = await planned(world);
    const texts = [{ label: 'Resume', text: 'Sagen er ikke klar', format: 'rich' }] as const;
    const agenda = withChanges(one, { Budget: { texts } });
    await released(world, meetingId, { agenda });
    const off = withChanges(agenda, { Budget: { withdrawnReason: 'Tallene mangler' } });
    await released(world, meetingId, { agenda: off, kind: 'change' });
    expect(await itemRows(meetingId)).toMatchObject([
      {},
      { number: '2', withdrawn_reason: 'Tallene mangler' },
      {},
    ]);
    expect(await rows('select agenda_version from item_texts')).toEqual([{ agenda_version: 1 }]);
    const marks = 'select is_withdrawn from item_versions where number = $1 order by agenda_version';
    expect(await rows(marks, '2')).toEqual([{ is_withdrawn: false }, { is_withdrawn: true }]);
    await released(world, meetingId, { agenda, kind: 'change' });
    expect(await itemRows(meetingId)).toMatchObject([{}, { number: '2', withdrawn_reason: null }, {}]);
  });

  test('an item that is closed or made municipal takes what was sent of it behind the wall', async () => {
    const meetingId = await planned(world);
    const texts = [{ label: null, text: 'Åbent til at begynde med', format: 'rich' }] as const;
    await released(world, meetingId, { agenda: withChanges(one, { Takster: { texts } }) });
    await markSent(world, meetingId, 1);
    const closed = { closed: true, closedReason: 'Personsag', texts };
    await released(world, meetingId, { agenda: withChanges(one, { Takster: closed }), kind: 'change' });
    expect(await rows('select agenda_version, closed from item_texts order by 1')).toEqual([
      { agenda_version: 1, closed: true },
      { agenda_version: 2, closed: true },
    ]);
  });

  test('what was sent cannot be left out', async () => {
    const meetingId = await planned(world);
    await released(world, meetingId, { agenda: one });
    const agenda = { sections: [], items: one.items.slice(1) };
    const done = await changeAs(world.database, world.actor('mette'), (db) =>
      releaseAgenda(db, { meetingId, kind: 'change', note: '', agenda }),
    );
    expect(done).toEqual({ ok: false, refusal: { code: 'sent-item-missing', facts: { number: '1' } } });
    expect(await rows('select number from agenda_versions')).toEqual([{ number: 1 }]);
  });

  test('an item of another meeting is not taken from it', async () => {
    const [meetingId, other] = [await planned(world), await planned(world)];
    await released(world, other, { agenda: one });
    const done = await changeAs(world.database, world.actor('mette'), (db) =>
      releaseAgenda(db, { meetingId, kind: 'agenda', note: '', agenda: one }),
    );
    expect(done).toEqual({ ok: false, refusal: { code: 'item-elsewhere' } });
  });
});

test('nothing is sent of a cancelled or postponed meeting, and not a second first version at once', async () => {
  const meetingId = await planned(world);
  const release = () =>
    changeAs(world.database, world.actor('mette'), (db) =>
      releaseAgenda(db, { meetingId, kind: 'agenda', note: '', agenda: sampleAgenda }),
    );
  const change = (event: 'cancel' | 'undo') =>
    changeAs(world.database, world.actor('mette'), (db) =>
      changeMeetingState(db, { meetingId, event, reason: 'Ingen sager' }),
    );
  await change('cancel');
  expect(await release()).toEqual({ ok: false, refusal: { code: 'not-in-this-state' } });
  await change('undo');
  const both = await Promise.all([release(), release()]);
  expect(new Set(both.map((done) => done.ok && done.value.version))).toEqual(new Set([1, 2]));
  await change('cancel');
  expect(await change('undo')).toEqual({ ok: true, value: { state: 'called' } });
});

test.each(['birgitte', 'henning', 'ole', 'niels', 'jonas'] as const)('%s sends nothing', async (who) => {
  const meetingId = await planned(world);
  const release = changeAs(world.database, world.actor(who), (db) =>
    releaseAgenda(db, { meetingId, kind: 'agenda', note: '', agenda: sampleAgenda }),
  );
  await expect(
    release.then((done) => done.ok || Promise.reject(new Error(done.refusal.code))),
  ).rejects.toThrow(/row-level security|changed-meanwhile/);
  expect(await rows('select from items')).toEqual([]);
});

describe('what was sent is not changed, whoever asks and by whatever way', () => {
  const sent = /was sent and is not changed/;
  const acts: [does: string, query: string][] = [
    ['a text is changed', `update item_texts set body_text = 'Andet'`],
    ['a text is removed', 'delete from item_texts'],
    [
      'a text is added',
      `insert into item_texts (item_id, meeting_id, body_id, audience, municipal_only, closed, agenda_version, position,
        body_text) select item_id, meeting_id, body_id, audience, municipal_only, closed, 1, 99, 'Mere' from item_texts
        limit 1`,
    ],
    ['a text is moved to another version', 'update item_texts set agenda_version = 7'],
    ['a recommendation is changed', `update recommendations set verb = 'decide'`],
    ['a recommendation is removed', 'delete from recommendations'],
    ['an appendix is changed', `update appendices set title = 'Andet'`],
    ['an appendix gets another paper', "update appendices set lateness = 'sent'"],
    ['what an item was called is changed', `update item_versions set title = 'Andet'`],
    ['an item is taken out of a version', 'delete from item_versions'],
    ['when it was sent is changed', `update agenda_versions set sent_at = now() - interval '1 day'`],
    ['a version is removed', 'delete from agenda_versions'],
    ['an item is removed', 'delete from items'],
  ];

  test.each(acts)('%s', async (_, query) => {
    const meetingId = await planned(world);
    await released(world, meetingId, { agenda: sampleAgenda });
    await markSent(world, meetingId, 1);
    await expect(world.owner.query(query)).rejects.toThrow(sent);
  });

  test('the walls may move, and what was not sent may change', async () => {
    const meetingId = await planned(world);
    await released(world, meetingId, { agenda: sampleAgenda });
    await markSent(world, meetingId, 1);
    await world.owner.query('update items set closed = true, municipal_only = true');
    await world.owner.query(`update meetings set audience = 'body'`);
    await released(world, meetingId, { agenda: sampleAgenda, kind: 'change' });
    await world.owner.query(`update item_texts set body_text = 'Andet' where agenda_version = 2`);
    const answer = await rows(`select count(*)::int as count from item_texts where body_text = 'Andet'`);
    expect(answer).toEqual([{ count: 3 }]);
  });

  test('an imported meeting is corrected as before', async () => {
    await changeAs(world.database, world.actor('mette'), (db) => storeMeeting(db, demoMeeting));
    await world.owner.query(`update item_texts set body_text = 'Rettet'`);
    expect((await rows(`select from item_texts where body_text <> 'Rettet'`)).length).toBe(0);
  });
});

test('what was sent is found by its words', async () => {
  const meetingId = await planned(world);
  await released(world, meetingId, { agenda: sampleAgenda });
  const found = async (words: string) =>
    (await (await world.as('birgitte')).get(`/soeg?q=${encodeURIComponent(words)}`)).text();
  for (const words of ['rådgivningen', 'anlæg', 'Budgetskema', 'Rikke Sund'])
    expect(await found(words)).toContain('/moeder/das/2027-02-04/punkt/2');
});

test('50 items with 25 texts and 125 appendices are sent in less than a second', async () => {
  const meetingId = await planned(world);
  const items = Array.from({ length: 50 }, (_, index) =>
    itemToRelease({
      number: String(index + 1),
      title: `Sag ${index + 1}`,
      texts: [1, 2, 3].map((at) => ({ label: `Del ${at}`, text: 'Ord '.repeat(200), format: 'rich' })),
      recommendations: [{ verb: 'approve', condition: '', text: 'indstillingen' }],
      appendices: Array.from({ length: index % 2 === 0 ? 5 : 0 }, (_unused, at) => ({
        number: `${index + 1}.${at + 1}`,
        title: `Bilag ${at + 1}`,
        paperId: null,
        paperVersion: null,
        lateness: 'sent' as const,
      })),
    }),
  );
  const took: number[] = [];
  for (let version = 1; version <= 3; version += 1) {
    const start = performance.now();
    await released(world, meetingId, { agenda: { sections: [], items } });
    took.push(performance.now() - start);
  }
  expect(Math.min(...took)).toBeLessThan(1000);
});
