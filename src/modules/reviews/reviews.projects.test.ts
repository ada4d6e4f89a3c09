/** An evaluation from outside: its rules, its life from order to report, its walls, and what each page shows. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, play } from '../../../tests/access/scenarios.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';
import { changeAs } from '../../platform/database.ts';
import { isNear, nextStep, refusalOfStep, repeatsQuestions, stateBefore } from './rules/project.ts';
import { membersOfLines, typedOre } from './rules/project-lines.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

/** The demo has the first project. */
const at = (part: string) => `/evalueringsprojekter/2${part}`;
const states = () =>
  linesOf(world, `select concat_ws(' ', state, version) as line from evaluation_projects where number = 2`);
const prices = () =>
  linesOf(
    world,
    `select concat_ws(' ', part, ore) as line from evaluation_project_prices p
      join evaluation_projects e on e.id = p.project_id and e.number = 2 order by part`,
  );
/** Sends a form with the version that stands. */
async function send(
  part: string,
  sends: Record<string, string>,
  row: { gives: number; shows?: string[]; logs?: string[]; as?: 'mette' },
) {
  const [line = ''] = await states();
  const version = line.split(' ')[1] ?? '';
  return play(world, { says: part, as: 'mette', post: at(part), sends: { version, ...sends }, ...row });
}

test('a step has its day, and asking has those evaluated informed and somebody to ask', () => {
  const standing = { orderedOn: day('2026-09-01'), staffInformedOn: day('2026-09-02'), groups: [{}] };
  const run = { step: 'running', on: day('2026-10-01'), today: day('2026-11-22') } as const;
  const codeOf = (taken: object, change: object = {}) =>
    refusalOfStep({ ...run, ...taken }, { ...standing, ...change })?.code;
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ on: day('2026-11-23') })).toBe('day-in-future');
  expect(codeOf({ on: day('2026-08-31') })).toBe('before-the-order');
  expect(codeOf({}, { staffInformedOn: null })).toBe('staff-not-informed');
  expect(codeOf({}, { groups: [] })).toBe('no-groups');
  expect(codeOf({ step: 'designed' }, { staffInformedOn: null, groups: [] })).toBeUndefined();
});

test('a project goes one step at a time, and back until somebody was asked', () => {
  expect(nextStep('ordered')).toBe('approved');
  expect(nextStep('reported')).toBeUndefined();
  expect(stateBefore('ordered', [])).toBeUndefined();
  expect(stateBefore('running', [{ roundId: null }])).toBe('designed');
  expect(stateBefore('running', [{ roundId: null }, { roundId: 'x' }])).toBeUndefined();
  expect(stateBefore('reported', [{ roundId: 'x' }])).toBe('running');
});

test('those who stand farther from the work are not asked the very same', () => {
  const near = { closeness: 'in-it', questions: 'Arbejdet\n- Hvad koster det?' } as const;
  expect(repeatsQuestions({ ...near, closeness: 'afar' }, [near])).toBe(true);
  const spaced = { closeness: 'afar', questions: 'ARBEJDET \n\n- Hvad  koster det?' } as const;
  expect(repeatsQuestions(spaced, [near])).toBe(true);
  expect(repeatsQuestions(near, [near])).toBe(false);
  expect(repeatsQuestions({ closeness: 'afar', questions: 'Noget andet' }, [near])).toBe(false);
});

test('a deadline is near from the notice on, and while the project is open', () => {
  const project = { state: 'running', deadlineOn: day('2026-12-22') } as const;
  expect(isNear(project, day('2026-12-22'))).toBe(true);
  expect(isNear(project, day('2026-12-21'))).toBe(false);
  expect(isNear({ ...project, state: 'reported' }, day('2026-12-22'))).toBe(false);
  expect(isNear({ ...project, deadlineOn: null }, day('2026-12-22'))).toBe(false);
});

test('kroner are read as people write them, and names are persons where the register has one', () => {
  expect(['85.000', '85000,50 kr.', '0', ' 1.234.567 KR'].map(typedOre)).toEqual([
    8_500_000n,
    8_500_050n,
    0n,
    123_456_700n,
  ]);
  expect(['85,5', '-5', '8.50', 'dyrt', '9.999.999.999'].map(typedOre)).toEqual(Array(5).fill(undefined));
  const register = ['Ane Kær', 'Bo Lyng', 'Bo Lyng'].map((name, index) => ({ id: `p${index}`, name }));
  expect(membersOfLines(' ane kær\n\nBo Lyng\nEn udefra\nEn udefra', register)).toEqual([
    { name: 'Ane Kær', personId: 'p0' },
    { name: 'Bo Lyng', personId: null },
    { name: 'En udefra', personId: null },
  ]);
});

