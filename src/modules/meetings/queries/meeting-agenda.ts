import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Handling, ItemLateness } from '../rules/agenda-to-release.ts';
import type { ItemKind } from '../rules/item-kind.ts';
import type { MeetingKey } from '../rules/meeting-key.ts';
import type { LineRange } from '../rules/meeting-to-store.ts';
import type { AgendaLine, AgendaSection } from '../rules/meeting-views.ts';
import { appendicesIn, appendixOf } from './appendices.ts';
import { attendancesOf, attendedOf, type AttendedMeeting } from './meeting-attendance.ts';
import { headsAt } from './meeting-head.ts';

export type WholeMeeting = AttendedMeeting & { readonly lines: readonly AgendaLine[] };

/**
 * A meeting by its address with who came and its agenda in reading order, each item as far as the reader may read it.
 * One question for it all: to ask costs more than the answer.
 */
export async function wholeMeeting(
  db: Reader,
  bodyKey: string,
  key: MeetingKey,
): Promise<WholeMeeting | undefined> {
  const row = await headsAt(db, bodyKey, key)
    .select((eb) => [attendancesOf(eb).as('attendances'), agendaOf(eb).as('agenda')])
    .executeTakeFirst();
  return row && { ...attendedOf(row), lines: row.agenda.map(lineOf) };
}

const lineOf = (row: Row): AgendaLine => ({
  mayRead: row.kind !== null,
  address: row.address,
  number: row.number,
  title: row.title,
  kind: (row.kind ?? 'other') as ItemKind,
  handling: row.handling as Handling | null,
  lateness: (row.lateness ?? 'sent') as ItemLateness,
  isWithdrawn: row.isWithdrawn,
  withdrawnReason: row.withdrawnReason,
  closed: row.closed,
  municipalOnly: row.municipal_only,
  startsAt: clockOf(row.starts_at),
  endsAt: clockOf(row.ends_at),
  section: sectionOf(row),
  presenter: row.presenter,
  recommendationCount: row.isWithdrawn ? 0 : Number(row.recommendationCount ?? 0),
  appendices: row.isWithdrawn ? [] : row.appendices.map(appendixOf),
  outcome: row.outcome as OutcomeCode | null,
  reservations: partiesOf(row, false),
  liftedReservations: partiesOf(row, true),
  lines: row.lines ?? [],
});

const partiesOf = ({ reservations }: Row, isLifted: boolean): string[] =>
  reservations.filter(({ state }) => (state === 'lifted') === isLifted).map(({ party }) => party ?? '');

/** In JSON a time has seconds. */
const clockOf = (time: string | null): string | null => time?.slice(0, 'hh:mm'.length) ?? null;

/** A table of one row, so that it is looked up once and not for every item. */
const newest = (eb: ExpressionBuilder<Schema, 'meetings'>) =>
  eb
    .selectFrom('agenda_versions as v')
    .select((v) => v.fn.coalesce(v.fn.max<number>('v.number'), v.lit(1)).as('number'))
    .whereRef('v.meeting_id', '=', 'meetings.id')
    .as('version');

const agendaOf = (eb: ExpressionBuilder<Schema, 'meetings'>) => jsonArrayFrom(agendaRows(eb));

const agendaRows = (meetings: ExpressionBuilder<Schema, 'meetings'>) =>
  meetings
    .selectFrom('item_headings as h')
    .leftJoin('items', 'items.id', 'h.item_id')
    .leftJoin('agenda_sections as s', (join) =>
      join.onRef('s.meeting_id', '=', 'h.meeting_id').onRef('s.position', '=', 'h.slot_position'),
    )
    .leftJoin('treatments', 'treatments.item_id', 'items.id')
    .leftJoin('presenters', 'presenters.item_id', 'items.id')
    .innerJoin(newest(meetings), (join) => join.onTrue())
    .select(['h.address', 'h.number', 'h.title', 'h.closed', 'h.municipal_only', 'h.starts_at', 'h.ends_at'])
    .select(['h.slot_position', 'h.slot_starts_at', 'h.slot_ends_at', 's.title as sectionTitle'])
    .select(['s.municipal_only as sectionIsMunicipal', 'items.kind', 'items.handling', 'items.lateness'])
    .select(['h.is_withdrawn as isWithdrawn', 'items.withdrawn_reason as withdrawnReason'])
    .select(['treatments.outcome', 'presenters.name as presenter'])
    .select((eb) => [
      eb.ref('items.source_lines').$castTo<LineRange[] | null>().as('lines'),
      eb
        .selectFrom('recommendations as r')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('r.item_id', '=', 'items.id')
        .whereRef('r.agenda_version', '=', 'version.number')
        .as('recommendationCount'),
      appendicesIn(sql.ref('version.number')).as('appendices'),
      reservationsOf(meetings).as('reservations'),
    ])
    .whereRef('h.meeting_id', '=', 'meetings.id')
    .orderBy('h.position');

const reservationsOf = (eb: ExpressionBuilder<Schema, 'meetings'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('positions_taken as p')
      .select(['p.party', 'p.state'])
      .where('p.item_id', '=', sql.ref<string>('items.id'))
      .where('p.kind', '=', 'reservation')
      .orderBy('p.position'),
  );

type Row = NonNullable<ReturnType<typeof agendaOf>['expressionType']>[number];

/** The slot comes with the heading; what the part is called is for those who may know it. */
function sectionOf(row: Row): AgendaSection | null {
  if (row.slot_position === null) return null;
  return {
    position: row.slot_position,
    title: row.sectionTitle ?? '',
    startsAt: clockOf(row.slot_starts_at),
    endsAt: clockOf(row.slot_ends_at),
    municipalOnly: row.sectionIsMunicipal ?? row.municipal_only,
  };
}
