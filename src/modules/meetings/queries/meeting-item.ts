import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Handling, ItemLateness } from '../rules/agenda-to-release.ts';
import type { ItemKind } from '../rules/item-kind.ts';
import type { LineRange } from '../rules/meeting-to-store.ts';
import type { ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { appendicesIn, appendixOf } from './appendices.ts';
import { caseText } from './case-texts.ts';
import { itemReferences } from './item-references.ts';
import { lifeOf, reservationLives, settledBy, type ReservationLives } from './reservation-lives.ts';

export type ItemQuestion = {
  readonly meeting: Pick<MeetingHead, 'id' | 'agendaVersion' | 'importId'>;
  readonly address: string;
  /** The reader's organisation: what its municipality said is marked as theirs. */
  readonly organisationId: string | null;
};

/** One item with everything the reader may read of it, or nothing. */
export async function meetingItem(db: Reader, question: ItemQuestion): Promise<ItemView | undefined> {
  const row = await itemRows(db, question).where('items.address', '=', question.address).executeTakeFirst();
  return row && viewOf(row, await livesOf(db, question, [row]));
}

/** All items of a meeting with everything the reader may read of them, in reading order. */
export async function wholeItems(db: Reader, question: Omit<ItemQuestion, 'address'>): Promise<ItemView[]> {
  const rows = await itemRows(db, question).orderBy('items.position').execute();
  const lives = await livesOf(db, question, rows);
  return rows.map((row) => viewOf(row, lives));
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number];

/** An item that was taken off says nothing more; what was sent of it stands in the versions. */
function viewOf(row: ItemRow, lives: ReservationLives): ItemView {
  const withdrawn = withdrawnOf(row);
  const isOff = withdrawn !== null;
  const { id, position, address, number, title, closed, page, version } = row;
  return {
    id,
    position,
    address,
    number,
    title,
    closed,
    page,
    version,
    kind: row.kind as ItemKind,
    municipalOnly: row.municipal_only,
    sectionTitle: row.sectionTitle,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    caseNumber: row.case_number,
    documentNumber: row.document_number,
    handling: row.handling as Handling | null,
    lateness: row.lateness as ItemLateness,
    withdrawn,
    lines: row.lines,
    presenter: row.presenter,
    texts: isOff ? [] : row.texts.map(caseText),
    recommendations: isOff ? [] : (row.recommendations as ItemView['recommendations']),
    appendices: isOff ? [] : row.appendices.map(appendixOf),
    treatment: row.treatment as ItemView['treatment'],
    decisions: row.decisions as ItemView['decisions'],
    positions: positionsOf(row, lives),
    ...settledBy(lives, id),
    actions: row.actions as ItemView['actions'],
    references: row.references.map(({ targetOn, ...reference }) => ({
      ...(reference as Omit<ItemView['references'][number], 'targetOn'>),
      targetOn: targetOn as Day | null,
    })),
  };
}

function positionsOf({ id, positions }: ItemRow, lives: ReservationLives): ItemView['positions'] {
  return positions.map((one) => ({
    ...(one as Omit<ItemView['positions'][number], 'dependsOn' | 'settled'>),
    ...lifeOf(lives, id, one.number),
  }));
}

/**
 * What became of the reservations, asked for only where something can have: of minutes that were read in, nothing but
 * a reservation that is no longer open.
 */
async function livesOf(
  db: Reader,
  { meeting }: Omit<ItemQuestion, 'address'>,
  rows: readonly ItemRow[],
): Promise<ReservationLives> {
  const isWrittenHere = meeting.importId === null;
  const asked = rows.filter(
    ({ treatment, positions }) =>
      (isWrittenHere && treatment !== null) ||
      positions.some(({ state, dependsOnItemId }) => state !== 'open' || dependsOnItemId !== null),
  );
  return reservationLives(
    db,
    asked.map(({ id }) => id),
  );
}

const withdrawnOf = ({ withdrawnOn, withdrawn_reason: reason }: ItemRow): ItemView['withdrawn'] =>
  withdrawnOn === null || reason === null ? null : { on: withdrawnOn as Day, reason };

const withdrawnOn = sql<string | null>`(items.withdrawn_at at time zone 'Europe/Copenhagen')::date`;

const itemRows = (
  db: Reader,
  { meeting: { id, agendaVersion }, organisationId }: Omit<ItemQuestion, 'address'>,
) =>
  db
    .selectFrom('items')
    .leftJoin('agenda_sections', 'agenda_sections.id', 'items.section_id')
    .select(['items.id', 'items.position', 'items.address', 'items.number', 'items.title', 'items.kind'])
    .select(['items.closed', 'items.municipal_only', 'items.starts_at', 'items.ends_at', 'items.page'])
    .select(['items.case_number', 'items.document_number', 'items.handling', 'items.lateness'])
    .select(['items.version', 'items.withdrawn_reason', withdrawnOn.as('withdrawnOn')])
    .select('agenda_sections.title as sectionTitle')
    .select((eb) => [
      eb.ref('items.source_lines').$castTo<LineRange[]>().as('lines'),
      ...agendaParts(eb, agendaVersion),
      ...minutesParts(eb),
      ...partiesParts(eb, organisationId),
      itemReferences(eb).as('references'),
    ])
    .where('items.meeting_id', '=', id);

type Items = ExpressionBuilder<Schema, 'items'>;

/** What the item says before the meeting. */
const agendaParts = (eb: Items, agendaVersion: number) =>
  [
    jsonArrayFrom(
      eb
        .selectFrom('item_texts as t')
        .select(['t.label', 't.body_text as text', 't.format'])
        .whereRef('t.item_id', '=', 'items.id')
        .where('t.agenda_version', '=', agendaVersion)
        .orderBy('t.position'),
    ).as('texts'),
    jsonArrayFrom(
      eb
        .selectFrom('recommendations as r')
        .select(['r.lead_text as lead', 'r.body_text as text', 'r.children', 'r.verb', 'r.condition'])
        .whereRef('r.item_id', '=', 'items.id')
        .where('r.agenda_version', '=', agendaVersion)
        .orderBy('r.position'),
    ).as('recommendations'),
    appendicesIn(sql.val(agendaVersion)).as('appendices'),
    jsonObjectFrom(
      eb.selectFrom('presenters as p').select(['p.name', 'p.title']).whereRef('p.item_id', '=', 'items.id'),
    ).as('presenter'),
  ] as const;

/** What came of it. */
const minutesParts = (eb: Items) =>
  [
    jsonObjectFrom(
      eb
        .selectFrom('treatments as m')
        .select(['m.minutes_text as minutesText', 'm.outcome', 'm.votes', 'm.consent'])
        .select(['m.common_understanding as commonUnderstanding', 'm.takes_effect_early as takesEffectEarly'])
        .whereRef('m.item_id', '=', 'items.id'),
    ).as('treatment'),
    jsonArrayFrom(
      eb
        .selectFrom('decisions as d')
        .leftJoin('bodies as b', 'b.id', 'd.deciding_body_id')
        .select(({ fn }) => fn.coalesce('b.short_name', 'd.deciding_body_name').as('decidingBody'))
        .select([
          'd.recommendation_position as recommendation',
          'd.topic',
          'd.outcome',
          'd.body_text as text',
        ])
        .select(['d.note', 'd.value_from as valueFrom', 'd.value_to as valueTo', 'd.consent'])
        .select(['d.is_separable as isSeparable', 'd.common_understanding as commonUnderstanding'])
        .whereRef('d.item_id', '=', 'items.id')
        .orderBy('d.position'),
    ).as('decisions'),
  ] as const;

/** Who said or took on what. */
const partiesParts = (eb: Items, organisationId: string | null) =>
  [
    jsonArrayFrom(
      eb
        .selectFrom('positions_taken as p')
        .select(['p.position as number', 'p.kind', 'p.party', 'p.department', 'p.concerning'])
        .select(['p.body_text as text', 'p.state', 'p.reservation_kind as reservationKind'])
        .select(['p.condition_text as condition', 'p.depends_on_item_id as dependsOnItemId'])
        .select(isOfMunicipality('p.organisation_id', organisationId).as('isMine'))
        .whereRef('p.item_id', '=', 'items.id')
        .orderBy('p.position'),
    ).as('positions'),
    jsonArrayFrom(
      eb
        .selectFrom('actions as c')
        .select(['c.owner_name as owner', 'c.owner_is_inferred as ownerIsInferred', 'c.what', 'c.due'])
        .select(isOfMunicipality('c.organisation_id', organisationId).as('isMine'))
        .whereRef('c.item_id', '=', 'items.id')
        .orderBy('c.position'),
    ).as('actions'),
  ] as const;

/** Whether a column names the reader's municipality, or one of its administrations. */
const isOfMunicipality = (column: string, organisationId: string | null) =>
  sql<boolean>`coalesce((select coalesce(theirs.parent_id, theirs.id) = coalesce(mine.parent_id, mine.id)
    from organisations theirs, organisations mine
    where theirs.id = ${sql.ref(column)} and mine.id = ${organisationId}), false)`;
