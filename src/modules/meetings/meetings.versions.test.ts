/** What was sent: who sees what of each version and of the differences, the reader's own mark, items taken off. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { itemToRelease, withChanges } from '../../../tests/support/agenda-to-release.ts';
import { markSent, planned, released, sampleAgenda, walled } from '../../../tests/support/sent-agenda.ts';
import { freshWorld, people, type As, type PersonName, type World } from '../../../tests/support/world.ts';
import { readAs } from '../../platform/database.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ now: new Date('2027-01-20T12:00:00Z') });
});
beforeEach(async () => {
  await world.owner.query('truncate meetings, agenda_readings cascade');
  await world.forgetAuditLog();
});
afterAll(() => world.close());

const meeting = '/moeder/das/2027-02-04';
const everybody = [...(Object.keys(people) as PersonName[]), 'nobody'] as const;

/** The page as text: its words and its status. */
async function page(who: As, address: string): Promise<{ status: number; html: string }> {
  const answer = await (await world.as(who)).get(address);
  const html = (await answer.text()).replaceAll('\u00a0', ' ');
  return { status: answer.status, html };
}

const second = withChanges(sampleAgenda, {
  'Budget for rådgivningen': {
    title: 'Budget for rådgivningen 2028',
    texts: [
      { label: 'Resume', text: 'Rammen er på **1,4 mio. kr.** i 2028.\n\n- drift\n- anlæg', format: 'rich' },
    ],
    guests: [],
  },
  'Fælles holdning til takster': {
    texts: [{ label: 'Resume', text: `${walled.municipal} i 2028`, format: 'rich' }],
  },
  'Ansættelse af leder': {
    texts: [{ label: 'Resume', text: `${walled.closed} igen`, format: 'rich' }],
  },
});
const late = itemToRelease({ number: '5', title: 'Hastesag om botilbud', lateness: 'supplement' });
const supplement = { ...second, items: [...second.items, late] };

/** Sent twice; answers with the meeting's id. */
async function sentTwice(): Promise<string> {
  const meetingId = await planned(world);
  await released(world, meetingId, { agenda: sampleAgenda });
  await markSent(world, meetingId, 1);
  await released(world, meetingId, { agenda: supplement, kind: 'supplement', note: 'Nye tal' });
  await markSent(world, meetingId, 2);
  return meetingId;
}

const pages = {
  meeting,
  versions: `${meeting}/versioner`,
  one: `${meeting}/versioner/1`,
  two: `${meeting}/versioner/2`,
  differences: `${meeting}/forskelle`,
};

describe('who sees what of what was sent', () => {
  // The closed item, then the municipal part. The region and a guest from outside are not of the municipal side.
  const rows: [who: As, status: number, closed: boolean, municipal: boolean][] = [
    ['mette', 200, true, true],
    ['birgitte', 200, true, true],
    ['henning', 200, true, true],
    ['ole', 200, true, false],
    ['signe', 200, false, true],
    ['niels', 200, false, true],
    ['tove', 200, false, true],
    ['palle', 200, true, true],
    ['gerda', 200, false, true],
    ['karsten', 200, false, true],
    ['vibeke', 200, false, true],
    ['hanne', 200, false, true],
    ['jonas', 200, false, false],
    ['nobody', 303, false, false],
  ];
  beforeEach(() => sentTwice());

  test('the table has everybody', () => {
    expect(rows.map(([who]) => who).toSorted()).toEqual([...everybody].toSorted());
  });

  test.each(rows)('%s', async (who, status, closed, municipal) => {
    for (const address of [pages.one, pages.two, pages.differences]) {
      const { status: given, html } = await page(who, address);
      expect([address, given]).toEqual([address, status]);
      if (status !== 200) continue;
      expect(html).toContain('Budget for rådgivningen');
      expect([address, html.includes(walled.closed)]).toEqual([address, closed]);
      expect([address, html.includes(walled.municipal)]).toEqual([address, municipal]);
      expect(html.includes('Fælles holdning til takster')).toBe(municipal);
      expect(html.includes('kun må se overskriften')).toBe(!closed || !municipal);
    }
  });

  test('a guest of an item who may not see the meeting sees that item in each version, and no other', async () => {
    await world.owner.query(`update meetings set audience = 'body'`);
    expect((await page('jonas', pages.one)).status).toBe(404);
    await world.owner.query(
      `update item_guests set from_on = '2027-01-20', to_on = '2027-01-20', withdrawn_at = null`,
    );
    const { html } = await page('jonas', pages.one);
    expect(html).toContain('Budget for rådgivningen');
    for (const hidden of ['Godkendelse af dagsorden', 'Ansættelse af leder', walled.municipal])
      expect(html).not.toContain(hidden);
  });

  test('reading what is closed or municipal leaves a line, reading what is open none', async () => {
    await page('birgitte', pages.one);
    await page('birgitte', pages.differences);
    await page('jonas', pages.one);
    await page('birgitte', pages.versions);
    expect(await world.auditLog()).toEqual(['agenda-version.read done', 'agenda-differences.read done']);
  });
});

