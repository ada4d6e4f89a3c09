import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ActionRow } from '../rules/action-views.ts';
import { actionOf, actionRows, isHeardBy } from './action-rows.ts';

const openMax = 200;

/** An action a body is to hear of: open, or done and not yet told. `doneNote` is what was said of how it was done. */
export type WaitingAction = ActionRow & { readonly doneNote: string; readonly caseNumber: string | null };

/** The actions of a body that are open, or done and not yet reported to it: those of the latest meeting first. */
export async function openActionsOf(db: Reader, bodyId: string): Promise<WaitingAction[]> {
  const rows = await actionRows(db)
    .select('i.case_number')
    .select(
      sql<string>`coalesce((select e.note from action_events e where e.action_id = a.id and e.event = 'done'
        order by e.recorded_at desc limit 1), '')`.as('done_note'),
    )
    .where(isHeardBy(bodyId))
    .where('a.state', 'in', ['open', 'done'])
    .orderBy('m.held_on', 'desc')
    .orderBy('i.position')
    .orderBy('a.position')
    .limit(openMax)
    .execute();
  return rows.map((row) => ({ ...actionOf(row), doneNote: row.done_note, caseNumber: row.case_number }));
}

/** The actions of one item, as its minutes have them. */
export const actionsOfItem = async (db: Reader, itemId: string): Promise<ActionRow[]> =>
  (await actionRows(db).where('a.item_id', '=', itemId).orderBy('a.position').execute()).map(actionOf);

/** Open actions of the body's meetings before a day, the most urgent first. */
export async function openBefore(
  db: Reader,
  { bodyId, heldOn, limit }: { bodyId: string; heldOn: Day; limit: number },
): Promise<{ rows: ActionRow[]; total: number }> {
  const rows = await actionRows(db)
    .select(sql<bigint>`count(*) over ()`.as('total'))
    .where(isHeardBy(bodyId))
    .where('a.state', '=', 'open')
    .where('m.held_on', '<', heldOn)
    .orderBy('a.due_on')
    .orderBy('m.held_on', 'desc')
    .limit(limit)
    .execute();
  return { rows: rows.map(actionOf), total: Number(rows[0]?.total ?? 0n) };
}
