/** A body is evaluated: planned, its circle asked, written, submitted to who decides, decided. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, play } from '../../../tests/access/scenarios.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

const plan = {
  body: 'ekspertpanelet',
  decides: 'das',
  reason: 'Panelet har haft den samme opgave i ti år',
  plannedOn: '15.11.2026',
};
const states = () =>
  linesOf(world, `select concat_ws(' ', number, state, outcome, version) as line from body_reviews`);
const evaluation = {
  summary: 'Panelet er nyttigt.\n\nDet mødes for tit.',
  keep: 'Panelet bevares og mødes to gange om året.',
  close: '',
  move: 'DAS drøfter det samme selv.',
  purpose: 'At svare på, hvilke tilbud der skal skærmes.',
  composition: 'Lige mange fra myndighed og driftsherrer.',
  servicing: 'Sekretariatet.',
};
const write = { as: 'mette', post: '/evalueringer/1/vurdering' } as const;

test('an evaluation is planned once at a time, and waits for the secretariat', async () => {
  const create = { as: 'mette', post: '/evalueringer/ny' } as const;
  const form = { says: 'form', as: 'mette', get: '/evalueringer/ny?forum=das', gives: 200 } as const;
  await play(world, { ...form, shows: ['Planlæg en evaluering', 'value="das" selected'] });
  const bad: [string, Record<string, string>, string][] = [
    ['no body', { body: '' }, 'href="#body"'],
    ['nobody decides', { decides: 'findes-ikke' }, 'href="#decides"'],
    ['no reason', { reason: ' ' }, 'href="#reason"'],
    ['no day', { plannedOn: 'snart' }, 'href="#plannedOn"'],
  ];
  for (const [says, change, shown] of bad)
    await play(world, { ...create, says, sends: { ...plan, ...change }, gives: 422, shows: [shown] });
  await play(world, {
    ...create,
    says: 'planned',
    sends: plan,
    gives: 303,
    logs: ['evaluation.planned done'],
  });
  await play(world, {
    ...create,
    says: 'twice',
    sends: plan,
    gives: 422,
    shows: ['har allerede en evaluering'],
  });
  for (const who of ['birgitte', 'gerda', 'vibeke'] as const)
    await play(world, { ...create, says: who, as: who, sends: plan, gives: 403 });
  expect(await states()).toEqual(['1 planned 1']);
  const line = 'Evalueringen af Ekspertpanelet';
  await play(world, { says: 'front', as: 'mette', get: '/', gives: 200, shows: [line] });
  await play(world, { says: 'front', as: 'gerda', get: '/', gives: 200, hides: [line] });
});

test('until it is submitted, the body and who decides see it and nobody else', async () => {
  const page = { get: '/evalueringer/1' } as const;
  for (const who of ['mette', 'gerda', 'birgitte'] as const)
    await play(world, { ...page, says: who, as: who, gives: 200, shows: [plan.reason] });
  for (const who of ['niels', 'hanne'] as const) {
    await play(world, { ...page, says: who, as: who, gives: 404 });
    for (const get of ['/evalueringer', '/fora/ekspertpanelet'])
      await play(world, { says: who, as: who, get, gives: 200, hides: ['/evalueringer/1'] });
  }
  const ofBody = { says: 'body', as: 'gerda', get: '/fora/ekspertpanelet', gives: 200 } as const;
  await play(world, { ...ofBody, shows: ['/evalueringer/1', '/fremmoede/ekspertpanelet'] });
});

test('the circle is asked by a round that is a draft until it is opened', async () => {
  const ask = { as: 'mette', post: '/evalueringer/1/runde' } as const;
  const shown = ['Hvem spørges', 'name="addressees.rebild"'];
  await play(world, { says: 'form', as: 'mette', get: ask.post, gives: 200, shows: shown });
  const sends = {
    owner: 'DAS',
    opensOn: '22.11.2026',
    dueOn: '14.12.2026',
    version: '1',
    'addressees.rebild': 'ja',
    'addressees.region-nordjylland': 'ja',
  };
  const nobody = { owner: 'DAS', opensOn: '22.11.2026', dueOn: '14.12.2026', version: '1' };
  await play(world, { ...ask, says: 'nobody', sends: nobody, gives: 422, shows: ['href="#addressees"'] });
  const early = { ...sends, dueOn: '21.11.2026' };
  await play(world, { ...ask, says: 'early', sends: early, gives: 422, shows: ['href="#dueOn"'] });
  const walled = { ...sends, municipalOnly: 'ja' };
  await play(world, { ...ask, says: 'region', sends: walled, gives: 422, shows: ['for kommunerne alene'] });
  await play(world, { ...ask, says: 'asked', sends, gives: 303, logs: ['evaluation.asked done'] });
  await play(world, { ...ask, says: 'twice', sends, gives: 404 });
  const page = { says: 'page', as: 'mette', get: '/evalueringer/1', gives: 200 } as const;
  await play(world, { ...page, shows: ['0 af 2 har svaret', 'href="/runder/1"'] });
  await play(world, {
    says: 'round',
    as: 'mette',
    get: '/runder/1',
    gives: 200,
    shows: ['Hvad foretrækker I?'],
  });
  await play(world, { ...page, as: 'gerda', hides: ['/runder/1'] });
  const round = `select concat_ws(' ', kind, state, silence) as line from rounds`;
  expect(await linesOf(world, round)).toEqual(['questionnaire draft no-answer']);
});

test('an evaluation gives a choice, says who is for what, and answers how a body is kept', async () => {
  const form = await play(world, { says: 'form', as: 'mette', get: '/evalueringer/1/vurdering', gives: 200 });
  const circle = [...form.matchAll(/name="(support\.[^"]+)"/g)].map(([, name = '']) => name);
  expect(circle).toContain('support.region-nordjylland');
  const unsaid = Object.fromEntries(circle.map((name) => [name, '']));
  const sends = { ...evaluation, ...unsaid, version: '2', 'support.rebild': 'keep' };
  const refusals: [string, Record<string, string>, string][] = [
    ['one option', { move: '' }, 'href="#keep"'],
    ['support of nothing', { 'support.rebild': 'close' }, 'href="#close"'],
    ['open question', { composition: '' }, 'href="#composition"'],
    ['no summary', { summary: '' }, 'href="#summary"'],
  ];
  for (const [says, change, shown] of refusals)
    await play(world, { ...write, says, sends: { ...sends, ...change }, gives: 422, shows: [shown] });
  await play(world, {
    ...write,
    says: 'unknown word',
    sends: { ...sends, 'support.rebild': 'x' },
    gives: 422,
  });
  await play(world, { ...write, says: 'not submitted', post: '/evalueringer/1/forelaeggelse', gives: 404 });
  await play(world, { ...write, says: 'written', sends, gives: 303 });
  const other = { ...sends, summary: 'Noget andet' };
  await play(world, {
    ...write,
    says: 'late',
    sends: other,
    gives: 409,
    shows: ['Panelet er nyttigt.', 'Noget andet'],
  });
  const again = { ...sends, version: '3', 'support.rebild': 'move' };
  await play(world, { ...write, says: 'changed', sends: again, gives: 303 });
  const supports = `select kind as line from body_review_supports`;
  expect(await linesOf(world, supports)).toEqual(['move']);
  const shows = ['Det mødes for tit.', 'DAS drøfter det samme selv.', 'Rebild Kommune', 'Hvem betjener det?'];
  await play(world, { says: 'read', as: 'gerda', get: '/evalueringer/1', gives: 200, shows });
});

test('it is submitted as a case with the statements, and cannot be changed after that', async () => {
  const form = { says: 'form', as: 'mette', get: '/evalueringer/1/forelaeggelse', gives: 200 } as const;
  await play(world, { ...form, shows: ['Bagefter kan evalueringen ikke rettes'] });
  const submit = { as: 'mette', post: '/evalueringer/1/forelaeggelse' } as const;
  await play(world, { ...submit, says: 'late', sends: { version: '3' }, gives: 409 });
  await play(world, { ...submit, says: 'done', sends: { version: '4' }, gives: 303 });
  const proposal = `select concat_ws('|', b.key, p.title, p.source_path, p.body_text) as line
    from item_proposals p join bodies b on b.id = p.body_id where p.source = 'Evaluering 1'`;
  const [line = ''] = await linesOf(world, proposal);
  expect(line).toMatch(/^das\|Evaluering af Ekspertpanelet: skal forummet fortsætte\?\|\/evalueringer\/1\|/);
  for (const words of ['Støttes af Rebild Kommune.', 'Har ikke svaret: Rebild Kommune', 'Lige mange fra'])
    expect(line).toContain(words);
  await play(world, { ...write, says: 'closed', sends: { ...evaluation, version: '5' }, gives: 404 });
  await play(world, {
    says: 'open now',
    as: 'niels',
    get: '/evalueringer/1',
    gives: 200,
    shows: [plan.reason],
  });
});

test('the decision is linked, and leads to what follows', async () => {
  const decide = { as: 'mette', post: '/evalueringer/1/beslutning' } as const;
  const sends = {
    outcome: 'close',
    decidedOn: '20.11.2026',
    item: '/moeder/das/2016-11-17/punkt/6',
    source: '',
    consequence: 'DAS overtager i januar',
    version: '5',
  };
  await play(world, {
    ...decide,
    says: 'nowhere',
    sends: { ...sends, item: '' },
    gives: 422,
    shows: ['#source'],
  });
  const lost = { ...sends, item: '/moeder/das/2016-11-17/punkt/66' };
  await play(world, { ...decide, says: 'no item', sends: lost, gives: 422, shows: ['href="#item"'] });
  const { outcome: _, ...undecided } = sends;
  await play(world, { ...decide, says: 'nothing', sends: undecided, gives: 422, shows: ['href="#outcome"'] });
  await play(world, { ...decide, says: 'decided', sends, gives: 303, logs: ['evaluation.decided done'] });
  expect(await states()).toEqual(['1 decided close 6']);
  const page = { get: '/evalueringer/1', gives: 200 } as const;
  const shows = ['href="/moeder/das/2016-11-17/punkt/6"', 'DAS overtager i januar'];
  await play(world, {
    ...page,
    says: 'read',
    as: 'birgitte',
    shows,
    hides: ['/fora/ekspertpanelet/lukning'],
  });
  await play(world, { ...page, says: 'next', as: 'mette', shows: ['href="/fora/ekspertpanelet/lukning"'] });
  const create = { as: 'mette', post: '/evalueringer/ny', sends: plan } as const;
  await play(world, { ...create, says: 'anew', gives: 303 });
});
