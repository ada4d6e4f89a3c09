import { sql } from 'kysely';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { DelegationEvent, DelegationState } from '../rules/delegation.ts';

type Named = { id: string; key: string; name: string };
export type DelegationRow = {
  id: string;
  number: number;
  from: Named;
  to: Named;
  subject: string;
  /** Who in the receiving body may use it. */
  holder: string;
  reporting: string;
  /** The body that is told, where it is not the one that delegates. */
  reportsTo: Named | null;
  source: string;
  itemId: string | null;
  endsOn: Day | null;
  state: DelegationState;
  version: number;
};

const rows = (db: Reader) =>
  db
    .selectFrom('delegations as d')
    .innerJoin('bodies as f', 'f.id', 'd.from_body_id')
    .innerJoin('bodies as t', 't.id', 'd.to_body_id')
    .leftJoin('bodies as r', 'r.id', 'd.reports_to_body_id')
    .select(['d.id', 'd.number', 'd.subject', 'd.reporting', 'd.source', 'd.state', 'd.version'])
    .select(['d.holder', 'd.item_id as itemId', 'd.ends_on as endsOn'])
    .select(['f.id as fromId', 'f.key as fromKey', 'f.name as fromName'])
    .select(['t.id as toId', 't.key as toKey', 't.name as toName'])
    .select(['r.id as tellId', 'r.key as tellKey', 'r.name as tellName'])
    .orderBy('d.number', 'desc');
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function viewOf(row: Row): DelegationRow {
  const { fromId, fromKey, fromName, toId, toKey, toName, tellId, tellKey, tellName, ...own } = row;
  return {
    ...own,
    state: own.state as DelegationState,
    endsOn: own.endsOn === null ? null : day(own.endsOn),
    from: { id: fromId, key: fromKey, name: fromName },
    to: { id: toId, key: toKey, name: toName },
    reportsTo: tellId === null ? null : { id: tellId, key: tellKey ?? '', name: tellName ?? '' },
  };
}

/** Every delegation, the latest first. */
export const delegationList = async (db: Reader): Promise<DelegationRow[]> =>
  (await rows(db).execute()).map(viewOf);

export type DelegationStep = {
  event: 'proposed' | DelegationEvent;
  on: Day;
  /** The new last day, where it was extended. */
  until: Day | null;
  reason: string;
  by: string | null;
};

/** One delegation by its number, with what has happened to it. */
export async function delegationAt(
  db: Reader,
  number: string,
): Promise<(DelegationRow & { steps: DelegationStep[] }) | undefined> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return undefined;
  const row = await rows(db).where('d.number', '=', Number(number)).executeTakeFirst();
  if (!row) return undefined;
  const steps = await db
    .selectFrom('delegation_events as e')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.event', 'e.happened_on as on', 'e.until_on as until', 'e.reason', 'p.name as by'])
    .where('e.delegation_id', '=', row.id)
    .orderBy('e.happened_on')
    .orderBy('e.recorded_at')
    .orderBy(sql`array_position(array['proposed', 'put-in-force', 'extended', 'withdrawn'], e.event)`)
    .execute();
  return {
    ...viewOf(row),
    steps: steps.map((step) => ({
      ...step,
      event: step.event as DelegationStep['event'],
      on: day(step.on),
      until: step.until === null ? null : day(step.until),
    })),
  };
}