const order = {
  title: 'Evaluering af vejledningen',
  about: 'Bliver vejledningen brugt?',
  body: 'socdir',
  on: '17.11.2016',
  item: '/moeder/das/2016-11-17/punkt/6',
  source: '',
};

test('an evaluation is ordered at an item, which leads to it', async () => {
  const create = { as: 'mette', post: '/evalueringsprojekter/ny' } as const;
  const bad: [Record<string, string>, string][] = [
    [{ title: '' }, 'href="#title"'],
    [{ about: ' ' }, 'href="#about"'],
    [{ body: '' }, 'href="#body"'],
    [{ on: '23.11.2026' }, 'Dagen er ikke kommet endnu'],
    [{ item: '' }, 'href="#source"'],
    [{ item: '/moeder/das/2016-11-17/punkt/66' }, 'href="#item"'],
  ];
  for (const [change, shown] of bad)
    await play(world, { ...create, says: shown, sends: { ...order, ...change }, gives: 422, shows: [shown] });
  for (const who of ['birgitte', 'ole', 'vibeke'] as const)
    await play(world, { ...create, says: who, as: who, sends: order, gives: 403 });
  const logs = ['evaluation-project.asked-for done'];
  await play(world, { ...create, says: 'ordered', sends: order, gives: 303, logs });
  expect(await states()).toEqual(['ordered 1']);
  const shows = ['href="/evalueringsprojekter/2"', 'Bestilt'];
  await play(world, { says: 'item', as: 'birgitte', get: order.item, gives: 200, shows });
  await play(world, { says: 'item', as: 'nobody', get: order.item, gives: 200, hides: [at('')] });
  const page = { says: 'page', as: 'ole', get: at(''), gives: 200 } as const;
  await play(world, { ...page, shows: [`href="${order.item}"`, order.about], hides: [at('/godkendelse')] });
});

test('each step waits for the one before, and says what it needs', async () => {
  for (const part of ['/aftale', '/design', '/igangsaettelse', '/rapport', '/fortrydelse'])
    await play(world, { says: part, as: 'mette', get: at(part), gives: 404 });
  const approve = { on: '18.11.2016', item: '', note: '' };
  await send('/godkendelse', approve, { gives: 422, shows: ['href="#note"'] });
  await send('/godkendelse', { ...approve, note: 'KDK', on: '16.11.2016' }, { gives: 422, shows: ['#on'] });
  const kdk = { ...approve, note: 'KDK 18.11.2016' };
  await send('/godkendelse', kdk, { gives: 303, logs: ['evaluation-project.approved done'] });
  await play(world, { says: 'twice', as: 'mette', get: at('/godkendelse'), gives: 404 });
  const contract = {
    on: '01.12.2016',
    evaluator: 'Lyngblik Analyse',
    price: '148.500',
    deadlineOn: '01.03.2017',
    note: '',
  };
  await send('/aftale', { ...contract, evaluator: '' }, { gives: 422, shows: ['href="#evaluator"'] });
  await send('/aftale', { ...contract, price: 'dyrt' }, { gives: 422, shows: ['Skriv beløbet i kroner'] });
  const early = { ...contract, deadlineOn: '30.11.2016' };
  await send('/aftale', early, { gives: 422, shows: ['Fristen ligger før aftalen'] });
  await send('/aftale', contract, { gives: 303 });
  expect(await prices()).toEqual(['0 14850000']);
  const design = { on: '02.12.2016', note: 'Færre interview', price: '120.000,50' };
  await send('/design', { ...design, note: '' }, { gives: 422, shows: ['href="#note"'] });
  const late = { ...design, version: '1' };
  await play(world, { says: 'late', as: 'mette', post: at('/design'), sends: late, gives: 409 });
  await send('/design', design, { gives: 303 });
  expect(await states()).toEqual(['designed 4']);
  expect(await prices()).toEqual(['0 12000050']);
  const emptied = { title: order.title, about: order.about, evaluator: '', deadlineOn: '', price: '' };
  await send('/aendring', emptied, { gives: 422, shows: ['href="#evaluator"'] });
});

