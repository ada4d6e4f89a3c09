/** The review through HTTP: answers, corrections, cuts, people; nothing typed is lost, and everything can be undone. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftAt, minutes, reviewed, versionOf } from '../../../tests/support/imports.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
let mette: Browser;
let address: string;
let count = 0;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  mette = await world.as('mette');
});
afterAll(() => world.close());
beforeEach(async () => {
  count += 1;
  ({ address } = await reviewed(world, minutes({ about: `Nattevagt nr. ${count}` })));
});

const text = async (path: string): Promise<string> => (await mette.get(path)).text();
const send = async (path: string, form: Record<string, string>) =>
  mette.post(`${address}${path}`, { ...(await versionOf(world, address)), ...form });

/** The form on a page, as a browser would send it untouched. */
async function formOn(path: string): Promise<Record<string, string>> {
  const page = (await text(path)).replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const form = /<rv-unsaved-text>([\s\S]*?)<\/form>/.exec(page)?.[1] ?? '';
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const isChoice = /type="(radio|checkbox)"/.test(tag);
    if (isChoice && !/\schecked/.test(tag)) return [];
    return [[attribute('name') ?? '', attribute('value') ?? '']];
  });
  const areas = [...form.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g)];
  const selects = [...form.matchAll(/<select[^>]*\sname="([^"]*)"[\s\S]*?<\/select>/g)].map(
    ([whole, name]): [string, string] => [
      name ?? '',
      /<option value="([^"]*)" selected/.exec(whole)?.[1] ?? /<option value="([^"]*)"/.exec(whole)?.[1] ?? '',
    ],
  );
  const {
    csrf: _,
    formKey: __,
    ...fields
  } = Object.fromEntries([
    ...inputs,
    ...areas.map(([, name, value]): [string, string] => [name ?? '', value ?? '']),
    ...selects,
  ]) as Record<string, string>;
  return fields;
}

describe('the page of the review', () => {
  test('shows what was read, the doubtful first, and chooses nothing for the reader', async () => {
    const page = await text(address);
    expect(page).toContain('Den Administrative Styregruppe');
    expect(page).toContain('12.03.2014');
    expect(page).toMatch(/\d felt(er)? at tage stilling til/);
    expect(page).toContain('forslag');
    expect(page).not.toMatch(/type="radio"[^>]*checked/);
    expect(page).toContain('lukket');
  });

  test('speaks English to those who chose it', async () => {
    const { csrf } = mette;
    await mette.post('/sprog', { csrf, language: 'en', back: address });
    const page = await text(address);
    await mette.post('/sprog', { csrf, language: 'da', back: address });
    expect(page).toMatch(/<html lang="en"[\s\S]*to decide on/);
  });

  test('the whole source stands on its own page, every line with its number', async () => {
    expect(await text(`${address}/kilde`)).toMatch(
      /id="l3"[\s\S]*<i>3<\/i>[\s\S]*Den Administrative Styregruppe/,
    );
  });
});

describe('an answer', () => {
  const first = async () => {
    const page = await text(address);
    const question = /name="question" value="([^"]*)"/.exec(page)?.[1] ?? '';
    return { question, open: (await draftAt(world, address)).doubt_count };
  };

  test('settles its doubt, and the next question takes its place', async () => {
    const { question, open } = await first();
    const response = await send('/svar', { question, 'svar-0': 'keep' });
    expect(response.status).toBe(303);
    expect((await draftAt(world, address)).doubt_count).toBe(open - 1);
    expect(await text(address)).not.toContain(`name="question" value="${question}"`);
  });

  test('that says nothing is refused at its own question', async () => {
    const { question } = await first();
    const response = await send('/svar', { question, 'svar-0': 'andet', 'andet-0': '' });
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/<title>Fejl: [\s\S]*href="#andet-0"/);
  });

  test('sent twice counts once', async () => {
    const { question } = await first();
    const form = {
      question,
      'svar-0': 'keep',
      formKey: crypto.randomUUID(),
      ...(await versionOf(world, address)),
    };
    const answers = await Promise.all([
      mette.post(`${address}/svar`, form),
      mette.post(`${address}/svar`, form),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await draftAt(world, address)).version).toBe(Number(form.version) + 1);
  });

  test('to an old version is a conflict that keeps what was written', async () => {
    const { question } = await first();
    const old = await versionOf(world, address);
    await send('/moede', { ...(await formOn(`${address}/moede`)), place: 'Et nyt sted' });
    const form = { ...old, question, 'svar-0': 'andet', 'andet-0': 'NOTED' };
    const response = await mette.post(`${address}/svar`, form);
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain('En anden har ændret importen imens');
    expect(page).toMatch(/value="andet"[^>]*checked/);
  });

  test('is taken back again with the last correction', async () => {
    const { question, open } = await first();
    await send('/svar', { question, 'svar-0': 'keep' });
    expect((await send('/rettelse/fortrydelse', {})).status).toBe(303);
    expect((await draftAt(world, address)).doubt_count).toBe(open);
    expect((await send('/rettelse/fortrydelse', {})).status).toBe(409);
  });
});

