/** Messages, a case on its way and a joint text: invented, with real bodies and organisations. */
import { day, type Day } from '../src/kernel/day.ts';
import type { OutcomeCode } from '../src/kernel/outcome.ts';
import {
  amendText,
  answerMessage,
  conveyMessage,
  createJointText,
  itemNamed,
  jointTextById,
  makePassing,
  messageAt,
  passingAt,
  recordMessage,
  saveCouncilAnswer,
  sendVersion,
  type CouncilResult,
} from '../src/modules/handovers/index.ts';
import { storeMeeting, type ItemToStore } from '../src/modules/meetings/index.ts';
import { changeAs, openDatabase, reading, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';
import { organisations } from './nordjylland.ts';

/** Writes them as the program's own role, once; the meetings' minutes are there already. */
export async function loadHandovers(appUrl: string): Promise<void> {
  const database = openDatabase(appUrl);
  try {
    await changeAs(database, demoRegistrar, async (db) => {
      await addMessages(db);
      await addCase(db);
      await addJointText(db);
    });
  } finally {
    await database.destroy();
  }
}

const item = async (db: Writer, name: string) => {
  const found = await itemNamed(reading(db), name);
  if (!found) throw new Error(`The demo has no item ${name}`);
  return found;
};

async function addMessages(db: Writer): Promise<void> {
  const simple = await recordMessage(db, await item(db, 'socdir/2011-08-11/5'), {
    toKey: 'kdk',
    text: 'Kredsen har tillid til sekretariatet og ønsker ét enkelt grundlag for arbejdet.',
    carrier: 'Henning Aagaard',
  });
  await recordMessage(db, await item(db, 'das/2017-01-18/5'), {
    toKey: 'kkr',
    text: 'Den nye fordeling giver ro om budgettet, men tallene bør ses igen efter ét år.',
    carrier: 'Birgitte Holm',
  });
  if (!simple.ok) throw new Error(`Demo message refused: ${simple.refusal.code}`);
  const seen = async () => {
    const message = await messageAt(reading(db), String(simple.value.number));
    if (!message) throw new Error('The demo message is not there');
    return { message, version: message.version };
  };
  const today = day('2011-10-01');
  const conveying = { text: 'Ét enkelt grundlag for arbejdet.', on: day('2011-09-02') };
  const how = { how: 'meeting', itemId: null, isConfirmed: true } as const;
  await conveyMessage(db, await seen(), { ...conveying, ...how, today });
  const answer = { text: 'KDK er enig.', on: day('2011-09-02'), itemId: null, today };
  await answerMessage(db, await seen(), answer);
}

const texts = [
  'Rammeaftalen for 2018 sendes til kommunalbestyrelserne. Kommunerne følger udviklingen i taksterne. ' +
    'Taksten sænkes med 1 pct. hvert år.',
  'Rammeaftalen for 2018 sendes til kommunalbestyrelserne. Kommunerne følger udviklingen i taksterne.',
] as const;

/** DAS, KDK and KKR in three weeks; KDK strikes a sentence out. */
async function addCase(db: Writer): Promise<void> {
  const title = 'Udkast til rammeaftale 2018';
  await addMeeting(db, { body: 'das', on: '2017-05-24' }, [
    title,
    texts[0],
    'RECOMMENDED',
    'DAS anbefaler udkastet.',
  ]);
  const from = await item(db, 'das/2017-05-24/1');
  const steps = [
    { body: 'kdk', on: '2017-06-01', task: 'recommends', outcome: 'RECOMMENDED' },
    { body: 'kkr', on: '2017-06-14', task: 'decides', outcome: 'DECIDED' },
  ] as const;
  const made = await makePassing(db, {
    item: from,
    title,
    text: texts[0],
    matterKind: null,
    route: steps.map(({ body, task }) => ({ bodyId: demoId('body', body), task })),
    today: day('2017-05-24'),
  });
  if (!made.ok) throw new Error(`Demo case refused: ${made.refusal.code}`);
  const number = String(made.value.number);
  for (const [at, { body, on, outcome }] of steps.entries()) {
    const name = body.toUpperCase();
    const said =
      at === 0 ? `${name} anbefaler udkastet uden den sidste sætning.` : `${name} godkendte udkastet.`;
    await addMeeting(db, { body, on }, [title, texts[at] ?? texts[1], outcome, said]);
    await placeStep(db, { number, position: at + 1, itemName: `${body}/${on}/1` });
    if (at === 0) await strikeOut(db, number);
  }
}

async function strikeOut(db: Writer, number: string): Promise<void> {
  const passing = await passingAt(reading(db), number);
  if (!passing) throw new Error('The demo case is not there');
  const note = 'Den sidste sætning udgik';
  await amendText(db, { passing, version: passing.version }, { text: texts[1], note, changedAt: 1 });
}

/** As if its proposal had been taken onto the agenda of that meeting. */
async function placeStep(
  db: Writer,
  { number, position, itemName }: { number: string; position: number; itemName: string },
): Promise<void> {
  const passing = await passingAt(reading(db), number);
  const { id } = await item(db, itemName);
  const source = await item(db, 'das/2017-05-24/1');
  await db.updateTable('items').set({ matter_id: source.matterId }).where('id', '=', id).execute();
  await db
    .updateTable('passing_steps')
    .set({ state: 'proposed', text_number: position, item_id: id })
    .where('passing_id', '=', passing?.id ?? '')
    .where('position', '=', position)
    .execute();
}

const plain = {
  sectionIndex: null,
  startsAt: null,
  endsAt: null,
  page: null,
  caseNumber: null,
  closed: false,
  municipalOnly: false,
  presenter: null,
  recommendationLead: null,
  recommendations: [],
  appendices: [],
  decisions: [],
  positions: [],
  actions: [],
  references: [],
  lines: [],
} as const;

type Said = readonly [title: string, text: string, outcome: OutcomeCode, said: string];

async function addMeeting(
  db: Writer,
  { body, on }: { body: string; on: string },
  [title, text, outcome, said]: Said,
): Promise<void> {
  const treated = { minutesLabel: 'Referat', minutesText: said, outcome, outcomeText: said } as const;
  const case1: ItemToStore = {
    ...plain,
    number: '1',
    title,
    texts: [{ label: 'Sagen', text, lines: [] }],
    treatment: { ...treated, votes: null, lines: [] },
  };
  const stored = await storeMeeting(db, {
    bodyId: demoId('body', body),
    audience: 'public',
    importId: null,
    heldOn: day(on),
    startsAt: '09:00',
    endsAt: '10:00',
    place: 'Demo',
    documentType: 'agenda+minutes',
    caseNumber: null,
    documentNumber: null,
    nextMeeting: null,
    sections: [],
    attendances: [],
    items: [case1],
  });
  if (!stored.ok) throw new Error(`Demo meeting refused: ${stored.refusal.code}`);
}

type Given = readonly [on: string, tariff: CouncilResult, reservation?: string];
/** What came back so far: the agreement approved by all of these, the tariff by most. */
const given: Readonly<Record<string, Given>> = {
  broenderslev: ['2026-10-28', 'approved'],
  hjoerring: ['2026-10-28', 'approved-with-reservation', 'Under forudsætning af, at kvaliteten ikke falder.'],
  laesoe: ['2026-11-02', 'approved'],
  rebild: ['2026-10-29', 'approved-with-reservation', 'Byrådet ønsker en status efter ét år.'],
  thisted: ['2026-10-27', 'rejected'],
  aalborg: ['2026-11-09', 'approved'],
};

/** Sent in October 2026 to eleven councils and the region; half have answered. */
async function addJointText(db: Writer): Promise<void> {
  const sentOn = day('2026-10-01');
  const ids = organisations
    .filter(({ kind }) => kind === 'municipality' || kind === 'region')
    .map(({ key }) => demoId('organisation', key));
  const wish = {
    title: 'Rammeaftale 2027-2028 (demo)',
    ownerName: 'Sekretariat for Rammeaftaler',
    text: 'Rammeaftalen for 2027-2028 forelægges {råd}.\n\nKKR har anbefalet aftalen. Den gælder i to år.',
    points:
      'at {råd} godkender rammeaftalen\nat aftalen gælder fra 1. januar 2027\n* at taksten sænkes med 1 pct. i 2027',
    dueOn: day('2026-12-15'),
    municipalOnly: false,
    councilIds: ids,
    contactBodyId: demoId('body', 'das'),
    itemId: null,
    note: '',
  };
  const made = await createJointText(db, wish, sentOn);
  if (!made.ok) throw new Error(`Demo joint text refused: ${made.refusal.code}`);
  const now = new Date(`${sentOn}T08:00:00Z`);
  const draft = await textOf(db, made.value.id);
  const sent = await sendVersion(db, { text: draft, version: 1, now, today: sentOn });
  if (!sent.ok) throw new Error(`Demo joint text not sent: ${sent.refusal.code}`);
  for (const [key, result] of Object.entries(given)) await addResult(db, made.value.id, { key, result });
}

async function textOf(db: Writer, id: string) {
  const text = await jointTextById(reading(db), id);
  if (!text) throw new Error('The demo joint text is not there');
  return text;
}

async function addResult(
  db: Writer,
  textId: string,
  { key, result: [on, tariff, reservation = ''] }: { key: string; result: Given },
): Promise<void> {
  const text = await textOf(db, textId);
  const council = text.councils.find((one) => one.key === key);
  if (!council) throw new Error(`The demo has no council ${key}`);
  const approved = { result: 'approved' as const, reservation: '' };
  const saved = await saveCouncilAnswer(db, {
    text,
    council,
    before: undefined,
    entry: 0,
    versionNumber: 1,
    typed: {
      results: [
        { position: 1, ...approved },
        { position: 2, ...approved },
        { position: 3, result: tariff, reservation },
      ],
      decidedOn: day(on) satisfies Day,
      reference: 'Byrådets møde, opdigtet punkt',
      referenceUrl: '',
      source: 'en mail fra kommunen',
      reason: '',
    },
    onBehalf: true,
    today: day('2026-11-20'),
  });
  if (!saved.ok) throw new Error(`Demo result refused: ${key} ${saved.refusal.code}`);
}