test('it is led by persons and names, and has options with a price', async () => {
  await send('/styregruppe', { members: 'Birgitte Holm\nEn fra KDK' }, { gives: 303 });
  const option = { title: 'Fremlægges i KKR', price: '12.000', isChosen: 'ja' };
  await send('/optioner/ny', { ...option, title: '' }, { gives: 422, shows: ['href="#title"'] });
  await send('/optioner/ny', option, { gives: 303 });
  await send('/optioner/ny', { title: 'Flere interview', price: '' }, { gives: 303 });
  await send('/optioner/2', { title: 'Fem interview mere', price: '9.000' }, { gives: 303 });
  await play(world, { says: 'none', as: 'mette', get: at('/optioner/3'), gives: 404 });
  expect(await prices()).toEqual(['0 12000050', '1 1200000', '2 900000']);
  const shows = ['href="/personer/birgitte-holm"', 'En fra KDK', 'Fem interview mere', 'Valgt'];
  const page = { says: 'page', get: at(''), gives: 200 } as const;
  await play(world, { ...page, as: 'birgitte', shows: [...shows, '120.000,50 kr.', '12.000 kr.'] });
  await play(world, { ...page, as: 'ole', shows, hides: ['120.000,50', '12.000', 'Hvem spørges om hvad'] });
});

const near = {
  name: 'Konsulenter',
  closeness: 'in-it',
  questions: 'Arbejdet\n- Hvor mange timer? [tal] *\n- Hvad kan undværes?',
};

test('each group has its own questions, and is asked by its own round once those evaluated know', async () => {
  const run = { on: '05.12.2016', note: '' };
  await send('/igangsaettelse', run, { gives: 422, shows: ['er ikke orienteret'] });
  const inform = { on: '03.12.2016', told: 'Der ses på vejledningen' };
  await send('/orientering', { ...inform, on: '23.11.2026' }, { gives: 422, shows: ['href="#on"'] });
  await send('/orientering', inform, { gives: 303 });
  await send('/igangsaettelse', run, { gives: 422, shows: ['Der er ingen at spørge'] });
  const lost = { ...near, questions: 'Arbejdet\n- Hvor mange? [antal]' };
  await send('/grupper/ny', lost, { gives: 422, shows: ['Linje 2 kan ikke læses'] });
  await send('/grupper/ny', near, { gives: 303 });
  const far = { ...near, name: 'Direktører', closeness: 'afar' };
  await send('/grupper/ny', far, { gives: 422, shows: ['har de samme spørgsmål'] });
  const own = { ...far, questions: 'Udbyttet\n- Har I ændret noget? [ja/nej] *' };
  await send('/grupper/ny', own, { gives: 303 });
  await play(world, { says: 'early', as: 'mette', get: at('/grupper/1/runde'), gives: 404 });
  await send('/igangsaettelse', run, { gives: 303 });
  await send('/fortrydelse', { reason: '' }, { gives: 422, shows: ['href="#reason"'] });
  await send('/fortrydelse', { reason: 'Forkert dag' }, { gives: 303 });
  await send('/igangsaettelse', run, { gives: 303 });
  const ask = { owner: 'SOCDIR', opensOn: '22.11.2026', dueOn: '14.12.2026', municipalOnly: 'ja' };
  await send('/grupper/1/runde', ask, { gives: 422, shows: ['href="#addressees"'] });
  for (const [group, key] of [
    ['1', 'addressees.rebild'],
    ['2', 'addressees.aalborg'],
  ] as const)
    await send(`/grupper/${group}/runde`, { ...ask, [key]: 'ja' }, { gives: 303 });
  await play(world, { says: 'once', as: 'mette', get: at('/grupper/1/runde'), gives: 404 });
  await play(world, { says: 'asked', as: 'mette', get: at('/grupper/1'), gives: 404 });
  await play(world, { says: 'no way back', as: 'mette', get: at('/fortrydelse'), gives: 404 });
  const asked = `select concat_ws('|', r.number, r.kind, r.state, r.title, q.prompt, q.answer_kind) as line
    from rounds r join round_questions q on q.round_id = r.id order by r.number, q.position`;
  expect(await linesOf(world, asked)).toEqual([
    '1|questionnaire|draft|Evaluering af vejledningen: Konsulenter|Hvor mange timer?|number',
    '1|questionnaire|draft|Evaluering af vejledningen: Konsulenter|Hvad kan undværes?|text',
    '2|questionnaire|draft|Evaluering af vejledningen: Direktører|Har I ændret noget?|yes-no',
  ]);
});

