import { csv } from '../../../kernel/csv.ts';
import { addDays, dayOf, type Day } from '../../../kernel/day.ts';
import { accept } from '../../../kernel/result.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { reading, type Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { saveClusters, saveSeatFacts, type SeatFactToSave } from '../commands/save-seat-facts.ts';
import { CompositionListPage } from '../pages/composition-list.page.tsx';
import { CompositionPage, compositionRows, type ComposedView } from '../pages/composition.page.tsx';
import { clusterField, clustersForm, sidesForm } from '../pages/staffing-forms.ts';
import { staffingPaths } from '../paths.ts';
import { keepsMandates } from '../policy.ts';
import { bodyChoices, municipalityChoices, type MunicipalityChoice } from '../queries/choices.ts';
import { composedBody, countedSeats, wishesOfBody, type ComposedBody } from '../queries/composition.ts';
import { clustersOn } from '../queries/staffing-at.ts';
import {
  byLevel,
  byMunicipality,
  changeDays,
  countedRoles,
  countsOn,
  countsOverTime,
  factOn,
  seatLevels,
  sitsOn,
  wishesAndFacts,
  type CountedSeat,
} from '../rules/composition.ts';
import { storedWishes } from '../rules/seat-wishes.ts';
import { mandateTexts } from '../text.ts';
import type { FormDoor } from './form-door.ts';
import { nameField, neededDayField } from './read-form.ts';

/** Bodies whose composition can be looked at, with their counts today. */
export async function showCompositions(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, today } = visit;
  const bodies = await bodyChoices(db);
  const rows = await Promise.all(
    bodies.map(async ({ id, key, name }) => {
      const counts = countsOn(await countedSeats(db, id), today);
      const wished = await wishesOfBody(db, id, today);
      const wishes = wishesAndFacts(storedWishes(wished?.seats ?? ''), counts);
      return { key, name, counts, misses: wishes.filter(({ is }) => is === 'under' || is === 'over').length };
    }),
  );
  return { status: 200, page: CompositionListPage({ context, bodies: rows }) };
}

const dayAsked = ({ query, today }: Pick<Visit<unknown>, 'query' | 'today'>): Day => {
  const asked = query['den'] ?? '';
  return dayOf(asked) ?? typedDay(asked) ?? today;
};

async function composed(visit: Visit<Reader>): Promise<ComposedView | undefined> {
  const { db, page: context, actor } = visit;
  const body = await composedBody(db, visit.params['body'] ?? '');
  if (!body) return undefined;
  const on = dayAsked(visit);
  const seats = await countedSeats(db, body.id);
  const counts = countsOn(seats, on);
  const wished = await wishesOfBody(db, body.id, on);
  const names = (await municipalityChoices(db)).map(({ name }) => name);
  const days = changeDays(seats, on, (day) => addDays(day, 1));
  return {
    context,
    body,
    on,
    counts,
    keeps: keepsMandates(actor),
    mandateNumber: wished?.number ?? null,
    wishes: wishesAndFacts(storedWishes(wished?.seats ?? ''), counts),
    municipalities: byMunicipality(seats, names, on),
    levels: byLevel(seats, on),
    overTime: countsOverTime(seats, days),
    seats: seats
      .filter((seat) => countedRoles.includes(seat.role) && sitsOn(seat, on))
      .map((seat) => ({ ...seat, fact: factOn(seat, on) })),
  };
}

/** The balance of a body on a day and over time, beside what its terms wish for. R-010. */
export async function showComposition(visit: Visit<Reader>): Promise<Reply> {
  const view = await composed(visit);
  return view ? { status: 200, page: CompositionPage(view) } : notFound(visit);
}

/** The seats as a sheet. */
export async function downloadComposition(visit: Visit<Reader>): Promise<Reply> {
  const view = await composed(visit);
  if (!view) return notFound(visit);
  const bytes = new TextEncoder().encode(csv(compositionRows(view)));
  const name = `${mandateTexts[visit.language].compositionPage.fileName}-${view.body.key}-${view.on}.csv`;
  return { status: 200, file: { name, mediaType: 'text/csv; charset=utf-8', bytes } };
}

