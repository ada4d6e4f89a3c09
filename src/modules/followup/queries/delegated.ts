import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import type { DelegatedDecision } from '../rules/delegated.ts';

/** Talk, information and silence are not reported as decisions; nor is what was put off. */
const notDecided: readonly OutcomeCode[] = [
  'DISCUSSED',
  'DISCUSSED_WITH_ACTION',
  'INFORMED',
  'REFERENCE_ONLY',
  'EMPTY',
  'NO_MINUTES',
  'POSTPONED',
  'WITHDRAWN',
];

export type Reporter = { readonly id: string; readonly shortName: string };

/** The bodies that act for this one, or on whose decisions it is told, by a delegation in force. */
export const reportersTo = (db: Reader, bodyId: string): Promise<Reporter[]> =>
  db
    .selectFrom('delegations as d')
    .innerJoin('bodies as b', 'b.id', 'd.to_body_id')
    .select(['b.id', 'b.short_name as shortName'])
    .distinct()
    .where('d.state', '=', 'in-force')
    .where('d.reporting', '<>', '')
    .where(sql<string>`coalesce(d.reports_to_body_id, d.from_body_id)`, '=', bodyId)
    .orderBy('b.short_name')
    .execute();

/**
 * Decisions by a body that has to report them, with the body they are reported to: those made while the delegation was
 * in force. A decision quoted in another body's minutes counts as its own (`deciding_body_id`).
 */
export const decisionsToReport = sql<{
  decision_id: string;
  item_id: string;
  deciding_body_id: string;
  receiving_body_id: string;
  decided_on: string;
  topic: string;
  body_text: string;
  closed: boolean;
  municipal_only: boolean;
}>`(
  select distinct on (r.id, receiving.id) r.id as decision_id, r.item_id, decider.id as deciding_body_id,
    receiving.id as receiving_body_id, m.held_on as decided_on, coalesce(nullif(r.topic, ''), i.title) as topic,
    r.body_text, i.closed, i.municipal_only
  from delegations d
  join bodies decider on decider.id = d.to_body_id
  join bodies receiving on receiving.id = coalesce(d.reports_to_body_id, d.from_body_id)
  join items i on true
  join meetings m on m.id = i.meeting_id
  join register_decisions r on r.item_id = i.id
  where d.state = 'in-force' and d.reporting <> '' and i.kind <> 'formality' and i.withdrawn_at is null
    and coalesce(r.deciding_body_id, i.body_id) = decider.id and i.body_id <> receiving.id
    and r.outcome <> all (${notDecided}::text[])
    and m.held_on >= (select min(e.happened_on) from delegation_events e
      where e.delegation_id = d.id and e.event = 'put-in-force')
    and (d.ends_on is null or m.held_on <= d.ends_on)
  order by r.id, receiving.id)`;

export type Telling = {
  readonly bodyId: string;
  /** The item that tells them; what it told already stays on its list. */
  readonly itemId: string;
  readonly municipalOnly: boolean;
};

/**
 * What an item of a body's agenda has to tell: everything decided and not yet told, or told by this very item. Closed
 * items are left out, and in an open item those of municipal parts. R-006.
 */
export async function delegatedDecisions(
  db: Reader,
  { bodyId, itemId, municipalOnly }: Telling,
): Promise<DelegatedDecision[]> {
  const rows = await db
    .selectFrom(decisionsToReport.as('d'))
    .innerJoin('items as i', 'i.id', 'd.item_id')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .innerJoin('bodies as by', 'by.id', 'd.deciding_body_id')
    .select(['d.decision_id', 'd.item_id', 'd.deciding_body_id', 'd.decided_on', 'd.topic', 'd.body_text'])
    .select(['b.key', 'i.address', 'm.held_on', 'm.sequence', 'by.short_name'])
    .where('d.receiving_body_id', '=', bodyId)
    .where('d.closed', '=', false)
    .$if(!municipalOnly, (found) => found.where('d.municipal_only', '=', false))
    .where(
      sql<boolean>`not exists (select from decision_reports told where told.decision_id = d.decision_id
        and told.body_id = d.receiving_body_id and told.voided_at is null and told.item_id <> ${itemId}::uuid)`,
    )
    .orderBy('d.decided_on')
    .orderBy('i.position')
    .orderBy('d.decision_id')
    .execute();
  return rows.map((row) => ({
    id: row.decision_id,
    itemId: row.item_id,
    bodyId: row.deciding_body_id,
    bodyShortName: row.short_name,
    decidedOn: row.decided_on as Day,
    topic: row.topic,
    text: row.body_text,
    path: meetingsPaths.item.to({ body: row.key, day: meetingKey(asKeyed(row)), item: row.address }),
  }));
}

export const asKeyed = ({ held_on, sequence }: { held_on: string; sequence: number }) => ({
  heldOn: held_on as Day,
  sequence,
});