test('the page says how many of each group have answered, as the walls of its round allow', async () => {
  await world.owner.query(`update rounds set state = 'open' where number = 1;
    insert into round_answers (round_id, organisation_id, state, submitted_at, changed_by)
      select round_id, organisation_id, 'submitted', now(), null from round_addressees
        where round_id = (select id from rounds where number = 1)`);
  const page = { says: 'page', get: at(''), gives: 200 } as const;
  const shows = ['1 af 1 har svaret', '0 af 1 har svaret', 'href="/runder/1"', 'Hvad kan undværes?'];
  await play(world, { ...page, as: 'mette', shows });
  await play(world, { ...page, as: 'birgitte', shows: ['href="/runder/1"'], hides: ['href="/runder/2"'] });
  await play(world, { ...page, as: 'signe', shows: ['Konsulenter'], hides: ['href="/runder/1"'] });
  await play(world, { ...page, as: 'ole', shows: ['Styregruppe'], hides: ['Konsulenter', '/runder/'] });
  await play(world, { ...page, as: 'nobody', gives: 303 });
});

test('prices and questions are rows the region cannot read', async () => {
  const countsOf = (who: 'ole' | 'birgitte') =>
    changeAs(world.database, world.actor(who), async (db) => {
      const { rows } = await sql<{ table: string; count: number }>`
        select 'projects' as table, count(*)::int as count from evaluation_projects
        union all select 'prices', count(*)::int from evaluation_project_prices
        union all select 'groups', count(*)::int from evaluation_project_groups`.execute(db);
      return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
    });
  expect(await countsOf('ole')).toEqual({ projects: 2, prices: 0, groups: 0 });
  expect(await countsOf('birgitte')).toEqual({ projects: 2, prices: 6, groups: 4 });
});

test('a deadline that is near stands on the front page of who keeps it', async () => {
  const near = 'Evaluering af vejledningen skal være færdig 01.03.2017';
  await play(world, { says: 'near', as: 'mette', get: '/', gives: 200, shows: [near] });
  await play(world, { says: 'not his', as: 'birgitte', get: '/', gives: 200, hides: [near] });
  const far = 'Evaluering af temadagene skal være færdig';
  await play(world, { says: 'far', as: 'mette', get: '/', gives: 200, hides: [far] });
});

test('the result is there for all when it is reported; then nothing changes but by undoing', async () => {
  const report = { on: '01.02.2017', result: 'Den bruges.\n\nMen sent.', paper: '', note: '' };
  await send('/rapport', { ...report, result: '' }, { gives: 422, shows: ['href="#result"'] });
  await send('/rapport', { ...report, paper: '2026-9999' }, { gives: 422, shows: ['href="#paper"'] });
  await world.owner.query(`with p as (insert into papers (number, body_id, title, last_version)
      select '2016-0001', id, 'Rapport om vejledningen', 1 from bodies where key = 'das' returning id)
    insert into paper_versions (paper_id, number, name, media_type, byte_count, sha256, stored_as)
      select id, 1, 'rapport.pdf', 'application/pdf', 1, 'x', 'x' from p`);
  const logs = ['evaluation-project.reported done'];
  await send('/rapport', { ...report, paper: '/bilag/2016-0001' }, { gives: 303, logs });
  const page = { says: 'page', get: at(''), gives: 200 } as const;
  await play(world, { ...page, as: 'ole', shows: ['Men sent.'], hides: ['/bilag/2016-0001'] });
  const file = '/bilag/2016-0001/1/fil';
  await play(world, { ...page, as: 'mette', shows: [`href="${file}"`], hides: [at('/aendring')] });
  for (const part of ['/aendring', '/styregruppe', '/orientering', '/optioner/1', '/grupper/ny'])
    await play(world, { says: part, as: 'mette', get: at(part), gives: 404 });
  const list = { says: 'list', as: 'ole', get: '/evalueringsprojekter', gives: 200 } as const;
  await play(world, { ...list, shows: ['Rapporteret', 'Evaluering af temadagene'], hides: ['/ny"'] });
  await send('/fortrydelse', { reason: 'Forkert rapport' }, { gives: 303 });
  await play(world, { ...page, as: 'ole', shows: ['Forkert rapport'], hides: ['Men sent.'] });
  await play(world, { says: 'kept', as: 'mette', get: at('/rapport'), gives: 200, shows: ['Men sent.'] });
});