describe('the versions', () => {
  beforeEach(() => sentTwice());

  test('are listed with kind, sender, note and what changed', async () => {
    const { html } = await page('birgitte', pages.versions);
    for (const shown of [
      'Version 2',
      'Version 1',
      'Tillæg',
      'Mette Lindholm',
      'Nye tal',
      'Den første',
      'Nyeste',
    ])
      expect(html).toContain(shown);
    expect(html).toContain(`href="${meeting}/forskelle?fra=1&amp;til=2"`);
  });

  test('the head of the meeting says which version it is, and when it was sent', async () => {
    const { html } = await page('birgitte', meeting);
    expect(html).toMatch(/, <a href="[^"]+\/versioner">version 2<\/a>, sendt \d+\. \p{L}+ \d{4}/u);
  });

  test('an old version shows what stood in it, and says that there is a newer', async () => {
    const { html } = await page('birgitte', pages.one);
    for (const shown of ['1,2 mio. kr.', 'Der er en nyere: version 2', 'Til behandling', 'Formalia'])
      expect(html).toContain(shown);
    for (const hidden of ['1,4 mio. kr.', 'Hastesag', 'rådgivningen 2028'])
      expect(html).not.toContain(hidden);
  });

  test.each(['0', '3', '01', '1.0', 'x'])('there is no version %s', async (version) => {
    expect((await page('birgitte', `${meeting}/versioner/${version}`)).status).toBe(404);
    expect((await page('birgitte', `${meeting}/forskelle?fra=1&til=${version}`)).status).toBe(404);
  });

  test('the difference: words that came and went, new items, and nothing of what stayed', async () => {
    const { html } = await page('birgitte', `${meeting}/forskelle?fra=1&til=2`);
    expect(html).toContain('Fra version 1 til version 2: 1 nyt punkt, 3 punkter ændret.');
    expect(html).toContain('<del>1,2</del><ins>1,4</ins>');
    expect(html).toContain('rådgivningen<ins> 2028</ins>');
    expect(html).toContain('Hastesag om botilbud');
    expect(html).not.toContain('Godkendelse af dagsorden');
  });

  test('the other way round, what came has gone', async () => {
    const { html } = await page('birgitte', `${meeting}/forskelle?fra=2&til=1`);
    expect(html).toContain('<del>1,4</del><ins>1,2</ins>');
  });

  test('a version differs from itself in nothing', async () => {
    expect((await page('birgitte', `${meeting}/forskelle?fra=2&til=2`)).html).toContain(
      'ingen ændringer mellem de to versioner',
    );
  });
});

test('a meeting whose agenda was not sent from here has no versions', async () => {
  await planned(world);
  expect((await page('birgitte', pages.versions)).html).toContain('ingen versioner at vise');
  expect((await page('birgitte', pages.differences)).status).toBe(404);
  expect((await page('birgitte', meeting)).html).not.toContain('/versioner');
});