describe('an item', () => {
  test('sent as it was shown changes nothing', async () => {
    const before = await draftAt(world, address);
    const form = await formOn(`${address}/punkt/2`);
    expect(form['recommendations.0.text']).toBe('godkender forslaget');
    expect((await send('/punkt/2', { ...form, act: 'save' })).status).toBe(303);
    expect(await draftAt(world, address)).toEqual(before);
  });

  test('is corrected field by field, with parts added, moved and removed', async () => {
    const form = { ...(await formOn(`${address}/punkt/2`)), title: 'Nattevagt <i>', municipalOnly: 'ja' };
    const parts = {
      'recommendations.0.text': '',
      'recommendations.new.text': 'følger op til sommer',
      start: '13.30',
    };
    await send('/punkt/2', { ...form, ...parts, act: 'save' });
    await send('/punkt/2', { ...(await formOn(`${address}/punkt/2`)), act: 'up:recommendations.1' });
    const now = await formOn(`${address}/punkt/2`);
    expect(now).toMatchObject({ title: 'Nattevagt &lt;i&gt;', municipalOnly: 'ja', start: '13.30' });
    expect([now['recommendations.0.text'], now['recommendations.1.text']]).toEqual([
      'følger op til sommer',
      'drøfter tidsplanen',
    ]);
    expect(await text(address)).not.toContain('<i>Nattevagt');
  });

  test('without a title, or with a time that is none, is refused and keeps what was typed', async () => {
    const form = {
      ...(await formOn(`${address}/punkt/2`)),
      title: '',
      start: 'middag',
      minutesText: 'Mit referat',
    };
    const response = await send('/punkt/2', { ...form, act: 'save' });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toMatch(/href="#title"[\s\S]*href="#start"/);
    expect(page).toContain('value="middag"');
    expect(page).toContain('Mit referat');
  });

  test('changed by somebody else meanwhile shows both texts', async () => {
    const form = { ...(await formOn(`${address}/punkt/2`)), title: 'Min titel', act: 'save' };
    const old = await versionOf(world, address);
    await send('/punkt/2', { ...form, title: 'Den andens titel' });
    const response = await mette.post(`${address}/punkt/2`, { ...form, ...old });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain('Min titel');
    expect(page).toContain('nu står der “Den andens titel”');
  });

  test('is split at a line of its source and joined again', async () => {
    const line = /<i>(\d+)<\/i><span>Bilag 1: Notat|<i>(\d+)<\/i><span><mark>Bilag 1: Notat/.exec(
      await text(`${address}/punkt/2`),
    );
    const at = line?.[1] ?? line?.[2] ?? '';
    const response = await send('/punkt/2/opdeling', { line: at, splitTitle: 'Et nyt punkt' });
    expect(response.headers.get('location')).toBe(`${address}/punkt/2-${at}`);
    expect(await text(`${address}/punkt/2-${at}`)).toContain('Et nyt punkt');
    const joined = await send(`/punkt/2-${at}/sammenlaegning`, {});
    expect(joined.headers.get('location')).toBe(`${address}/punkt/2`);
    expect((await mette.get(`${address}/punkt/2-${at}`)).status).toBe(404);
    expect(await text(`${address}/punkt/2`)).toContain('Et nyt punkt');
  });

  test.each(['1', '9999', 'to', ''])('is not split at line “%s”', async (line) => {
    const response = await send('/punkt/2/opdeling', { line, splitTitle: 'Min titel' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Min titel');
  });

  test('the first cannot be joined with the one before', async () => {
    expect((await send('/punkt/1/sammenlaegning', {})).status).toBe(422);
  });
});

describe('the meeting and its people', () => {
  test('a date that is none is refused, a good one is stored and its doubt settled', async () => {
    const form = await formOn(`${address}/moede`);
    const refused = await send('/moede', { ...form, date: '31.2.2014' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/href="#date"[\s\S]*value="31.2.2014"/);
    expect(
      (await send('/moede', { ...form, date: '13.3.2014', audience: 'body', body: 'socdir' })).status,
    ).toBe(303);
    const page = await text(address);
    expect(page).toContain('13.03.2014');
    expect(page).toContain('Socialdirektørkredsen');
  });

  test('a body that is not in the register is not one of our forms', async () => {
    expect((await send('/moede', { ...(await formOn(`${address}/moede`)), body: 'byraadet' })).status).toBe(
      400,
    );
  });

  test('whoever has the same name at the same place is known, others are decided with one act', async () => {
    const before = await formOn(`${address}/personer`);
    expect(before['link.0']).toBe('birgitte-holm');
    expect(before['link.2']).toBe('');
    await send('/personer', { ...before, act: 'suggestions' });
    const after = await formOn(`${address}/personer`);
    expect(after['link.2']).toBe('text');
  });

  test('two names read as one are taken apart, and a name is never empty', async () => {
    const form = await formOn(`${address}/personer`);
    expect((await send('/personer', { ...form, 'name.1': ' ', act: 'save' })).status).toBe(422);
    await send('/personer', { ...form, 'split.2': 'Gerda Nymark\nIb Dahl', act: 'save' });
    const after = await formOn(`${address}/personer`);
    expect([after['name.2'], after['name.3'], after['organisation.3']]).toEqual([
      'Gerda Nymark',
      'Ib Dahl',
      'Thisted Kommune',
    ]);
  });

  test('somebody who is not in the register is not one of our forms', async () => {
    const form = await formOn(`${address}/personer`);
    expect((await send('/personer', { ...form, 'link.2': 'hvem-som-helst', act: 'save' })).status).toBe(400);
  });
});
