import { day, type Day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';
import { decisionsShown, type DelegatedDecision } from '../rules/delegation-views.ts';

type Decided = Omit<DelegatedDecision, 'outcome'> & { readonly outcome: OutcomeCode };

/** `to` null: until today and on. */
export type Deciding = { readonly bodyId: string; readonly from: Day; readonly to: Day | null };

/** What a body decided that stands in the records of other bodies, newest first: as the reader may read it. */
export async function delegatedDecisions(db: Reader, { bodyId, from, to }: Deciding): Promise<Decided[]> {
  let query = db
    .selectFrom('decisions as d')
    .innerJoin('items as i', 'i.id', 'd.item_id')
    .innerJoin('meetings as m', 'm.id', 'd.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['d.topic', 'd.outcome', 'i.title', 'i.address', 'm.held_on', 'm.sequence'])
    .select(['b.key as body', 'b.short_name as bodyName'])
    .where('d.deciding_body_id', '=', bodyId)
    .where('m.held_on', '>=', from);
  if (to !== null) query = query.where('m.held_on', '<=', to);
  const rows = await query
    .orderBy('m.held_on', 'desc')
    .orderBy('i.position')
    .orderBy('d.position')
    .limit(decisionsShown)
    .execute();
  return rows.map(({ topic, outcome, title, address, held_on, sequence, body, bodyName }) => {
    const heldOn = day(held_on);
    const at = { body, day: meetingKey({ heldOn, sequence }), item: address };
    return { title: topic ?? title, outcome: outcome as OutcomeCode, heldOn, bodyName, address: at };
  });
}