describe('what changed since I read', () => {
  const notice = 'Dagsordenen er ændret: version 2';
  const marked = (who: As, version: number) =>
    world.as(who).then((browser) => browser.post(`${meeting}/versioner/${version}/laesning`));

  test('is told who has not read the newest, until it is read', async () => {
    await sentTwice();
    const { html } = await page('birgitte', meeting);
    expect(html).toContain(notice);
    expect(html).toContain('Siden version 1: 1 nyt punkt, 3 punkter ændret.');
    expect(html).toContain('Jeg har læst version 2');
    const answer = await marked('birgitte', 2);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, meeting]);
    expect((await page('birgitte', meeting)).html).not.toContain(notice);
    expect((await page('henning', meeting)).html).toContain(notice);
  });

  test('counts what the reader may read, and nothing else', async () => {
    await sentTwice();
    expect((await page('jonas', meeting)).html).toContain('Siden version 1: 1 nyt punkt, 1 punkt ændret.');
  });

  test('an older version is not read after a newer, and one that is not there not at all', async () => {
    await sentTwice();
    await marked('birgitte', 2);
    await marked('birgitte', 1);
    expect((await page('birgitte', meeting)).html).not.toContain(notice);
    expect((await marked('birgitte', 3)).status).toBe(404);
    expect(await world.auditLog()).toContain('agenda-version.marked-read done');
  });

  test('nobody marks for a meeting that is not theirs, and a visitor not at all', async () => {
    await sentTwice();
    await world.owner.query(`update meetings set audience = 'body'`);
    expect((await marked('signe', 2)).status).toBe(404);
    expect((await marked('nobody', 2)).status).toBe(403);
    expect((await world.owner.query('select from agenda_readings')).rowCount).toBe(0);
  });

  test('one sees one’s own marks alone', async () => {
    await sentTwice();
    await marked('birgitte', 2);
    const seen = await readAs(world.database, world.actor('mette'), (db) =>
      db.selectFrom('agenda_readings').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });
});

