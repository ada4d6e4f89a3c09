/** FU decides on behalf of the directors and is told on the next agenda of DAS (the demo's delegation 1; R-006). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';
import { changeAs } from '../../platform/database.ts';
import { releaseDraft } from '../agendas/index.ts';
import { planMeeting, type ItemToStore } from '../meetings/index.ts';

let world: World;
let mette: Browser;

const nothing = { note: null, valueFrom: null, valueTo: null, lines: [] } as const;
const decided = (topic: string, words: string, outcome: 'DECIDED' | 'POSTPONED' = 'DECIDED') => ({
  decidingBodyId: null,
  decidingBodyName: null,
  recommendationIndex: null,
  topic,
  outcome,
  text: words,
  ...nothing,
});
const treated = (words: string): Partial<ItemToStore> => ({
  treatment: {
    minutesLabel: 'Referat',
    minutesText: words,
    outcome: 'DECIDED',
    outcomeText: words,
    votes: null,
    lines: [],
  },
});
const secret = 'lønnen til den nye leder';

/** A meeting of FU with two decisions at one item, one put off, a formality, a closed and a municipal item. */
const meetingOfFu = (heldOn: string, items: ItemToStore[]) =>
  storeAsSecretariat(world, {
    ...demoMeeting,
    bodyId: demoId('body', 'fu'),
    heldOn: day(heldOn),
    sections: [],
    attendances: [],
    nextMeeting: null,
    items,
  });

beforeAll(async () => {
  world = await freshWorld({ withJobs: true, now: new Date('2026-11-23T09:00:00Z') });
  mette = await world.as('mette');
  await meetingOfFu('2026-10-20', [
    plainItem('1', 'Godkendelse af dagsorden', treated('Godkendt')),
    plainItem('2', 'Drift af hjemmesiden', {
      ...treated('FU besluttede begge dele.'),
      decisions: [
        decided('Ny leverandør', 'Siden flyttes til en ny leverandør.'),
        decided('Nyt logo', 'Logoet venter.', 'POSTPONED'),
      ],
    }),
    plainItem('3', 'Temadagens sted', treated('Temadagen holdes i Rebild.')),
    plainItem('4', 'Ansættelse', { closed: true, ...treated(`FU godkendte ${secret}.`) }),
    plainItem('5', 'Kommunernes eget', { municipalOnly: true, ...treated('Kommunerne betaler selv.') }),
  ]);
}, 60_000);
afterAll(() => world.close());

/** A planned meeting of DAS with a draft from the template; its address. */
async function draftOfDas(heldOn: string): Promise<string> {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const meeting = { bodyId: demoId('body', 'das'), audience: 'cooperation', heldOn, ...time } as const;
  await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, meeting));
  expect((await mette.post(`/moeder/das/${heldOn}/kladde`, { from: 'template' })).status).toBe(303);
  return `/moeder/das/${heldOn}`;
}
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const textOf = async (address: string, as: Browser = mette) => plain(await (await as.get(address)).text());

async function send(heldOn: string, kind: 'agenda' | 'supplement' = 'agenda') {
  const { rows } = await world.owner.query<{ id: string }>(
    `select m.id from meetings m join bodies b on b.id = m.body_id where b.key = 'das' and m.held_on = $1`,
    [heldOn],
  );
  const draft = { meetingId: rows[0]?.id ?? '', kind, note: 'Udsendt' } as const;
  const sent = await changeAs(world.database, world.actor('mette'), (db) => releaseDraft(db, draft));
  if (!sent.ok) throw new Error(sent.refusal.code);
}
const reports = async () =>
  (
    await world.owner.query<{ line: string }>(
      `select m.held_on || ' v' || r.agenda_version || ' ' || r.topic
          || case when voided_at is null then '' else ' (off)' end as line
        from decision_reports r join meetings m on m.id = r.meeting_id order by 1`,
    )
  ).rows.map(({ line }) => line);

test('the draft has the item by itself, with what was decided and not put off, closed or municipal', async () => {
  const at = await draftOfDas('2026-12-10');
  const draft = await textOf(`${at}/kladde`);
  expect(draft).toContain('Beslutninger truffet i FU');
  expect(draft).toContain('Ny leverandør (FU 20. oktober 2026): Siden flyttes til en ny leverandør.');
  expect(draft).toContain('Temadagens sted (FU 20. oktober 2026): Temadagen holdes i Rebild.');
  expect(draft).not.toContain('Logoet venter');
  expect(draft).not.toContain(secret);
  expect(draft).not.toContain('Kommunerne betaler selv');
  expect(await reports()).toEqual([]);
});

test('until it is sent it follows what FU decides', async () => {
  await meetingOfFu('2026-11-17', [plainItem('1', 'Kørsel', treated('Kørslen udbydes igen.'))]);
  expect(await textOf('/moeder/das/2026-12-10/kladde')).toContain('Kørsel (FU 17. november 2026)');
});

