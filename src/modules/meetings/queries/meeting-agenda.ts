import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ItemKind } from '../rules/item-kind.ts';
import type { LineRange } from '../rules/meeting-to-store.ts';
import type { AgendaLine, AgendaSection, MeetingHead } from '../rules/meeting-views.ts';

/** The agenda in reading order, each item as far as the reader may read it. One question for it all. */
export async function meetingAgenda(
  db: Reader,
  { id, agendaVersion }: Pick<MeetingHead, 'id' | 'agendaVersion'>,
): Promise<AgendaLine[]> {
  const rows = await agendaRows(db, id, agendaVersion).execute();
  return rows.map((row) => ({
    mayRead: row.kind !== null,
    address: row.address,
    number: row.number,
    title: row.title,
    kind: (row.kind ?? 'other') as ItemKind,
    closed: row.closed,
    municipalOnly: row.municipal_only,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    section: sectionOf(row),
    presenter: row.presenter,
    recommendationCount: Number(row.recommendationCount ?? 0),
    appendices: row.appendices,
    outcome: row.outcome as OutcomeCode | null,
    reservations: row.reservations.map(({ party }) => party ?? ''),
    lines: row.lines ?? [],
  }));
}

const agendaRows = (db: Reader, meetingId: string, agendaVersion: number) =>
  db
    .selectFrom('item_headings as h')
    .leftJoin('items', 'items.id', 'h.item_id')
    .leftJoin('agenda_sections as s', (join) =>
      join.onRef('s.meeting_id', '=', 'h.meeting_id').onRef('s.position', '=', 'h.slot_position'),
    )
    .leftJoin('treatments', 'treatments.item_id', 'items.id')
    .leftJoin('presenters', 'presenters.item_id', 'items.id')
    .select(['h.address', 'h.number', 'h.title', 'h.closed', 'h.municipal_only', 'h.starts_at', 'h.ends_at'])
    .select(['h.slot_position', 'h.slot_starts_at', 'h.slot_ends_at', 's.title as sectionTitle'])
    .select(['s.municipal_only as sectionIsMunicipal', 'items.kind'])
    .select(['treatments.outcome', 'presenters.name as presenter'])
    .select((eb) => [
      eb.ref('items.source_lines').$castTo<LineRange[] | null>().as('lines'),
      eb
        .selectFrom('recommendations as r')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .whereRef('r.item_id', '=', 'items.id')
        .where('r.agenda_version', '=', agendaVersion)
        .as('recommendationCount'),
      jsonArrayFrom(
        eb
          .selectFrom('appendices as a')
          .select(['a.number', 'a.title', 'a.url'])
          .whereRef('a.item_id', '=', 'items.id')
          .where('a.agenda_version', '=', agendaVersion)
          .orderBy('a.position'),
      ).as('appendices'),
      jsonArrayFrom(
        eb
          .selectFrom('positions_taken as p')
          .select('p.party')
          .whereRef('p.item_id', '=', 'items.id')
          .where('p.kind', '=', 'reservation')
          .orderBy('p.position'),
      ).as('reservations'),
    ])
    .where('h.meeting_id', '=', meetingId)
    .orderBy('h.position');

type Row = Awaited<ReturnType<ReturnType<typeof agendaRows>['execute']>>[number];

/** The slot comes with the heading; what the part is called is for those who may know it. */
function sectionOf(row: Row): AgendaSection | null {
  if (row.slot_position === null) return null;
  return {
    position: row.slot_position,
    title: row.sectionTitle ?? '',
    startsAt: row.slot_starts_at,
    endsAt: row.slot_ends_at,
    municipalOnly: row.sectionIsMunicipal ?? row.municipal_only,
  };
}
