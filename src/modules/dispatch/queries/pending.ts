import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { reading, type Database, type Reader, type Writer } from '../../../platform/database.ts';
import type { DispatchKind } from '../commands/record-dispatch.ts';
import type { Standing } from '../rules/received.ts';

/** A dispatch as the job finds it. */
export type PendingDispatch = {
  readonly id: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly kind: DispatchKind;
  readonly agendaVersion: number | null;
  readonly minutesRound: number | null;
  readonly note: string;
  readonly calendarSequence: number;
  readonly on: Day;
  readonly sequence: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string;
  readonly formerOn: Day | null;
  readonly sentAt: Date;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly recipients: readonly PendingRecipient[];
};
export type PendingRecipient = {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly standing: Standing;
  readonly itemIds: readonly string[];
  readonly namedByName: string | null;
};

/** The job is nobody's user: row-level security lets it see what is to be sent to whom, by its task, and no meeting. */
export const asDispatchWorker = <T>(database: Database, work: (db: Writer) => Promise<T>): Promise<T> =>
  database.transaction().execute(async (db) => {
    await sql`select set_config('app.task', 'dispatch', true)`.execute(db);
    return work(db);
  });

/** Dispatches of which a mail is still to be written, the oldest first. */
export const waitingDispatches = (database: Database): Promise<string[]> =>
  asDispatchWorker(database, async (db) => {
    const rows = await db
      .selectFrom('dispatches')
      .select('id')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('dispatch_recipients as r')
            .select('r.id')
            .whereRef('r.dispatch_id', '=', 'dispatches.id')
            .where('r.prepared_at', 'is', null),
        ),
      )
      .orderBy('sent_at')
      .execute();
    return rows.map(({ id }) => id);
  });

/** A dispatch with those whose mail is still to be written. */
export const pendingDispatch = (database: Database, id: string): Promise<PendingDispatch | undefined> =>
  asDispatchWorker(database, async (writer) => {
    const db = reading(writer);
    const row = await db
      .selectFrom('dispatches as d')
      .innerJoin('bodies as b', 'b.id', 'd.body_id')
      .select(['d.id', 'd.meeting_id as meetingId', 'd.body_id as bodyId', 'd.kind', 'd.note'])
      .select(['d.agenda_version as agendaVersion', 'd.minutes_round as minutesRound'])
      .select('d.calendar_sequence as calendarSequence')
      .select(['d.told_on as on', 'd.told_sequence as sequence', 'd.told_from as from', 'd.told_to as to'])
      .select(['d.told_place as place', 'd.former_on as formerOn', 'd.sent_at as sentAt'])
      .select(['b.key as bodyKey', 'b.name as bodyName', 'b.short_name as bodyShortName'])
      .where('d.id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const { kind, on, formerOn, ...rest } = row;
    return {
      ...rest,
      kind: kind as DispatchKind,
      on: on as Day,
      formerOn: formerOn as Day | null,
      recipients: await waitingRecipients(db, id),
    };
  });

async function waitingRecipients(db: Reader, dispatchId: string): Promise<PendingRecipient[]> {
  const rows = await db
    .selectFrom('dispatch_recipients as r')
    .leftJoin('persons as by', 'by.id', 'r.named_by')
    .leftJoin('users as u', 'u.person_id', 'r.person_id')
    .leftJoin('person_addresses as a', 'a.person_id', 'r.person_id')
    .select(['r.id', 'r.person_id as personId', 'r.name', 'r.standing'])
    .select((eb) => eb.fn.coalesce('r.address', 'u.email', 'a.email').as('address'))
    .select(['r.item_ids as itemIds', 'by.name as namedByName'])
    .where('r.dispatch_id', '=', dispatchId)
    .where('r.prepared_at', 'is', null)
    .orderBy('r.name')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({ ...row, standing: row.standing as Standing }));
}
