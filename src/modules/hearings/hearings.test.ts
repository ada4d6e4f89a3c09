import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerHearing,
  fillIn,
  hearingForm,
  sentHearing,
  without,
  yes,
} from '../../../tests/support/hearings.ts';
import { withAddresses } from '../../../tests/support/rounds.ts';
import { demoId } from '../../../demo/load.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { changeAs, type Writer } from '../../platform/database.ts';
import { releaseDraft } from '../agendas/index.ts';
import { changeMeetingState, planMeeting } from '../meetings/index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  await withAddresses(world);
}, 60_000);
afterAll(() => world.close());

type Who = Parameters<World['as']>[0];
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const pageOf = async (who: Who, address: string): Promise<string> =>
  (await (await world.as(who)).get(address)).text();
const textOf = async (who: Who, address: string): Promise<string> => plain(await pageOf(who, address));
const statusOf = async (who: Who, address: string): Promise<number> =>
  (await (await world.as(who)).get(address)).status;
const versionAt = async (who: Who, address: string): Promise<string> =>
  /name="version" value="(\d+)"/.exec(await pageOf(who, address))?.[1] ?? '';
const mailsTo = async (address: string) =>
  (
    await world.owner.query<{ subject: string; body_text: string }>(
      `select subject, body_text from mails join mail_texts on mail_id = mails.id where to_address = $1
        order by mails.number`,
      [address],
    )
  ).rows;
const linkOf = async (address: string): Promise<string> =>
  /\/hoeringssvar\/[\w-]{43}/.exec((await mailsTo(address)).at(-1)?.body_text ?? '')?.[0] ?? '';

describe('the form', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['no questions', { sections: '' }, 'Skriv mindst ét spørgsmål.'],
    ['an alternative without a question', { sections: '- Ja' }, 'Linje 1 er et alternativ uden spørgsmål.'],
    ['one alternative', { sections: 'Hvad?\n- Ja' }, 'Spørgsmålet i linje 1 har ét alternativ.'],
    ['a deadline that has passed', { dueOn: '1.11.2026' }, 'Fristen er allerede passeret.'],
    ['a last day before the deadline', { closesOn: '1.12.2026' }, 'Sidste dag ligger før fristen.'],
    ['a paper nobody has', { papers: '2026-9999' }, 'Bilag 2026-9999 findes ikke'],
    ['the region in a municipal hearing', { 'others.region-nordjylland': 'ja' }, 'kan ikke sendes til andre'],
    ['no body', { body: '' }, 'Vælg en af mulighederne.'],
  ];
  test.each(cases)('%s is refused with what to do, and what was typed stays', async (_, wrong, sentence) => {
    const answer = await (await world.as('mette')).post('/hoeringer/ny', hearingForm(wrong));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(plain(page)).toContain(sentence);
    expect(page).toContain('Fejl: Ny høring');
    expect(page).toContain('Fælles nødkald');
  });

  test('what silence means has no default: nothing is chosen, and without a choice there is no hearing', async () => {
    const empty = await pageOf('mette', '/hoeringer/ny');
    expect(empty).toContain('value="consent"');
    expect(empty).not.toMatch(/name="silence"[^>]*checked/);
    const answer = await (await world.as('mette')).post('/hoeringer/ny', without(hearingForm(), 'silence'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Vælg, hvad tavshed betyder.');
    expect((await world.owner.query('select 1 from hearings')).rowCount).toBe(0);
  });

  test('a draft is the secretariat’s; changed by another meanwhile, both are shown', async () => {
    const mette = await world.as('mette');
    const made = await mette.post('/hoeringer/ny', hearingForm({ title: 'Kladden' }));
    const address = made.headers.get('location') ?? '';
    expect(await statusOf('birgitte', address)).toBe(404);
    expect(await statusOf('birgitte', '/hoeringer/ny')).toBe(403);
    const change = { ...hearingForm({ title: 'Kladden, rettet' }), version: '1' };
    expect((await mette.post(`${address}/rettelse`, change)).status).toBe(303);
    const slower = await mette.post(`${address}/rettelse`, { ...change, title: 'Min rettelse' });
    expect(slower.status).toBe(409);
    const page = await slower.text();
    expect(page).toContain('Min rettelse');
    expect(page).toContain('Kladden, rettet');
    expect(
      (await mette.post(`${address}/aflysning`, { version: '2', reason: 'Ikke nødvendig' })).status,
    ).toBe(303);
    expect(await textOf('mette', address)).toContain('Høringen er aflyst.');
  });
});

