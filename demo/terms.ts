/**
 * Terms of reference, a call for members and the composition of the panel of experts in the demo world. The words and
 * the persons are made up; all of it is made through the commands the pages use.
 */
import { addDays, dayInDenmark, day, type Day } from '../src/kernel/day.ts';
import {
  adoptVersion,
  recordTreatment,
  type NewCorrection,
} from '../src/modules/mandates/commands/treat-mandate.ts';
import { changeMandateState } from '../src/modules/mandates/commands/change-mandate-state.ts';
import { changeStaffingState } from '../src/modules/mandates/commands/change-staffing-state.ts';
import { createMandate, saveTerms } from '../src/modules/mandates/commands/save-mandate.ts';
import { createStaffing } from '../src/modules/mandates/commands/save-staffing.ts';
import { nominate } from '../src/modules/mandates/commands/nominate.ts';
import { saveClusters, saveSeatFacts } from '../src/modules/mandates/commands/save-seat-facts.ts';
import { settleCorrection } from '../src/modules/mandates/commands/settle-correction.ts';
import { mandateAt } from '../src/modules/mandates/queries/mandate-at.ts';
import { staffingAt } from '../src/modules/mandates/queries/staffing-at.ts';
import type { Mandate } from '../src/modules/mandates/rules/mandate-views.ts';
import type { StaffingHead } from '../src/modules/mandates/rules/staffing-views.ts';
import { termsOf, type TermField } from '../src/modules/mandates/rules/terms.ts';
import { addMembership, createPerson } from '../src/modules/organisations/index.ts';
import { changeAs, openDatabase, reading, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';

type Place = { readonly db: Writer; readonly now: Date; readonly today: Day };

/** Makes it all as the program's own role, after the demo's own minutes have been taken in. */
export async function loadTerms({ appUrl, clock }: { appUrl: string; clock: () => Date }): Promise<void> {
  const database = openDatabase(appUrl);
  const now = clock();
  try {
    await changeAs(database, demoRegistrar, async (db) => {
      const place = { db, now, today: dayInDenmark(now) };
      await seatPanel(place);
      await writeTerms(place);
      await askForMembers(place);
    });
  } finally {
    await database.destroy();
  }
}

const panel: readonly (readonly [name: string, organisation: string, side: 'authority' | 'operator'])[] = [
  ['Merete Sand', 'rebild', 'authority'],
  ['Jens Ørum', 'thisted', 'authority'],
  ['Lis Bakker', 'hjoerring', 'operator'],
  ['Torben Kær', 'broenderslev', 'operator'],
  ['Anja Holt', 'region-nordjylland', 'operator'],
  ['Per Lyng', 'mariagerfjord', 'operator'],
];
const seatedFrom = day('2016-01-01');

/** Two of the authority and five operators: Gerda Vang is the fifth. */
async function seatPanel({ db }: Place): Promise<void> {
  const bodyId = demoId('body', 'ekspertpanelet');
  for (const [name, organisation, side] of panel) {
    const key = await inventedPerson(db, name, organisation);
    const seat = { organisation, role: 'member', from: seatedFrom, to: null } as const;
    taken(await addMembership(db, { bodyId, person: key }, seat));
    await placeSeat(db, key, side);
  }
  await placeSeat(db, 'gerda-vang', 'operator');
}

async function inventedPerson(db: Writer, name: string, organisation: string): Promise<string> {
  const affiliation = { organisation, title: 'Afdelingsleder', from: seatedFrom, to: null };
  const { id, key } = taken(await createPerson(db, { name, aliases: [], affiliation }));
  await db.updateTable('persons').set({ is_invented: true }).where('id', '=', id).execute();
  return key;
}

async function placeSeat(db: Writer, person: string, side: 'authority' | 'operator'): Promise<void> {
  const seats = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('p.key', '=', person)
    .where('m.body_id', '=', demoId('body', 'ekspertpanelet'))
    .execute();
  const facts = seats.map(({ id }) => ({ membershipId: id, side, level: 'manager' as const }));
  await saveSeatFacts(db, facts, seatedFrom);
}

const firstWords: Partial<Record<TermField, string>> = {
  purpose:
    'Panelet rådgiver DAS om, hvilke tilbud der hører til i det forstærkede samarbejde, og om prisen er rimelig.',
  tasks:
    'Panelet ser på nye tilbud én gang om året.\n\nPanelet udtaler sig, når nogen vil have et tilbud ud.',
  members: 'DAS udpeger medlemmerne for to år ad gangen.',
  seats: 'Myndighed: 4\nDrift: 4-5',
  profiles: 'Visitation af voksne\nDrift af døgntilbud\nTakster',
  meetings: 'To til tre møder om året.',
  secretary: 'Sekretariat for Rammeaftaler.',
  reporting: 'Den Administrative Styregruppe.',
  evaluation: 'Panelet ser på sit eget arbejde, før perioden er gået.',
};
const nextWords: Partial<Record<TermField, string>> = {
  ...firstWords,
  purpose: 'Panelet rådgiver DAS om, hvilke tilbud der opfylder kriterierne for det forstærkede samarbejde.',
  tasks:
    'Panelet ser på nye tilbud én gang om året.\n\nPanelet udtaler sig, når driftsherren eller en anden kommune vil have et tilbud ud.',
  members: 'Kommunerne og regionen indstiller. DAS vælger medlemmerne for to år ad gangen.',
};

const remarks: readonly (readonly [field: TermField, party: string, text: string])[] = [
  ['purpose', 'rebild', 'Prisen er ikke panelets sag: det ser kun på kriterierne.'],
  ['tasks', 'hjoerring', 'Også andre kommuner end driftsherren kan bede om, at et tilbud kommer ud.'],
  [
    'members',
    'region-nordjylland',
    'Medlemmerne udpeges ikke af DAS alene: de indstilles af dem, der sender dem.',
  ],
];

type Writing = Place & {
  readonly id: string;
  readonly item: { readonly id: string; readonly heldOn: Day };
} & {
  readonly see: () => Promise<Mandate>;
};

/** Two versions: the first approved with three corrections of fact, the second with them worked in. */
async function writeTerms(place: Place): Promise<void> {
  const { db, today } = place;
  const item = await itemOfDas(db);
  if (!item) return;
  const facts = {
    title: 'Ekspertpanelets kommissorium',
    municipalOnly: false,
    audience: 'cooperation' as const,
  };
  const ids = { bodyId: demoId('body', 'ekspertpanelet'), decidedById: demoId('body', 'das') };
  const { id, number } = await createMandate(db, { ...facts, ...ids }, today);
  const see = async (): Promise<Mandate> => {
    const found = await mandateAt(reading(db), String(number));
    if (!found) throw new Error('The demo terms are gone');
    return found;
  };
  await approveFirst({ ...place, id, item, see });
  await workIn({ ...place, id, item, see });
}

async function move({ db, today, see }: Writing, event: 'write' | 'present' | 'revise'): Promise<void> {
  taken(await changeMandateState(db, await see(), { event, reason: '', isConfirmed: false, today }));
}

const periodOf = ({ today }: Place) => ({ periodFrom: seatedFrom, periodTo: addDays(today, daysLeft) });

async function approveFirst(writing: Writing): Promise<void> {
  const { db, now, today, id, item, see } = writing;
  await move(writing, 'write');
  const draft = { mandateId: id, number: 1, version: 1, now };
  taken(await saveTerms(db, draft, { content: termsOf(firstWords), ...periodOf(writing) }));
  await move(writing, 'present');
  const corrections = remarks.map(([field, party, text]): NewCorrection => ({
    organisationId: demoId('organisation', party),
    saidBy: '',
    field,
    text,
  }));
  const treatment = { itemId: item.id, result: 'remarks' as const, note: '', validFrom: null, corrections };
  taken(await recordTreatment(db, await see(), { ...treatment, isConfirmed: false, today }));
}

async function workIn(writing: Writing): Promise<void> {
  const { db, now, today, id, item, see } = writing;
  await move(writing, 'revise');
  const draft = { mandateId: id, number: 2, version: 1, now };
  taken(await saveTerms(db, draft, { content: termsOf(nextWords), ...periodOf(writing) }));
  const mandate = await see();
  for (const correction of mandate.corrections) {
    const settled = {
      state: 'worked-in' as const,
      field: correction.field ?? '',
      reason: '',
      version: 1,
      now,
    };
    taken(await settleCorrection(db, { mandate, correction }, settled));
  }
  const validFrom = addDays(item.heldOn, daysToWorkIn);
  taken(await adoptVersion(db, await see(), { validFrom, isConfirmed: false, today }));
}
const [daysLeft, daysToWorkIn, daysToDeadline] = [60, 14, 10];

async function itemOfDas(db: Writer): Promise<{ id: string; heldOn: Day } | undefined> {
  const found = await db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select(['i.id', 'm.held_on'])
    .where('m.body_id', '=', demoId('body', 'das'))
    .where('m.held_on', '=', '2016-11-17')
    .where('i.address', '=', '4')
    .executeTakeFirst();
  return found && { id: found.id, heldOn: day(found.held_on) };
}

const nominees: readonly (readonly [municipality: string, name: string, title: string])[] = [
  ['hjoerring', 'Birte Lund Demo', 'Familieplejekonsulent'],
  ['frederikshavn', 'Ejnar Skov Demo', 'Afdelingsleder'],
  ['thisted', 'Ruth Vig Demo', 'Jurist'],
  ['aalborg', 'Svend Aaen Demo', 'Økonom'],
  ['broenderslev', 'Tina Møller Demo', 'Familieplejekonsulent'],
  ['mariagerfjord', 'Ulla Nygaard Demo', 'Faglig leder'],
];
const clusters: Readonly<Record<string, readonly string[]>> = {
  Nord: ['hjoerring', 'frederikshavn', 'laesoe', 'broenderslev'],
  Vest: ['thisted', 'morsoe', 'jammerbugt'],
  Syd: ['aalborg', 'rebild', 'mariagerfjord', 'vesthimmerland'],
};

/** Three to four seats, and six municipalities that have nominated. */
async function askForMembers({ db, today }: Place): Promise<void> {
  const members = Object.entries(clusters).flatMap(([cluster, keys]) =>
    keys.map((key) => ({ organisationId: demoId('organisation', key), cluster })),
  );
  await saveClusters(db, members, seatedFrom);
  const made = taken(
    await createStaffing(db, {
      title: 'Arbejdsgruppe om plejefamiliers vilkår',
      mandateId: null,
      bodyId: null,
      decidedById: demoId('body', 'das'),
      municipalOnly: true,
      seatsMin: 3,
      seatsMax: 4,
      profiles: ['Økonomi og jura', 'Plejefamiliers hverdag', 'Kontrakter'],
      prefersClusters: true,
      invitation: 'Gruppen mødes fire til fem gange og skriver et oplæg til DAS (demodata).',
      dueOn: addDays(today, daysToDeadline),
      invitedIds: members.map(({ organisationId }) => organisationId),
    }),
  );
  const draft = await callAt(db, made.number);
  taken(await changeStaffingState(db, draft, { event: 'open', reason: '', today }));
  const staffing = await callAt(db, made.number);
  for (const [at, [municipality, name, title]] of nominees.entries()) {
    const organisationId = demoId('organisation', municipality);
    const profiles = staffing.profiles.slice(at % 2, (at % 2) + 1);
    const typed = {
      organisationId,
      personKey: '',
      name,
      title,
      profiles,
      motivation: '',
      leaderAgrees: at !== 1,
    };
    taken(await nominate(db, staffing, { typed, by: { onBehalf: true, today } }));
  }
}

async function callAt(db: Writer, number: number): Promise<StaffingHead> {
  const found = await staffingAt(reading(db), String(number));
  if (!found) throw new Error('The demo call is gone');
  return found;
}

type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };
function taken<T>(done: Outcome<T>): T {
  if (!done.ok) throw new Error(`Demo terms refused: ${done.refusal.code}`);
  return done.value;
}
