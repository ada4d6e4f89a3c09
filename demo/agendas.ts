/**
 * What is going on in the demo world: two pairs of meetings ahead. The first pair's agendas are sent, the second's are
 * being written, with a round of input under way. All of it is made up, and made through the commands the pages use.
 */
import { addDays, dayInDenmark, type Day } from '../src/kernel/day.ts';
import { createAgenda } from '../src/modules/agendas/commands/create-agenda.ts';
import { insertItem, type ItemToAdd } from '../src/modules/agendas/commands/insert-item.ts';
import { nextPart } from '../src/modules/agendas/commands/next-part.ts';
import { draftOf, releaseDraft, touchAgenda, type Draft } from '../src/modules/agendas/index.ts';
import { addPair } from '../src/modules/calendar/commands/pairs.ts';
import { planMeeting } from '../src/modules/meetings/index.ts';
import { changeRoundState, createRound, roundById, saveAnswer } from '../src/modules/rounds/index.ts';
import { changeAs, openDatabase, reading, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';

type DemoItem = {
  section: string;
  title: string;
  handling: ItemToAdd['handling'];
  resume?: string;
  background?: string;
  asks?: { verb: string; text: string }[];
  closedReason?: string;
  guest?: { name: string; organisationName: string; startsAt: string; endsAt: string };
  presenter?: { key: string; name: string; title: string };
};

const [treatment, information, municipal] = [
  'Sager til behandling',
  'Sager til orientering',
  'Kommunalt fora',
];
const dasItems: DemoItem[] = [
  {
    section: treatment,
    title: 'Fælles sansehal i Nordjylland',
    handling: 'treatment',
    presenter: { key: 'birgitte-holm', name: 'Birgitte Holm', title: 'Socialdirektør' },
    resume: 'Tre kommuner vil bygge en sansehal sammen og spørger, om de andre vil købe timer.',
    background:
      'Hallen skal ligge i Rebild. Driften er regnet til:\n\n| Post | Kr. |\n| --- | --- |\n| Personale | 1.200.000 |\n| Lokaler | 400.000 |\n| I alt | 1.600.000 |\n\nTallene er demodata.',
    asks: [
      { verb: 'discuss', text: 'om der er et fælles behov' },
      { verb: 'decide', text: 'at bede Styringsaftalegruppen om et forslag til takst' },
    ],
  },
  {
    section: treatment,
    title: 'Årshjul for det kommende år',
    handling: 'treatment',
    resume: 'Forslag til møder og frister.',
    asks: [{ verb: 'approve', text: 'årshjulet' }],
  },
  {
    section: information,
    title: 'Ventetid på udredning',
    handling: 'information',
    resume: 'Ventetiden er faldet fra ni til syv uger (demodata).',
    asks: [{ verb: 'note', text: 'orienteringen' }],
  },
  {
    section: municipal,
    title: 'Kommunernes ønsker til sansehallen',
    handling: 'treatment',
    resume: 'Kommunernes svar på runden står på punktet.',
    guest: { name: 'Jonas Brink', organisationName: 'DH Nordjylland', startsAt: '15:10', endsAt: '15:30' },
    asks: [{ verb: 'discuss', text: 'svarene' }],
  },
  {
    section: municipal,
    title: 'Et lejemål',
    handling: 'treatment',
    closedReason: 'Forhandlingen med udlejer er ikke slut',
    resume: 'Udlejer har budt på en tiårig kontrakt (demodata).',
    asks: [{ verb: 'decide', text: 'hvor langt der kan gås' }],
  },
];
const socdirItems: DemoItem[] = [
  {
    section: treatment,
    title: 'Gennemgang af dagsordenen til DAS',
    handling: 'treatment',
    asks: [{ verb: 'discuss', text: 'punkterne' }],
  },
  {
    section: information,
    title: 'Sekretariatets budget',
    handling: 'noting',
    resume: 'Forbruget følger planen (demodata).',
    asks: [{ verb: 'note', text: 'status' }],
  },
];

/** Makes the meetings as the program's own role, counted from today, so that they are always ahead. */
export async function loadAgendas({ appUrl, clock }: { appUrl: string; clock: () => Date }): Promise<void> {
  const database = openDatabase(appUrl);
  const now = clock();
  const today = dayInDenmark(now);
  try {
    await changeAs(database, demoRegistrar, async (db) => {
      await addAddresses(db);
      const soon = await planPair(db, nextThursday(addDays(today, daysToSoon)));
      for (const { meetingId } of soon) await release(db, meetingId);
      const [, later] = await planPair(db, nextThursday(addDays(today, daysToLater)));
      if (later) await askForInput(db, { meetingId: later.meetingId, now, today });
    });
  } finally {
    await database.destroy();
  }
}

const [daysToSoon, daysToLater, weekDays, thursday] = [14, 63, 7, 4];

function nextThursday(from: Day): Day {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  return addDays(from, (thursday - weekday + weekDays) % weekDays);
}

type Made = { meetingId: string; bodyId: string };

/** SOCDIR in the morning and DAS in the afternoon, each with a draft. */
async function planPair(db: Writer, on: Day): Promise<Made[]> {
  const socdir = await planWithDraft(
    db,
    { body: 'socdir', on, startsAt: '09:00', endsAt: '12:00' },
    socdirItems,
  );
  const das = await planWithDraft(db, { body: 'das', on, startsAt: '13:00', endsAt: '16:00' }, dasItems);
  const paired = await addPair(db, { kind: 'before', first: socdir, other: das, note: '' });
  if (!paired.ok) throw new Error(`Demo pair refused: ${paired.refusal.code}`);
  return [socdir, das];
}

type Plan = { body: 'das' | 'socdir'; on: Day; startsAt: string; endsAt: string };

async function planWithDraft(
  db: Writer,
  { body, on, startsAt, endsAt }: Plan,
  items: DemoItem[],
): Promise<Made> {
  const bodyId = demoId('body', body);
  const audience = body === 'das' ? 'public' : 'cooperation';
  const place = 'Regionshuset, Niels Bohrs Vej 30, Aalborg Ø';
  const planned = await planMeeting(db, { bodyId, audience, heldOn: on, startsAt, endsAt, place });
  if (!planned.ok) throw new Error(`Demo meeting refused: ${planned.refusal.code}`);
  const { meetingId } = planned.value;
  const meeting = { id: meetingId, bodyId, bodyKey: body, heldOn: on, sequence: 1, startsAt, endsAt };
  const created = await createAgenda(db, meeting, 'template');
  const draft = await draftOf(reading(db), meeting);
  if (!created.ok || !draft) throw new Error(`Demo agenda refused: ${body}`);
  for (const item of items) await addItem(db, draft, item);
  await touchAgenda(db, meetingId);
  return { meetingId, bodyId };
}

async function addItem(db: Writer, { head, sections }: Draft, item: DemoItem): Promise<void> {
  const { title, handling, asks = [], resume, background } = item;
  const section = sections.find((one) => one.title === item.section);
  const texts = [
    ...(resume === undefined ? [] : [{ label: 'Resume', text: resume }]),
    ...(background === undefined ? [] : [{ label: 'Baggrund', text: background }]),
  ];
  const sectionId = section?.id ?? null;
  const added = { title, handling, sectionId, texts, recommendations: asks, caseNumber: '' };
  const to = { meetingId: head.meetingId, year: demoYear, lateness: 'sent' as const };
  const entry = await insertItem(db, to, added);
  const { id } = await db
    .updateTable('draft_items')
    .set({
      municipal_only: section?.municipalOnly ?? false,
      closed: item.closedReason !== undefined,
      closed_reason: item.closedReason ?? '',
      presenter_person_id: item.presenter === undefined ? null : demoId('person', item.presenter.key),
      presenter_name: item.presenter?.name ?? '',
      presenter_title: item.presenter?.title ?? '',
    })
    .where('meeting_id', '=', head.meetingId)
    .where('entry', '=', entry)
    .returning('id')
    .executeTakeFirstOrThrow();
  if (!item.guest) return;
  const { organisationName: organisation_name, startsAt: starts_at, endsAt: ends_at, name } = item.guest;
  const guest = { item_id: id, person_id: demoId('person', 'jonas-brink'), name, organisation_name };
  await db
    .insertInto('draft_guests')
    .values({ ...guest, entry: await nextPart(db, id), starts_at, ends_at })
    .execute();
}
const demoYear = '2026';

async function release(db: Writer, meetingId: string): Promise<void> {
  const sent = await releaseDraft(db, { meetingId, kind: 'agenda', note: '' });
  if (!sent.ok) throw new Error(`Demo agenda not sent: ${sent.refusal.code}`);
}

const statements: Record<string, [theme: number, text: string][]> = {
  rebild: [
    [0, 'Der er plads til ti borgere om dagen.'],
    [2, 'Vejledning på stedet er nødvendig.'],
  ],
  hjoerring: [[1, 'En fast pris pr. time er at foretrække.']],
  broenderslev: [[0, 'Kørslen er den største hindring.']],
};

/** A round under way: three have answered. */
async function askForInput(
  db: Writer,
  { meetingId, now, today }: { meetingId: string; now: Date; today: Day },
) {
  const item = await db
    .selectFrom('draft_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('title', '=', 'Kommunernes ønsker til sansehallen')
    .executeTakeFirstOrThrow();
  const [dueDays, closeDays] = [21, 28];
  const made = await createRound(
    db,
    {
      kind: 'input',
      title: 'Ønsker til en fælles sansehal',
      purpose: 'Svarene står på punktet i DAS.',
      ownerName: 'Sekretariat for Rammeaftaler',
      meetingId,
      itemId: item.id,
      municipalOnly: true,
      answersOpen: false,
      opensOn: today,
      dueOn: addDays(today, dueDays),
      closesOn: addDays(today, closeDays),
      reminderDays: [-14, -5, -1, 1],
      silence: 'no-answer',
      themes: ['Adgang', 'Økonomi', 'Vejledning'].map((title) => ({ title, questions: [] })),
      addresseeIds: await municipalities(db),
      bodyId: demoId('body', 'das'),
    },
    today,
  );
  const round = made.ok ? await roundById(reading(db), made.value.id) : undefined;
  if (!round) throw new Error('Demo round refused');
  await changeRoundState(db, round, { event: 'open', reason: '', now, today });
  for (const key of Object.keys(statements)) await answer(db, { roundId: round.id, key, now, today });
}

const municipalities = async (db: Writer): Promise<string[]> => {
  const rows = await db.selectFrom('organisations').select('id').where('kind', '=', 'municipality').execute();
  return rows.map(({ id }) => id);
};

type Answering = { roundId: string; key: string; now: Date; today: Day };

async function answer(db: Writer, { roundId, key, now, today }: Answering): Promise<void> {
  const round = await roundById(reading(db), roundId);
  if (!round) throw new Error('The demo round is gone');
  const content = Object.fromEntries(
    round.themes.map(({ id }, index) => {
      const said = (statements[key] ?? []).filter(([theme]) => theme === index);
      const rows = said.map(([, text], at) => ({
        key: `${key}-${index}-${at}`,
        text,
        department: '',
        reference: '',
        since: null,
      }));
      return [id, { nothing: rows.length === 0, statements: rows, values: {} }];
    }),
  );
  const organisationId = demoId('organisation', key);
  const saved = await saveAnswer(db, round, {
    organisationId,
    version: 0,
    content,
    isSubmitted: true,
    onBehalf: true,
    personId: demoRegistrar.personId,
    now,
    today,
  });
  if (!saved.ok) throw new Error(`Demo answer refused: ${key}`);
}

/** Directors without a user have an address, so that an agenda can reach them. */
async function addAddresses(db: Writer): Promise<void> {
  const rows = await db
    .selectFrom('persons as p')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .select(['p.id', 'p.key'])
    .where('u.id', 'is', null)
    .where('p.is_invented', '=', true)
    .execute();
  const addresses = rows.map(({ id, key }) => ({
    person_id: id,
    email: `${key.replace('-', '.')}@demo.example`,
  }));
  if (addresses.length > 0) await db.insertInto('person_addresses').values(addresses).execute();
}