describe('from sending to report', () => {
  let number: string;
  let address: string;

  test('it is sent to each contact person, who is told what silence means', async () => {
    number = await sentHearing(world);
    address = `/hoeringer/${number}`;
    const [mail] = await mailsTo('tove.linnet@demo.example');
    expect(mail?.subject).toBe('Fælles nødkald: svar senest 6.\u00a0december 2026');
    expect(plain(mail?.body_text ?? '')).toContain('Hvis I ikke svarer: tavshed regnes som tilslutning.');
    expect(mail?.body_text).toContain('DAS vil vide, om der er opbakning.');
    expect(await linkOf('tove.linnet@demo.example')).not.toBe('');
  });

  test('by the link it is answered without signing in: silence shown, preview, receipt', async () => {
    const nobody = await world.as('nobody');
    const link = await linkOf('tove.linnet@demo.example');
    const page = plain(await (await nobody.get(link)).text());
    expect(page).toContain('Du svarer for Frederikshavn Kommune');
    expect(page).toContain('Hvis I ikke svarer Tavshed regnes som tilslutning');
    const filled = await fillIn(nobody, link, {
      ...yes,
      'afsnit-1': 'consent-with-remarks',
      'afsnit-1-tekst': 'Gerne snart',
    });
    expect(filled.status).toBe(303);
    const preview = filled.headers.get('location') ?? '';
    expect(plain(await (await nobody.get(preview)).text())).toContain(
      'Skal nødkald købes sammen? Tilslutning med bemærkninger Gerne snart',
    );
    expect(await textOf('mette', address)).not.toContain('tilslutter, bemærkninger');
    expect((await nobody.post(preview, { version: '1' })).status).toBe(303);
    expect(await textOf('mette', address)).toContain('tilslutter, bemærkninger');
    const receipt = (await mailsTo('tove.linnet@demo.example')).at(-1);
    expect(receipt?.subject).toBe('Kvittering: høringssvar, Fælles nødkald');
    expect(receipt?.body_text).toContain('Gerne snart');
    expect((await nobody.get(address)).status).toBe(303); // to the page of signing in
    expect((await nobody.get(`/hoeringssvar/${'x'.repeat(43)}`)).status).toBe(404);
  });

  test('an answer that says too little or too much is sent back', async () => {
    const birgitte = await world.as('birgitte');
    const cases = [
      [{ 'afsnit-1': 'against', 'afsnit-2': 'alternativ-2' }, 'Skriv bemærkningerne her'],
      [
        { 'afsnit-1': 'consent', 'afsnit-1-tekst': 'Men hør', 'afsnit-2': 'no-remarks' },
        'Der er skrevet bemærkninger.',
      ],
      [{ 'afsnit-1': 'consent' }, 'Vælg et svar på afsnittet.'],
      [{ 'afsnit-1': 'consent', 'afsnit-2': 'alternativ-3' }, 'Vælg et svar på afsnittet.'],
    ] as const;
    for (const [fields, sentence] of cases) {
      const refused = await fillIn(birgitte, `${address}/svar`, fields);
      expect([refused.status, plain(await refused.text()).includes(sentence)]).toEqual([422, true]);
    }
  });

  test('two of one municipality: the second is told who wrote, and sees both texts', async () => {
    const [karsten, signe] = [await world.as('karsten'), await world.as('signe')];
    const draft = { ...yes, act: 'gem' };
    const first = { ...draft, 'afsnit-1-tekst': 'Fra Karsten' };
    expect((await fillIn(karsten, `${address}/svar`, first)).status).toBe(303);
    expect(await textOf('signe', `${address}/svar`)).toContain('af Karsten Friis');
    expect(await pageOf('mette', `${address}/hvidbog`)).not.toContain('Fra Karsten');
    const slower = await fillIn(signe, `${address}/svar`, { ...draft, 'afsnit-1-tekst': 'Fra Signe' });
    expect(slower.status).toBe(409);
    const page = plain(await slower.text());
    expect(page).toMatch(/Karsten Friis gemte .* mens du skrev/);
    expect(page).toContain('Fra Karsten');
    expect(page).toContain('Fra Signe');
  });

  test('answered twice: the second is refused with who and when, and what he wrote is shown', async () => {
    const [karsten, signe] = [await world.as('karsten'), await world.as('signe')];
    const against = {
      'afsnit-1': 'against',
      'afsnit-1-tekst': 'For dyrt',
      'afsnit-2': 'no-remarks',
      version: '1',
    };
    expect((await answerHearing(karsten, `${address}/svar`, against)).status).toBe(303);
    const second = await fillIn(signe, `${address}/svar`, {
      ...yes,
      'afsnit-2-tekst': 'Mit eget',
      version: '1',
    });
    expect(second.status).toBe(409);
    const page = plain(await second.text());
    expect(page).toMatch(/Svaret blev indsendt .* af Karsten Friis/);
    expect(page).toContain('Mit eget');
    expect(page).toContain('For dyrt');
    const stale = await signe.post(`${address}/svar/gennemsyn?kommune=aalborg`, { version: '2' });
    expect(stale.status).toBe(409);
  });

  test('taken back until the deadline, it is nobody else’s again', async () => {
    const karsten = await world.as('karsten');
    expect(await pageOf('mette', `${address}/hvidbog`)).toContain('For dyrt');
    const version = await versionAt('karsten', `${address}/svar`);
    const back = await karsten.post(`${address}/svar/tilbagetraekning?kommune=aalborg`, { version });
    expect(back.status).toBe(303);
    expect(await pageOf('mette', `${address}/hvidbog`)).not.toContain('For dyrt');
    const again = { 'afsnit-1': 'against', 'afsnit-1-tekst': 'For dyrt', 'afsnit-2': 'alternativ-2' };
    const next = await versionAt('karsten', `${address}/svar`);
    expect((await answerHearing(karsten, `${address}/svar`, { ...again, version: next })).status).toBe(303);
  });

  test('others see no answer until it closes, nor how many there are; the region sees nothing at all', async () => {
    for (const one of [address, `${address}/hvidbog`]) {
      const seen = await textOf('henning', one);
      expect(seen).not.toContain('For dyrt');
      expect(seen).not.toContain('Aalborg Kommune');
      expect(await statusOf('ole', one)).toBe(404);
    }
    for (const one of ['csv', 'hvidbog/pdf', 'hvidbog/docx'])
      expect(await statusOf('henning', `${address}/${one}`)).toBe(404);
    expect(await textOf('ole', '/hoeringer')).not.toContain('Fælles nødkald');
    expect(await statusOf('ole', `${address}/svar`)).toBe(404);
    expect(await statusOf('hanne', `${address}/svar`)).toBe(404); // a politician answers for nobody
    expect(await textOf('henning', '/')).toContain('Høring: Fælles nødkald');
    expect(await textOf('henning', '/')).toContain('svarer I ikke: tavshed regnes som tilslutning');
  });

  test('the pages of rounds do not know it: one way to answer', async () => {
    const mette = await world.as('mette');
    expect((await mette.get(`/runder/${number}`)).headers.get('location')).toBe(address);
    expect(await statusOf('henning', `/runder/${number}/svar`)).toBe(404);
    expect((await mette.post(`/runder/${number}/lukning`, { version: '2' })).status).toBe(404);
    expect(await pageOf('mette', '/runder')).not.toContain('Fælles nødkald');
  });

  test('closed, the silent are named as silent and counted by the rule, and the rest may be read', async () => {
    const mette = await world.as('mette');
    expect(await textOf('mette', address)).toContain('Foreløbigt: 1 for, 1 imod eller for andet, 9 mangler.');
    expect((await mette.post(`${address}/lukning`, { version: '2' })).status).toBe(303);
    const board = await textOf('henning', address);
    expect(board).toContain('Bred, men ikke fuld tilslutning: 10 for, heraf 9 ved tavshed, 1 imod.');
    expect(board).toContain('tilslutning til “Efter indbyggertal”: 10, heraf 9 ved tavshed.');
    expect(board).toContain('tavs: tilslutning');
    expect(await textOf('henning', `${address}/hvidbog`)).toContain('For dyrt');
    const lines = await (await mette.get(`${address}/csv`)).text();
    expect(lines).toContain('Rebild Kommune');
    expect(lines).toContain('tavs: tilslutning');
    expect(await textOf('mette', `${address}?svar=imod&afsnit=1`)).toMatch(/Aalborg Kommune/);
    const filtered = await pageOf('mette', `${address}?svar=imod&afsnit=1`);
    expect(/<tbody>(.*?)<\/tbody>/s.exec(filtered)?.[1]).not.toContain('Rebild');
  });

  test('after closing an answer is refused; the secretariat writes one down with its source', async () => {
    const late = await fillIn(await world.as('birgitte'), `${address}/svar`);
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('de kan give mere tid eller skrive svaret ind');
    const mette = await world.as('mette');
    const form = { ...yes, act: 'indsend', source: '' };
    const nowhere = await fillIn(mette, `${address}/paa-vegne/rebild`, form);
    expect([nowhere.status, (await nowhere.text()).includes('Skriv, hvor svaret kom fra')]).toEqual([
      422,
      true,
    ]);
    const written = await fillIn(mette, `${address}/paa-vegne/rebild`, {
      ...form,
      source: 'brev af 5. december',
    });
    expect(written.status).toBe(303);
    expect(await textOf('henning', address)).toContain('skrevet ind efter brev af 5. december');
    expect((await mailsTo('birgitte.holm@demo.example')).at(-1)?.body_text).toContain(
      'efter brev af 5. december',
    );
    expect(await statusOf('mette', `${address}/paa-vegne/rebild`)).toBe(404); // one answer from each
  });

  test('more time after closing opens it for that one alone, and it is still silent for the others', async () => {
    const mette = await world.as('mette');
    expect(await textOf('mette', `${address}/udsaettelser`)).toContain('åbner den igen for modtageren alene');
    const form = { organisation: 'morsoe', until: '20.12.2026', reason: 'Sygdom' };
    expect((await mette.post(`${address}/udsaettelser`, form)).status).toBe(303);
    expect(await textOf('mette', address)).toContain('frist udsat efter lukning til 20.12.2026');
    const palle = await world.as('palle');
    expect((await fillIn(await world.as('henning'), `${address}/svar`)).status).toBe(422);
    expect((await answerHearing(palle, `${address}/svar`)).status).toBe(303);
    expect(
      (await mette.post(`${address}/lukning`, { version: await versionAt('mette', address) })).status,
    ).toBe(303);
    expect(await textOf('henning', address)).toContain('10 for, heraf 7 ved tavshed, 1 imod.');
  });

  test('nothing is reported before every answer is treated, or left out with a reason', async () => {
    const mette = await world.as('mette');
    expect(await textOf('mette', `${address}/afrapportering`)).toContain('3 svar er ikke behandlet.');
    const early = await mette.post(`${address}/afrapportering`, { meeting: '', version: '1' });
    expect(early.status).toBe(422);
    expect(await textOf('mette', `${address}/hvidbog`)).toContain('0 af 3 svar er behandlet.');
    const treat = (key: string, section: number, form: Record<string, string>) =>
      mette.post(`${address}/behandling/${key}/${section}`, { version: '0', reason: '', ...form });
    const unsaid = await treat('aalborg', 1, { disposition: 'not-followed' });
    expect([unsaid.status, (await unsaid.text()).includes('Skriv hvorfor.')]).toEqual([422, true]);
    const done = await treat('aalborg', 1, {
      disposition: 'not-followed',
      reason: 'Prisen er forhandlet ned',
    });
    expect(done.headers.get('location')).toMatch(/\/behandling\//); // on to the next
    expect((await treat('aalborg', 1, { disposition: 'noted' })).status).toBe(409);
    expect((await treat('aalborg', 2, { disposition: 'left-out', reason: 'Følger afsnit 1' })).status).toBe(
      303,
    );
    expect(await pageOf('henning', `${address}/hvidbog`)).not.toContain('Prisen er forhandlet ned');
    expect((await treat('frederikshavn', 1, { disposition: 'followed' })).status).toBe(303);
    expect(await textOf('mette', `${address}/hvidbog`)).toContain('3 af 3 svar er behandlet.');
    expect(await statusOf('birgitte', `${address}/behandling/aalborg/1`)).toBe(403);
  });

  test('the white paper comes as PDF and for Word, with the matrix', async () => {
    const mette = await world.as('mette');
    const pdf = new Uint8Array(await (await mette.get(`${address}/hvidbog/pdf`)).arrayBuffer());
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
    const docx = new Uint8Array(await (await mette.get(`${address}/hvidbog/docx`)).arrayBuffer());
    expect(new TextDecoder().decode(docx.subarray(0, 2))).toBe('PK');
  });
});

const planned = async (heldOn: string): Promise<string> => {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const meeting = { bodyId: demoId('body', 'das'), audience: 'cooperation', heldOn, ...time } as const;
  await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, meeting));
  return `/moeder/das/${heldOn}`;
};

