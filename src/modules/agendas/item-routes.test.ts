/** Writing a case: who sends what, what comes back, what is shown. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { draftItem } from '../../../tests/support/draft-item.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
let mette: Browser;
beforeAll(async () => {
  world = await freshWorld();
  mette = await world.as('mette');
});
afterAll(() => world.close());

const days = Array.from({ length: 31 }, (_, at) => `2027-03-${String(at + 1).padStart(2, '0')}`);
let item = '';
beforeEach(async () => {
  item = await draftItem(world, days.shift() ?? '');
});

const textOf = async (address: string, who = mette): Promise<string> => (await who.get(address)).text();
const says = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  (await answer.text()).replaceAll(/<script[^>]*>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '),
];

/** The addresses of the parts whose forms or links have this noun, in the order they stand. */
const partsOf = (page: string, noun: string): string[] => [
  ...new Set(
    [...page.matchAll(new RegExp(`(?:action|href)="([^"]*/${noun}/\\d+)["/]`, 'g'))].map(
      ([, at]) => at ?? '',
    ),
  ),
];
const textsOf = async (): Promise<string[]> => partsOf(await textOf(item), 'tekst');
const save = (address: string, text: string, version = '1') => mette.post(address, { version, text });
const stored = async (column: string, table: string): Promise<unknown[]> => {
  const query = `select x.${column} as value from ${table} x join draft_items i on i.id = x.item_id
    where i.meeting_id = (select meeting_id from draft_items where id = x.item_id) and i.entry = $1 and i.meeting_id =
      (select id from meetings where held_on = $2) order by x.position`;
  const [, day = '', entry = ''] = /das\/([\d-]+)\/kladde\/punkt\/(\d+)$/.exec(item) ?? [];
  const { rows } = await world.owner.query<{ value: unknown }>(query, [entry, day]);
  return rows.map(({ value }) => value);
};
const revision = async (): Promise<number> => {
  const day = /das\/([\d-]+)\//.exec(item)?.[1];
  const { rows } = await world.owner.query<{ revision: number }>(
    'select revision from agendas where meeting_id = (select id from meetings where held_on = $1)',
    [day],
  );
  return rows[0]?.revision ?? 0;
};