test('sent, each decision is marked with meeting and version, and the next draft tells nothing twice', async () => {
  await send('2026-12-10');
  expect(await reports()).toEqual([
    '2026-12-10 v1 Kørsel',
    '2026-12-10 v1 Ny leverandør',
    '2026-12-10 v1 Temadagens sted',
  ]);
  const sent = await textOf('/moeder/das/2026-12-10', await world.as('birgitte'));
  expect(sent).toContain('Beslutninger truffet i FU');
  const next = await draftOfDas('2027-01-14');
  const draft = await textOf(`${next}/kladde`);
  expect(draft).toContain('Der er ikke truffet nye beslutninger efter delegation.');
  expect(draft).not.toContain('Ny leverandør');
});

test('what is decided after it was sent waits for the next agenda, or goes with a supplement', async () => {
  await meetingOfFu('2026-11-20', [plainItem('1', 'Nyt skema', treated('Skemaet tages i brug.'))]);
  expect(await textOf('/moeder/das/2027-01-14/kladde')).toContain('Nyt skema');
  expect(await textOf('/opfoelgning/delegeret')).toContain('Nyt skema');
});

test('a meeting called off has told nothing: the next does; taken up again, nothing is told twice', async () => {
  const state = (to: string) =>
    changeAs(world.database, world.actor('mette'), (db) =>
      db.updateTable('meetings').set({ state: to }).where('held_on', '=', '2026-12-10').execute(),
    );
  await state('cancelled');
  expect(await textOf('/moeder/das/2027-01-14/kladde')).toContain('Ny leverandør');
  await state('called');
  expect(await textOf('/moeder/das/2027-01-14/kladde')).not.toContain('Ny leverandør');
  await state('cancelled');
  await send('2027-01-14');
  await state('called');
  expect(await reports()).toEqual([
    '2026-12-10 v1 Kørsel (off)',
    '2026-12-10 v1 Ny leverandør (off)',
    '2026-12-10 v1 Temadagens sted (off)',
    '2027-01-14 v1 Kørsel',
    '2027-01-14 v1 Ny leverandør',
    '2027-01-14 v1 Nyt skema',
    '2027-01-14 v1 Temadagens sted',
  ]);
});

test('who sits in DAS asks for the material once, takes it back, and nobody else can', async () => {
  const log = await (await (await world.as('birgitte')).get('/opfoelgning/delegeret')).text();
  const number = /delegeret\/(\d+)\/anmodning/.exec(log)?.[1] ?? '';
  const birgitte = await world.as('birgitte');
  const inDas = world.actor('birgitte').seats.find(({ bodyId }) => bodyId === demoId('body', 'das'));
  const seat = { seat: inDas?.key ?? '' };
  const ask = (who: Browser, more: Record<string, string> = {}) =>
    who.post(`/opfoelgning/delegeret/${number}/anmodning`, { note: 'Prisen', ...more });
  expect((await ask(await world.as('signe'))).status).toBe(404); // a member, of another body
  expect((await ask(await world.as('tove'))).status).toBe(403);
  expect((await ask(birgitte, seat)).status).toBe(303);
  expect((await ask(birgitte, seat)).status).toBe(422);
  expect(await textOf('/')).toContain('Der er bedt om materialet til');
  expect((await birgitte.post(`/opfoelgning/delegeret/${number}/anmodning/fortrydelse`, seat)).status).toBe(
    303,
  );
  expect((await birgitte.post(`/opfoelgning/delegeret/${number}/anmodning/fortrydelse`, seat)).status).toBe(
    404,
  );
  expect(await textOf('/')).not.toContain('Der er bedt om materialet til');
});

test('what is left to tell in another way is for the secretariat alone, and no secret for anybody', async () => {
  expect(await textOf('/opfoelgning/delegeret')).toContain('2 beslutninger i lukkede punkter');
  for (const who of ['birgitte', 'ole', 'signe', 'gerda'] as const) {
    const browser = await world.as(who);
    const both =
      (await textOf('/opfoelgning/delegeret', browser)) +
      (await (await browser.get('/opfoelgning/delegeret.csv')).text());
    expect(both).not.toContain(secret);
    expect(both).not.toContain('i lukkede punkter');
    expect(both).toContain('Ny leverandør');
  }
});

test('a decision quoted in another body’s minutes counts as the body’s that made it', async () => {
  const quoted = { ...decided('Kurset', 'FU bevilgede kurset.'), decidingBodyId: demoId('body', 'fu') };
  await storeAsSecretariat(world, {
    ...demoMeeting,
    bodyId: demoId('body', 'socdir'),
    heldOn: day('2026-11-19'),
    sections: [],
    attendances: [],
    nextMeeting: null,
    items: [plainItem('1', 'Orientering', { ...treated('Orienteret'), decisions: [quoted] })],
  });
  const at = await draftOfDas('2027-03-11');
  expect(await textOf(`${at}/kladde`)).toContain('Kurset (FU 19. november 2026): FU bevilgede kurset.');
});
