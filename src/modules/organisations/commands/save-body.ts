import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { makesACircle } from '../rules/lineage.ts';
import type { Audience, BodyLevel } from '../rules/vocabulary.ts';
import { storeUnderFreeKey } from './free-key.ts';
import { saveBodyAliases } from './save-aliases.ts';

export type BodyData = {
  name: string;
  shortName: string;
  level: BodyLevel;
  /** The key of the body it reports to, and of the organisation that serves it; '' = none. */
  above: string;
  servedBy: string;
  composition: string;
  frequency: string;
  mandate: string;
  audience: Audience;
  startedOn: Day | null;
  termEndsOn: Day | null;
  aliases: readonly string[];
};
export type BodyRefusal =
  | { code: 'no-such-body' | 'body-under-itself'; field: 'above' }
  | { code: 'no-such-organisation'; field: 'servedBy' }
  | { code: 'ends-before-it-begins'; field: 'termEndsOn' }
  | {
      code: 'begins-after-its-members' | 'begins-after-its-events';
      field: 'startedOn';
      facts: { day: string };
    }
  | { code: 'day-ahead'; field: 'startedOn' }
  | { code: 'changed-meanwhile' };

/** Where a new body begins: only proposed, or already at work. */
export type BodyBeginning = { status: 'proposed' | 'active'; today: Day };

/** Adds a body to the register, with the first event of its life, and returns its key. */
export async function createBody(
  db: Writer,
  data: BodyData,
  beginning: BodyBeginning,
): Promise<Result<string, BodyRefusal>> {
  const { status, today } = beginning;
  if (status === 'active' && data.startedOn !== null && data.startedOn > today)
    return refuse({ code: 'day-ahead', field: 'startedOn' });
  const row = await rowOf(db, data, undefined);
  if (!row.ok) return row;
  const key = await storeUnderFreeKey(data.shortName, async (free) => {
    const stored = await db
      .insertInto('bodies')
      .values({ ...row.value, key: free, status })
      .onConflict((same) => same.column('key').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (stored) await begin(db, { ...beginning, id: stored.id }, data);
    return stored !== undefined;
  });
  return accept(key);
}

async function begin(
  db: Writer,
  { id, status, today }: BodyBeginning & { id: string },
  { startedOn, aliases }: BodyData,
): Promise<void> {
  const event = status === 'proposed' ? 'proposed' : 'set-up';
  const happened_on = status === 'proposed' ? today : (startedOn ?? today);
  await db.insertInto('body_events').values({ body_id: id, event, happened_on }).execute();
  await saveBodyAliases(db, id, aliases);
}

/** Changes a body that still has the version the person saw. Its status has nouns of its own. */
export async function editBody(
  db: Writer,
  edited: { id: string; key: string; version: number },
  data: BodyData,
): Promise<Result<string, BodyRefusal>> {
  const row = await rowOf(db, data, edited.key);
  if (!row.ok) return row;
  const reason = await beginningProblem(db, edited.id, data.startedOn);
  if (reason) return refuse(reason);
  const changed = await db
    .updateTable('bodies')
    .set({ ...row.value, version: edited.version + 1 })
    .where('id', '=', edited.id)
    .where('version', '=', edited.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  await saveBodyAliases(db, edited.id, data.aliases);
  return accept(edited.key);
}

async function rowOf(db: Writer, data: BodyData, key: string | undefined) {
  if (data.startedOn !== null && data.termEndsOn !== null && data.termEndsOn < data.startedOn)
    return refuse({ code: 'ends-before-it-begins', field: 'termEndsOn' } as const);
  const above = await placeUnder(db, data.above, key);
  if (!above.ok) return above;
  const server = await organisationId(db, data.servedBy);
  if (server === undefined) return refuse({ code: 'no-such-organisation', field: 'servedBy' } as const);
  return accept({
    name: data.name,
    short_name: data.shortName,
    level: data.level,
    parent_id: above.value,
    serviced_by: server,
    composition: data.composition,
    meeting_frequency: data.frequency,
    mandate: data.mandate,
    audience: data.audience,
    started_on: data.startedOn,
    term_ends_on: data.termEndsOn,
  });
}

/** The id of the body above, with all places locked: two changes at once must not make a circle together. */
async function placeUnder(db: Writer, above: string, key: string | undefined) {
  if (above === '') return accept(null);
  await sql`select pg_advisory_xact_lock(hashtext('bodies.parent_id'))`.execute(db);
  const all = await db
    .selectFrom('bodies as b')
    .leftJoin('bodies as above', 'above.id', 'b.parent_id')
    .select(['b.id', 'b.key', 'above.key as above'])
    .execute();
  const found = all.find((one) => one.key === above);
  if (!found) return refuse({ code: 'no-such-body', field: 'above' } as const);
  if (key !== undefined && makesACircle(key, above, all))
    return refuse({ code: 'body-under-itself', field: 'above' } as const);
  return accept(found.id);
}

async function organisationId(db: Writer, key: string): Promise<string | null | undefined> {
  if (key === '') return null;
  const found = await db.selectFrom('organisations').select('id').where('key', '=', key).executeTakeFirst();
  return found?.id;
}

/** A body cannot begin after somebody sat in it, or after something else had happened to it. */
async function beginningProblem(db: Writer, body_id: string, startedOn: Day | null) {
  if (startedOn === null) return undefined;
  const seat = await db
    .selectFrom('memberships')
    .select((eb) => eb.fn.min('from_on').as('first'))
    .where('body_id', '=', body_id)
    .executeTakeFirst();
  if (seat?.first && seat.first < startedOn)
    return { code: 'begins-after-its-members', field: 'startedOn', facts: { day: seat.first } } as const;
  const event = await db
    .selectFrom('body_events')
    .select((eb) => eb.fn.min('happened_on').as('first'))
    .where('body_id', '=', body_id)
    .where('event', 'not in', ['proposed', 'set-up'])
    .executeTakeFirst();
  if (event?.first && event.first < startedOn)
    return { code: 'begins-after-its-events', field: 'startedOn', facts: { day: event.first } } as const;
  return undefined;
}
