import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { AgendaState, EventName } from '../rules/agenda-states.ts';
import type { AgendaEventView, AgendaHead } from '../rules/draft-views.ts';

/** The agenda of a meeting that has one; nothing also for those who may not know of it. */
export async function agendaHead(db: Reader, meetingId: string): Promise<AgendaHead | undefined> {
  const row = await headRows(db).where('agendas.meeting_id', '=', meetingId).executeTakeFirst();
  if (!row) return undefined;
  const { clearingId, clearingName, clearingShortName } = row;
  const isCleared = row.word === 'cleared';
  return {
    meetingId: row.meeting_id,
    bodyId: row.body_id,
    state: row.state as AgendaState,
    clearingBody:
      clearingId === null
        ? null
        : { id: clearingId, name: clearingName ?? '', shortName: clearingShortName ?? '' },
    sharedAt: row.shared_at,
    revision: row.revision,
    version: row.version,
    sentVersion: row.sent_version,
    sentRevision: row.sent_revision,
    sentAt: row.sentAt,
    clearedRevision: isCleared ? row.clearedRevision : null,
    clearedAt: isCleared ? row.clearedAt : null,
  };
}

const headRows = (db: Reader) =>
  db
    .selectFrom('agendas')
    .leftJoin('bodies as clearing', 'clearing.id', 'agendas.clearing_body_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('agenda_events as e')
          .select(['e.event', 'e.revision', 'e.recorded_at'])
          .whereRef('e.meeting_id', '=', 'agendas.meeting_id')
          .where('e.event', 'in', ['cleared', 'clearance-withdrawn'])
          .orderBy('e.recorded_at', 'desc')
          .limit(1)
          .as('word'),
      (join) => join.onTrue(),
    )
    .select(['agendas.meeting_id', 'agendas.body_id', 'agendas.state', 'agendas.shared_at'])
    .select(['agendas.revision', 'agendas.version', 'agendas.sent_version', 'agendas.sent_revision'])
    .select(['clearing.id as clearingId', 'clearing.name as clearingName'])
    .select(['clearing.short_name as clearingShortName'])
    .select(['word.event as word', 'word.revision as clearedRevision', 'word.recorded_at as clearedAt'])
    .select((eb) =>
      eb
        .selectFrom('agenda_events as s')
        .select((one) => one.fn.max('s.recorded_at').as('at'))
        .whereRef('s.meeting_id', '=', 'agendas.meeting_id')
        .where('s.event', '=', 'sent')
        .as('sentAt'),
    );

/** What happened to an agenda, oldest first. */
export async function agendaEventsOf(db: Reader, meetingId: string): Promise<AgendaEventView[]> {
  const rows = await db
    .selectFrom('agenda_events as e')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.event', 'e.revision', 'e.agenda_version', 'e.reason', 'e.recorded_at', 'p.name'])
    .where('e.meeting_id', '=', meetingId)
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    event: row.event as EventName,
    revision: row.revision,
    agendaVersion: row.agenda_version,
    reason: row.reason,
    who: row.name,
    at: row.recorded_at,
  }));
}

/** Drafts that wait: of the secretariat those that are not sent, of a clearing body those it has not said yes to. */
export async function waitingDrafts(db: Reader) {
  const rows = await db
    .selectFrom('agendas as a')
    .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['a.meeting_id', 'a.state', 'a.shared_at', 'a.clearing_body_id', 'm.held_on', 'm.sequence'])
    .select(['b.key', 'b.short_name'])
    .select(
      sql<boolean>`exists (select from agenda_events e where e.meeting_id = a.meeting_id and e.event = 'cleared'
        and e.revision = a.revision)`.as('isClearedAsItStands'),
    )
    .where('a.state', 'in', ['draft', 'cleared'])
    .orderBy('m.held_on')
    .limit(waitingMax)
    .execute();
  return rows;
}
const waitingMax = 50;
