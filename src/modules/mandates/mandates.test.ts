/** Terms of reference, door by door: the life of a version, corrections, phases, who changes what at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAs } from '../../platform/database.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
}, 120_000);
afterAll(() => world.close());

const read = async (as: As, address: string): Promise<{ status: number; text: string }> => {
  const answer = await (await world.as(as)).get(address);
  const text = (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('&#39;', '’');
  return { status: answer.status, text };
};
const send = async (address: string, form: Record<string, string> = {}, as: As = 'mette') => {
  const answer = await (await world.as(as)).post(address, form);
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') };
};
const versionOf = async (number: string): Promise<string> =>
  String(
    (await world.owner.query('select version from mandates where number = $1', [number])).rows[0].version,
  );
const stateOf = async (number: string): Promise<string> =>
  (await world.owner.query<{ state: string }>('select state from mandates where number = $1', [number]))
    .rows[0]?.state ?? '';
/** Sends a form of the terms with the version that stands. */
const act = async (number: string, noun: string, form: Record<string, string> = {}) =>
  send(`/kommissorier/${number}/${noun}`, { version: await versionOf(number), ...form });

const facts = { title: 'Ekspertpanelet', decidedBy: 'das', body: 'ekspertpanelet', audience: 'cooperation' };
const made = async (form: Record<string, string> = facts): Promise<string> => {
  const answer = await (await world.as('mette')).post('/kommissorier/nyt', form);
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
};

const words = {
  purpose: 'Panelet vurderer, om et tilbud hører til i det forstærkede samarbejde.',
  tasks: 'Panelet taler med tilbuddet.\n\nPanelet skriver en indstilling.',
  phases: '',
  members: 'Udpeges af DAS for to år.',
  seats: 'Myndighed: 4\nDrift: 4-5',
  profiles: 'Kendskab til takster',
  chair: '',
  competence: '',
  meetings: '',
  secretary: '',
  reporting: '',
  plan: '',
  economy: '',
  evaluation: '',
  periodFrom: '',
  periodTo: '31.12.2026',
};
const write = async (number: string, version: string, changes: Record<string, string> = {}) =>
  send(`/kommissorier/${number}/tekst`, { ...words, version, ...changes });

const noRemarks = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap((at) => [
    [at === 1 ? 'remarks' : `text${at}`, ''],
    [`field${at}`, ''],
    [`who${at}`, ''],
    [`by${at}`, ''],
  ]),
);
const treated = (changes: Record<string, string>) => ({
  item: 'das/2016-11-17/4',
  result: 'approved',
  validFrom: '',
  note: '',
  ...noRemarks,
  ...changes,
});
/** Three corrections of fact, as they might be given at a meeting. */
const threeRemarks = {
  remarks: 'Panelet vurderer ikke prisen, kun kriterierne.',
  field1: 'purpose',
  who1: 'rebild',
  by1: 'Birgitte Holm',
  text2: 'Tilbuddet skal også have et skriftligt svar.',
  field2: 'tasks',
  text3: 'Ordet “udpeges” dækker ikke: kommunerne indstiller.',
  field3: 'members',
};

