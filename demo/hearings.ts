/**
 * Two written hearings of the demo: one that runs, with a municipality that has said nothing yet, and one that is over
 * and stands on an agenda to come. All of it is made up, and made through the commands the pages use.
 */
import { addDays, dayInDenmark, type Day } from '../src/kernel/day.ts';
import { createHearing, markProposed, sectionOf, valuesOfAnswer } from '../src/modules/hearings/index.ts';
import type { HearingToSave, SectionAnswer } from '../src/modules/hearings/index.ts';
import { proposeItem } from '../src/modules/meetings/index.ts';
import { changeRoundState, roundById, saveAnswer, type Round } from '../src/modules/rounds/index.ts';
import { changeAs, openDatabase, reading, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';

type Said = readonly [kind: SectionAnswer['kind'], remarks?: string];
type DemoHearing = {
  title: string;
  purpose: string;
  silence: HearingToSave['silence'];
  sections: HearingToSave['sections'];
  /** Days from today to the deadline; before today it is over. */
  dueInDays: number;
  /** What each municipality says to each section; who is left out is silent. */
  answers: Readonly<Record<string, readonly Said[]>>;
};

const consents: readonly Said[] = [['consent'], ['alternative']];
const under: DemoHearing = {
  title: 'Fælles kørselsordning til aflastning (demo)',
  purpose:
    'SOCDIR vil vide, om kommunerne vil være med i en fælles kørselsordning fra årsskiftet. Der holdes ikke møde ' +
    'før fristen, så der spørges skriftligt.\n\nTal og navne er demodata.',
  silence: 'no-answer',
  sections: [
    { title: 'Skal der laves en fælles kørselsordning?', alternatives: [] },
    { title: 'Hvordan deles udgiften?', alternatives: ['Efter antal ture', 'Efter indbyggertal'] },
  ],
  dueInDays: 6,
  answers: {
    broenderslev: consents,
    frederikshavn: consents,
    hjoerring: [['consent-with-remarks', 'Aftenkørsel bør med fra begyndelsen.'], ['alternative']],
    jammerbugt: consents,
    laesoe: [['against', 'Færgen gør ordningen dyr for os. Vi beder om en særaftale.'], ['no-remarks']],
    mariagerfjord: consents,
    morsoe: consents,
    rebild: [['consent'], ['against', 'Vent med fordelingen, til vi kender turene.']],
    thisted: consents,
    aalborg: consents,
  },
};

const municipalitiesOf = async (db: Writer): Promise<string[]> => {
  const rows = await db.selectFrom('organisations').select('id').where('kind', '=', 'municipality').execute();
  return rows.map(({ id }) => id);
};

const over: DemoHearing = {
  title: 'Restbeløb fra den lukkede forening (demo)',
  purpose:
    'Et lille restbeløb kan udbetales eller blive i en fælles pulje. Forslaget er, at det bliver i puljen.',
  silence: 'consent',
  sections: [{ title: 'Restbeløbet bliver i den fælles pulje', alternatives: [] }],
  dueInDays: -9,
  answers: {
    rebild: [['consent']],
    aalborg: [['consent']],
    hjoerring: [['consent']],
  },
};

/** Makes both as the program's own role, counted from today. */
export async function loadHearings({ appUrl, clock }: { appUrl: string; clock: () => Date }): Promise<void> {
  const database = openDatabase(appUrl);
  const now = clock();
  try {
    await changeAs(database, demoRegistrar, async (db) => {
      await make(db, under, now);
      await report(db, await make(db, over, now), now);
    });
  } finally {
    await database.destroy();
  }
}

const daysBefore = 21;

async function make(db: Writer, demo: DemoHearing, now: Date): Promise<string> {
  const today = dayInDenmark(now);
  const dueOn = addDays(today, demo.dueInDays);
  const opened = addDays(dueOn, -daysBefore);
  const made = await createHearing(
    db,
    {
      title: demo.title,
      purpose: demo.purpose,
      ownerName: 'SOCDIR',
      bodyId: demoId('body', 'socdir'),
      meetingId: null,
      itemId: null,
      decisionPosition: null,
      municipalOnly: true,
      answersOpen: false,
      opensOn: opened,
      dueOn,
      closesOn: dueOn,
      reminderDays: [-7, -1],
      silence: demo.silence,
      sections: demo.sections,
      papers: [],
      addresseeIds: await municipalitiesOf(db),
    },
    opened,
  );
  if (!made.ok) throw new Error(`Demo hearing refused: ${made.refusal.code}`);
  const round = await current(db, made.value.id);
  const at = new Date(`${opened}T09:00:00Z`);
  await changeRoundState(db, round, { event: 'open', reason: '', now: at, today: opened });
  for (const [key, said] of Object.entries(demo.answers))
    await answer(db, { id: round.id, key, said, on: opened });
  return round.id;
}

async function current(db: Writer, id: string): Promise<Round> {
  const round = await roundById(reading(db), id);
  if (!round) throw new Error('The demo hearing is gone');
  return round;
}

type Answering = { id: string; key: string; said: readonly Said[]; on: Day };

async function answer(db: Writer, { id, key, said, on }: Answering): Promise<void> {
  const round = await current(db, id);
  const today = addDays(on, 2);
  const content = Object.fromEntries(
    round.themes.map((theme, index) => {
      const [kind, remarks = ''] = said[index] ?? ['no-remarks'];
      const alternative = kind === 'alternative' ? 1 : null;
      const values = valuesOfAnswer(sectionOf(theme), { kind, alternative, remarks });
      return [theme.id, { nothing: false, statements: [], values }];
    }),
  );
  const saved = await saveAnswer(db, round, {
    organisationId: demoId('organisation', key),
    version: 0,
    content,
    isSubmitted: true,
    onBehalf: false,
    personId: null,
    now: new Date(`${today}T10:00:00Z`),
    today,
  });
  if (!saved.ok) throw new Error(`Demo answer refused: ${key}`);
}

/** Closed, and on its way to the next meeting of SOCDIR. */
async function report(db: Writer, id: string, now: Date): Promise<void> {
  const round = await current(db, id);
  const today = dayInDenmark(now);
  await changeRoundState(db, round, { event: 'close', reason: '', now, today });
  const meeting = await db
    .selectFrom('meetings')
    .select('id')
    .where('body_id', '=', demoId('body', 'socdir'))
    .where('held_on', '>=', today)
    .orderBy('held_on', 'desc')
    .executeTakeFirstOrThrow();
  const proposed = await proposeItem(db, {
    bodyId: demoId('body', 'socdir'),
    title: `Resultat af høring: ${round.title}`,
    text: 'Tilslutning fra alle 11, heraf 8 ved tavshed.',
    figures: null,
    paperIds: [],
    source: `Høring ${round.number}`,
    sourcePath: `/hoeringer/${round.number}`,
  });
  if (!proposed.ok) throw new Error(`Demo report refused: ${proposed.refusal.code}`);
  const { proposalId } = proposed.value;
  await markProposed(db, id, { meetingId: meeting.id, proposalId, version: 1 });
}
