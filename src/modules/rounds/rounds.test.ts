import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import {
  addressees,
  answerAs,
  openedRound,
  roundForm,
  withAddresses,
} from '../../../tests/support/rounds.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { readAs } from '../../platform/database.ts';
import { collationOf } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
}, 60_000);
afterAll(() => world.close());

const textOf = async (who: Parameters<World['as']>[0], address: string): Promise<string> =>
  (await (await world.as(who)).get(address)).text();
const statusOf = async (who: Parameters<World['as']>[0], address: string): Promise<number> =>
  (await (await world.as(who)).get(address)).status;
const mailsOf = async (where = 'true') =>
  (
    await world.owner.query<{ to_address: string; subject: string; body_text: string }>(
      `select to_address, subject, body_text from mails join mail_texts on mail_id = mails.id where ${where}
        order by mails.number`,
    )
  ).rows;

describe('a round from draft to collation', () => {
  let number: string;

  test('the form asks the eleven municipalities in their order, with the contact persons of the body', async () => {
    const mette = await world.as('mette');
    const made = await mette.post('/runder/ny', roundForm());
    expect(made.status).toBe(303);
    number = made.headers.get('location')?.split('/').at(-1) ?? '';
    const { rows } = await world.owner.query<{ key: string; people: string }>(
      `select o.key, string_agg(p.key, ' ' order by p.key) as people from round_addressees a
        join organisations o on o.id = a.organisation_id
        left join round_contacts c using (round_id, organisation_id) left join persons p on p.id = c.person_id
        where a.round_id = (select id from rounds where number = $1) group by a.position, o.key order by a.position`,
      [number],
    );
    expect(rows.map(({ key }) => key)).toEqual(addressees);
    const peopleOf = (key: string) => rows.find((row) => row.key === key)?.people;
    expect(peopleOf('frederikshavn')).toBe('tove-linnet'); // the contact person, not the director
    expect(peopleOf('rebild')).toBe('birgitte-holm');
    expect(peopleOf('aalborg')).toBe('kirsten-roenne niels-overby rikke-thorup'); // those of its administrations
  });

  test('a draft is the secretariat’s alone', async () => {
    expect(await statusOf('birgitte', `/runder/${number}`)).toBe(404);
    expect(await textOf('birgitte', '/runder')).not.toContain('Nye tiltag');
    expect(await textOf('mette', `/runder/${number}`)).toContain('Runden er en kladde');
  });

  test('before it opens one sees who gets mail; then each gets his own link', async () => {
    const preview = await textOf('mette', `/runder/${number}/aabning`);
    expect(preview).toContain('birgitte.holm@demo.example');
    expect(preview).toContain('14 personer får en mail');
    expect(await mailsOf()).toEqual([]);
    const opened = await (await world.as('mette')).post(`/runder/${number}/aabning`, { version: '1' });
    expect(opened.status).toBe(303);
    const mails = await mailsOf();
    expect(mails).toHaveLength(14);
    const links = mails.map(({ body_text }) => /runde-svar\/([\w-]{43})/.exec(body_text)?.[1]);
    expect(new Set(links).size).toBe(14);
    expect(mails[0]?.subject).toBe('Nye tiltag: svar senest 6.\u00a0december 2026');
  });

  test('opened again from an old page it is refused, and nothing more is sent', async () => {
    const again = await (await world.as('mette')).post(`/runder/${number}/aabning`, { version: '1' });
    expect(again.status).toBe(422);
    expect(await mailsOf()).toHaveLength(14);
  });

  test('what is missing at an answer is said at its field, and what was typed stays', async () => {
    const refused = await answerAs(await world.as('birgitte'), number, { t1u1: 'Vi venter på svar' });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Fejl: ');
    expect(page).toContain('Vi venter på svar');
    expect(page).toContain('sæt kryds ved intet at melde');
    expect(page).toContain('href="#t2u1"');
  });

  test('a draft is read by its municipality and by nobody else, the secretariat too', async () => {
    const draft = { t1u1: 'Vi er i gang med at evaluere', 't1u1-afd': 'Myndighed', act: 'gem' };
    expect((await answerAs(await world.as('birgitte'), number, draft)).status).toBe(303);
    expect(await textOf('birgitte', `/runder/${number}/svar`)).toContain('Vi er i gang med at evaluere');
    for (const who of ['mette', 'henning', 'tove', 'signe'] as const)
      expect(await textOf(who, `/runder/${number}`)).not.toContain('evaluere');
    expect(await textOf('mette', `/runder/${number}`)).toContain('udfyldt');
  });

  test('submitted it is the secretariat’s too, and the others’ when the round has closed', async () => {
    const whole = { t1u1: 'Vi er i gang med at evaluere', 't2-intet': 'ja', act: 'indsend' };
    expect((await answerAs(await world.as('birgitte'), number, { ...whole, version: '1' })).status).toBe(303);
    expect(await textOf('mette', `/runder/${number}`)).toContain('1a Rebild Kommune');
    const other = await textOf('henning', `/runder/${number}`);
    expect(other).not.toContain('evaluere');
    expect(other).toContain('Brønderslev Kommune mangler at svare, frist om 14 dage.');
    expect(other).not.toContain('af 11');
    expect(await textOf('henning', '/runder')).toContain('I mangler');
    expect(await textOf('mette', `/runder/${number}`)).toContain(
      '1 af 11 kommuner har svaret, 10 mangler, frist om 14 dage.',
    );
  });

  test('it can be taken back, and then nobody else reads it', async () => {
    const birgitte = await world.as('birgitte');
    const taken = await birgitte.post(`/runder/${number}/svar/tilbagetraekning?kommune=rebild`, {
      version: '2',
    });
    expect(taken.status).toBe(303);
    expect(await textOf('mette', `/runder/${number}`)).not.toContain('evaluere');
    const whole = { t1u1: 'Vi er i gang med at evaluere', 't2-intet': 'ja', act: 'indsend' };
    expect((await answerAs(birgitte, number, { ...whole, version: '3' })).status).toBe(303);
    const { rows } = await world.owner.query<{ kept: string }>(
      `select string_agg(version || case when is_submitted then 's' else 'd' end, ' ' order by version) as kept
        from round_answer_texts where organisation_id = $1`,
      [demoId('organisation', 'rebild')],
    );
    expect(rows[0]?.kept).toBe('1d 2s 3d 4s');
  });

  test('intet at melde in the rest is one press, and is an answer', async () => {
    expect((await answerAs(await world.as('henning'), number, { act: 'intet' })).status).toBe(303);
    expect(await textOf('mette', `/runder/${number}`)).toContain('Intet at melde: Brønderslev Kommune.');
  });

  test('two people of one municipality: the slower sees both texts, and nothing is lost', async () => {
    const [rikke, signe] = [await world.as('karsten'), await world.as('signe')];
    expect((await answerAs(rikke, number, { t1u1: 'Fra Karsten', act: 'gem' })).status).toBe(303);
    const slower = await answerAs(signe, number, { t1u1: 'Fra Signe', act: 'gem' });
    expect(slower.status).toBe(409);
    const page = await slower.text();
    expect(page).toContain('Fra Karsten');
    expect(page).toContain('Fra Signe');
    expect(page).toContain('En kollega har gemt imens');
    expect((await answerAs(signe, number, { t1u1: 'Fra begge', act: 'gem', version: '1' })).status).toBe(303);
    const { rows } = await world.owner.query<{ text: string }>(
      `select content::text as text from round_answer_texts where organisation_id = $1 order by version`,
      [demoId('organisation', 'aalborg')],
    );
    expect(rows.map(({ text }) => /Fra \w+/.exec(text)?.[0])).toEqual(['Fra Karsten', 'Fra begge']);
  });

  test('the secretariat answers in a municipality’s name, and it is marked', async () => {
    const mette = await world.as('mette');
    const form = { t1u1: 'Ringet ind', 't2-intet': 'ja', version: '0', act: 'indsend' };
    expect((await mette.post(`/runder/${number}/paa-vegne/laesoe`, form)).status).toBe(303);
    const board = await textOf('mette', `/runder/${number}`);
    expect(board).toContain('Læsø Kommune<span class="rv-cell-note">indtastet af sekretariatet</span>');
    expect(await statusOf('birgitte', `/runder/${number}/paa-vegne/laesoe`)).toBe(403);
  });

  test('the region does not see that a municipal round exists, nor by any address of it', async () => {
    expect(await textOf('ole', '/runder')).not.toContain('Nye tiltag');
    for (const address of [`/runder/${number}`, `/runder/${number}/svar`])
      expect(await statusOf('ole', address)).toBe(404);
  });

  test('a politician works in the municipality and answers for nobody', async () => {
    expect(await statusOf('hanne', `/runder/${number}/svar`)).toBe(404);
  });

  test('an extension is one municipality’s own, with reason and who granted it', async () => {
    const mette = await world.as('mette');
    const form = { organisation: 'morsoe', until: '20.12.2026', reason: 'Ferie' };
    expect((await mette.post(`/runder/${number}/udsaettelser`, form)).status).toBe(303);
    const listed = await textOf('mette', `/runder/${number}/udsaettelser`);
    expect(listed).toContain('Ferie · Givet af Mette Lindholm');
    const earlier = await mette.post(`/runder/${number}/udsaettelser`, { ...form, until: '18.12.2026' });
    expect(earlier.status).toBe(422);
    expect(await textOf('palle', `/runder/${number}/svar`)).toContain('udsat til 20.\u00a0december 2026');
  });

  test('closed, the addressees read each other, the silent are named, and no answer is taken', async () => {
    const mette = await world.as('mette');
    expect((await mette.post(`/runder/${number}/lukning`, { version: '2' })).status).toBe(303);
    const seen = await textOf('henning', `/runder/${number}`);
    expect(seen).toContain('1b Rebild Kommune');
    expect(seen).toMatch(/Har ikke svaret: Frederikshavn Kommune, Hjørring Kommune.*Aalborg Kommune/);
    expect(seen).not.toContain('Fra begge'); // a draft that was never submitted
    const late = await answerAs(await world.as('signe'), number, {
      t1u1: 'For sent',
      act: 'gem',
      version: '2',
    });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Runden tager ikke imod svar nu');
  });

  test('reopened it needs a reason and takes answers again', async () => {
    const mette = await world.as('mette');
    const without = await mette.post(`/runder/${number}/genaabning`, { version: '3', reason: '' });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('Skriv hvorfor.');
    const form = { version: '3', reason: 'Aalborg nåede det ikke' };
    expect((await mette.post(`/runder/${number}/genaabning`, form)).status).toBe(303);
    const whole = { t1u1: 'Fra begge', 't2-intet': 'ja', act: 'indsend' };
    expect((await answerAs(await world.as('signe'), number, { ...whole, version: '2' })).status).toBe(303);
  });

  test('other modules read the collation as their reader may', async () => {
    const { rows } = await world.owner.query<{ id: string }>('select id from rounds where number = $1', [
      number,
    ]);
    const idOf = rows[0]?.id ?? '';
    const asWho = (who: 'mette' | 'ole') =>
      readAs(world.database, world.actor(who), (db) => collationOf(db, idOf));
    expect(
      (await asWho('mette'))?.themes[0]?.statements.map(({ ref, organisation }) => `${ref} ${organisation}`),
    ).toEqual(['1a Læsø Kommune', '1b Rebild Kommune', '1c Aalborg Kommune']);
    expect(await asWho('ole')).toBeUndefined();
  });
});