type Sided = { body: ComposedBody; seats: CountedSeat[]; today: Day };
const wordsOf = <Word extends string>(words: readonly Word[], typed: string): Word | null =>
  words.find((word) => word === typed) ?? null;
const fromShape = { from: neededDayField };
const sideBoxes = ({ seats }: Sided) =>
  Object.fromEntries(
    seats.flatMap((_, at) => [
      [`side${at + 1}`, nameField],
      [`level${at + 1}`, nameField],
    ]),
  );

export const seatSidesForm: FormDoor<Sided, typeof fromShape> = {
  find: async ({ params, today }, db) => {
    const body = await composedBody(db, params['body'] ?? '');
    if (!body) return undefined;
    const seats = (await countedSeats(db, body.id)).filter(
      (seat) => countedRoles.includes(seat.role) && (seat.to === null || seat.to >= today),
    );
    return { body, seats, today };
  },
  shape: () => fromShape,
  extra: sideBoxes,
  values: ({ seats, today }) => ({
    from: today,
    ...Object.fromEntries(
      seats.flatMap((seat, at) => {
        const fact = factOn(seat, today);
        return [
          [`side${at + 1}`, fact?.side ?? ''],
          [`level${at + 1}`, fact?.level ?? ''],
        ];
      }),
    ),
  }),
  describe: ({ body, seats }, { language }) => sidesForm({ body, seats, language }),
  submit: async ({ db, form }, { body, seats, today }, { from }) => {
    const said = seats.map((seat, at) => ({
      seat,
      membershipId: seat.id,
      side: wordsOf(['authority', 'operator'], form[`side${at + 1}`] ?? ''),
      level: wordsOf(seatLevels, form[`level${at + 1}`] ?? ''),
    }));
    const changed = said.filter(({ seat, side, level }) => isNews(seat, { side, level }, { today, from }));
    const facts = changed.map(({ membershipId, side, level }): SeatFactToSave => ({
      membershipId,
      side,
      level,
    }));
    await saveSeatFacts(db, facts, from);
    return accept(staffingPaths.composition.to({ body: body.key }));
  },
};

type Shown = { today: Day; from: Day };

/** Only what was changed on the form is written; and what is said of a day nothing was known of. */
function isNews(
  seat: CountedSeat,
  said: Pick<SeatFactToSave, 'side' | 'level'>,
  { today, from }: Shown,
): boolean {
  const shown = factOn(seat, today);
  const isChanged = (shown?.side ?? null) !== said.side || (shown?.level ?? null) !== said.level;
  return isChanged || (factOn(seat, from) === null && (said.side ?? said.level) !== null);
}

type Clustered = { municipalities: MunicipalityChoice[]; clusters: ReadonlyMap<string, string>; today: Day };
const clusterFields = ({ municipalities }: Clustered) =>
  Object.fromEntries(municipalities.map(({ key }) => [clusterField(key), nameField]));

const clusterLettersMax = 80;
export const clustersDoor: FormDoor<Clustered, typeof fromShape> = {
  find: async ({ today }, db) => ({
    municipalities: await municipalityChoices(db),
    clusters: await clustersOn(db, today),
    today,
  }),
  shape: () => fromShape,
  extra: clusterFields,
  values: ({ municipalities, clusters, today }) => ({
    from: today,
    ...Object.fromEntries(municipalities.map(({ id, key }) => [clusterField(key), clusters.get(id) ?? ''])),
  }),
  describe: ({ municipalities }, { language }) => clustersForm(municipalities, language),
  submit: async ({ db, form }, { municipalities, clusters }, { from }) => {
    const typed = municipalities.map(({ id, key }) => ({
      organisationId: id,
      key,
      cluster: (form[clusterField(key)] ?? '').trim(),
    }));
    const tooLong = typed.find(({ cluster }) => cluster.length > clusterLettersMax);
    if (tooLong) return { ok: false, refusal: { code: 'text-too-long', field: clusterField(tooLong.key) } };
    const then = await clustersOn(reading(db), from);
    const changed = typed.filter(
      ({ organisationId: id, cluster }) =>
        (clusters.get(id) ?? '') !== cluster || (!then.has(id) && cluster !== ''),
    );
    await saveClusters(db, changed, from);
    return accept(staffingPaths.list.to({}));
  },
};
