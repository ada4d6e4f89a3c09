import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ActionRow, ActionSource } from '../rules/action-views.ts';
import { actionOf, actionRows } from './action-rows.ts';

const shownMax = 8;

/** The reader's own open actions that are due by the day, the earliest first. */
export const ownDue = async (db: Reader, until: Day): Promise<ActionRow[]> =>
  (
    await actionRows(db)
      .where('a.state', '=', 'open')
      .where('a.due_on', '<=', until)
      .where(sql<boolean>`acting_owner_of(a.person_id, a.organisation_id, a.owner_body_id)`)
      .orderBy('a.due_on')
      .limit(shownMax)
      .execute()
  ).map(actionOf);

/** How many open actions are past their day. */
export async function lateCount(db: Reader, today: Day): Promise<number> {
  const { count } = await db
    .selectFrom('actions')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('state', '=', 'open')
    .where('due_on', '<', today)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type OpenRequest = {
  readonly topic: string;
  readonly by: string;
  readonly source: Pick<ActionSource, 'bodyKey' | 'heldOn' | 'sequence' | 'address'>;
};

/** What was asked for and not sent yet, the oldest first; for the secretariat. */
export async function openRequests(db: Reader): Promise<OpenRequest[]> {
  const rows = await db
    .selectFrom('material_requests as q')
    .innerJoin('decision_reports as r', 'r.id', 'q.report_id')
    .innerJoin('items as i', 'i.id', 'r.source_item_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .innerJoin('persons as p', 'p.id', 'q.person_id')
    .select(['r.topic', 'p.name as by', 'b.key', 'm.held_on', 'm.sequence', 'i.address'])
    .where('q.state', '=', 'open')
    .orderBy('q.asked_at')
    .execute();
  return rows.map(({ topic, by, key, held_on, sequence, address }) => ({
    topic,
    by,
    source: { bodyKey: key, heldOn: held_on as Day, sequence, address },
  }));
}