describe('by personal link', () => {
  test('its person answers without signing in, at this round and no other door', async () => {
    const number = await openedRound(world);
    const mail = (await mailsOf(`to_address = 'tove.linnet@demo.example'`)).at(-1);
    const token = /runde-svar\/([\w-]{43})/.exec(mail?.body_text ?? '')?.[1] ?? '';
    const nobody = await world.as('nobody');
    const page = await (await nobody.get(`/runde-svar/${token}`)).text();
    expect(page).toContain('Du svarer for Frederikshavn Kommune');
    const form = { t1u1: 'Fra linket', 't2-intet': 'ja', version: '0', act: 'indsend' };
    expect((await nobody.post(`/runde-svar/${token}`, form)).status).toBe(303);
    expect(await textOf('mette', `/runder/${number}`)).toContain('1a Frederikshavn Kommune');
    const back = await nobody.post(`/runde-svar/${token}/tilbagetraekning`, { version: '1' });
    expect(back.status).toBe(303);
    expect(await textOf('mette', `/runder/${number}`)).not.toContain('Fra linket');
    expect((await nobody.get(`/runder/${number}`)).status).toBe(303);
    expect((await nobody.get(`/runde-svar/${'x'.repeat(43)}`)).status).toBe(404);
  });
});

describe('what is typed wrong comes back with a sentence that says what to do', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['no themes', { themes: '' }, 'Skriv mindst ét tema.'],
    ['an unknown kind of answer', { themes: 'Tema\n- Hvor mange? [antal]' }, '“antal” kendes ikke'],
    ['a deadline before the opening', { dueOn: '1.11.2026' }, 'Fristen ligger før åbningen'],
    ['a last day before the deadline', { closesOn: '2.12.2026' }, 'Sidste dag ligger før fristen'],
    ['a day that is none', { dueOn: '31.11.2026' }, 'Skriv dagen som'],
    ['reminders that are no days', { reminders: 'ofte' }, 'Skriv rykkerne som dage'],
    ['the region in a municipal round', { 'til-region-nordjylland': 'ja' }, 'kan ikke sendes til andre'],
    ['a meeting with an external party without a meeting', { kind: 'external-meeting' }, 'Vælg det møde'],
  ];
  test.each(cases)('%s', async (_, wrong, sentence) => {
    const answer = await (await world.as('mette')).post('/runder/ny', { ...roundForm(), ...wrong });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain('Fejl: Ny runde');
    expect(page).toContain('Nye tiltag');
  });

  test('no addressee', async () => {
    const form = Object.entries(roundForm()).filter(([name]) => !name.startsWith('til-'));
    const answer = await (await world.as('mette')).post('/runder/ny', Object.fromEntries(form));
    expect(await answer.text()).toContain('Vælg mindst én modtager.');
  });

  test('changed by another meanwhile: both are shown', async () => {
    const mette = await world.as('mette');
    const made = await mette.post('/runder/ny', roundForm());
    const address = `${made.headers.get('location')}/rettelse`;
    expect((await mette.post(address, { ...roundForm(), title: 'Den enes', version: '1' })).status).toBe(303);
    const slower = await mette.post(address, { ...roundForm(), title: 'Den andens', version: '1' });
    expect(slower.status).toBe(409);
    const page = await slower.text();
    expect([page.includes('Den enes'), page.includes('Den andens')]).toEqual([true, true]);
  });
});