describe('a text', () => {
  test('is saved by its own small form, shown as it is set, and counted as a change of the draft', async () => {
    const [resume = ''] = await textsOf();
    const before = await revision();
    const saved = await save(
      resume,
      'Huset har **ansat** flere.\r\n\r\n| Post | Kr. |\r\n| --- | --- |\r\n| Løn | 1 |',
    );
    expect([saved.status, saved.headers.get('location')?.startsWith(`${item}#tekst-`)]).toEqual([303, true]);
    const page = await textOf(item);
    expect(page).toContain('Huset har <strong>ansat</strong> flere.');
    expect(page).toContain('<th scope="col" class="">Post</th>');
    expect(await revision()).toBe(before + 1);
    expect(await stored('body_text', 'draft_texts')).toEqual([
      'Huset har **ansat** flere.\n\n| Post | Kr. |\n| --- | --- |\n| Løn | 1 |',
      '',
      '',
    ]);
  });

  test('says what the template wants in it, until it is written', async () => {
    const prompt = 'Sagen i tre linjer';
    expect(await textOf(item)).toContain(prompt);
    const [resume = ''] = await textsOf();
    await save(resume, 'Kort.');
    expect(await textOf(item)).not.toContain(prompt);
  });

  test('sent twice counts once, and saved unchanged is no change', async () => {
    const [resume = ''] = await textsOf();
    const formKey = randomUUID();
    const once = await mette.post(resume, { version: '1', text: 'Én gang', formKey });
    const twice = await mette.post(resume, { version: '1', text: 'Én gang', formKey });
    expect([once.status, twice.status, twice.headers.get('location')]).toEqual([
      303,
      303,
      once.headers.get('location'),
    ]);
    const before = await revision();
    expect((await save(resume, 'Én gang', '1')).status).toBe(303);
    expect([await revision(), (await stored('version', 'draft_texts'))[0]]).toEqual([before, 2]);
  });

  test('that two people write at once is shown to the second with both, and nothing is lost', async () => {
    const [resume = ''] = await textsOf();
    await save(resume, 'Den førstes ord.');
    const second = await save(resume, 'Den andens **ord**.');
    const page = await second.text();
    expect(second.status).toBe(409);
    expect(page).toContain('<title>Fejl: Resume: en anden har skrevet imens');
    expect(page).toContain('Den førstes ord.');
    expect(page).toContain('Den andens **ord**.');
    expect(page).toContain('name="text" value="Den førstes ord.\n\nDen andens **ord**."');
    expect((await stored('body_text', 'draft_texts'))[0]).toBe('Den førstes ord.');
    expect(page).toContain('name="version" value="2"');
    expect((await save(resume, 'Den førstes ord.\n\nDen andens **ord**.', '2')).status).toBe(303);
  });

  test.each([
    ['too long', 'x'.repeat(200_001), 'højst 200.000 tegn'],
    ['a table too wide', `|${' a |'.repeat(21)}\n|${' --- |'.repeat(21)}`, 'højst 20 kolonner'],
    ['a table too long', `| a |\n| --- |\n${'| b |\n'.repeat(1_001)}`, 'højst 1.000 rækker'],
  ])('%s is refused with what was typed kept', async (_, text, sentence) => {
    const [resume = ''] = await textsOf();
    const answer = await save(resume, text);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<title>Fejl: ');
    expect(page).toContain(sentence);
    expect(page).toContain(text.slice(0, 2_000));
    expect((await stored('body_text', 'draft_texts'))[0]).toBe('');
  });

  test('what somebody pastes as HTML is shown as text', async () => {
    const [resume = ''] = await textsOf();
    await save(resume, '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))');
    const page = await textOf(item);
    expect(page).not.toMatch(/<script>alert|<img src=x|href="javascript/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('gets a heading, is renamed, moved, and removed when it is empty', async () => {
    const [resume = ''] = await textsOf();
    await save(resume, 'Kort.');
    const added = await mette.post(`${item}/tekst/ny`, { label: 'Økonomi' });
    expect(added.status).toBe(303);
    const economy = (await textsOf()).at(-1) ?? '';
    expect(await says(await mette.post(`${item}/tekst/ny`, { label: 'økonomi' }))).toEqual([
      422,
      expect.stringContaining('allerede et afsnit med den overskrift'),
    ]);
    expect(await says(await mette.post(`${item}/tekst/ny`, { label: ' ' }))).toEqual([
      422,
      expect.stringContaining('Skriv en overskrift'),
    ]);
    const renamed = await mette.post(`${economy}/overskrift`, { version: '1', label: 'Budget' });
    await mette.post(`${economy}/plads`, { to: 'op' });
    expect([renamed.status, await stored('label', 'draft_texts')]).toEqual([
      303,
      ['Resume', 'Baggrund', 'Budget', 'Drøftelse'],
    ]);
    expect((await mette.post(`${economy}/overskrift`, { version: '1', label: 'X' })).status).toBe(409);
    expect(await says(await mette.post(`${resume}/fjernelse`))).toEqual([
      422,
      expect.stringContaining('Tøm det først'),
    ]);
    expect((await mette.post(`${economy}/fjernelse`)).status).toBe(303);
    expect(await stored('label', 'draft_texts')).toEqual(['Resume', 'Baggrund', 'Drøftelse']);
  });
});

describe('recommendations', () => {
  test('have each a verb of their own and perhaps a condition, and are moved and removed', async () => {
    const [first = ''] = partsOf(await textOf(item), 'indstilling');
    await mette.post(first, { version: '1', verb: 'approve', text: 'budgettet for 2027', condition: '' });
    const condition = 'Hvis følgegruppen skal fortsætte, så';
    await mette.post(`${item}/indstilling/ny`, { verb: 'note', text: 'regnskabet', condition });
    const [, second = ''] = partsOf(await textOf(item), 'indstilling');
    const [, words] = await says(await mette.get(item));
    expect(words).toContain('godkender budgettet for 2027');
    expect(words).toContain('tager regnskabet til efterretning, hvis følgegruppen skal fortsætte');
    await mette.post(`${second}/plads`, { to: 'op' });
    expect(await stored('verb', 'draft_recommendations')).toEqual(['note', 'approve']);
    const late = await mette.post(first, {
      version: '1',
      verb: 'discuss',
      text: 'noget andet',
      condition: '',
    });
    expect(await says(late)).toEqual([409, expect.stringContaining('budgettet for 2027')]);
    await mette.post(`${second}/fjernelse`);
    expect(await stored('verb', 'draft_recommendations')).toEqual(['approve']);
    expect((await mette.post(first, { version: '2', verb: 'sing', text: '', condition: '' })).status).toBe(
      422,
    );
  });

  test('have a small number in their address, and one that was taken away is not given again', async () => {
    const add = () =>
      mette.post(`${item}/indstilling/ny`, { verb: 'note', text: 'regnskabet', condition: '' });
    const addresses = async () => partsOf(await textOf(item), 'indstilling');
    const [first = ''] = await addresses();
    await add();
    const [, second = ''] = await addresses();
    await mette.post(`${second}/fjernelse`);
    await add();
    const third = (await addresses()).at(-1) ?? '';
    const numbers = [first, second, third].map((address) => Number(address.split('/').at(-1)));
    expect(numbers[0]).toBe(1);
    expect(numbers[2]).toBe((numbers[1] ?? 0) + 1);
    for (const nobodys of [second, `${item}/indstilling/0`, `${item}/indstilling/x`])
      expect((await mette.get(nobodys)).status).toBe(404);
    expect((await mette.get(third)).status).toBe(200);
  });
});

describe('what an item is', () => {
  const facts = {
    version: '1',
    title: 'Budget 2027',
    handling: 'treatment',
    section: '2',
    presenter: 'birgitte-holm',
    presenterName: '',
    presenterTitle: 'Rebild Kommune',
    startsAt: '',
    endsAt: '',
    closedReason: '',
    opensOn: '',
    caseNumber: '2026-209',
    documentNumber: '2026-00012',
  };

  test('is written in one form: title, presenter, time, numbers, who may see it', async () => {
    const closed = { closed: 'ja', closedReason: 'Personsag', opensOn: '1.3.2027', municipalOnly: 'ja' };
    const done = await mette.post(`${item}/oplysninger`, {
      ...facts,
      ...closed,
      startsAt: '13.20',
      endsAt: '13.40',
    });
    expect([done.status, done.headers.get('location')]).toEqual([303, item]);
    const [, words] = await says(await mette.get(item));
    for (const part of [
      'Budget 2027',
      'Birgitte Holm, Rebild Kommune',
      '13.20–13.40',
      '2026-209 · 2026-00012',
    ])
      expect(words).toContain(part);
    expect(words).toContain('Lukket: Personsag · kan åbnes 1. marts 2027 · Kun kommuner');
    expect((await mette.post(`${item}/oplysninger`, facts)).status).toBe(409);
  });

  test.each([
    [{ title: ' ' }, 'Skriv en titel'],
    [{ closed: 'ja' }, 'Skriv, hvorfor punktet er lukket'],
    [{ startsAt: '13.20' }, 'Skriv både, hvornår det begynder'],
    [{ startsAt: '14.00', endsAt: '13.00' }, 'Det skal slutte, efter'],
    [{ startsAt: '25.00', endsAt: '26.00' }, 'Skriv tiden som 13.05'],
    [{ startsAt: '09.00', endsAt: '10.00' }, 'inden for afsnittets'],
    [{ opensOn: '31.2.2027', closed: 'ja', closedReason: 'x' }, 'Skriv dagen som'],
    [{ section: '99' }, 'Vælg et af afsnittene'],
    [{ caseNumber: '<b>' }, 'Skriv nummeret som'],
  ])('%o is refused: %s', async (typed, sentence) => {
    const answer = await mette.post(`${item}/oplysninger`, { ...facts, ...typed });
    expect(await says(answer)).toEqual([422, expect.stringContaining(sentence)]);
  });
});

test('guests come for a time, from the register or by name', async () => {
  const guest = {
    person: '',
    name: 'Vera Lund',
    organisation: 'Børnehus Nord',
    email: '',
    startsAt: '',
    endsAt: '',
  };
  await mette.post(`${item}/gaest/ny`, { ...guest, startsAt: '13.10', endsAt: '13.30' });
  await mette.post(`${item}/gaest/ny`, { ...guest, person: 'jonas-brink', name: '' });
  const [, words] = await says(await mette.get(item));
  expect(words).toContain('Vera Lund Børnehus Nord · 13.10–13.30');
  expect(words).toContain('Jonas Brink');
  expect(await says(await mette.post(`${item}/gaest/ny`, { ...guest, name: '' }))).toEqual([
    422,
    expect.stringContaining('Vælg en person, eller skriv et navn'),
  ]);
  expect((await mette.post(`${item}/gaest/ny`, { ...guest, email: 'nej' })).status).toBe(422);
  const [vera = ''] = partsOf(await textOf(item), 'gaest');
  await mette.post(`${vera}/fjernelse`);
  expect((await says(await mette.get(item)))[1]).not.toContain('Vera Lund');
});

const sumTable = [
  '| Post | Kr. |',
  '| --- | --- |',
  '| Løn | 100.000 |',
  '| Husleje | 50.000 |',
  '| I alt | 160.000 |',
].join('\n');

describe('the check beside the text', () => {
  const findings = async (): Promise<string> =>
    /<section[^>]*id="kontrol"[\s\S]*?<\/section>/.exec(await textOf(item))?.[0] ?? '';

  test.each([
    ['a template nobody filled in', 'Click here to enter text.', 'Click here to enter text'],
    ['a paper that is not there', 'Se bilag 7.', '7'],
    ['a day that does not exist', 'Fristen er den 31. februar 2027.', '31. februar'],
    ['a sum that does not add up', sumTable, '150.000'],
    ['a case that asks for nothing', 'Kort sag.', 'Indstilling mangler'],
  ])('finds %s, after saving', async (_, text, found) => {
    expect(await findings()).toContain('Kontrollen finder intet');
    const [resume = ''] = await textsOf();
    await save(resume, text);
    expect(await findings()).toContain(found);
  });

  test('finds the same recommendation twice', async () => {
    const one = { verb: 'approve', text: 'budgettet for hele huset i 2027', condition: '' };
    for (const _ of [1, 2]) await mette.post(`${item}/indstilling/ny`, one);
    expect(await findings()).toContain('budgettet for hele huset i 2027');
  });
});

test('nobody else finds the draft, and an agenda that is over is read and not written', async () => {
  const [resume = ''] = await textsOf();
  await save(resume, 'Ordene i kladden.');
  for (const who of ['ole', 'birgitte', 'jonas'] as const)
    expect((await (await world.as(who)).get(item)).status).toBe(404);
  const day = /das\/([\d-]+)\//.exec(item)?.[1];
  const meeting = '(select id from meetings where held_on = $1)';
  await world.owner.query(
    `update agendas set clearing_body_id = $2, shared_at = now() where meeting_id = ${meeting}`,
    [day, demoId('body', 'fu')],
  );
  await world.owner.query(`update agendas set state = 'held' where meeting_id = ${meeting}`, [day]);
  const page = await textOf(item);
  expect(page).toContain('<p>Ordene i kladden.</p>');
  expect(page).not.toContain('<textarea');
  expect(await says(await save(resume, 'Nyt', '2'))).toEqual([
    422,
    expect.stringContaining('kan ikke rettes'),
  ]);
});

/** The best of three rounds: on a busy machine a round may be another program's. */
test('saving a text takes at most 20 ms of the processor, 95 times of 100', async () => {
  const [resume = ''] = await textsOf();
  const words = 'Et afsnit af en sag, som den skrives. '.repeat(40);
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const costs: number[] = [];
    for (let at = 1; at <= 40; at += 1) {
      const version = round * 40 + at;
      const before = process.cpuUsage();
      const answer = await save(resume, `${words}${version}`, String(version));
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1000);
      expect(answer.status).toBe(303);
    }
    rounds.push(costs.toSorted((one, other) => one - other)[37] ?? 0);
  }
  expect(Math.min(...rounds)).toBeLessThan(20);
});