describe('terms from an idea to a version with three corrections worked in', () => {
  let number: string;

  test('an idea is the secretariat’s alone; backing is sought in the body and given at an item', async () => {
    number = await made();
    expect((await read('birgitte', `/kommissorier/${number}`)).status).toBe(404);
    expect((await act(number, 'rundspoerge')).status).toBe(303);
    expect((await read('birgitte', `/kommissorier/${number}`)).text).toContain('Søger opbakning');
    const without = await act(number, 'opbakning', { item: '', note: '' });
    expect([without.status, without.text.includes('Vælg det punkt')]).toEqual([422, true]);
    expect((await act(number, 'opbakning', { item: 'das/2016-11-17/3', note: '' })).status).toBe(303);
    expect(await stateOf(number)).toBe('draft');
  });

  test('a draft is written by one at a time: the second is shown what the first wrote', async () => {
    expect((await write(number, '1')).status).toBe(303);
    const late = await write(number, '1', { purpose: 'Et andet formål.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('En anden har rettet imens');
    expect(late.text).toContain('Panelet vurderer, om et tilbud hører til');
    expect(late.text).toContain('Et andet formål.');
    expect((await read('birgitte', `/kommissorier/${number}`)).text).not.toContain('Panelet vurderer');
  });

  test('what cannot be read in it is said where it stands', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ phases: '> Politisk drøftelse\nFase 1' }, 'skal stå mellem to faser'],
      [{ seats: 'Myndighed fire' }, 'kan ikke læses'],
      [{ seats: 'Drift: 5-4' }, 'større end det andet'],
      [{ periodFrom: '1.1.2027' }, 'Sidste dag ligger før første dag'],
      [{ periodTo: 'i morgen' }, 'Skriv dagen som'],
    ];
    for (const [changes, sentence] of wrong) {
      const { status, text } = await write(number, '2', changes);
      expect([status, text.includes('<title>Fejl: ')]).toEqual([422, true]);
      expect(text).toContain(sentence);
    }
  });

  test('presented, it is the body’s to read and nobody’s to change', async () => {
    expect((await act(number, 'fremlaeggelse')).status).toBe(303);
    expect((await read('birgitte', `/kommissorier/${number}`)).text).toContain('Panelet vurderer');
    expect((await read('signe', `/kommissorier/${number}`)).status).toBe(404);
    expect((await write(number, '2')).status).toBe(404);
    await expect(
      world.owner.query(`update mandate_versions set content = '{}' where state = 'presented'`),
    ).rejects.toThrow('was presented');
  });

  test('proposed for an agenda it goes with its words and leads back', async () => {
    expect(
      (await act(number, 'punktforslag', { title: 'Kommissorium', text: '## Formål\n\nOrd' })).status,
    ).toBe(303);
    const { rows } = await world.owner.query('select title, source_path, body_text from item_proposals');
    expect(rows).toEqual([
      { title: 'Kommissorium', source_path: `/kommissorier/${number}`, body_text: '## Formål\n\nOrd' },
    ]);
  });

  test('approved with remarks needs them, and approved without has none', async () => {
    const none = await act(number, 'behandling', treated({ result: 'remarks' }));
    expect([none.status, none.text.includes('Skriv mindst én rettelse')]).toEqual([422, true]);
    const some = await act(number, 'behandling', treated({ remarks: 'Noget' }));
    expect([some.status, some.text.includes('Rettelser følger kun med')]).toEqual([422, true]);
  });

  test('approved while somebody took it back meanwhile is refused, and nothing of it is written', async () => {
    const seen = await versionOf(number);
    expect((await act(number, 'fremlaeggelse/fortrydelse')).status).toBe(303);
    expect((await act(number, 'fremlaeggelse')).status).toBe(303);
    const late = await send(`/kommissorier/${number}/behandling`, { version: seen, ...treated({}) });
    expect(late.status).toBe(409);
    expect(
      (await world.owner.query('select from mandate_treatments where act = $1', ['treated'])).rowCount,
    ).toBe(0);
  });

  test('three corrections are kept with who said them at which item, and the version holds', async () => {
    expect((await act(number, 'behandling', treated({ result: 'remarks', ...threeRemarks }))).status).toBe(
      303,
    );
    expect(await stateOf(number)).toBe('approved');
    const { text } = await read('mette', `/kommissorier/${number}`);
    expect(text).toContain('I dag gælder version 1, fra 17. november 2016.');
    expect(text).toContain('3 rettelser er ikke afklaret');
    expect(text).toContain('Birgitte Holm, Rebild Kommune');
    expect(text).toContain('href="/moeder/das/2016-11-17/punkt/4"');
    expect((await read('signe', `/kommissorier/${number}`)).status).toBe(200); // its audience reads it now
    await expect(
      world.owner.query(`update mandate_versions set content = '{}' where state = 'remarks'`),
    ).rejects.toThrow('was treated');
  });

  const settle = async (position: number, form: Record<string, string>) =>
    send(`/kommissorier/${number}/rettelser/${position}`, { field: '', reason: '', version: '1', ...form });

  test('a correction is not worked in where nothing was changed, nor declined without a reason', async () => {
    const early = await settle(1, { state: 'worked-in', field: 'purpose' });
    expect([early.status, early.text.includes('ingen næste version')]).toEqual([422, true]);
    expect((await act(number, 'ny-version')).status).toBe(303);
    const same = await settle(1, { state: 'worked-in', field: 'purpose' });
    expect([same.status, same.text.includes('ikke ændret i version 2')]).toEqual([422, true]);
    const silent = await settle(3, { state: 'not-followed' });
    expect([silent.status, silent.text.includes('Skriv hvorfor')]).toEqual([422, true]);
  });

  test('the next version is not put in force over open corrections without saying so', async () => {
    const changed = {
      purpose: 'Panelet vurderer alene kriterierne for det forstærkede samarbejde.',
      tasks: 'Panelet taler med tilbuddet.\n\nTilbuddet får et skriftligt svar.',
      members: 'Kommunerne indstiller, DAS vælger for to år.',
    };
    expect((await write(number, '1', changed)).status).toBe(303);
    expect((await settle(1, { state: 'worked-in', field: 'purpose' })).status).toBe(303);
    expect((await settle(2, { state: 'worked-in', field: 'tasks' })).status).toBe(303);
    const open = await act(number, 'ikrafttraeden', { validFrom: '1.12.2016' });
    expect([open.status, open.text.includes('1 rettelse(r) er ikke afklaret')]).toEqual([422, true]);
    expect((await settle(3, { state: 'worked-in', field: 'members' })).status).toBe(303);
    const second = await settle(3, { state: 'not-followed', reason: 'Nej' });
    expect(second.status).toBe(409); // settled by somebody else meanwhile
    const early = await act(number, 'ikrafttraeden', { validFrom: '1.11.2016' });
    expect([early.status, early.text.includes('17. november 2016')]).toEqual([422, true]);
    expect((await act(number, 'ikrafttraeden', { validFrom: '1.12.2016' })).status).toBe(303);
  });

  test('the difference shows each change with the correction that asked for it', async () => {
    const { text } = await read('signe', `/kommissorier/${number}/forskelle`);
    expect(text).toContain('3 felter er ændret.');
    expect(text).toContain('<del>');
    expect(text).toContain('Rettelse 2: Tilbuddet skal også have et skriftligt svar.');
    const record = await read('signe', `/kommissorier/${number}`);
    expect(record.text).toContain('indarbejdet i version 2, Opgaver');
    expect(record.text).toContain('I dag gælder version 2, fra 1. december 2016.');
    expect(record.text).not.toContain('Afklar<');
  });

  test('each version is still there, on the page, as PDF and for Word', async () => {
    expect((await read('signe', `/kommissorier/${number}/versioner/1`)).text).toContain('Udpeges af DAS');
    const pdf = await (await world.as('signe')).get(`/kommissorier/${number}/versioner/2/pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    const docx = await (await world.as('signe')).get(`/kommissorier/${number}/versioner/2/docx`);
    expect(docx.headers.get('content-disposition')).toContain(`kommissorium-${number}-version-2.docx`);
    expect((await read('signe', `/kommissorier/${number}/versioner/3`)).status).toBe(404);
  });

  test('the body’s page, the item’s page and the list point to it', async () => {
    const href = `href="/kommissorier/${number}"`;
    expect((await read('signe', '/fora/ekspertpanelet')).text).toContain(href);
    expect((await read('signe', '/moeder/das/2016-11-17/punkt/4')).text).toContain(href);
    expect((await read('signe', '/moeder/das/2016-11-17/punkt/5')).text).not.toContain(href);
    expect((await read('signe', '/kommissorier?forum=ekspertpanelet')).text).toContain(href);
    expect((await read('signe', '/kommissorier?forum=kdk')).text).toContain('Ingen kommissorier her');
  });

  test('its period is told before it ends, with what can be done', async () => {
    const { text } = await read('mette', '/kommissorier/udloeb');
    expect(text).toContain('Kommissorium: Ekspertpanelet');
    expect(text).toContain(`href="/kommissorier/${number}/afslutning"`);
    expect(text).toContain('Følgegruppen for Socialtilsyn Nord: funktionsperioden');
    expect((await read('mette', '/kommissorier/udloeb?dage=10')).text).not.toContain(
      'Kommissorium: Ekspertpanelet',
    );
    expect((await read('mette', '/')).text).toContain('Kommissorium: Ekspertpanelet');
    expect((await read('birgitte', '/kommissorier/udloeb')).status).toBe(403);
  });

  test('closing asks why, and it can be reopened', async () => {
    const silent = await act(number, 'afslutning', { reason: '' });
    expect([silent.status, silent.text.includes('Skriv hvorfor')]).toEqual([422, true]);
    expect((await act(number, 'afslutning', { reason: 'Panelet er lagt ind i DAS' })).status).toBe(303);
    expect((await read('mette', '/kommissorier/udloeb')).text).not.toContain('Kommissorium: Ekspertpanelet');
    expect((await act(number, 'genaabning', { reason: 'Alligevel ikke' })).status).toBe(303);
    expect(await stateOf(number)).toBe('running');
  });
});

describe('terms in two phases, and terms that go back', () => {
  test('the second phase waits for the item of the political discussion', async () => {
    const number = await made({ ...facts, title: 'To faser', body: '' });
    await act(number, 'udkast');
    const phases = 'Fase 1: Oplæg\n> Politisk drøftelse af oplægget\nFase 2: Model';
    expect((await write(number, '1', { phases })).status).toBe(303);
    await act(number, 'fremlaeggelse');
    await act(number, 'behandling', treated({}));
    await act(number, 'start');
    expect((await act(number, 'fase', { item: '', note: 'Oplægget er afleveret' })).status).toBe(303);
    const skipped = await act(number, 'fase', { item: '', note: '' });
    expect([skipped.status, skipped.text.includes('Vælg det punkt')]).toEqual([422, true]);
    expect((await act(number, 'fase', { item: 'das/2016-11-17/5', note: '' })).status).toBe(303);
    expect((await act(number, 'fase', { item: '', note: '' })).status).toBe(404); // the last one is reported on
    expect((await read('mette', `/kommissorier/${number}`)).text).toContain('Drøftet mellem faser');
  });

  test('returned, the next version begins with its words; a version in force stays in force meanwhile', async () => {
    const number = await made({ ...facts, title: 'Tilbage', body: '' });
    await act(number, 'udkast');
    const empty = await act(number, 'fremlaeggelse');
    expect([empty.status, empty.text.includes('Skriv noget i versionen')]).toEqual([422, true]);
    await write(number, '1');
    await act(number, 'fremlaeggelse');
    await act(number, 'behandling', treated({ result: 'returned', remarks: 'Skriv formålet klarere.' }));
    expect(await stateOf(number)).toBe('returned');
    expect((await read('signe', `/kommissorier/${number}`)).status).toBe(404);
    await act(number, 'ny-version');
    await write(number, '1', { purpose: 'Et klart formål.' });
    await act(number, 'fremlaeggelse');
    const open = await act(number, 'behandling', treated({}));
    expect([open.status, open.text.includes('fortsætte alligevel')]).toEqual([422, true]);
    expect((await act(number, 'behandling', treated({ confirmed: 'ja' }))).status).toBe(303);
    await act(number, 'ny-version');
    await act(number, 'fremlaeggelse');
    await act(number, 'behandling', treated({ result: 'rejected' }));
    expect(await stateOf(number)).toBe('approved');
    expect((await read('mette', `/kommissorier/${number}`)).text).toContain('I dag gælder version 2');
  });
});

describe('who may what', () => {
  test('only the secretariat writes, and what is not there looks like what is not yours', async () => {
    expect((await send('/kommissorier/nyt', facts, 'birgitte')).status).toBe(403);
    expect((await read('nobody', '/kommissorier/1')).status).toBe(404);
    expect((await read('nobody', '/kommissorier/99999999999')).status).toBe(404);
    expect((await read('nobody', '/kommissorier')).text).toContain('Ingen kommissorier her');
  });

  test('what was said at a closed item is for those who may read it, and the terms are for all', async () => {
    const number = await made({ ...facts, title: 'Lukket behandling', body: '', audience: 'public' });
    await act(number, 'udkast');
    await write(number, '1');
    await act(number, 'fremlaeggelse');
    const closed = treated({
      item: 'das/2016-11-17/14',
      result: 'remarks',
      remarks: 'Fortroligt ord',
      note: 'Hemmelig',
    });
    expect((await act(number, 'behandling', closed)).status).toBe(303);
    const [member, outside, region] = await Promise.all(
      (['birgitte', 'nobody', 'ole'] as const).map((as) => read(as, `/kommissorier/${number}`)),
    );
    expect(member?.text).toContain('Fortroligt ord');
    for (const other of [outside, region]) {
      expect(other?.status).toBe(200);
      expect(other?.text).toContain('Panelet vurderer');
      for (const word of ['Fortroligt ord', 'Hemmelig', 'NOPII']) expect(other?.text).not.toContain(word);
    }
    const rowsFor = (who: 'birgitte' | 'ole') =>
      readAs(world.database, world.actor(who), (db) =>
        db.selectFrom('mandate_corrections').select('id').where('body_text', '=', 'Fortroligt ord').execute(),
      );
    expect([(await rowsFor('birgitte')).length, (await rowsFor('ole')).length]).toEqual([1, 0]);
    const id = `(select id from items where address = '14' and title like 'Status på NOPII%')`;
    const person = `(select id from persons where key = 'birgitte-holm')`;
    await world.owner.query(`insert into item_disqualifications (item_id, person_id, reason, recorded_by)
      values (${id}, ${person}, 'Part i sagen', (select id from users limit 1))`);
    expect((await read('birgitte', `/kommissorier/${number}`)).text).not.toContain('Fortroligt ord');
  });

  test('municipal terms are not the region’s', async () => {
    const number = await made({ ...facts, title: 'Kommunalt', body: '', municipalOnly: 'ja' });
    await act(number, 'rundspoerge');
    expect((await read('ole', `/kommissorier/${number}`)).status).toBe(404);
    expect((await read('birgitte', `/kommissorier/${number}`)).status).toBe(200);
    expect((await read('ole', '/kommissorier')).text).not.toContain('Kommunalt');
  });
});