/**
 * Golden, R-035, rebuilt in our own words: what is asked, sent, answered by nobody, closed, and reported to a named
 * meeting, which holds it.
 */
describe('a hearing nobody answers, where silence was set to be consent', () => {
  let address: string;
  let at: string;

  test('comes to the consent of all, by silence, and is proposed to the meeting that is named', async () => {
    const mette = await world.as('mette');
    const one = { title: 'Restbeløbet', sections: 'Restbeløbet bliver i den fælles pulje' };
    address = `/hoeringer/${await sentHearing(world, one)}`;
    expect((await mette.post(`${address}/lukning`, { version: '2' })).status).toBe(303);
    expect(await textOf('mette', address)).toContain('Tilslutning fra alle 11, heraf 11 ved tavshed.');
    at = await planned('2027-03-11');
    await mette.post(`${at}/kladde`, { from: 'template' });
    const nowhere = await mette.post(`${address}/afrapportering`, {
      meeting: 'das/2020-01-01',
      version: '1',
    });
    expect([nowhere.status, (await nowhere.text()).includes('Mødet findes ikke længere')]).toEqual([
      422,
      true,
    ]);
    const proposed = await mette.post(`${address}/afrapportering`, {
      meeting: 'das/2027-03-11',
      version: '1',
    });
    expect(proposed.status).toBe(303);
    expect(await textOf('mette', address)).toContain('Rapporten er foreslået til DAS 11. marts 2027.');
    const twice = await mette.post(`${address}/afrapportering`, { meeting: 'das/2027-03-11', version: '2' });
    expect([twice.status, (await twice.text()).includes('allerede på vej')]).toEqual([422, true]);
    expect((await mette.post(`${address}/genaabning`, { version: '3', reason: 'Nej' })).status).toBe(422);
    for (const one of ['udsaettelser', 'paa-vegne/laesoe'])
      expect(await statusOf('mette', `${address}/${one}`)).toBe(404);
  });

  test('stands on its agenda with figures, links both ways, and is reported when the meeting is held', async () => {
    const mette = await world.as('mette');
    const html = await pageOf('mette', `${at}/kladde/hent-ind`);
    const box = [...html.matchAll(/name="(proposal-[0-9a-f-]{36})"/g)].map(([, name]) => name ?? '');
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const ticks = Object.fromEntries(box.map((name) => [name, 'ja']));
    expect((await mette.post(`${at}/kladde/hent-ind`, { version, ...ticks })).status).toBe(303);
    const { rows } = await world.owner.query<{ id: string }>(
      `select m.id from meetings m join hearings h on h.report_meeting_id = m.id where h.report_item_id is not null`,
    );
    const meetingId = rows[0]?.id ?? '';
    const asMette = <T>(work: (db: Writer) => Promise<T>) =>
      changeAs(world.database, world.actor('mette'), work);
    const sent = await asMette((db) => releaseDraft(db, { meetingId, kind: 'agenda', note: '' }));
    expect(sent.ok).toBe(true);
    const board = await pageOf('birgitte', address);
    const item = /href="(\/moeder\/das\/2027-03-11\/punkt\/[^"]+)"/.exec(board)?.[1] ?? '';
    const page = await textOf('birgitte', item);
    expect(page).toContain('Skriftlig høring: Restbeløbet');
    expect(page).toContain('Tilslutning fra alle 11, heraf 11 ved tavshed.');
    expect(page).toContain('Reglen for tavshed var sat på forhånd');
    expect(await pageOf('birgitte', at)).toContain(`href="${address}"`);
    expect(await textOf('birgitte', address)).toContain('På vej til et møde');
    for (const event of ['call', 'hold'] as const)
      await asMette((db) => changeMeetingState(db, { meetingId, event, reason: '' }));
    expect(await textOf('birgitte', address)).toContain('Rapporteret til DAS 11. marts 2027.');
  });
});