describe('an item taken off after it was sent', () => {
  const item = `${meeting}/punkt/2`;
  const withdrawal = `${item}/tilbagetraekning`;
  const send = async (who: As, form: Record<string, string>, address = withdrawal) =>
    (await world.as(who)).post(address, form);

  test('stays with number, heading and reason, and says nothing more', async () => {
    await sentTwice();
    expect((await page('mette', item)).html).toContain(`href="${withdrawal}"`);
    expect((await send('mette', { version: '2', reason: 'Tallene mangler' })).status).toBe(303);
    const { html } = await page('birgitte', item);
    for (const shown of ['Punktet er taget af dagsordenen', 'Tallene mangler', 'version 2</a>'])
      expect(html).toContain(shown);
    expect(html).not.toContain('1,4 mio. kr.');
    const agenda = (await page('birgitte', meeting)).html;
    for (const shown of ['Taget af dagsordenen', 'Tallene mangler', 'Budget for rådgivningen 2028'])
      expect(agenda).toContain(shown);
    expect((await page('birgitte', pages.two)).html).toContain('1,4 mio. kr.');
    expect(await world.auditLog()).toContain('meeting-item.withdrawn done');
  });

  test('comes back when that is taken back', async () => {
    await sentTwice();
    await send('mette', { version: '2', reason: 'Tallene mangler' });
    expect((await page('mette', withdrawal)).html).toContain('Sæt punktet på igen');
    expect((await send('mette', { version: '3' }, `${withdrawal}/fortrydelse`)).status).toBe(303);
    expect((await page('birgitte', item)).html).toContain('1,4 mio. kr.');
    expect(await world.auditLog()).toContain('meeting-item.reinstated done');
  });

  test('who sees the heading alone is told that it is off, and not why', async () => {
    await sentTwice();
    const closed = `${meeting}/punkt/3`;
    await send('mette', { version: '2', reason: 'Ansøgeren trak sig' }, `${closed}/tilbagetraekning`);
    for (const address of [closed, meeting]) {
      const { html } = await page('signe', address);
      expect(html).toMatch(/taget af dagsordenen/i);
      expect(html).not.toContain('Ansøgeren trak sig');
      expect((await page('birgitte', address)).html).toContain('Ansøgeren trak sig');
    }
  });

  test('the draft has the same mark, so that the next version keeps it off', async () => {
    const meetingId = await sentTwice();
    const budget = sampleAgenda.items[1]?.id;
    await world.owner.query(
      `insert into draft_items (id, meeting_id, entry, position, title, handling)
        values ($1, $2, 1, 1, 'Budget', 'treatment')`,
      [budget, meetingId],
    );
    await send('mette', { version: '2', reason: 'Tallene mangler' });
    const marks = 'select withdrawn_reason, version from draft_items';
    expect((await world.owner.query(marks)).rows).toEqual([
      { withdrawn_reason: 'Tallene mangler', version: 2 },
    ]);
    expect((await world.owner.query('select revision from agendas')).rows).toEqual([{ revision: 2 }]);
    await send('mette', { version: '3' }, `${withdrawal}/fortrydelse`);
    expect((await world.owner.query(marks)).rows).toEqual([{ withdrawn_reason: null, version: 3 }]);
  });

  const refusals: [does: string, form: Record<string, string>, status: number, shows: string][] = [
    ['without a reason', { version: '2', reason: ' ' }, 422, 'Skriv, hvorfor punktet tages af'],
    [
      'with a reason as long as a case',
      { version: '2', reason: 'x'.repeat(1001) },
      422,
      'højst have 1000 tegn',
    ],
    ['as it was before', { version: '1', reason: 'Sent på den' }, 409, 'En anden har rettet punktet'],
    ['with a field that is not ours', { version: '2', reason: 'x', other: '1' }, 400, 'Formularen'],
  ];
  test.each(refusals)('%s it is refused and nothing typed is lost', async (_, form, status, shows) => {
    await sentTwice();
    const answer = await send('mette', form);
    const html = await answer.text();
    expect([answer.status, html.includes(shows)]).toEqual([status, true]);
    if (status !== 400) expect(html).toContain('<title>Fejl: ');
    if (form['reason']?.trim() && status !== 400) expect(html).toContain(`${form['reason']}</textarea>`);
    expect((await world.owner.query('select from items where withdrawn_at is not null')).rowCount).toBe(0);
  });

  test.each(['birgitte', 'henning', 'ole', 'niels', 'nobody'] as const)('%s may not', async (who) => {
    await sentTwice();
    expect((await send(who, { version: '2', reason: 'Nej' })).status).toBe(403);
  });

  test('of a meeting that was held it is not taken off', async () => {
    await sentTwice();
    await world.owner.query(`update meetings set state = 'held'`);
    expect((await page('mette', item)).html).not.toContain(withdrawal);
    expect((await page('mette', withdrawal)).status).toBe(404);
    const answer = await send('mette', { version: '2', reason: 'For sent' });
    expect([answer.status, (await answer.text()).includes('Mødet er holdt')]).toEqual([422, true]);
  });
});

test('nothing of a draft is seen on any page of the meeting, by anybody who may not read the draft', async () => {
  const secret = 'Hemmelig kladde';
  const meetingId = await sentTwice();
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into draft_sections (meeting_id, entry, position, title) values ($1, 1, 1, $2) returning id`,
    [meetingId, secret],
  );
  const section = rows[0]?.id;
  await world.owner.query(
    `with item as (insert into draft_items (meeting_id, entry, section_id, position, title, handling, presenter_name)
        values ($1, 9, $2, 9, $3, 'treatment', $3) returning id),
      words as (insert into draft_texts (item_id, entry, position, label, body_text) select id, 1, 1, $3, $3 from item)
    insert into draft_guests (item_id, entry, name, person_id) select id, 1, $3, $4 from item`,
    [meetingId, section, secret, demoId('person', 'jonas-brink')],
  );
  const addresses = [...Object.values(pages), `${meeting}/deltagere`, `${meeting}/punkt/2`, '/', '/moeder'];
  for (const who of everybody.filter((name) => name !== 'mette'))
    for (const address of [...addresses, `${meeting}/punkt/9`, `/soeg?q=${encodeURIComponent(secret)}`]) {
      const { html } = await page(who, address);
      expect([who, address, html.replaceAll(`value="${secret}"`, '').includes(`>${secret}`)]).toEqual([
        who,
        address,
        false,
      ]);
    }
});
