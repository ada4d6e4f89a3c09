/** Actions of the demo's own minutes in different states, made as the secretariat would make them. All of it is made up. */
import { addDays, dayInDenmark, type Day } from '../src/kernel/day.ts';
import { giveAction, setDue, settleAction } from '../src/modules/followup/commands/change-action.ts';
import { actionAt } from '../src/modules/followup/queries/action-at.ts';
import type { ActionRow } from '../src/modules/followup/rules/action-views.ts';
import { storeMeeting, type ItemToStore } from '../src/modules/meetings/index.ts';
import { changeAs, openDatabase, reading, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';

type Life = {
  owner?: { kind: 'person' | 'organisation' | 'body'; key: string; name: string };
  /** Days from today. */
  due?: number;
  settled?: { act: 'done' | 'lapsed'; note: string };
};

const rebild = { kind: 'organisation', key: 'rebild', name: 'Rebild Kommune' } as const;
const secretariat = {
  kind: 'organisation',
  key: 'sekretariatet',
  name: 'Sekretariat for Rammeaftaler',
} as const;
const region = { kind: 'organisation', key: 'region-nordjylland', name: 'Region Nordjylland' } as const;

/** One for each of the newest actions. */
const lives: readonly Life[] = [
  { owner: secretariat, due: -4 },
  { owner: rebild, due: 2 },
  { owner: secretariat, due: 9 },
  { owner: region, due: 40 },
  { owner: secretariat, due: -12, settled: { act: 'done', note: 'Sendt til alle kommuner' } },
  { owner: rebild, settled: { act: 'lapsed', note: 'Regionen har løst opgaven selv' } },
  { owner: secretariat },
];

/** What FU decided on behalf of the directors: the first before the demo's agendas are sent, the second afterwards. */
const meetingsOfFu = {
  told: {
    daysAgo: 30,
    topic: 'Ny leverandør af hjemmesiden',
    text: 'FU besluttede at skifte leverandør fra nytår.',
  },
  waiting: { daysAgo: 3, topic: 'Sted for temadagen', text: 'FU besluttede, at temadagen holdes i Rebild.' },
} as const;

type Place = { readonly appUrl: string; readonly clock: () => Date };

/** Stores a meeting of FU with one decision. `told`: goes onto the agendas that are made after it. */
export async function loadMeetingOfFu(
  { appUrl, clock }: Place,
  which: keyof typeof meetingsOfFu,
): Promise<void> {
  const { daysAgo, topic, text } = meetingsOfFu[which];
  const database = openDatabase(appUrl);
  try {
    const heldOn = addDays(dayInDenmark(clock()), -daysAgo);
    const meeting = { ...emptyMeeting, heldOn, items: [itemOfFu(topic, text)] };
    const stored = await changeAs(database, demoRegistrar, (db) => storeMeeting(db, meeting));
    if (!stored.ok) throw new Error(`Demo meeting of FU refused: ${stored.refusal.code}`);
  } finally {
    await database.destroy();
  }
}

const emptyMeeting = {
  bodyId: demoId('body', 'fu'),
  audience: 'cooperation',
  importId: null,
  startsAt: '09:00',
  endsAt: '10:30',
  place: 'Online (demo)',
  documentType: 'minutes',
  caseNumber: null,
  documentNumber: null,
  nextMeeting: null,
  sections: [],
  attendances: [],
} as const;

const itemOfFu = (title: string, text: string): ItemToStore => ({
  number: '1',
  title,
  sectionIndex: null,
  startsAt: null,
  endsAt: null,
  page: null,
  caseNumber: null,
  closed: false,
  municipalOnly: false,
  presenter: null,
  texts: [],
  recommendationLead: null,
  recommendations: [],
  appendices: [],
  treatment: {
    minutesLabel: 'Referat',
    minutesText: text,
    outcome: 'DECIDED',
    outcomeText: text,
    votes: null,
    lines: [],
  },
  decisions: [],
  positions: [],
  actions: [],
  references: [],
  lines: [],
});

/** Writes them as the program's own role, once. Throws when one is refused. */
export async function loadFollowup({ appUrl, clock }: Place): Promise<void> {
  const database = openDatabase(appUrl);
  const today = dayInDenmark(clock());
  try {
    await changeAs(database, { ...demoRegistrar, day: today }, async (db) => {
      const newest = await db
        .selectFrom('actions as a')
        .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
        .select('a.number')
        .where('a.state', '=', 'open')
        .orderBy('m.held_on', 'desc')
        .orderBy('a.number')
        .limit(lives.length)
        .execute();
      for (const [index, { number }] of newest.entries())
        await live(db, { number, today }, lives[index] ?? {});
    });
  } finally {
    await database.destroy();
  }
}

type Numbered = { readonly number: number; readonly today: Day };

async function live(db: Writer, { number, today }: Numbered, { owner, due, settled }: Life): Promise<void> {
  const seen = async (): Promise<ActionRow> => {
    const action = await actionAt(reading(db), { number: String(number), today });
    if (!action) throw new Error(`Demo action ${number} is gone`);
    return action;
  };
  const before = await seen();
  if (owner && before.owner?.key !== owner.key) {
    const given = { owner: { ...owner, id: demoId(owner.kind, owner.key) }, note: 'Aftalt på mødet' };
    await giveAction(db, before, given);
  }
  if (due !== undefined)
    await setDue(db, await seen(), { dueOn: addDays(today, due), note: 'Aftalt på mødet' });
  if (settled) await settleAction(db, await seen(), { ...settled, hand: 'secretariat' });
}
