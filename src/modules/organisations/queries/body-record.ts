import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { BodyEvent, BodyLife, BodyStatus } from '../rules/body-states.ts';
import type { Audience, BodyLevel } from '../rules/vocabulary.ts';
import type { Named } from './organisation-record.ts';

export type BodyRecord = BodyLife & {
  id: string;
  key: string;
  name: string;
  shortName: string;
  level: BodyLevel;
  above: Named | null;
  servedBy: Named | null;
  composition: string;
  frequency: string;
  mandate: string;
  audience: Audience;
  version: number;
  aliases: string[];
};

/** One body with its other names, by the key in its address. */
export async function bodyRecord(db: Reader, key: string): Promise<BodyRecord | undefined> {
  const row = await factsOf(db, key);
  if (!row) return undefined;
  const aliases = await db
    .selectFrom('body_aliases')
    .select('alias')
    .where('body_id', '=', row.id)
    .orderBy('alias')
    .execute();
  const { aboveKey, aboveName, serverKey, serverName, ...facts } = row;
  return {
    ...facts,
    level: facts.level as BodyLevel,
    status: facts.status as BodyStatus,
    audience: facts.audience as Audience,
    startedOn: facts.startedOn as Day | null,
    termEndsOn: facts.termEndsOn as Day | null,
    closedOn: facts.closedOn as Day | null,
    above: aboveKey === null ? null : { key: aboveKey, name: aboveName ?? '' },
    servedBy: serverKey === null ? null : { key: serverKey, name: serverName ?? '' },
    aliases: aliases.map(({ alias }) => alias),
  };
}

const factsOf = (db: Reader, key: string) =>
  db
    .selectFrom('bodies as b')
    .leftJoin('bodies as above', 'above.id', 'b.parent_id')
    .leftJoin('organisations as server', 'server.id', 'b.serviced_by')
    .select(['b.id', 'b.key', 'b.name', 'b.short_name as shortName', 'b.level', 'b.status', 'b.audience'])
    .select(['b.composition', 'b.meeting_frequency as frequency', 'b.mandate', 'b.version'])
    .select(['b.started_on as startedOn', 'b.term_ends_on as termEndsOn', 'b.closed_on as closedOn'])
    .select(['above.key as aboveKey', 'above.name as aboveName'])
    .select(['server.key as serverKey', 'server.name as serverName'])
    .where('b.key', '=', key)
    .executeTakeFirst();

export type BodyEventRow = { event: BodyEvent | 'proposed'; on: Day; reason: string; by: string | null };

/** What has happened to a body, newest first. `by` is who wrote it down. */
export async function eventsOf(db: Reader, bodyId: string): Promise<BodyEventRow[]> {
  const rows = await db
    .selectFrom('body_events as e')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.event', 'e.happened_on as on', 'e.reason', 'p.name as by'])
    .where('e.body_id', '=', bodyId)
    .orderBy('e.happened_on', 'desc')
    .orderBy('e.recorded_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, event: row.event as BodyEventRow['event'], on: row.on as Day }));
}
