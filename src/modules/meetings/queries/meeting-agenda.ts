import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ItemKind } from '../rules/item-kind.ts';
import type { LineRange } from '../rules/meeting-to-store.ts';
import type { AgendaLine, MeetingHead } from '../rules/meeting-views.ts';

/** The agenda as the reader may see it, in reading order. One question for all items and what hangs below them. */
export async function meetingAgenda(
  db: Reader,
  { id, agendaVersion }: Pick<MeetingHead, 'id' | 'agendaVersion'>,
): Promise<AgendaLine[]> {
  const rows = await agendaRows(db, id, agendaVersion).execute();
  return rows.map((row) => ({
    address: row.address,
    number: row.number,
    title: row.title,
    kind: row.kind as ItemKind,
    closed: row.closed,
    municipalOnly: row.municipal_only,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    section: row.section && {
      ...row.section,
      startsAt: row.section.startsAt?.slice(0, 5) ?? null,
      endsAt: row.section.endsAt?.slice(0, 5) ?? null,
    },
    presenter: row.presenter,
    recommendationCount: Number(row.recommendationCount ?? 0),
    appendices: row.appendices,
    outcome: row.outcome as OutcomeCode | null,
    reservations: row.reservations.map(({ party }) => party ?? ''),
    lines: row.lines,
  }));
}

const agendaRows = (db: Reader, meetingId: string, agendaVersion: number) =>
  db
    .selectFrom('items')
    .leftJoin('treatments', 'treatments.item_id', 'items.id')
    .leftJoin('presenters', 'presenters.item_id', 'items.id')
    .select(['items.address', 'items.number', 'items.title', 'items.kind', 'items.closed'])
    .select(['items.municipal_only', 'items.starts_at', 'items.ends_at'])
    .select(['treatments.outcome', 'presenters.name as presenter'])
    .select((eb) => [
      eb.ref('items.source_lines').$castTo<LineRange[]>().as('lines'),
      sectionOfItem(eb).as('section'),
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
    .where('items.meeting_id', '=', meetingId)
    .orderBy('items.position');

const sectionOfItem = (eb: ExpressionBuilder<Schema, 'items'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('agenda_sections as s')
      .select(['s.position', 's.title', 's.starts_at as startsAt', 's.ends_at as endsAt'])
      .select('s.municipal_only as municipalOnly')
      .whereRef('s.id', '=', 'items.section_id'),
  );
