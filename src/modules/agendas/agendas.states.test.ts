/** From draft to closed, who may do what on the way, and that a draft is nobody else's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { withoutReporting } from '../../../tests/support/delegations.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, people, type As, type PersonName, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { moveMeeting, planMeeting } from '../meetings/index.ts';
import { releaseDraft } from './commands/release-draft.ts';
import { draftOf } from './queries/draft.ts';

let world: World;
let mette: Browser;
let henning: Browser;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  await withoutReporting(world);
  mette = await world.as('mette');
  henning = await world.as('henning');
});
afterAll(() => world.close());

type Wishes = { body?: string; audience?: 'body' | 'cooperation'; template?: boolean };

async function planned(
  heldOn: string,
  { body = 'das', audience = 'cooperation' }: Wishes = {},
): Promise<string> {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const meeting = { bodyId: demoId('body', body), audience, heldOn, ...time } as const;
  const done = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, meeting));
  if (!done.ok) throw new Error(done.refusal.code);
  return `/moeder/${body}/${heldOn}`;
}
async function drafted(heldOn: string, wishes: Wishes = {}): Promise<string> {
  const at = await planned(heldOn, wishes);
  await mette.post(`${at}/kladde`, { from: 'template' });
  return at;
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const textOf = async (address: string, as: Browser = mette): Promise<string> =>
  plain(await (await as.get(address)).text());

type Row = { id: string; state: string; revision: number; version: number; sent_version: number | null };
async function agenda(at: string): Promise<Row & { meeting: string }> {
  const found = await world.owner.query<Row & { meeting: string }>(
    `select m.id, m.state as meeting, a.state, a.revision, a.version, a.sent_version from meetings m
     join bodies b on b.id = m.body_id left join agendas a on a.meeting_id = m.id
     where b.key = $1 and m.held_on = $2`,
    at.split('/').slice(2),
  );
  const [row] = found.rows;
  if (!row) throw new Error(`no meeting at ${at}`);
  return row;
}
const act = async (at: string, noun: string, as: Browser = mette): Promise<number> =>
  (await as.post(`${at}/${noun}`, { version: String((await agenda(at)).revision) })).status;
const stop = async (at: string, noun: string, reason: string): Promise<Response> =>
  mette.post(`${at}/${noun}`, { version: String((await agenda(at)).revision), reason });
const send = async (at: string, kind: 'agenda' | 'change' = 'agenda') =>
  changeAs(world.database, world.actor('mette'), async (db) =>
    releaseDraft(db, { meetingId: (await agenda(at)).id, kind, note: '' }),
  );
const add = async (at: string, title: string, more: Record<string, string> = {}): Promise<void> => {
  const form = { title, section: '2', template: 'Beslutningssag', matter: '', caseNumber: '', ...more };
  const version = String((await agenda(at)).version);
  expect((await mette.post(`${at}/kladde/punkt/nyt`, { version, ...form })).status).toBe(303);
};
const removed = async (at: string, entry: number): Promise<Response> =>
  mette.post(`${at}/kladde/punkt/${entry}/udtagning`, { version: String((await agenda(at)).version) });

test('an agenda from draft to closed, and the meeting follows', async () => {
  const at = await drafted('2027-01-10');
  await add(at, 'Fælles kursus');
  const log: [string, string][] = [];
  const note = async () => {
    const { state, meeting } = await agenda(at);
    log.push([state, meeting]);
  };
  await note();
  expect(await act(at, 'kladde/forelaeggelse')).toBe(303);
  expect(await act(at, 'kladde/klarering', henning)).toBe(303);
  await note();
  expect(await send(at)).toEqual({ ok: true, value: { version: 1 } });
  await note();
  expect(await act(at, 'dagsordensgodkendelse')).toBe(303);
  await note();
  expect(await act(at, 'afholdelse')).toBe(303);
  await note();
  expect(await act(at, 'lukning')).toBe(303);
  await note();
  expect(await act(at, 'lukning/fortrydelse')).toBe(303);
  expect(log).toEqual([
    ['draft', 'planned'],
    ['cleared', 'planned'],
    ['sent', 'called'],
    ['approved', 'called'],
    ['held', 'held'],
    ['closed', 'held'],
  ]);
  const words = await textOf(`${at}/kladde`);
  for (const shown of ['Forelagt', 'Klareret', 'Sendt, version 1', 'Godkendt på mødet', 'Henning Aagaard'])
    expect(words).toContain(shown);
});

test('what is not in the state is refused, and says so on the page', async () => {
  const at = await drafted('2027-01-11');
  for (const noun of [
    'dagsordensgodkendelse',
    'afholdelse',
    'lukning',
    'genoptagelse',
    'kladde/klarering/fortrydelse',
  ]) {
    const { revision } = await agenda(at);
    const refused = await mette.post(`${at}/${noun}`, { version: String(revision) });
    const html = await refused.text();
    expect([refused.status, html.includes('<title>Fejl: ')]).toEqual([422, true]);
    expect(plain(html)).toContain('Det kan ikke lade sig gøre, som dagsordenen står nu.');
  }
  expect((await agenda(at)).state).toBe('draft');
});

describe('clearing', () => {
  test('only what was seen is cleared', async () => {
    const at = await drafted('2027-01-12');
    await act(at, 'kladde/forelaeggelse');
    const seen = String((await agenda(at)).revision);
    await add(at, 'Kom til imens');
    const late = await henning.post(`${at}/kladde/klarering`, { version: seen });
    expect(late.status).toBe(409);
    expect(plain(await late.text())).toContain('Kom til imens');
    expect((await agenda(at)).state).toBe('draft');
  });

  test('a cleared agenda that is changed afterwards says so', async () => {
    const at = await drafted('2027-01-13');
    await act(at, 'kladde/forelaeggelse');
    await act(at, 'kladde/klarering', henning);
    expect(await textOf(`${at}/kladde`)).not.toContain('Der er rettet i kladden, siden');
    await add(at, 'Sent kommet');
    expect(await textOf(`${at}/kladde`)).toContain('Der er rettet i kladden, siden FU klarerede den.');
    expect(await textOf('/')).toContain('Dagsorden til DAS: rettet efter klarering');
  });

  test('the member sees what waits, reads without tools, and may take his word back', async () => {
    const at = await drafted('2027-01-14');
    expect((await henning.get(`${at}/kladde`)).status).toBe(404);
    await act(at, 'kladde/forelaeggelse');
    expect(await textOf('/', henning)).toContain('Dagsorden til DAS venter på klarering');
    const html = await (await henning.get(`${at}/kladde`)).text();
    for (const tool of ['/plads', '/udtagning', 'afsnit/1', 'punkt/nyt', 'hent-ind'])
      expect(html).not.toContain(tool);
    expect(plain(html)).toContain('Kladden er forelagt for jer.');
    expect(await act(at, 'kladde/klarering', henning)).toBe(303);
    expect(await act(at, 'kladde/klarering/fortrydelse', henning)).toBe(303);
    expect((await agenda(at)).state).toBe('draft');
    expect(await act(at, 'kladde/forelaeggelse/fortrydelse')).toBe(303);
    expect((await henning.get(`${at}/kladde`)).status).toBe(404);
  });

  test('nobody but the clearing body clears, nor says it did', async () => {
    const at = await drafted('2027-01-15');
    await act(at, 'kladde/forelaeggelse');
    for (const who of ['birgitte', 'ole', 'signe'] as const)
      expect(await act(at, 'kladde/klarering', await world.as(who))).toBe(404);
    expect((await agenda(at)).state).toBe('draft');
  });

  test('after it was sent the clearing body changes nothing, not even below the pages', async () => {
    const at = await drafted('2027-01-19');
    await act(at, 'kladde/forelaeggelse');
    await send(at);
    const { id } = await agenda(at);
    const done = await changeAs(world.database, world.actor('henning'), (db) =>
      db.updateTable('agendas').set({ state: 'draft' }).where('meeting_id', '=', id).executeTakeFirst(),
    );
    expect([done.numUpdatedRows, (await agenda(at)).state]).toEqual([0n, 'sent']);
  });

  test('an empty agenda is not submitted', async () => {
    const at = await drafted('2027-01-16');
    for (const entry of [1, 2, 3, 4]) await removed(at, entry);
    expect(await act(at, 'kladde/forelaeggelse')).toBe(422);
  });

  test('a body that nobody clears, and without a chair, is told what is missing and can be sent', async () => {
    const at = await drafted('2027-01-17', { body: 'dialogforum' });
    const words = await textOf(`${at}/kladde`);
    expect(words).toContain('har ingen formand i registret');
    expect(words).toContain('Sekretariatet klarerer selv og sender.');
    expect(await act(at, 'kladde/klarering')).toBe(303);
    expect(await send(at)).toEqual({ ok: true, value: { version: 1 } });
  });

  test('who clears is chosen on the template, and counts for the drafts at once', async () => {
    const at = await drafted('2027-01-18', { body: 'dialogforum' });
    const form = await (await mette.get('/skabeloner/forum/dialogforum')).text();
    const fields = Object.fromEntries(
      [...form.matchAll(/name="((?:title|minutes)\d+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>;
    const sets = Object.fromEntries(
      Object.keys(fields)
        .filter((name) => name.startsWith('title'))
        .map((name) => [name.replace('title', 'standing'), 'none']),
    );
    const save = (clearing: string) =>
      mette.post('/skabeloner/forum/dialogforum', { version: '0', clearing, ...fields, ...sets });
    expect((await save('dialogforum')).status).toBe(422);
    expect((await save('fu')).status).toBe(303);
    expect((await save('das')).status).toBe(409);
    expect(await textOf(`${at}/kladde`)).toContain('Forelæg for FU');
  });
});

describe('after it was sent', () => {
  test('items keep their numbers, a new one gets the next, and what was sent is not taken out', async () => {
    const at = await drafted('2027-01-20');
    await add(at, 'Først skrevet');
    await send(at);
    await add(at, 'Sent kommet');
    const words = await textOf(`${at}/kladde`);
    expect(words).toContain('3 Først skrevet');
    expect(words).toContain('6 Sent kommet');
    expect(words).toContain('Rettelserne ses først, når de sendes.');
    const refused = await removed(at, 5);
    expect([refused.status, plain(await refused.text()).includes('Træk det tilbage med en grund.')]).toEqual([
      422,
      true,
    ]);
    expect(await send(at, 'change')).toEqual({ ok: true, value: { version: 2 } });
    expect(await send(at, 'change')).toEqual({ ok: false, refusal: { code: 'nothing-changed' } });
    expect(await textOf(at)).toContain('Sent kommet');
  });

  test('a next meeting that moves afterwards changes the draft, and not what was sent', async () => {
    await planned('2027-02-25');
    const at = await drafted('2027-02-20');
    await send(at);
    const read = async (version: number) => {
      const found = await world.owner.query<{ body_text: string }>(
        `select t.body_text from item_texts t join items i on i.id = t.item_id
         where i.meeting_id = $1 and i.title = 'Næste møde' and t.agenda_version = $2`,
        [(await agenda(at)).id, version],
      );
      return found.rows[0]?.body_text;
    };
    expect(await read(1)).toContain('torsdag den 25. februar 2027');
    const next = await agenda('/moeder/das/2027-02-25');
    const meeting = await world.owner.query<{ version: number }>(
      'select version from meetings where id = $1',
      [next.id],
    );
    const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K', reason: 'Vinterferie' };
    const version = meeting.rows[0]?.version ?? 0;
    const move = { meetingId: next.id, version, heldOn: '2027-03-04', ...time };
    const done = await changeAs(world.database, world.actor('mette'), (db) => moveMeeting(db, move));
    expect(done.ok).toBe(true);
    expect(await textOf(`${at}/kladde`)).toContain('torsdag den 4. marts 2027');
    expect(await read(1)).toContain('torsdag den 25. februar 2027');
  });
});

describe('called off', () => {
  test('needs a reason, and goes back to what it was', async () => {
    const at = await drafted('2027-01-21');
    expect((await stop(at, 'aflysning', ' ')).status).toBe(422);
    expect((await stop(at, 'aflysning', 'For få emner')).status).toBe(303);
    expect([(await agenda(at)).state, (await agenda(at)).meeting]).toEqual(['cancelled', 'cancelled']);
    expect(await textOf(`${at}/kladde`)).toContain('Aflyst: For få emner');
    const form = { title: 'Nyt', section: '2', template: 'Beslutningssag', matter: '', caseNumber: '' };
    const version = String((await agenda(at)).version);
    expect((await mette.post(`${at}/kladde/punkt/nyt`, { version, ...form })).status).toBe(409);
    expect(await act(at, 'genoptagelse')).toBe(303);
    expect([(await agenda(at)).state, (await agenda(at)).meeting]).toEqual(['draft', 'planned']);
  });

  test('a sent one that is postponed and resumed is sent, and its items can be pulled into the next', async () => {
    const at = await drafted('2027-01-22');
    await add(at, 'Sagen der ventede');
    await send(at);
    expect((await stop(at, 'udsaettelse', 'Sne')).status).toBe(303);
    const next = await drafted('2027-01-29');
    expect(await textOf(`${next}/kladde/hent-ind`)).toContain('Sagen der ventede');
    expect(await act(at, 'genoptagelse')).toBe(303);
    expect([(await agenda(at)).state, (await agenda(at)).meeting]).toEqual(['sent', 'called']);
  });
});

describe('a draft is nobody else’s', () => {
  const secret = 'Hemmelig fusion af to tilbud';
  let at = '';
  beforeAll(async () => {
    at = await drafted('2027-01-25');
    await add(at, secret);
  });
  const others: As[] = [...(Object.keys(people) as PersonName[]).filter((who) => who !== 'mette'), 'nobody'];

  test.each(others)('%s finds nothing of it', async (who) => {
    const browser = await world.as(who);
    const pages = [
      `${at}/kladde`,
      `${at}/koereplan`,
      at,
      '/',
      '/moeder',
      '/soeg?q=fusion',
      '/soeg/forslag?q=fusion',
    ];
    for (const page of pages)
      expect([page, (await textOf(page, browser)).includes(secret)]).toEqual([page, false]);
    const shut = (await browser.get(`${at}/kladde`)).status;
    expect(shut).toBe(who === 'nobody' ? 303 : 404);
  });

  test('not even below the pages: the database answers nothing', async () => {
    const { id } = await agenda(at);
    const meeting = { id, bodyId: demoId('body', 'das'), heldOn: '2027-01-25', sequence: 1 } as never;
    for (const who of Object.keys(people) as PersonName[]) {
      const found = await readAs(world.database, world.actor(who), (db) => draftOf(db, meeting));
      expect([who, found !== undefined]).toEqual([who, who === 'mette']);
    }
  });

  test('shared, the clearing body sees no closed item of a body it does not sit in', async () => {
    const there = await drafted('2027-01-26', { body: 'kdk' });
    await world.owner.query(
      `update agendas set clearing_body_id = $1, shared_at = now() where meeting_id = $2`,
      [demoId('body', 'fu'), (await agenda(there)).id],
    );
    await add(there, 'Åbent punkt');
    await add(there, 'Lukket personsag');
    await world.owner.query(
      `update draft_items set closed = true, closed_reason = 'Personsag' where title = 'Lukket personsag'`,
    );
    const words = await textOf(`${there}/kladde`, henning);
    expect([words.includes('Åbent punkt'), words.includes('Lukket personsag')]).toEqual([true, false]);
  });

  test('only the secretariat and the chair print the running order, and the chair only what was sent', async () => {
    expect((await mette.get(`${at}/koereplan`)).status).toBe(200);
    expect((await (await world.as('birgitte')).get(`${at}/koereplan`)).status).toBe(404);
    const before = await textOf(`${at}/koereplan`, henning);
    expect([before.includes('Mødet har ingen dagsorden endnu'), before.includes(secret)]).toEqual([
      true,
      false,
    ]);
    await send(at);
    expect(await textOf(`${at}/koereplan`, henning)).toContain(secret);
  });
});
